import type { Candidate, SurveyCodebook } from '../api.ts'
import { attempt, say } from '../notice.ts'
import { undismiss } from './decisions.ts'
import { nameOf, sizeInWords } from './marks.ts'

type Props = { candidates: Candidate[]; book: SurveyCodebook; reload: () => Promise<void> }

/** What became of the candidates that somebody decided; a dismissed one can be brought back. */
export function DecidedCandidates({ candidates, book, reload }: Props) {
  const decided = candidates.filter(({ decision }) => decision !== null)
  if (!decided.length) return null
  const bringBack = (candidate: Candidate) =>
    attempt(async () => {
      await undismiss(candidate.id)
      await reload()
      say(`“${nameOf(candidate)}” is back among the candidates.`)
    })
  return (
    <section class="card">
      <h2>Decided</h2>
      <ul class="waves">
        {decided.map((candidate) => (
          <li key={candidate.id}>
            <p>
              <strong>“{nameOf(candidate)}”</strong> {fateInWords(candidate, book)}{' '}
              <span class="soft">{sizeInWords(candidate)}</span>
            </p>
            {candidate.decision === 'dismissed' && (
              <button
                type="button"
                class="button"
                aria-label={`Bring back “${nameOf(candidate)}”`}
                onClick={() => void bringBack(candidate)}
              >
                Bring back
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function fateInWords({ decision, themeId }: Candidate, book: SurveyCodebook): string {
  if (decision === 'dismissed') return 'was dismissed.'
  const theme = [...book.themes, ...book.gone].find(({ id }) => id === themeId)
  const name = theme ? `“${theme.name}”` : 'a theme that is gone'
  return decision === 'accepted' ? `is the theme ${name}.` : `was merged into ${name}.`
}
