import { signal } from '@preact/signals'
import { Refusal } from './api.ts'
import { reasonOf } from './notice.ts'

/**
 * `waiting`: changed, and about to be saved; `refused`: not saved, and why; `overtaken`: somebody else saved over the same
 * revision, so that a person has to choose.
 */
export type SavingState =
  | { is: 'saved' | 'waiting' | 'saving' }
  | { is: 'refused' | 'overtaken'; why: string }

export type Saver<T> = ReturnType<typeof openSaver<T>>

/** Milliseconds of quiet before something typed is saved, and until the server is tried again where it did not answer. */
const quiet = 700
const patience = 5000

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
    while (unsaved && state.value.is !== 'overtaken') {
      const sending = unsaved
      state.value = { is: 'saving' }
      try {
        saved.value = (await put(sending.value, saved.value)).revision
      } catch (error) {
        const code = error instanceof Refusal ? error.code : ''
        state.value = { is: code === 'draft-changed' ? 'overtaken' : 'refused', why: reasonOf(error) }
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
      if (state.value.is === 'overtaken') return
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
