import { useEffect, useRef } from 'preact/hooks'
import { type Command, commandOf } from './keys.ts'
import { keysOn } from './keys-on.ts'

/** Calls `act` for each command typed on the page, never while somebody types in a field or a dialog is open. */
export function useKeys(act: (command: Command) => void) {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
      if (event.defaultPrevented || typing || document.querySelector('dialog[open]')) return
      const command = commandOf(event)
      if (!command || !(keysOn.value || command.do === 'keys')) return
      event.preventDefault()
      latest.current(command)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
