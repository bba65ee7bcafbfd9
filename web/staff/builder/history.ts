/** What a draft was before each act and, where acts were taken back, what it was after them. */
export type History<T> = { past: readonly T[]; present: T; future: readonly T[]; group: string | null }

const most = 200

export const beginning = <T>(present: T): History<T> => ({ past: [], present, future: [], group: null })

/**
 * Something was done. @param group acts of one group in a row, such as typing in one field, are taken back as one
 */
export function done<T>(history: History<T>, present: T, group: string | null = null): History<T> {
  if (present === history.present) return history
  const goesOn = group !== null && group === history.group
  const past = goesOn ? history.past : [...history.past, history.present].slice(-most)
  return { past, present, future: [], group }
}

/** What comes next is an act of its own, also in the same field. */
export const ended = <T>(history: History<T>): History<T> => ({ ...history, group: null })

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1)
  return before === undefined
    ? { past, present, future, group: null }
    : { past: past.slice(0, -1), present: before, future: [present, ...future], group: null }
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future
  return next === undefined
    ? { past, present, future, group: null }
    : { past: [...past, present], present: next, future: rest, group: null }
}
