import type { ReleasedCorrection } from '../../schema/release.ts'
import { leaderWording as wording } from './leader-wording.ts'
import { correctionSentence } from './made-words.ts'

/** What was taken away or reworded since publication, oldest first. */
export function Corrections({ corrections }: { corrections: ReleasedCorrection[] }) {
  if (corrections.length === 0) return null
  return (
    <section class="notes" aria-labelledby="corrections">
      <h2 id="corrections">{wording.sections.corrections}</h2>
      <ul>
        {corrections.map((correction) => (
          <li key={`${correction.on} ${correction.what}`} dir="auto">
            {correctionSentence(correction)}
          </li>
        ))}
      </ul>
    </section>
  )
}
