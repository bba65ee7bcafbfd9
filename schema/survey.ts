import { z } from 'zod'
import { type FollowUp, faultsOfFollowUps } from './follow-up.ts'
import { limits } from './limits.ts'
import { ownNames } from './own-names.ts'
import { readText, textsOf } from './survey-texts.ts'
import { line, requiredText, text } from './text.ts'

export const surveyKinds = ['survey', 'consultation'] as const
/** A consultation is a survey for partners with a case to consult on; agencies answer and agree to be named. */
export type SurveyKind = (typeof surveyKinds)[number]

export const channels = ['alone', 'trusted adult', 'PA', 'peer', 'paper', 'import'] as const
export type Channel = (typeof channels)[number]

/** Channels a person can choose; paper and import are for whoever types answers in. */
export const askedChannels = ['alone', 'trusted adult', 'PA', 'peer'] as const satisfies Channel[]

export type AskedChannel = (typeof askedChannels)[number]

/** Whether somebody could see the answers, and whether the person held back: asked last, in private. */
export const overseens = ['nobody', 'free', 'held back'] as const
export type Overseen = (typeof overseens)[number]

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens')
/** `group`: what a release calls it together with others of the same group, where too few chose each. */
const choice = z.strictObject({ id: key, label: line(120), group: line(120).optional() })
const choiceList = z.array(choice).min(2).max(limits.choices)
const followUp = z.strictObject({ of: key, is: z.array(z.string()).min(1).max(limits.choices) })
const wording = { key, title: line(200), hint: text(300).default('') }
const asked = { ...wording, followUp: followUp.optional() }

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...asked, choices: choiceList }),
  /** `none` is the choice that goes with no other: "none of these". */
  z.strictObject({ kind: z.literal('choices'), ...asked, choices: choiceList, none: key.optional() }),
  z.strictObject({ kind: z.literal('yes-no'), ...asked }),
  /** Nought to ten; reported in three bands fixed in its kind (R3). */
  z.strictObject({ kind: z.literal('scale'), ...asked, lowest: line(60), highest: line(60) }),
  /** Five points in words; `pictures` puts a face beside each, never in place of it. */
  z.strictObject({ kind: z.literal('feeling'), ...asked, pictures: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('short'), ...asked }),
  z.strictObject({ kind: z.literal('long'), ...asked }),
  /** Something good that happened: asked so that a survey does not hear of trouble alone. */
  z.strictObject({ kind: z.literal('good'), ...asked }),
  /** A date no finer than a month: a day would find somebody. */
  z.strictObject({ kind: z.literal('month'), ...asked }),
  /** A page to read: its hint is its text. */
  z.strictObject({ kind: z.literal('information'), ...asked, hint: requiredText(1000) }),
  /** Which organisation answers a consultation; never coded. */
  z.strictObject({ kind: z.literal('agency'), ...wording }),
])
export type QuestionWording = z.infer<typeof questionSchema>
export const questionKinds = questionSchema.options.map((option) => option.shape.kind.value)
export type QuestionKind = QuestionWording['kind']
export type QuestionSettings = {
  choices?: { id: string; label: string; group?: string | undefined }[] | undefined
  none?: string | undefined
  lowest?: string | undefined
  highest?: string | undefined
  pictures?: boolean | undefined
  followUp?: FollowUp | undefined
}

const words = z.strictObject({
  title: line(200),
  hint: text(1000).default(''),
  choices: z.record(z.string(), line(120)).optional(),
  lowest: line(60).optional(),
  highest: line(60).optional(),
})
/** A survey's texts in another language. Without a reviewer it is shown to nobody but a demonstration's guests. */
const translation = z.strictObject({
  reviewedBy: line(80).nullable(),
  reviewedOn: z.iso.date().nullable(),
  title: line(120),
  introduction: text(1000),
  whoReads: text(300).optional(),
  whatNext: text(300).optional(),
  questions: z.record(z.string(), words),
})
export type Translation = z.infer<typeof translation>

/** Split by a closed question, or by how it was answered, and which closed questions are split (R3). */
const breakdown = z.strictObject({
  by: key,
  of: z.array(key).min(1).max(limits.breakdownsOf),
})
export type DeclaredBreakdown = z.infer<typeof breakdown>

