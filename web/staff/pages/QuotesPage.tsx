import type { ComponentChildren } from 'preact'
import { api, ask, type QuoteToCheck } from '../api.ts'
import { rescueFocus } from '../components/Dialog.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { attempt, say } from '../notice.ts'
import { QuoteToRead } from '../quoting/QuoteToRead.tsx'
import { agree, disagree, remove, sendBack, sorted } from '../quoting/quote-acts.ts'
import { SendBack } from '../quoting/SendBack.tsx'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'

/** The second person's page: each quote alone, and one question about it. */
export function QuotesPage({ waveId }: { waveId: string }) {
  const { data, failed, again } = useLoad(async () => {
    const [{ survey, wave }, { quotes }] = await Promise.all([
      waveOf(waveId),
      ask(api.waves[':waveId'].quotes.$get({ param: { waveId } })),
    ])
    return { survey, wave, ...sorted(quotes) }
  })
  const done = async (act: () => Promise<unknown>, words: string) => {
    await act()
    await again()
    say(words)
    rescueFocus()
  }
  if (!data) {
    return (
      <Page title="Check quotes">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, yours, theirs, checked } = data
  const released = wave.releasedAt !== null
  const press = (label: string, name: string, act: () => Promise<unknown>, words: string, main = false) => (
    <button
      type="button"
      class={main ? 'button main' : 'button'}
      aria-label={`${label}, ${name}`}
      onClick={() => void attempt(() => done(act, words))}
    >
      {label}
    </button>
  )
  return (
    <Page title="Check quotes">
      <p>
        <a href={`/staff/app/waves/${waveId}`}>
          {survey.title}, wave {wave.number}
        </a>
        . {released ? 'This wave has been released: its quotes no longer change.' : rule}
      </p>
      <Quotes title="For you to check" quotes={yours} none="Nothing waits for you.">
        {(quote, name) =>
          !released && (
            <>
              <p>
                <strong>Could a worker who knows 20 young people tell who said this?</strong>
              </p>
              <div class="row">
                {press('Agree: nobody could tell', name, () => agree(quote), agreed, true)}
                <SendBack name={name} send={(reason) => done(() => sendBack(quote, reason), back)} />
              </div>
            </>
          )
        }
      </Quotes>
      <Quotes title="Approved by you, for somebody else to check" quotes={theirs}>
        {(quote, name) => !released && press('Remove', name, () => remove(quote), 'The quote is removed.')}
      </Quotes>
      <Quotes title="Checked: leaders will read these" quotes={checked}>
        {(quote, name) => !released && press('Take the check back', name, () => disagree(quote), undone)}
      </Quotes>
    </Page>
  )
}

type QuotesProps = {
  title: string
  quotes: QuoteToCheck[]
  none?: string
  children: (quote: QuoteToCheck, name: string) => ComponentChildren
}

function Quotes({ title, quotes, none, children }: QuotesProps) {
  if (!quotes.length && !none) return null
  return (
    <section>
      <h2>{title}</h2>
      {!quotes.length && <p>{none}</p>}
      {quotes.map((quote, index) => (
        <QuoteToRead key={quote.id} quote={quote} number={index + 1} of={String(quotes.length)}>
          {children(quote, `quote ${index + 1}`)}
        </QuoteToRead>
      ))}
    </section>
  )
}

const rule = 'A quote leaves once two people have looked: one approves it, another one checks it.'
const agreed = 'Checked. Leaders will read this quote.'
const back = 'Sent back. The quote is removed.'
const undone = 'The check is taken back. The quote waits for a second person.'
