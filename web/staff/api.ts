import { type ClientResponse, hc, type InferRequestType, type InferResponseType } from 'hono/client'
import type { StaffApi } from '../../worker/staff.tsx'

export const api = hc<StaffApi>('/staff/api')

export type Me = InferResponseType<typeof api.me.$get>
export type Survey = InferResponseType<typeof api.surveys.$get>['surveys'][number]
export type Wave = Survey['waves'][number]
/** Cards, shown once, and what stands on them in each language they can be printed in. */
export type CardsMade = InferResponseType<(typeof api.waves)[':waveId']['invitations']['$post']>
export type HandedOut = CardsMade['invitations'][number]
export type CardFace = CardsMade['faces'][number]
export type WaveToHandOut = InferResponseType<typeof api.handouts.waves.$get>['waves'][number]
type Batches = (typeof api.waves)[':waveId']['batches']
export type BatchList = InferResponseType<Batches['$get']>
export type Batch = BatchList['batches'][number]
export type BatchPreview = InferResponseType<Batches['previews']['$post']>
export type LanguageOffered = InferResponseType<
  (typeof api.waves)[':waveId']['languages']['$get']
>['languages'][number]
export type Coverage = InferResponseType<(typeof api.waves)[':waveId']['coverage']['$get']>
export type Tally = InferResponseType<(typeof api.waves)[':waveId']['tally']['$get']>
export type Quoted = InferRequestType<(typeof api.answers)[':answerId']['quotes']['$post']>['json']['quoted']
export type QuoteToCheck = InferResponseType<
  (typeof api.waves)[':waveId']['quotes']['$get']
>['quotes'][number]
export type Answer = InferResponseType<(typeof api.waves)[':waveId']['answers']['$get']>['answers'][number]
export type Coding = Answer['codings'][number]
export type Theme = InferResponseType<(typeof api.codebooks)[':codebookId']['$get']>['themes'][number]
export type Codebook = InferResponseType<typeof api.codebooks.$get>['codebooks'][number]
export type CodebookEvent = InferResponseType<
  (typeof api.codebooks)[':codebookId']['events']['$get']
>['events'][number]
export type SurveyCodebook = InferResponseType<(typeof api.surveys)[':surveyId']['codebook']['$get']>
export type ThemeShown = SurveyCodebook['themes'][number]
export type Effect = InferResponseType<(typeof api.surveys)[':surveyId']['codebook']['previews']['$post']>
export type AskedAct = InferRequestType<
  (typeof api.surveys)[':surveyId']['codebook']['changes']['$post']
>['json']['act']
export type SampleDrawn = InferResponseType<
  (typeof api.waves)[':waveId']['samples']['$get']
>['samples'][number]
export type Sample = InferResponseType<(typeof api.samples)[':sampleId']['$get']>
export type BlindNext = InferResponseType<(typeof api.samples)[':sampleId']['next']['$get']>
export type Found = InferRequestType<
  (typeof api.samples)[':sampleId']['codings'][':answerId']['$put']
>['json']
export type Job = InferResponseType<(typeof api.waves)[':waveId']['jobs']['$get']>['jobs'][number]
export type Candidate = InferResponseType<
  (typeof api.waves)[':waveId']['candidates']['$get']
>['candidates'][number]
export type CohortQuestion = InferResponseType<
  (typeof api.waves)[':waveId']['cohort']['$get']
>['questions'][number]
export type ReleaseCheck = InferResponseType<(typeof api.waves)[':waveId']['release-check']['$get']>
type Correcting = InferResponseType<(typeof api.releases)[':waveId']['corrections']['$get']>
/** A release as it reads now; JSON knows no optional property, so that what is absent may be undefined. */
export type Released = Correcting['document']
export type CorrectionMade = Correcting['corrections'][number]
export type Readiness = InferResponseType<(typeof api.waves)[':waveId']['readiness']['$get']>
export type ImportsOf = InferResponseType<(typeof api.surveys)[':surveyId']['imports']['$get']>
export type Council = InferResponseType<typeof api.council.$get>
export type Template = InferResponseType<typeof api.templates.$get>['templates'][number]
type Draft = InferResponseType<(typeof api)['survey-drafts'][':draftId']['$get']>
/** The last wave of a survey, with what it asked. */
export type LastWave = NonNullable<Draft['wave']>
export type PublicationCheck = InferResponseType<
  (typeof api)['survey-drafts'][':draftId']['publication']['$get']
>
export type Version = InferResponseType<
  (typeof api.surveys)[':surveyId']['versions']['$get']
>['versions'][number]
export type Person = InferResponseType<typeof api.people.$get>['people'][number]
export type ThisWeek = InferResponseType<(typeof api)['this-week']['$get']>
export type AuditLine = InferResponseType<typeof api.audit.$get>['lines'][number]

/** What the server refused, in its own plain words. */
export class Refusal extends Error {
  override name = 'Refusal'
  code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * The body of a good reply. Somebody whose session is over is sent to sign in.
 * @throws Refusal with a sentence for the reader: the server's title and detail, or that it cannot be reached
 */
export async function ask<T>(call: Promise<ClientResponse<T>>): Promise<T> {
  const response = await call.catch(() => {
    throw new Refusal(
      'unreachable',
      'Heard cannot be reached. Nothing you typed is lost. Try again in a minute.',
    )
  })
  if (response.ok) return (await response.json()) as T
  if (response.status === 401) {
    location.assign('/staff/sign-in')
    return new Promise(() => {})
  }
  const { code = 'unexpected', title = 'Something went wrong.', detail } = await readProblem(response)
  throw new Refusal(code, detail ? `${title} (${detail})` : title)
}

type ProblemBody = { code?: string; title?: string; detail?: string }

const readProblem = async (response: ClientResponse<unknown>): Promise<ProblemBody> =>
  ((await response.json().catch(() => null)) as ProblemBody | null) ?? {}
