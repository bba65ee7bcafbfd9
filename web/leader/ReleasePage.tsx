import type { ReleaseDocument } from '../../schema/release.ts'
import { Account } from './Account.tsx'
import { dayText, headline } from './headline.ts'
import { LeaderPage } from './LeaderPage.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { Question } from './Question.tsx'
import { Themes } from './Themes.tsx'

/**
 * The leader's summary of one wave, rendered on the server from the frozen document and nothing else.
 * `preview`: what a release would say now, for the officer, marked as unpublished.
 */
export function ReleasePage({ document, preview = false }: { document: ReleaseDocument; preview?: boolean }) {
  const { kind, title, council, questions } = document
  const period = `${dayText(document.openedOn)} to ${dayText(document.closedOn)}`
  return (
    <LeaderPage title={title} voice={kind} back>
      {preview && <p class="notice">{wording.preview}</p>}
      <p class="voice">{wording.voice[kind]}</p>
      <h1 dir="auto">{title}</h1>
      <p class="soft">
        {council}. Wave {document.waveNumber}, {period}.
        {!preview && ` Published on ${dayText(document.publishedOn)}.`}
      </p>
      <p>{wording.apart[kind]}</p>
      <Headline document={document} />
      {kind === 'consultation' && <Agencies names={document.agencies} />}
      <section aria-labelledby="themes">
        <h2 id="themes">{wording.sections.themes[kind]}</h2>
        <Themes document={document} period={period} />
      </section>
      {questions.length > 0 && (
        <section aria-labelledby="questions">
          <h2 id="questions">{wording.sections.questions}</h2>
          {questions.map((question) => (
            <Question key={question.key} question={question} kind={kind} period={period} />
          ))}
        </section>
      )}
      <Account document={document} preview={preview} />
    </LeaderPage>
  )
}

function Headline({ document }: { document: ReleaseDocument }) {
  const findings = headline(document)
  return (
    <section class="headline" aria-labelledby="headline">
      <h2 id="headline">{wording.sections.headline}</h2>
      {findings.length === 0 ? (
        <p>{wording.noFindings}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Agencies({ names }: { names: string[] }) {
  return (
    <section aria-labelledby="agencies">
      <h2 id="agencies">{wording.sections.agencies}</h2>
      <p>{names.length > 0 ? wording.agenciesAgreed : wording.noAgencies}</p>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
