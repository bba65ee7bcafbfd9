import { signal } from '@preact/signals'
import { Refusal } from './api.ts'

export type Notice = { number: number; text: string; problem: boolean }

/** The one thing the application has to say now; a polite live region reads it out. */
export const notice = signal<Notice | null>(null)

let number = 0
let taken: string | null = null

export const say = (text: string, problem = false) => {
  number += 1
  notice.value = { number, text, problem }
}

export const hush = () => {
  notice.value = null
}

/** What was just said is said again on the page that comes next: it tells of the act that leads there. */
export const takeAlong = () => {
  taken = notice.value?.text ?? null
}

/** Another page has opened: what was said before ends, but for what was taken along. */
export const turnPage = () => {
  hush()
  if (taken) say(taken)
  taken = null
}

/** Does something that the server may refuse, and says so if it does. @returns whether it was done */
export async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    say(reasonOf(error), true)
    return false
  }
}

export const reasonOf = (error: unknown) =>
  error instanceof Refusal ? error.message : 'Something went wrong on this page. Load it again.'
