import { api, ask, type Survey, type Wave } from '../api.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { QrCode } from '../components/QrCode.tsx'
import { withoutScheme } from '../handed-out.ts'
import { BatchList } from '../reaching/BatchList.tsx'
import { CoverageSoFar } from '../reaching/CoverageSoFar.tsx'
import { count } from '../tally-words.ts'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'
import { isOpen, stateInWords } from '../wave-state.ts'

/** Everything about reaching people with one wave, in the order an officer does it. */
export function ReachingPage({ waveId }: { waveId: string }) {
  const param = { waveId }
  const { data, failed, again } = useLoad(async () => {
    const [found, coverage, batches] = await Promise.all([
      waveOf(waveId),
      ask(api.waves[':waveId'].coverage.$get({ param })),
      ask(api.waves[':waveId'].batches.$get({ param })),
    ])
    return { ...found, coverage, batches }
  })
  if (!data) {
    return (
      <Page title="Reach people">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, coverage, batches } = data
  const { advisers, team } = coverage.cards
  const young = survey.kind === 'survey'
  return (
    <Page title="Reach people">
      <p class="soft">
        <a href={`/staff/app/surveys/${survey.id}`}>{survey.title}</a>, wave {wave.number},{' '}
        {stateInWords(wave, new Date())}
      </p>
      {!isOpen(wave) && <p>This wave takes no more answers. What was done to reach people is below.</p>}
      {isOpen(wave) && <OpenAddress survey={survey} wave={wave} />}
      {isOpen(wave) && (
        <section class="card" aria-labelledby="reach-cards">
          <h2 id="reach-cards">Cards</h2>
          <p>
            A card has a code that works once, to hand to one person.
            {young && ' Personal advisers make their own, on their own page.'}
          </p>
          {(advisers > 0 || team > 0) && (
            <p>
              So far: {count(team, 'card')} of the team{young && `, ${count(advisers, 'card')} of advisers`}.
            </p>
          )}
          {/* A page load of its own, so that Back asks before codes are lost. */}
          <a class="button" href={`/staff/app/waves/${waveId}/invitations`} target="_top">
            Make cards
          </a>
        </section>
      )}
      {(isOpen(wave) || batches.batches.length > 0) && (
        <section class="card" aria-labelledby="reach-batches">
          <h2 id="reach-batches">Texts and e-mails</h2>
          <BatchList waveId={waveId} list={batches} />
        </section>
      )}
      {young && (
        <section class="card" aria-labelledby="reach-coverage">
          <h2 id="reach-coverage">Who has answered so far</h2>
          <CoverageSoFar waveId={waveId} coverage={coverage} />
        </section>
      )}
      {isOpen(wave) && <OnPaper survey={survey} wave={wave} />}
    </Page>
  )
}

function OpenAddress({ survey, wave }: { survey: Survey; wave: Wave }) {
  const { address, title, slug } = survey
  return (
    <section class="card" aria-labelledby="reach-address">
      <h2 id="reach-address">For everybody</h2>
      <p>Whoever has this address can answer: put it on posters, in newsletters, on the local offer.</p>
      <p class="row open-address">
        <a class="address" href={address}>
          {withoutScheme(address)}
        </a>
        <CopyButton text={address} label={`Copy the address of ${title}`} />
      </p>
      <div class="row">
        <a class="button" href={`/staff/waves/${wave.id}/poster`}>
          Poster to print
        </a>
        <QrCode slug={slug} address={address} />
      </div>
    </section>
  )
}

function OnPaper({ survey, wave }: { survey: Survey; wave: Wave }) {
  return (
    <section class="card" aria-labelledby="reach-paper">
      <h2 id="reach-paper">On paper</h2>
      <p>For whoever has no phone, or may have none. It comes back in a closed envelope.</p>
      <div class="row">
        <a class="button" href={`/s/${survey.slug}?paper`} target="_blank" rel="noopener">
          Open the paper survey in a new tab
        </a>
        <a class="button" href={`/staff/waves/${wave.id}/paper`}>
          Type in paper answers
        </a>
      </div>
    </section>
  )
}
