import type { Template } from '../api.ts'
import { count } from '../tally-words.ts'

type Props = { templates: readonly Template[]; start: (id: string) => void }

export function TemplateList({ templates, start }: Props) {
  return (
    <ul class="templates">
      {templates.map(({ id, title, about, minutes, questions, kind }) => (
        <li key={id} class={`card ${kind}`}>
          <h3>{title}</h3>
          <p>{about}</p>
          <p class="soft">
            {kind === 'consultation' && 'Consultation of partners. '}
            {count(questions, 'question')}, about {count(minutes, 'minute')}
          </p>
          <button
            type="button"
            class="button"
            aria-label={`Start from this: “${title}”`}
            onClick={() => start(id)}
          >
            Start from this
          </button>
        </li>
      ))}
    </ul>
  )
}
