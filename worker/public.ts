import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Words } from '../web/languages/en.ts'
import type { Council, Frame, Page } from '../web/respond/respond-page.tsx'
import { type FormView, type SurveyView, surveyPage } from '../web/respond/survey-page.tsx'
import { type Fields, type FormReading, readForm } from './domain/form.ts'
import { languagesOf, surveyIn, wordsOf } from './domain/language.ts'
import { newestWaveAt, type SurveyInWave, waveOfPage } from './domain/page.ts'
import { isSpent } from './domain/sending.ts'
import type { Env } from './env.ts'
import { page } from './html.ts'
import { type PageToken, readPageToken } from './page-token.ts'
import { Problem } from './problem.ts'

/** What a respondent's request comes with: no session, perhaps a form. */
export type Public = { Bindings: Env; Variables: { fields: Fields } }
type Asking = Context<Public>

/** A survey as somebody asked for it: in a language it can be read in. */
export type Asked = { wave: SurveyInWave; survey: SurveyView; frame: Frame }

/** What a page's language and its council are read from. */
type Reader = { env: Env; req: { query(name: string): string | undefined } }

/** The language of a page that belongs to no survey. */
export const wordsFor = (c: Reader): Words => wordsOf(c.req.query('lang'), c.env.demonstration)

export function ask(c: Reader, wave: SurveyInWave): Asked {
  const { demonstration } = c.env
  const wanted = wordsFor(c)
  const offered = languagesOf(wave, demonstration).includes(wanted)
  const words = offered ? wanted : wordsOf(undefined, demonstration)
  const { council, slug } = wave
  const leave = wave.leave ? { spend: `/s/${slug}/leaving` } : undefined
  return { wave, survey: surveyIn(wave, words, demonstration), frame: { words, council, leave } }
}

/** The newest wave at a short address, open or not. @throws Problem not-found */
export async function askNewest(c: Reader, slug: string): Promise<Asked> {
  const wave = await newestWaveAt(c.env.db, slug)
  if (!wave) throw new Problem('not-found')
  return ask(c, wave)
}

export const frameFor = (c: Reader, council: Council): Frame => ({
  words: wordsFor(c),
  council,
})

type Answering = {
  status?: ContentfulStatusCode
  cache?: 'private, no-cache' | 'no-store'
}

/** A respondent's page, with a policy for its style and its script; a script may reach this origin and nothing else. */
export const respond = (c: Context, { document, style, script }: Page, answering: Answering = {}) =>
  page(c, document, { style, ...(script ? { script, sources: "connect-src 'self'" } : {}), ...answering })

/**
 * The page a form was sent from, with what it holds.
 * @throws Problem page-forged: the token is not ours, or not for a wave of this address
 */
export async function readPage(c: Asking, slug: string) {
  const { fields } = c.var
  const raw = fields.get('token')?.[0] ?? ''
  const { secrets, db } = c.env
  const token: PageToken | null = await readPageToken(secrets, raw)
  const wave = token && (await waveOfPage(db, { ...token, slug }))
  if (!token || !wave) throw new Problem('page-forged')
  const asked = ask(c, wave)
  // Whoever leaves a page that came from a form leaves no way back to it.
  const { leave } = asked.frame
  const frame = { ...asked.frame, leave: leave && { ...leave, token: raw } }
  return { ...asked, frame, raw, token, fields }
}

/** A survey with "Leave this page" shows nothing of a page that was left or sent. @throws Problem already-sent */
export async function refuseSpent(c: Asking, { wave }: Asked, token: PageToken): Promise<void> {
  if (wave.leave && (await isSpent(c.env.db, c.env.secrets, token))) throw new Problem('already-sent')
}

/** @throws Problem answers-refused: something in the form is on no page of ours */
export function readOwnForm({ survey }: Asked, fields: Fields): FormReading {
  const form = readForm(survey.questions, fields)
  if (form.foreign.length) throw new Problem('answers-refused')
  if ([...form.refusals.values()].includes('not-offered')) throw new Problem('answers-refused')
  return form
}

/**
 * `no-store` wherever an answer or a receipt shows, and on every page of a survey that can be left. An invitation's code may
 * stay: what was written is worth more on Back, and the code tells nobody anything.
 */
export function respondSurvey(c: Context, { frame, survey }: Asked, form: FormView, status: 200 | 422 = 200) {
  const harmless = ['token', 'invitation']
  const shows = [...form.values.keys()].some((name) => !harmless.includes(name))
  const cache = shows || survey.leave ? 'no-store' : 'private, no-cache'
  return respond(c, surveyPage(frame, survey, form), { status, cache })
}

/** Takes as long whatever was found (limits.receiptTime): the clock tells nobody whether a code was good. */
export async function inEqualTime<T>(milliseconds: number, act: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([act(), new Promise((resolve) => setTimeout(resolve, milliseconds))])
  return done
}
