import { z } from 'zod'
import { limits } from './limits.ts'
import { questionKinds, surveyKinds } from './survey.ts'
import { text } from './text.ts'

const key = z.string().max(40)
/** Any of these may still be empty; published is only what `surveySchema` takes. */
const choice = z.strictObject({ id: key, label: text(120), group: text(120).optional() })
const question = z.strictObject({
  kind: z.enum(questionKinds),
  key,
  title: text(200),
  hint: text(1000),
  choices: z.array(choice).max(limits.choices).optional(),
  none: key.optional(),
  lowest: text(60).optional(),
  highest: text(60).optional(),
  pictures: z.boolean().optional(),
  followUp: z.strictObject({ of: key, is: z.array(key).max(limits.choices) }).optional(),
})
export type DraftQuestion = z.infer<typeof question>

const texts = z.strictObject({
  title: text(200),
  hint: text(1000),
  choices: z.record(z.string(), text(120)).optional(),
  lowest: text(60).optional(),
  highest: text(60).optional(),
})
const translation = z.strictObject({
  reviewedBy: text(80).nullable(),
  reviewedOn: z.iso.date().nullable(),
  title: text(120),
  introduction: text(1000),
  whoReads: text(300).optional(),
  whatNext: text(300).optional(),
  questions: z.record(z.string(), texts),
  /** Path of a text (survey-texts.ts) → the English it was translated from: where that has changed, it is stale. */
  madeFrom: z.record(z.string(), text(1000)),
})
export type DraftTranslation = z.infer<typeof translation>

/** A survey being written: the shape of a survey file, in which anything may be unfinished. */
export const surveyDraftSchema = z.strictObject({
  kind: z.enum(surveyKinds),
  slug: z.string().max(60),
  title: text(120),
  introduction: text(1000),
  whoReads: text(300),
  whatNext: text(300),
  leave: z.boolean(),
  questions: z.array(question).max(limits.questions),
  breakdowns: z
    .array(z.strictObject({ by: key, of: z.array(key).max(limits.breakdownsOf) }))
    .max(limits.breakdownsBy),
  translations: z.record(z.string().regex(/^[a-z]{2,3}$/), translation),
})
export type SurveyDraft = z.infer<typeof surveyDraftSchema>
