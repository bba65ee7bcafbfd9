import type { Sample } from '../api.ts'
import { count } from '../tally-words.ts'
import { alphaInWords, f1InWords, isMeasured, prevalenceInWords, shareInWords } from './agreement-words.ts'
import { Cautions } from './Cautions.tsx'
import { namesOf } from './found-words.ts'

type Figured = NonNullable<Sample['figures']>
type Props = { sample: Sample; figures: Figured }

/** How far two people agree, and how far the engine agrees with them: every number with what it was measured on. */
export function Figures({ sample, figures }: Props) {
  const used = figures.themes.filter(({ uses }) => uses > 0).toSorted((a, b) => b.uses - a.uses)
  const measured = used.filter(isMeasured)
  const rare = used.filter((theme) => !isMeasured(theme))
  const unused = figures.themes.length - used.length
  return (
    <section class="card figures">
      <h2>How far it can be relied on</h2>
      <p>
        Over all themes the two people agree to{' '}
        <strong>{alphaInWords(figures.overall, ` decisions on ${count(figures.read, 'answer')}`)}</strong>.
      </p>
      <p class="soft">
        Agreement is Krippendorff’s alpha: 1 is always, 0 is no more than chance; below 0.67 it is too low to
        rely on, up to 0.8 tentative, above that good. In brackets: where the true figure lies, 19 times out
        of 20.
      </p>
      <Cautions sample={sample} figures={figures} />
      {measured.length > 0 && <MeasuredThemes themes={measured} sample={sample} figures={figures} />}
      {rare.length > 0 && <RareThemes themes={rare} sample={sample} figures={figures} />}
      {unused > 0 && (
        <p class="soft">{count(unused, 'other theme')}: nobody chose it here, nor did the engine.</p>
      )}
    </section>
  )
}

type Listed = Props & { themes: Figured['themes'] }

function MeasuredThemes({ themes, sample, figures }: Listed) {
  const names = namesOf(sample.themes)
  return (
    <ul class="measured">
      {themes.map(({ themeId, alpha, precision, recall, f1, indicative, prevalence }) => (
        <li key={themeId}>
          <h3>{names.get(themeId) ?? 'A theme'}</h3>
          <dl>
            <div>
              <dt>Two people agree</dt>
              <dd>{alphaInWords(alpha, ' answers')}</dd>
            </div>
            <div>
              <dt>Right where the engine proposes it</dt>
              <dd>{shareInWords(precision, ' proposals')}</dd>
            </div>
            <div>
              <dt>Found by the engine where it is</dt>
              <dd>{shareInWords(recall, ' answers')}</dd>
            </div>
            <div>
              <dt>Both in one (F1)</dt>
              <dd>{f1InWords(f1, indicative, figures.measured)}</dd>
            </div>
            <div>
              <dt>In how many answers</dt>
              <dd>{prevalenceInWords(prevalence, figures.answersInWave)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** Too few answers hold these for a figure about them: only how many there are can be told. */
function RareThemes({ themes, sample, figures }: Listed) {
  const names = namesOf(sample.themes)
  return (
    <details class="rare">
      <summary>Not enough reviewed for a figure: {count(themes.length, 'theme')}</summary>
      <ul class="measured">
        {themes.map(({ themeId, prevalence }) => (
          <li key={themeId}>
            <strong>{names.get(themeId) ?? 'A theme'}</strong>{' '}
            <span class="soft">{prevalenceInWords(prevalence, figures.answersInWave)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
