import { linkIn } from '../languages/languages.ts'
import { type Frame, HelpLines } from './respond-page.tsx'
import type { FormView, SurveyView } from './survey-page.tsx'

type StartProps = { frame: Frame; survey: SurveyView; form: FormView }

/** What somebody reads before the first question: who asks, what becomes of it, whom to call instead. */
export function Start({ frame, survey, form: { notice, paper, preview } }: StartProps) {
  const { words, council } = frame
  const { before } = words
  // A preview leads nowhere: its survey is at no address yet.
  const to = (path: string) => (preview ? '#start' : linkIn(words, `/s/${survey.slug}/${path}`))
  const others = survey.languages.filter(({ code }) => code !== words.code)
  return (
    <section id="start" tabIndex={-1}>
      {others.map(({ code, name }) => (
        // A button, so that what was written goes with it.
        <button
          key={code}
          class="link"
          type="submit"
          lang={code}
          dir="auto"
          formAction={`/s/${survey.slug}/change?at=start&lang=${code}`}
        >
          {name}
        </button>
      ))}
      <h1 dir="auto">{survey.title}</h1>
      {survey.introduction.split('\n').map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      {notice && <p class="box">{notice}</p>}
      <p class="screen">{before.optional}</p>
      {survey.kind === 'survey' && (
        <div class="box">
          <p>
            {before.nobodyLive} {before.callInstead}
          </p>
          <HelpLines frame={frame} />
        </div>
      )}
      <h2>{before.privacyTitle}</h2>
      <ul>
        {/* What the council says of this survey comes before what Heard says of all. */}
        {[survey.whoReads, survey.whatNext].map(
          (text) =>
            text && (
              <li key={text} dir="auto">
                {text}
              </li>
            ),
        )}
        {before.privacy[survey.kind](council.name, council.daysOfWords).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li class="screen">{before.code}</li>
        <li class="screen">
          <a href={to('privacy')}>{before.privacyMore}</a>
        </li>
      </ul>
      <p class="go">
        <a class="main" href="#q1">
          {words.start}
        </a>
      </p>
      <p class="go">
        <a href={to('receipt')}>{before.haveCode}</a>
        <a href={to('drafts')}>{before.haveDraft}</a>
      </p>
      {paper && <p>{words.paper}</p>}
    </section>
  )
}
