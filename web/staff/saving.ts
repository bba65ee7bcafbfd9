import { signal } from '@preact/signals'
import { Refusal } from './api.ts'
import { reasonOf } from './notice.ts'

/**
 * `waiting`: changed, and about to be saved; `refused`: not saved, and why; `overtaken`: somebody else saved over the same
 * revision, so that a person has to choose; `gone`: there is nothing to save it over any more.
 */
export type SavingState =
  | { is: 'saved' | 'waiting' | 'saving' }
  | { is: 'refused' | 'overtaken' | 'gone'; why: string }

export type Saver<T> = ReturnType<typeof openSaver<T>>

/** Milliseconds of quiet before something typed is saved, and until the server is tried again where it did not answer. */
const quiet = 700
const patience = 5000

/** What a refusal says about all savings after it. */
const endings: Record<string, 'overtaken' | 'gone'> = { 'draft-changed': 'overtaken', 'not-found': 'gone' }
const goneWords = 'This draft is not there any more: somebody has published or discarded it.'
const isOver = ({ is }: SavingState) => is === 'overtaken' || is === 'gone'

/**
 * Saves what is being written, the newest only and one saving at a time, each over the revision before it. What was not
 * saved stays here until it is.
 * @param put saves over a revision and gives the next; it refuses with draft-changed where somebody else was quicker
 * @param revision the one that was read
 */
export function openSaver<T>(
  put: (value: T, revision: number) => Promise<{ revision: number }>,
  revision: number,
) {
  const state = signal<SavingState>({ is: 'saved' })
  const saved = signal(revision)
  let unsaved: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: Promise<void> | null = null

  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), milliseconds)
  }

  const send = (): Promise<void> => {
    clearTimeout(timer)
    under ??= work().finally(() => {
      under = null
    })
    return under
  }

  const work = async () => {
    while (unsaved && !isOver(state.value)) {
      const sending = unsaved
      state.value = { is: 'saving' }
      try {
        saved.value = (await put(sending.value, saved.value)).revision
      } catch (error) {
        const code = error instanceof Refusal ? error.code : ''
        const is = endings[code] ?? 'refused'
        state.value = { is, why: is === 'gone' ? goneWords : reasonOf(error) }
        if (code === 'unreachable' || code === 'database-unavailable') wait(patience)
        return
      }
      if (unsaved === sending) unsaved = null
      state.value = { is: unsaved ? 'waiting' : 'saved' }
    }
  }

  return {
    state,
    /** The revision that the server has of it. */
    revision: saved,
    keep: (value: T) => {
      unsaved = { value }
      if (isOver(state.value)) return
      if (!under) state.value = { is: 'waiting' }
      wait(quiet)
    },
    /** Saves now. @returns whether everything is saved */
    flush: async () => {
      await send()
      return unsaved === null
    },
    /** What is not saved is given up: its draft is gone, or goes on as another one. */
    stop: () => {
      clearTimeout(timer)
      unsaved = null
      state.value = { is: 'saved' }
    },
  }
}
