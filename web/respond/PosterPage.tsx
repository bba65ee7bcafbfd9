import { Document } from '../Document.tsx'
import { linkIn } from '../languages/languages.ts'
import { wording } from '../wording.ts'
import { colourRule } from './colour.ts'
import { posterStyle } from './poster-style.ts'
import type { Frame } from './respond-page.tsx'
import type { SurveyView } from './survey-page.tsx'

type PosterProps = {
  frame: Frame
  survey: SurveyView
  waveId: string
  /** The survey's short address, with its scheme, and its QR code as SVG. */
  address: string
  qr: string
  privacyAddress: string
  /** Where to write or come to; '' where the council has not said. */
  councilAddress: string
}

/**
 * The whole stylesheet of one poster: its council's colour, its address as large as it fits on a line, and its words the
 * larger the fewer they are.
 */
export function posterStyleOf({ council }: Frame, survey: SurveyView, address: string): string {
  const colour = colourRule(council.colour).split('@media')[0]
  const title = sizeFor(survey.title, [40, 16], [80, 12.5], 10)
  const lead = sizeFor(firstSentence(survey.introduction), [90, 7.5], [160, 6.5], 5.5)
  return `${posterStyle}${colour}main{--h:${title};--l:${lead};--n:${typed(address).length}}`
}

type UpTo = [characters: number, size: number]
const sizeFor = ({ length }: string, few: UpTo, more: UpTo, many: number) =>
  length <= few[0] ? few[1] : length <= more[0] ? more[1] : many

/** A poster to print, one A4 page. Only its links above, which no printer prints, are for staff. */
export function PosterPage({ frame, survey, waveId, address, qr, ...more }: PosterProps) {
  const { words, council } = frame
  const path = `/staff/waves/${waveId}/poster`
  return (
    <Document
      title={`${wording.poster.title}: ${survey.title}`}
      style={posterStyleOf(frame, survey, address)}
      language={words}
    >
      <nav lang="en-GB" dir="ltr" aria-label={wording.poster.title}>
        <a href={`/staff/app/waves/${waveId}/reaching`}>{wording.poster.back}</a>
        {survey.languages.map(({ code, name }) => (
          <a
            key={code}
            href={linkIn({ ...words, code }, path)}
            lang={code}
            aria-current={code === words.code ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
        <p>{words.reviewed ? wording.poster.hint : `${wording.poster.unreviewed} ${wording.poster.hint}`}</p>
      </nav>
      <main>
        <header>
          <p>
            <bdi lang="en-GB">{council.name}</bdi>
          </p>
          <h1 dir="auto">{survey.title}</h1>
        </header>
        <p class="lead" dir="auto">
          {firstSentence(survey.introduction)}
        </p>
        <div class="way">
          <p>{words.poster.scan}</p>
          <div class="qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: qr }} />
          <p>{words.poster.type}</p>
          <p class="at">{typed(address)}</p>
        </div>
        <ul class="promises">
          {words.poster.promises[survey.kind].map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        <footer>
          <p>
            <b>{words.help.title}</b>
          </p>
          <p>
            {words.help.day} <bdi lang="en-GB">{council.helpLine}</bdi>
          </p>
          <p>
            {words.help.night} <bdi lang="en-GB">{council.helpAtNight}</bdi>
          </p>
          <p class="small">
            {words.before.privacyTitle}: <bdi dir="ltr">{typed(more.privacyAddress)}</bdi>
            {more.councilAddress && (
              <>
                <br />
                <bdi lang="en-GB">{more.councilAddress}</bdi>
              </>
            )}
          </p>
        </footer>
      </main>
    </Document>
  )
}

/** As somebody types it. */
const typed = (address: string) => address.replace(/^https?:\/\//, '')

/** Up to the first full stop or question mark, in any script; the whole where it has none. */
export const firstSentence = (text: string) =>
  /^[\s\S]*?[.!?؟።।。](?=\s|$)/u.exec(text.trim())?.[0] ?? text.trim()
