import type { SurveyCodebook } from '../api.ts'
import { named } from './history-words.ts'

type Gone = SurveyCodebook['gone'][number]

/** Themes that stand no more, with what became of them. */
export function GoneThemes({ gone }: { gone: Gone[] }) {
  if (!gone.length) return null
  return (
    <section class="card">
      <h2>Gone</h2>
      <ul class="gone">
        {gone.map((theme) => (
          <li key={theme.id}>
            <strong>{theme.name}</strong> {fate(theme)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function fate({ status, into }: Gone): string {
  if (status === 'merged') return `was merged into ${named(into)} and counts as it.`
  if (status === 'split') return `was split into ${named(into)}.`
  return 'was retired and counts no more.'
}
