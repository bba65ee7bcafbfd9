import type { Told } from '../../../schema/codebook-history.ts'
import { ActForm, type Within } from './ActForm.tsx'
import { changeAsNoun } from './history-words.ts'

export function UndoChange({ change, ...within }: Within & { change: Told }) {
  const what = changeAsNoun(change)
  return (
    <ActForm
      {...within}
      title={`Undo ${what}`}
      act={{ do: 'undo' }}
      missing=""
      chosen
      doIt="Undo it"
      told={`Taken back: ${what}.`}
    />
  )
}
