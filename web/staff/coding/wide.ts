import { signal } from '@preact/signals'

const query = matchMedia('(width >= 48rem)')

/** Whether there is room for what a small screen folds away. */
export const wide = signal(query.matches)

query.addEventListener('change', () => {
  wide.value = query.matches
})
