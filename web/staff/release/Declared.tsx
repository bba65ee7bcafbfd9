import type { Readiness } from '../api.ts'

/** What the survey declared that a release splits, when it was published. */
export function Declared({ breakdowns }: Pick<Readiness, 'breakdowns'>) {
  return (
    <section class="card">
      <h2>What it is split by</h2>
      {breakdowns.length === 0 ? (
        <p>
          Nothing. A survey file may declare it in “breakdowns”, for the waves of its next version; a reader
          can never choose.
        </p>
      ) : (
        <>
          <p class="soft">
            Declared with the survey, before the first answer. A reader can never choose another.
          </p>
          <dl class="reasons">
            {breakdowns.map(({ by, of }) => (
              <div key={by}>
                <dt>By: {by ?? 'How was it answered?'}</dt>
                <dd>{of.join(' · ')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
