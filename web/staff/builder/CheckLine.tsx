import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { longest } from '../../../schema/text-limits.ts'
import type { Codebook } from '../api.ts'
import { Field } from '../components/Field.tsx'
import { BreakdownsEditor } from './BreakdownsEditor.tsx'
import { changeSurvey } from './edit.ts'
import { LeaveOut } from './LeaveOut.tsx'
import type { Check } from './publish-checks.ts'

type Props = {
  check: Check
  draftId: string
  draft: SurveyDraft
  codebookId: string | null
  codebooks: Codebook[]
  leaveOut: string[]
  onLeaveOut: (languages: string[]) => void
  onCodebook: (codebookId: string) => void
  change: (draft: SurveyDraft, group?: string) => void
  open?: (key: string) => void
}

/** A line of the check-list, with the way to put it right beside it. */
export function CheckLine(props: Props) {
  const { what, done, must, todo, told } = props.check
  const { open } = props
  return (
    <li class={done ? 'done' : must ? 'todo' : 'advised'}>
      <p>
        <strong class="state">{done ? 'Done' : must ? 'To do' : 'Advised'}</strong> {what}
      </p>
      {told.map((text) => (
        <p key={text} class="soft">
          {text}
        </p>
      ))}
      {todo.map(({ text, key }) => (
        <p key={text}>
          {text}{' '}
          {key && open && (
            <button type="button" class="quiet" aria-label={`Show it: ${text}`} onClick={() => open(key)}>
              Show it
            </button>
          )}
        </p>
      ))}
      <Remedy {...props} />
    </li>
  )
}

function Remedy(props: Props): ComponentChildren {
  const { check, draftId, draft, change } = props
  switch (check.at) {
    case 'title':
      return <Text {...props} at="title" label="Title" />
    case 'slug':
      return <Text {...props} at="slug" label="Address, after /s/" always />
    case 'introduction':
      return <Text {...props} at="introduction" label="Introduction" lines={4} />
    case 'whoReads':
      return <Text {...props} at="whoReads" label="Who reads the answers" lines={2} />
    case 'whatNext':
      return <Text {...props} at="whatNext" label="What happens next, and when" lines={2} />
    case 'languages':
      return (
        <>
          <LeaveOut {...props} />
          <p>
            <a href={`/staff/app/survey-drafts/${draftId}/translations`}>Translations</a>
          </p>
        </>
      )
    case 'breakdowns':
      return (
        <details>
          <summary>Choose what is split</summary>
          <BreakdownsEditor draft={draft} change={change} />
        </details>
      )
    case 'codebook':
      return <CodebookChoice {...props} />
    case 'council':
    case 'retention':
      return (
        <p>
          <a href="/staff/app/council">Council</a>
        </p>
      )
    default:
      return null
  }
}

type TextProps = Props & {
  at: 'title' | 'slug' | 'introduction' | 'whoReads' | 'whatNext'
  label: string
  lines?: number
  /** Also where it was right from the start. */
  always?: boolean
}

/** Stays once it was shown: a field must not go while somebody types in it. */
function Text({ check, draft, change, at, label, lines, always = false }: TextProps) {
  const [asked, setAsked] = useState(always || !check.done)
  if (!check.done && !asked) setAsked(true)
  if (!asked) return null
  return (
    <Field
      label={label}
      most={at === 'slug' ? 60 : longest(at)}
      {...(lines && { lines })}
      value={draft[at]}
      change={(value) => change(changeSurvey(draft, { [at]: value }), `publish.${at}`)}
    />
  )
}

function CodebookChoice({ codebookId, codebooks, onCodebook }: Props) {
  if (!codebooks.length) {
    return (
      <p>
        There is none yet: <a href="/staff/app/codebooks">choose one under Codebooks</a>, then come back here.
      </p>
    )
  }
  return (
    <select
      aria-label="Codebook"
      value={codebookId ?? ''}
      onChange={({ currentTarget }) => currentTarget.value && onCodebook(currentTarget.value)}
    >
      <option value="">Choose one</option>
      {codebooks.map(({ id, name, version }) => (
        <option key={id} value={id}>
          {name}, version {version}
        </option>
      ))}
    </select>
  )
}
