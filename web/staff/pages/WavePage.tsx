import { api, ask, type Tally } from '../api.ts'
import { AgencyNames } from '../components/AgencyNames.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { count, parts, readInWords, spokenInWords } from '../tally-words.ts'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'
import { stateInWords } from '../wave-state.ts'

/** Where every answer of a wave is: exact, and for the officer alone. */
export function WavePage({ waveId }: { waveId: string }) {
  const { data, failed, again } = useLoad(async () => {
    const [{ survey, wave }, tally] = await Promise.all([
      waveOf(waveId),
      ask(api.waves[':waveId'].tally.$get({ param: { waveId } })),
    ])
    return { survey, wave, tally }
  })
  if (!data) {
    return (
      <Page title="Wave">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, tally } = data
  return (
    <Page title={survey.title}>
      <p class="soft">
        Wave {wave.number}, {stateInWords(wave, new Date())}. {count(tally.responses, 'response')}.
      </p>
      <div class="row">
        <a class="button main" href={`/staff/app/waves/${waveId}/answers`}>
          Read answers
        </a>
        <a class="button" href={`/staff/app/waves/${waveId}/candidates`}>
          Candidate themes
        </a>
        <a class="button" href={`/staff/app/waves/${waveId}/samples`}>
          Check with two people
        </a>
        <a class="button" href={`/staff/app/waves/${waveId}/quotes`}>
          Check quotes
        </a>
        <a class="button" href={`/staff/app/waves/${waveId}/release`}>
          Release
        </a>
        <a class="button" href={`/staff/app/surveys/${survey.id}/codebook`}>
          Change themes
        </a>
        <a class="button" href={`/staff/app/surveys/${survey.id}`}>
          The survey
        </a>
      </div>
      <section class="card">
        <h2>Every answer is somewhere</h2>
        <table class="sums">
          <caption>Written answers</caption>
          <tbody>
            {parts.map(([part, words]) => (
              <tr key={part}>
                <th scope="row">{words}</th>
                <td>{tally.answers[part]}</td>
              </tr>
            ))}
            <tr class="total">
              <th scope="row">received</th>
              <td>{tally.answers.received}</td>
            </tr>
          </tbody>
        </table>
        <p>{readInWords(tally)}</p>
      </section>
      <ThemesRaised themes={tally.themes} responses={tally.responses} />
      {survey.kind === 'consultation' && <AgencyNames waveId={waveId} released={wave.releasedAt !== null} />}
    </Page>
  )
}

function ThemesRaised({ themes, responses }: Pick<Tally, 'themes' | 'responses'>) {
  const most = Math.max(responses, 1)
  const ordered = themes.toSorted((a, b) => b.people - a.people)
  return (
    <section class="card">
      <h2>People who raised each theme</h2>
      <p class="soft">
        A theme counts while it is proposed or confirmed. How it was spoken of is the engine’s reading where
        nobody has checked. Exact and not for sharing: a release rounds and hides.
      </p>
      <table class="raised">
        <caption>Themes, most people first</caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ id, name, people, polarity, campaign }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span class="soft spoken">{spokenInWords(polarity, campaign)}</span>
                <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * people) / most} height="4" />
                </svg>
              </th>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
