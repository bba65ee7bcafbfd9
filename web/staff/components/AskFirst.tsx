import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { reasonOf } from '../notice.ts'
import { Dialog } from './Dialog.tsx'

export type Question = {
  title: string
  /** What it will do, in words. */
  explanation: ComponentChildren
  /** The words of the button that does it. */
  doIt: string
  act: () => Promise<unknown>
}

/** Says what an act will do and asks once. A refusal is told here, where the reader is. */
export function AskFirst({ question, onClose }: { question: Question; onClose: () => void }) {
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    try {
      await question.act()
      onClose()
    } catch (error) {
      setRefused(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={question.title} onClose={onClose}>
      {question.explanation}
      <p class="problem-text" role="status">
        {refused}
      </p>
      <div class="row">
        <button type="button" class="button main" disabled={busy} onClick={act}>
          {question.doIt}
        </button>
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
