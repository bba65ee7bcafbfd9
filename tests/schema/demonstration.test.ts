import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import codebookFile from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema } from '../../schema/codebook.ts'
import { cohortSchema } from '../../schema/cohort.ts'
import cohortFile from '../../schema/demonstration/cohort.json' with { type: 'json' }
import consultationFile from '../../schema/demonstration/consultation.json' with { type: 'json' }
import responsesFile from '../../schema/demonstration/responses.json' with { type: 'json' }
import surveyFile from '../../schema/demonstration/survey.json' with { type: 'json' }
import { limits } from '../../schema/limits.ts'
import {
  channels,
  type QuestionSettings,
  type QuestionWording,
  type SurveyFile,
  surveySchema,
} from '../../schema/survey.ts'
import { requiredText } from '../../schema/text.ts'
import { kinds } from '../../web/questions/kinds.ts'

const responseSchema = z.strictObject({
  wave: z.union([z.literal(1), z.literal(2)]),
  weeksAgo: z.int().min(0).max(31),
  channel: z.enum(channels),
  quotable: z.boolean(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
  themes: z.record(z.string(), z.array(z.string()).min(1)),
  concern: z.array(z.string()).optional(),
  quote: z.record(z.string(), z.string().min(1)).optional(),
})
type Response = z.infer<typeof responseSchema>

const survey = surveySchema.parse(surveyFile)
const consultation = surveySchema.parse(consultationFile)
const responses = z
  .strictObject({ survey: z.array(responseSchema), consultation: z.array(responseSchema) })
  .parse(responsesFile)
const everyone = [...responses.survey, ...responses.consultation]
const firstWave = responses.survey.filter((response) => response.wave === 1)
const secondWave = responses.survey.filter((response) => response.wave === 2)
const codes = new Set(codebookImportSchema.parse(codebookFile).themes.map((theme) => theme.code))

describe('the demonstration survey and consultation', () => {
  it('are a survey of eight questions and a consultation of six', () => {
    const counted = survey.questions.filter((question) => !('followUp' in question && question.followUp))
    expect([survey.kind, counted.length]).toEqual(['survey', 8])
    expect([consultation.kind, consultation.questions.length]).toEqual(['consultation', 6])
  })

  it('ask no young person two things in one question', () => {
    for (const question of survey.questions) expect(question.title).not.toMatch(/\b(and|or)\b/)
  })

  it('keep to fifteen words a sentence for young people', () => {
    const prose = [survey.introduction, ...survey.questions.flatMap((q) => [q.title, q.hint])]
    for (const sentence of prose.flatMap((text) => text.split(/(?<=[.?!])\s/)))
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15)
  })
})

describe('the demonstration cohort', () => {
  const cohort = cohortSchema.parse(cohortFile)

  it('is larger than those who answered, and has a group too small to show', () => {
    expect(cohort.people).toBeGreaterThan(2 * firstWave.length)
    const custody = cohort.dimensions.find(({ dimension }) => dimension === 'custody')
    expect(custody?.groups[0]?.people).toBeLessThan(limits.smallestCell)
  })

  it('counts where they live by the groups that the survey prints', () => {
    const home = survey.questions.find(({ key }) => key === 'home')
    const printed =
      home && kinds[home.kind].counted?.levels({ settings: { ...home } as QuestionSettings }).at(-1)
    const told = cohort.dimensions.find(({ question }) => question === 'home')
    expect(told?.groups.map(({ choices }) => choices)).toEqual(printed?.map(({ takes }) => takes))
  })
})

