import { useEffect, useRef } from 'preact/hooks'
import { type Command, commandOf } from './keys.ts'
import { keysOn } from './keys-on.ts'

/** Calls `act` for each command typed on the page, never while somebody types in a field or a dialog is open. */
export function useKeys(act: (command: Command) => void, inPart: boolean) {
  const latest = useRef(act)
  latest.current = act
  const part = useRef(inPart)
  part.current = inPart
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
      if (event.defaultPrevented || typing || document.querySelector('dialog[open]')) return
      const command = commandOf(event, part.current)
      if (!command || !(keysOn.value || alwaysOn.includes(command.do))) return
      event.preventDefault()
      latest.current(command)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** The way to turn the keys on again, and the way out. */
const alwaysOn: Command['do'][] = ['keys', 'leave-part']
