import { limits } from '../../../schema/limits.ts'
import type { Coverage } from '../api.ts'
import { dimensionWords } from '../cohort/dimension-words.ts'
import { dayInWords } from '../times.ts'
import { adviceFor } from './channel-advice.ts'

type Props = { waveId: string; coverage: Coverage }
type Dimension = NonNullable<Coverage['dimensions']>[number]

/** Who has answered so far against who could have, in words; and a way to reach whoever is missing. */
export function CoverageSoFar({ waveId, coverage: { rate, dimensions } }: Props) {
  const cohort = `/staff/app/waves/${waveId}/cohort`
  if (!dimensions) {
    return (
      <p>
        <a href={cohort}>Enter who could have answered</a>, in numbers: then Heard says here how many have,
        and who is missing.
      </p>
    )
  }
  const told = dimensions.filter(({ asked }) => asked)
  const early = dimensions.filter(({ asks, asked }) => asks && !asked)
  const unasked = dimensions.filter(({ asks }) => !asks)
  return (
    <>
      <p>{rateInWords(rate)}</p>
      {told.map((dimension) => (
        <Groups key={dimension.dimension} told={dimension} />
      ))}
      {early.length > 0 && <p class="soft">Too few have answered yet to say by {namesOf(early)}.</p>}
      {unasked.length > 0 && (
        <p class="soft">Not asked in the survey, so not known of those who answered: {namesOf(unasked)}.</p>
      )}
      <p class="soft">
        These figures move once a week, when at least eight more people have answered and not all alike, so
        that nobody’s answer shows in them. Groups are one such step behind.{' '}
        <a href={cohort}>Change who could have answered</a>
      </p>
    </>
  )
}

export function rateInWords(rate: Coverage['rate']): string {
  if (!rate) return 'Too few have answered yet to say how many.'
  const until = `By ${dayInWords(rate.until, new Date())}`
  if (rate.larger)
    return `${until}, more had answered than could, as you entered it. One of the two numbers is wrong.`
  if (!rate.share) return `${until}, fewer than ${limits.percentageBase} had answered: too few for a share.`
  if (rate.share.as === 'words') return `${until}, ${rate.share.words} had answered.`
  return `${until}, about ${rate.share.percent}% had answered.`
}

const namesOf = (dimensions: Dimension[]) =>
  dimensions.map(({ dimension }) => dimensionWords[dimension].name.toLowerCase()).join(', ')

function Groups({ told: { dimension, asked, groups } }: { told: Dimension }) {
  const known = groups.reduce((sum, { people }) => sum + people, 0)
  return (
    <section class="coverage" aria-labelledby={`coverage-${dimension}`}>
      <h3 id={`coverage-${dimension}`}>
        {dimensionWords[dimension].name}{' '}
        <span class="soft">answers until {asked && dayInWords(asked.until, new Date())}</span>
      </h3>
      <ul>
        {groups.map(({ label, people, heard }) => {
          const share = known > 0 ? Math.round((100 * people) / known) : 0
          const advice = heard === 'less' ? adviceFor(dimension, label) : null
          return (
            <li key={label} class={heard ?? 'unsaid'}>
              <p>
                <strong>{label}</strong> <span class="heard">{heard ? heardWords[heard] : unsaid}</span>
              </p>
              <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <path class="track" d="M0 0h100v4H0z" />
                <path d={`M0 0h${share}v4H0z`} />
              </svg>
              <p class="soft">{share}% of those who could answer</p>
              {heard === 'less' && (
                <p class="advice">
                  {advice ?? 'Try another way than so far: what reached others did not reach them.'}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const heardWords = {
  less: 'Missing: answers less than its share',
  alike: 'Answers about as its share',
  more: 'Answers more than its share',
} as const
const unsaid = 'Too few to say'
