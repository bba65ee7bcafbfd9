import type { InferResponseType } from 'hono/client'
import { useId, useState } from 'preact/hooks'
import type { SurveyKind } from '../../../schema/survey.ts'
import type { DraftQuestion } from '../../../schema/survey-draft.ts'
import { api, ask } from '../api.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Loading } from '../components/Loading.tsx'
import { useLoad } from '../use-load.ts'
import { foundInBank } from './bank-search.ts'
import { kindWords } from './builder-words.ts'

export type Known = InferResponseType<(typeof api)['question-bank']['$get']>['questions'][number]

type Props = {
  kind: SurveyKind
  /** Keys of questions that the survey has. */
  taken: string[]
  choose: (question: DraftQuestion) => void
  onClose: () => void
}

/** Questions that others thought about before, with where the council has asked them. */
export function BankDialog({ kind, taken, choose, onClose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [heading, setHeading] = useState('')
  const { data, failed, again } = useLoad(() => ask(api['question-bank'].$get()))
  const found = data ? foundInBank(data.questions, { typed, heading, kind }) : []
  return (
    <Dialog title="The question bank" onClose={onClose}>
      {!data && <Loading failed={failed} again={again} />}
      {data && (
        <>
          <div class="bank-find">
            <label for={id}>Find</label>
            <input
              id={id}
              type="search"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <label for={`${id}-heading`}>About</label>
            <select
              id={`${id}-heading`}
              value={heading}
              onChange={(event) => setHeading(event.currentTarget.value)}
            >
              <option value="">everything</option>
              {data.headings.map(({ id: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
              <option value="own">what we asked before</option>
            </select>
          </div>
          <p class="soft" role="status">
            {found.length
              ? `${found.length} questions`
              : 'No question has these words. Write your own instead.'}
          </p>
          <ul class="bank">
            {found.map((known) => (
              <li key={known.id}>
                <BankLine
                  known={known}
                  taken={taken.includes(known.question.key)}
                  choose={() => choose(known.question as DraftQuestion)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="button" onClick={onClose}>
        Close
      </button>
    </Dialog>
  )
}

function BankLine({ known, taken, choose }: { known: Known; taken: boolean; choose: () => void }) {
  const { question, about, wordings, used } = known
  const [last] = used
  return (
    <>
      <p>
        <strong dir="auto">{question.title}</strong>
        <span class="soft">
          {kindWords[question.kind]}
          {about && `. ${about}`}
        </span>
        {last && (
          <span class="soft">
            Asked in {last.surveyTitle}
            {last.wave !== null && `, wave ${last.wave}`}
            {last.same ? ', in these words.' : `, in other words: “${last.title}”.`}
          </span>
        )}
        {wordings.length > 1 && (
          <span class="soft">
            Until {wordings[0]?.from}: “{wordings[1]?.title}”
          </span>
        )}
      </p>
      <button
        type="button"
        class="button"
        disabled={taken}
        aria-label={`${taken ? 'In the survey' : 'Add'}: “${question.title}”`}
        onClick={choose}
      >
        {taken ? 'In the survey' : 'Add'}
      </button>
    </>
  )
}
