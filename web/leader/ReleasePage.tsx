import type { ReleaseDocument } from '../../schema/release.ts'
import { Agencies } from './Agencies.tsx'
import { dayText, periodOf } from './amount-words.ts'
import { Beside } from './Beside.tsx'
import { Breakdowns } from './Breakdown.tsx'
import { Contents } from './Contents.tsx'
import { Corrections } from './Corrections.tsx'
import { Coverage } from './Coverage.tsx'
import { downloadsOf } from './CsvLink.tsx'
import { Exports } from './Exports.tsx'
import { HeadlineSection } from './HeadlineSection.tsx'
import { LeaderPage } from './LeaderPage.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { Made } from './Made.tsx'
import { Preview, type PreviewNotes } from './Preview.tsx'
import { Questions } from './Questions.tsx'
import { Received } from './Received.tsx'
import { Themes } from './Themes.tsx'
import { Ways } from './Ways.tsx'

type ReleasePageProps = {
  document: ReleaseDocument
  /** Whose exports are linked; null in a preview. */
  waveId: string | null
  /** What a release would say now, for the officer, marked as unpublished; null once it is published. */
  preview?: PreviewNotes | null
}

/** The leader's summary of one wave, rendered on the server from the frozen document and nothing else. */
export function ReleasePage({ document, waveId, preview = null }: ReleasePageProps) {
  const { kind, title, council } = document
  const from = downloadsOf(waveId)
  return (
    <LeaderPage title={title} voice={kind} back>
      {preview && <Preview {...preview} />}
      <p class="voice">{wording.voice[kind]}</p>
      <h1 dir="auto">{title}</h1>
      <p class="soft">
        {council}. Wave {document.waveNumber}, {periodOf(document)}.
        {!preview && ` Published on ${dayText(document.publishedOn)}.`}
      </p>
      <p>{wording.apart[kind]}</p>
      <Exports from={from} />
      <Corrections corrections={document.corrections} />
      <HeadlineSection document={document} />
      <Contents document={document} />
      {kind === 'consultation' && <Agencies names={document.agencies} />}
      <Themes document={document} from={from} />
      <Questions document={document} from={from} />
      <Breakdowns document={document} from={from} />
      <Beside document={document} from={from} />
      <Coverage document={document} from={from} />
      <Ways document={document} from={from} />
      <Received document={document} />
      <Made document={document} preview={preview !== null} />
    </LeaderPage>
  )
}
