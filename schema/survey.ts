import { z } from 'zod'
import { limits } from './limits.ts'
import { line, text } from './text.ts'

export const surveyKinds = ['survey', 'consultation'] as const
/** A consultation is a survey for partners with a case to consult on; agencies answer and agree to be named. */
export type SurveyKind = (typeof surveyKinds)[number]

export const channels = ['alone', 'trusted adult', 'PA', 'peer', 'paper', 'import'] as const
export type Channel = (typeof channels)[number]

/** Channels a person can choose; paper and import are for whoever types answers in. */
export const askedChannels = ['alone', 'trusted adult', 'PA', 'peer'] as const satisfies Channel[]

export const questionKinds = ['choice', 'choices', 'scale', 'short', 'long', 'agency'] as const
/** `agency` asks a consultation's respondent which organisation answers; it is never coded. */
export type QuestionKind = (typeof questionKinds)[number]

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens')
const choice = z.strictObject({ id: key, label: line(120) })
const wording = { key, title: line(200), hint: text(300).default('') }
const choiceList = z.array(choice).min(2).max(limits.choices)
/** A 0 to 10 scale; reported in three bands fixed here (R3): 0 to 3, 4 to 6, 7 to 10. */
const ends = { lowest: line(60), highest: line(60) }

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...wording, choices: choiceList }),
  z.strictObject({ kind: z.literal('choices'), ...wording, choices: choiceList }),
  z.strictObject({ kind: z.literal('scale'), ...wording, ...ends }),
  z.strictObject({ kind: z.literal('short'), ...wording }),
  z.strictObject({ kind: z.literal('long'), ...wording }),
  z.strictObject({ kind: z.literal('agency'), ...wording }),
])
export type QuestionWording = z.infer<typeof questionSchema>
export type QuestionSettings = {
  choices?: { id: string; label: string }[]
  lowest?: string
  highest?: string
}

const unique = (values: string[]) => new Set(values).size === values.length

/** A survey as a file: what the officer imports and a template holds. */
export const surveySchema = z
  .strictObject({
    kind: z.enum(surveyKinds),
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+){1,4}$/, 'two to five words joined by hyphens'),
    title: line(120),
    introduction: text(1000),
    questions: z.array(questionSchema).min(1).max(limits.questions),
  })
  .refine((survey) => unique(survey.questions.map((q) => q.key)), 'every question needs a key of its own')
  .refine(
    (survey) => survey.questions.every((q) => !('choices' in q) || unique(q.choices.map((c) => c.id))),
    'every choice of a question needs an id of its own',
  )
  .refine(
    (survey) =>
      survey.questions.filter((q) => q.kind === 'agency').length === (survey.kind === 'consultation' ? 1 : 0),
    'a consultation asks for the agency once; a survey never does',
  )
export type SurveyFile = z.infer<typeof surveySchema>
