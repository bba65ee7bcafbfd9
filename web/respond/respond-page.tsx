import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Document } from '../Document.tsx'
import type { Words } from '../languages/en.ts'
import { colourRule } from './colour.ts'
import { leaveNow } from './respond-script.ts'
import { bannerStyle, leaveStyle, respondStyle } from './respond-style.ts'

/** What every respondent's page knows of its council: whom to call by day, and at night and weekends. */
export type Council = {
  name: string
  helpLine: string
  helpAtNight: string
  colour: string
  /** How long words are kept after a survey closes. */
  daysOfWords: number
}

/** What stands round every respondent's page. */
export type Frame = {
  words: Words
  council: Council
  /**
   * "Leave this page" stands on it, and its title says nothing. `spend` is where its script spends the page's token: a preview
   * has none, and stays.
   */
  leave?: { spend?: string; token?: string } | undefined
  /** Under the council's name: that this is a preview, in the language of staff. */
  banner?: string
}

/** A page with what its policy has to allow: its own inline style and script, and nothing else. */
export type Page = { document: VNode; style: string; script?: string | undefined }

type Parts = {
  frame: Frame
  title: string
  /** What this survey needs beyond the style of what stands on its page. */
  style?: string
  script?: string | undefined
  /** Beside the help line, in the same place on every page. */
  foot?: ComponentChildren
}

/** A respondent's page: what stands on it between the council's name and the help line. */
export function respondPage({ frame, title, foot, ...parts }: Parts, main: ComponentChildren): Page {
  const { words, council, leave, banner } = frame
  const script = leave?.spend ? leaveNow + (parts.script ?? '') : parts.script
  const leading = words.dir === 'rtl' ? 'body{line-height:1.8}' : ''
  const leaving = (leave ? leaveStyle : '') + (banner ? bannerStyle : '')
  const html = renderToString(
    <>
      {!words.reviewed && <p class="box">{words.unreviewed}</p>}
      {main}
    </>,
  )
  const style = respondStyle(html) + (parts.style ?? '') + colourRule(council.colour) + leading + leaving
  const document = (
    <Document title={leave ? council.name : title} style={style} language={words}>
      <header>
        <b lang="en-GB" dir="auto">
          {council.name}
        </b>
        {leave && (
          <a href={leave.spend ? '/leave' : '#start'} data-spend={leave.spend} data-token={leave.token}>
            {words.leave}
          </a>
        )}
        {banner && (
          <p lang="en-GB" dir="auto">
            {banner}
          </p>
        )}
      </header>
      <main dangerouslySetInnerHTML={{ __html: html }} />
      <footer>
        {foot && <p>{foot}</p>}
        <b>{words.help.title}</b>
        <HelpLines frame={frame} />
        {leave && (
          <noscript>
            <p>{words.leaveHint}</p>
          </noscript>
        )}
      </footer>
      {script && <script dangerouslySetInnerHTML={{ __html: script }} />}
    </Document>
  )
  return { document, style, script }
}

/** The council's help lines, with every number in them to be pressed. */
export function HelpLines({ frame: { words, council } }: { frame: Frame }) {
  if (!council.helpLine)
    return (
      <p>
        <Numbers text={words.noHelpLine} />
      </p>
    )
  return (
    <p>
      {words.help.day} <Numbers text={council.helpLine} />
      {council.helpAtNight && (
        <>
          <br />
          {words.help.night} <Numbers text={council.helpAtNight} />
        </>
      )}
    </p>
  )
}

const telephone = /(\b0[\d ]{8,13}\d\b|\b116 ?\d{3}\b|\b999\b)/

/** A text with every telephone number in it to be pressed. */
export const Numbers = ({ text }: { text: string }) => (
  <bdi lang="en-GB">
    {text.split(telephone).map((part, index) =>
      index % 2 ? (
        <a key={part} class="call" dir="ltr" href={`tel:${part.replaceAll(' ', '')}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </bdi>
)
