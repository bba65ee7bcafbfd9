import { useEffect } from 'preact/hooks'
import type { Saver } from './saving.ts'
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts'

/** Leaving the page, or its tab, saves what was written; where that cannot be, it asks first. */
export function useSaveOnLeaving({ state, flush }: Pick<Saver<never>, 'state' | 'flush'>): void {
  useAskBeforeLeaving(state.value.is !== 'saved')
  useEffect(() => {
    const hide = () => void flush()
    addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('visibilitychange', hide)
      hide()
    }
  }, [flush])
}
