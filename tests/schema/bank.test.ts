import { describe, expect, it } from 'vitest'
import { adviceOn } from '../../schema/advice/advice.ts'
import { questionBank } from '../../schema/bank/question-bank.ts'
import frames from '../../schema/codebook/frame.json' with { type: 'json' }
import consultation from '../../schema/demonstration/consultation.json' with { type: 'json' }
import pulse from '../../schema/demonstration/pulse.json' with { type: 'json' }
import survey from '../../schema/demonstration/survey.json' with { type: 'json' }
import { worded, wordingOf } from '../../schema/question-wording.ts'
import { questionSchema, surveySchema } from '../../schema/survey.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'

const draft = (kind: SurveyDraft['kind'], question: SurveyDraft['questions'][number]): SurveyDraft => ({
  kind,
  slug: '',
  title: '',
  introduction: '',
  whoReads: '',
  whatNext: '',
  leave: true,
  questions: [question],
  breakdowns: [],
  translations: {},
})

/** Advice that the bank does not take. */
const keptOnPurpose = ['choices know']

describe('the question bank', () => {
  it('has sixty questions or more, each with an id of its own and when to use it', () => {
    expect(questionBank.length).toBeGreaterThanOrEqual(60)
    expect(new Set(questionBank.map(({ id }) => id)).size).toBe(questionBank.length)
    expect(new Set(questionBank.map(({ question }) => question.title)).size).toBe(questionBank.length)
    for (const { id, about, question } of questionBank) {
      expect(question.key).toBe(id)
      expect(about, id).toMatch(/^[^.]{10,}.*\.$/)
    }
  })

  it('stands under every heading of the local offer', () => {
    const headings = frames.localOffer.headings.map(({ id }) => id)
    expect(new Set(questionBank.map(({ heading }) => heading))).toEqual(new Set(headings))
  })

  it.each(questionBank)('$id can be published as it is', ({ question }) => {
    expect(questionSchema.safeParse(question).error).toBeUndefined()
  })

  it('keeps to its own advice', () => {
    const told = questionBank.flatMap(({ question, askedIn }) =>
      adviceOn(question, draft(askedIn, question)).map(({ kind }) => `${kind} ${question.key}`),
    )
    expect(told).toEqual(keptOnPurpose)
  })

  it('says of each what it says now and said before, newest first', () => {
    for (const { id, question, wordings } of questionBank) {
      const [now] = wordings
      expect([now?.title, now?.hint]).toEqual([question.title, question.hint])
      expect(now?.choices).toEqual(question.choices?.map(({ id: choice, label }) => ({ id: choice, label })))
      const days = wordings.map(({ from }) => from)
      expect(days, id).toEqual(days.toSorted().reverse())
      expect(days.join()).toMatch(/^[\d,-]+$/)
      expect(new Set(wordings.map(({ from: _, ...said }) => JSON.stringify(said))).size).toBe(wordings.length)
    }
    expect(questionBank.some(({ wordings }) => wordings.length > 1)).toBe(true)
  })

  it('puts choices together into groups that hold more than one', () => {
    for (const { id, question } of questionBank) {
      const groups = (question.choices ?? []).flatMap(({ group }) => group ?? [])
      for (const group of groups)
        expect(groups.filter((each) => each === group).length, id).toBeGreaterThan(1)
    }
  })

  it('asks as the demonstration does, but where it has learnt better', () => {
    const asked = [survey, pulse, consultation].flatMap((file) => surveySchema.parse(file).questions)
    const differs = asked
      .filter((question) => !('followUp' in question && question.followUp))
      .filter((question) => {
        const ours = questionBank.find(({ id }) => id === question.key)?.question
        return ours && wordingOf(worded(ours), []) !== wordingOf(worded(question), [])
      })
    expect(differs.map(({ key }) => key)).toEqual(['money'])
  })
})
