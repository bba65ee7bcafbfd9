import type { SurveyKind } from '../../schema/survey.ts'
import { dayText } from './amount-words.ts'
import { LeaderPage } from './LeaderPage.tsx'
import { leaderWording as wording } from './leader-wording.ts'

export type ListedRelease = {
  waveId: string
  title: string
  kind: SurveyKind
  waveNumber: number
  publishedOn: string
}

/** Every release, in the order given. `name` is the person signed in. */
export function ReleaseListPage({ releases, name }: { releases: ListedRelease[]; name: string }) {
  return (
    <LeaderPage title={wording.list.title}>
      <h1>{wording.list.title}</h1>
      <p>
        {wording.list.signedInAs(name)} {wording.list.what}
      </p>
      {releases.length === 0 ? <p>{wording.list.none}</p> : <Releases releases={releases} />}
    </LeaderPage>
  )
}

function Releases({ releases }: { releases: ListedRelease[] }) {
  return (
    <ul class="list">
      {releases.map(({ waveId, title, kind, waveNumber, publishedOn }) => (
        <li key={waveId} class={kind}>
          <h2 dir="auto">
            <a href={`/staff/releases/${encodeURIComponent(waveId)}`}>{title}</a>
          </h2>
          <p>{wording.voice[kind]}</p>
          <p class="soft">{wording.list.wave(waveNumber, dayText(publishedOn))}</p>
        </li>
      ))}
    </ul>
  )
}