describe('the demonstration responses', () => {
  it('answer the questions that were asked, with what was offered', () => {
    expect(responses.survey.flatMap((response) => misfits(survey, response))).toEqual([])
    expect(responses.consultation.flatMap((response) => misfits(consultation, response))).toEqual([])
  })

  it('are 74 and 48 people over two waves, and 14 agencies, each answering once', () => {
    expect([firstWave.length, secondWave.length]).toEqual([74, 48])
    expect(new Set(responses.consultation.map((response) => response.answers.agency)).size).toBe(14)
    expect(responses.consultation.map((response) => response.wave)).toEqual(Array(14).fill(1))
  })

  it('came in the weeks of their wave', () => {
    expect(firstWave.every((response) => response.weeksAgo >= 26)).toBe(true)
    expect([...secondWave, ...responses.consultation].every((response) => response.weeksAgo <= 3)).toBe(true)
  })

  it('skip every survey question somewhere, and are never empty', () => {
    for (const { key } of survey.questions)
      for (const wave of [firstWave, secondWave])
        expect(
          wave.some((response) => !(key in response.answers)),
          key,
        ).toBe(true)
    expect(everyone.every((response) => Object.keys(response.answers).length >= 2)).toBe(true)
  })

  it('are not copied from one another, save for a few words', () => {
    const long = everyone.flatMap((response) => texts(response)).filter((text) => text.length >= 20)
    expect(new Set(long.map((text) => text.toLowerCase())).size).toBe(long.length)
  })

  it('hold one concern in each wave', () => {
    const held = everyone.flatMap((response) => (response.concern ?? []).map((key) => ({ response, key })))
    expect(held.map(({ response }) => response.wave)).toEqual([1, 2])
    for (const { response, key } of held) expect(response.answers[key]).toBeTypeOf('string')
  })

  it('quote word for word, with consent, and never from a concern', () => {
    const quoted = everyone.filter((response) => response.quote)
    expect(quoted.length).toBeGreaterThanOrEqual(8)
    for (const response of quoted) {
      expect(response.quotable).toBe(true)
      for (const [key, passage] of Object.entries(response.quote ?? {})) {
        expect(response.answers[key]).toContain(passage)
        expect(response.concern ?? []).not.toContain(key)
      }
    }
  })
})

describe('the themes of the first wave', () => {
  const people = peopleByTheme(firstWave)

  it('code every written answer with themes of the codebook, or with one reason why not', () => {
    for (const [form, given] of [
      [survey, responses.survey],
      [consultation, responses.consultation],
    ] as const)
      for (const response of given) {
        const written = form.questions.filter((q) => isCoded(q) && q.key in response.answers)
        expect(Object.keys(response.themes).sort()).toEqual(written.map((q) => q.key).sort())
      }
    for (const list of everyone.flatMap((response) => Object.values(response.themes))) {
      const coded = list.every((code) => codes.has(code)) && new Set(list).size === list.length
      expect(coded || ['XXX0', 'XXX1'].includes(list.join()), list.join()).toBe(true)
    }
  })

  it('put five themes or more over the smallest cell, and some under it', () => {
    const counts = [...people].filter(([code]) => codes.has(code)).map(([, count]) => count)
    expect(counts.filter((count) => count >= limits.smallestCell).length).toBeGreaterThanOrEqual(5)
    expect(counts.filter((count) => count <= 5).length).toBeGreaterThanOrEqual(3)
  })

  it('are quoted only where enough people raised them', () => {
    const quoted = firstWave.flatMap((response) =>
      Object.keys(response.quote ?? {}).flatMap((key) => response.themes[key] ?? []),
    )
    expect(new Set(quoted).size).toBeGreaterThanOrEqual(5)
    for (const code of quoted) expect(people.get(code), code).toBeGreaterThanOrEqual(limits.smallestCell)
  })

  it('come with a group in custody of four, too small to show', () => {
    const custody = firstWave.filter((response) => response.answers.home?.includes('custody'))
    expect(custody.length).toBe(4)
    expect(custody.length).toBeLessThan(limits.smallestCell)
  })
})

/** Keys of answers that the question could not have received. */
function misfits(form: SurveyFile, response: Response): string[] {
  return Object.keys(response.answers).filter((key) => {
    const question = form.questions.find((candidate) => candidate.key === key)
    return !question || !couldAnswer(question, response.answers[key])
  })
}

function couldAnswer(question: QuestionWording, answer: string | string[] | undefined): boolean {
  const ids = 'choices' in question ? question.choices.map((choice) => choice.id) : []
  const chosen = Array.isArray(answer) ? answer : []
  switch (question.kind) {
    case 'choice':
      return chosen.length === 1 && ids.includes(chosen.join())
    case 'choices':
      return (
        chosen.length > 0 &&
        new Set(chosen).size === chosen.length &&
        chosen.every((id) => ids.includes(id)) &&
        (!chosen.includes('none') || chosen.length === 1)
      )
    case 'scale':
      return chosen.length === 1 && /^([0-9]|10)$/.test(chosen.join())
    default:
      return requiredText(question.kind === 'long' ? limits.longText : limits.shortText).safeParse(answer)
        .success
  }
}

function isCoded(question: QuestionWording): boolean {
  return question.kind === 'short' || question.kind === 'long'
}

function texts(response: Response): string[] {
  return Object.values(response.answers).filter((answer) => typeof answer === 'string')
}

/** How many different people raised each theme; answers held as concerns are not counted. */
function peopleByTheme(given: Response[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const response of given) {
    const raised = Object.entries(response.themes).flatMap(([key, list]) =>
      response.concern?.includes(key) ? [] : list,
    )
    for (const code of new Set(raised)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}
