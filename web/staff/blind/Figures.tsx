import type { Sample } from '../api.ts'
import { count } from '../tally-words.ts'
import { alphaInWords, f1InWords, prevalenceInWords, shareInWords } from './agreement-words.ts'
import { namesOf } from './found-words.ts'

/** How far two people agree, and how far the engine agrees with them: every number with what it was measured on. */
export function Figures({ sample, figures }: { sample: Sample; figures: NonNullable<Sample['figures']> }) {
  const names = namesOf(sample.themes)
  const used = figures.themes.filter(({ uses }) => uses > 0).toSorted((a, b) => b.uses - a.uses)
  const unused = figures.themes.length - used.length
  const unread = figures.settled - figures.measured
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
      <Cautions sample={sample} settled={figures.settled} unread={unread} />
      <ul class="measured">
        {used.map(({ themeId, alpha, precision, recall, f1, indicative, prevalence }) => (
          <li key={themeId}>
            <h3>{names.get(themeId) ?? 'A theme'}</h3>
            <dl>
              <div>
                <dt>Two people agree</dt>
                <dd>{alphaInWords(alpha)}</dd>
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
      {unused > 0 && (
        <p class="soft">{count(unused, 'other theme')}: nobody chose it here, nor did the engine.</p>
      )}
    </section>
  )
}

/** What a reader must know before they rely on the figures. */
function Cautions({ sample, settled, unread }: { sample: Sample; settled: number; unread: number }) {
  const { toSettle, seen, size, doubled } = sample
  if (!toSettle && !seen && !unread && doubled === size) return null
  return (
    <ul class="cautions">
      {doubled < size && (
        <li>Both coded {`${doubled} of ${count(size, 'answer')}`}: the rest is in no figure.</li>
      )}
      {toSettle > 0 && (
        <li>
          {`${count(toSettle, 'answer')} not settled yet. The figures of the engine rest on the ${settled} that both found the same themes in, and look better than they are.`}
        </li>
      )}
      {seen > 0 && (
        <li>
          {`People had read ${seen} of ${count(size, 'answer')} beside the engine’s proposals before the draw. Who remembers these agrees with the engine more.`}
        </li>
      )}
      {unread > 0 && (
        <li>{`The engine has not read ${count(unread, 'answer')} of the sample: its figures leave these out.`}</li>
      )}
    </ul>
  )
}
