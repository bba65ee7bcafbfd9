import { useEffect, useRef } from 'preact/hooks'
import { keysOn } from '../coding/keys-on.ts'

/** Acts by key, never while somebody types or a dialog is open; letters only while the keys are on. */
export function useLetters(acts: Record<string, () => unknown>) {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event
      const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || typing) return
      if (document.querySelector('dialog[open]') || !(keysOn.value || key === '?')) return
      const act = latest.current[key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      void act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
