import { describe, expect, it } from 'vitest'
import { adviceOn, adviceOnSurvey } from '../../schema/advice/advice.ts'
import { minutesFor } from '../../schema/advice/answering-time.ts'
import { readingAge } from '../../schema/advice/reading-age.ts'
import { isEquality, isSensitive } from '../../schema/advice/survey-order.ts'
import { bankQuestionOf } from '../../schema/bank/question-bank.ts'
import { surveySchema } from '../../schema/survey.ts'
import { type SurveyDraft, surveyDraftSchema } from '../../schema/survey-draft.ts'
import { textsOf } from '../../schema/survey-texts.ts'
import { templateNamed, templates } from '../../schema/templates/templates.ts'

const named = (id: string): SurveyDraft => {
  const found = templateNamed(id)
  if (!found) throw new Error(`no template ${id}`)
  return found
}
const all = templates.map((line) => ({ ...line, survey: named(line.id) }))
const forYoungPeople = all.filter(({ kind }) => kind === 'survey')

/** Advice that a template does not take. */
const keptOnPurpose: Record<string, string> = {
  'partners-support: choices know': 'a team uses it, read it, heard of it or did not: there is no fifth',
}

describe('the templates', () => {
  it('are ten surveys and a consultation, each with what it is for', () => {
    expect(forYoungPeople.length).toBe(10)
    expect(all.length).toBe(11)
    for (const { title, about } of templates) {
      expect(title.length).toBeGreaterThan(3)
      expect(about).toMatch(/^.{30,160}\.$/)
    }
  })

  it.each(all)('“$title” can be published as it is', ({ survey }) => {
    expect(surveyDraftSchema.safeParse(survey).error).toBeUndefined()
    expect(surveySchema.safeParse(survey).error).toBeUndefined()
    expect(survey.whoReads && survey.whatNext && survey.introduction).toBeTruthy()
  })

  it.each(all)('“$title” says how long it is, and is short', ({ survey, minutes, questions }) => {
    expect(minutes).toBe(minutesFor(survey))
    expect(questions).toBe(survey.questions.filter(({ followUp }) => !followUp).length)
    expect(questions).toBeLessThanOrEqual(9)
  })

  it.each(all)('“$title” asks in the words of the bank', ({ survey }) => {
    for (const { followUp: _, ...question } of survey.questions)
      expect(question).toEqual(bankQuestionOf(question.key)?.question)
  })

  it.each(all)('“$title” takes its own advice', ({ id, survey }) => {
    const told = [...adviceOnSurvey(survey), ...survey.questions.flatMap((each) => onQuestion(each, survey))]
    expect(told.map((what) => `${id}: ${what}`).filter((what) => !(what in keptOnPurpose))).toEqual([])
  })

  it.each(forYoungPeople)('“$title” reads like a text for ten years or less', ({ survey }) => {
    const prose = textsOf(survey).map(({ english }) => english)
    expect(readingAge(prose.join('\n'))).toBeLessThanOrEqual(10)
  })

  it.each(forYoungPeople)('“$title” asks of something good, and ends in their own words', ({ survey }) => {
    const asked = survey.questions.filter((question) => !isEquality(question))
    expect(asked.some(({ kind }) => kind === 'good')).toBe(true)
    expect(asked.at(-1)?.kind).toBe('long')
  })

  it('ask nobody what they did, or of abuse', () => {
    const said = all.flatMap(({ survey }) => textsOf(survey)).map(({ english }) => english)
    expect(
      said.filter((text) => /offence|crime|convict|arrest|abus|violen|assault|self-harm/i.test(text)),
    ).toEqual([])
  })

  it('can be left at once where somebody should not be seen with them', () => {
    const hard = forYoungPeople.filter(({ survey }) => survey.questions.some(isSensitive))
    expect([...hard, ...forYoungPeople.filter(({ id }) => id === 'leaving-custody')].length).toBeGreaterThan(
      0,
    )
    for (const id of ['my-pa', 'my-home', 'my-money', 'my-health', 'leaving-custody'])
      expect(named(id).leave, id).toBe(true)
  })

  it('are copies: what one officer changes, the next does not see', () => {
    const [first] = named('my-pa').questions
    if (first) first.title = 'Changed'
    expect(named('my-pa').questions[0]?.title).not.toBe('Changed')
  })

  it('answer to no name but their own', () => {
    expect([templateNamed(''), templateNamed('constructor'), templateNamed('__proto__')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

const onQuestion = (question: SurveyDraft['questions'][number], survey: SurveyDraft) =>
  adviceOn(question, survey).map(({ kind }) => `${kind} ${question.key}`)
