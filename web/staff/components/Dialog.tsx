import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

/** A modal dialog, open while it is rendered; closing it gives the focus back to where it was. */
export function Dialog(props: { title: string; onClose: () => void; children: ComponentChildren }) {
  const { title, onClose, children } = props
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      setTimeout(rescueFocus)
    }
  }, [])
  return (
    <dialog ref={box} aria-labelledby={id} onCancel={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

/** What had the focus may be gone with what it did: the focus must not be lost with it. */
export function rescueFocus() {
  if (document.activeElement === document.body) document.getElementById('main')?.focus()
}