const unique = (values: string[]) => new Set(values).size === values.length

/** A survey as a file: what the officer imports and a template holds. */
export const surveySchema = z
  .strictObject({
    kind: z.enum(surveyKinds),
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+){1,4}$/, 'two to five words joined by hyphens'),
    title: line(120),
    introduction: text(1000),
    /** Who reads the answers, and what happens next and when: on the first page, in the council's words. */
    whoReads: text(300).default(''),
    whatNext: text(300).default(''),
    /** "Leave this page" on every page: for subjects that somebody may not want to be seen with. */
    leave: z.boolean().default(false),
    questions: z.array(questionSchema).min(1).max(limits.questions),
    /** What a release splits, declared before the first answer. `by` is a closed question's key, or "channel". */
    breakdowns: z.array(breakdown).max(limits.breakdownsBy).default([]),
    translations: z
      .record(z.string().regex(/^[a-z]{2,3}$/, 'a language code such as ar'), translation)
      .default({}),
  })
  .superRefine((survey, context) => {
    for (const message of faultsOf(survey)) context.addIssue({ code: 'custom', message })
  })
export type SurveyFile = z.infer<typeof surveySchema>

function faultsOf(survey: SurveyFile): string[] {
  const { kind, questions, breakdowns, translations } = survey
  const faults: string[] = []
  if (!unique(questions.map((q) => q.key))) faults.push('every question needs a key of its own')
  if (questions.some((q) => ownNames.includes(q.key)))
    faults.push(`${ownNames.join(', ')}: these are asked by Heard itself`)
  for (const question of questions) {
    if ('choices' in question && !unique(question.choices.map((c) => c.id)))
      faults.push(`${question.key}: every choice needs an id of its own`)
    if ('none' in question && !question.choices.some((c) => c.id === question.none))
      faults.push(`${question.key}: "none" must be one of its choices`)
  }
  const agencies = questions.filter((q) => q.kind === 'agency').length
  if (agencies !== (kind === 'consultation' ? 1 : 0))
    faults.push('a consultation asks for the agency once; a survey never does')
  if (questions.every((q) => q.kind === 'information')) faults.push('a survey asks at least one question')
  faults.push(...faultsOfFollowUps(questions), ...faultsOfBreakdowns(kind, questions, breakdowns))
  if (translations.en) faults.push('en: a survey is written in English; its own texts are no translation')
  for (const [language, texts] of Object.entries(translations)) {
    faults.push(...missingIn(texts, survey).map((what) => `${language}: ${what} has no translation`))
    if ((texts.reviewedBy === null) !== (texts.reviewedOn === null))
      faults.push(`${language}: a review has a name and a day, or neither`)
  }
  return faults
}

/** Kinds whose answers are counted one by one: a person is in one group of each. */
const dividing = ['choice', 'yes-no', 'feeling', 'scale']

function faultsOfBreakdowns(
  kind: SurveyKind,
  questions: QuestionWording[],
  breakdowns: DeclaredBreakdown[],
): string[] {
  const divides = (key: string) =>
    questions.some(
      (question) =>
        question.key === key &&
        dividing.includes(question.kind) &&
        !('followUp' in question && question.followUp),
    )
  const faults = breakdowns.flatMap(({ by, of }) => [
    ...(by === 'channel' || divides(by)
      ? []
      : [`${by}: answers are split by a question of one choice that everybody is asked`]),
    ...of
      .filter((key) => key === by || !divides(key))
      .map((key) => `${key}: only another question of one choice that everybody is asked is split by ${by}`),
    ...(unique(of) ? [] : [`${by}: splits a question twice`]),
  ])
  if (!unique(breakdowns.map(({ by }) => by))) faults.push('each breakdown splits by another question')
  if (kind === 'consultation' && breakdowns.length) faults.push('agencies are not split into groups')
  return faults
}

/** What the survey says in English and the translation does not. */
const missingIn = (translation: Translation, survey: SurveyFile): string[] =>
  textsOf(survey)
    .filter(({ path, english }) => english && !readText(translation, path))
    .map(({ path }) => path)
