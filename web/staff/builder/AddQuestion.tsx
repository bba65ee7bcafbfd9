import { useId, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import type { QuestionKind } from '../../../schema/survey.ts'
import { BankDialog } from './BankDialog.tsx'
import { fullWords, kindsToChoose, kindWords } from './builder-words.ts'
import { addKnown, addQuestion } from './edit.ts'
import type { Builder } from './use-builder.ts'

/** A question of one's own, or one of the bank: after the one that is open, else last. */
export function AddQuestion({ builder }: { builder: Builder }) {
  const { draft, openKey, actAndOpen } = builder
  const [kind, setKind] = useState<QuestionKind>('choice')
  const [choosing, setChoosing] = useState(false)
  const id = useId()
  const full = draft.questions.length >= limits.questions
  const add = () => {
    const made = addQuestion(draft, kind, openKey)
    actAndOpen(made.draft, made.key)
  }
  return (
    <div class="add-question row">
      <label for={id}>Add a question</label>
      <select id={id} value={kind} onChange={(event) => setKind(event.currentTarget.value as QuestionKind)}>
        {kindsToChoose.map((each) => (
          <option key={each} value={each}>
            {kindWords[each]}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={full} onClick={add}>
        Add
      </button>
      <button type="button" class="button" disabled={full} onClick={() => setChoosing(true)}>
        From the question bank
      </button>
      {full && <span class="soft">{fullWords}</span>}
      {choosing && (
        <BankDialog
          kind={draft.kind}
          taken={draft.questions.map(({ key }) => key)}
          onClose={() => setChoosing(false)}
          choose={(question) => {
            setChoosing(false)
            const made = addKnown(draft, question, openKey)
            actAndOpen(made.draft, made.key)
          }}
        />
      )}
    </div>
  )
}
