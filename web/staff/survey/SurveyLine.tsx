import type { Survey } from '../api.ts'
import { stateInWords } from '../wave-state.ts'

/** A survey in the list: where it stands, and the way to its own page. */
export function SurveyLine({ survey }: { survey: Survey }) {
  const { id, title, kind, slug, waves } = survey
  const [newest] = waves
  return (
    <li class={kind}>
      <a href={`/staff/app/surveys/${id}`}>{title}</a>{' '}
      <span class="soft">
        {newest ? `wave ${newest.number} ${stateInWords(newest, new Date())}` : 'no wave yet'}
        {kind === 'consultation' && ', consultation of partners'}, /s/{slug}
      </span>
    </li>
  )
}
