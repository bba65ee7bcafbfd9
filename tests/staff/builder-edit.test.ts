import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOfFollowUps, fixedOptions } from '../../schema/follow-up.ts'
import { limits } from '../../schema/limits.ts'
import { type DraftQuestion, type SurveyDraft, surveyDraftSchema } from '../../schema/survey-draft.ts'
import { en } from '../../web/languages/en.ts'
import * as choices from '../../web/staff/builder/choice-acts.ts'
import * as edit from '../../web/staff/builder/edit.ts'
import { letGo } from '../../web/staff/builder/let-go.ts'
import { divides, optionsOf } from '../../web/staff/builder/settle.ts'
import { arbitraryAct, emptyDraft } from './builder-acts.ts'

const question = (key: string, more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  kind: 'short',
  key,
  title: `About ${key}?`,
  hint: '',
  ...more,
})
const home = question('home', {
  kind: 'choice',
  choices: [
    { id: 'flat', label: 'My own flat' },
    { id: 'none', label: 'Nowhere settled' },
  ],
})
const draft: SurveyDraft = {
  ...emptyDraft,
  questions: [
    question('first'),
    home,
    question('why', { followUp: { of: 'home', is: ['none'] } }),
    question('since', { followUp: { of: 'home', is: ['flat', 'none'] } }),
    question('safe', { kind: 'scale', lowest: 'Not at all', highest: 'Very' }),
  ],
  breakdowns: [{ by: 'home', of: ['safe'] }],
}
const keys = ({ questions }: SurveyDraft) => questions.map(({ key }) => key)
const found = ({ questions }: SurveyDraft, key: string) => questions.find((each) => each.key === key)

describe('editing a draft', () => {
  it('holds together after any acts in any order: names of their own, rules that are asked, breakdowns that stand', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAct, { maxLength: 40, size: 'max' }), (acts) => {
        const end = acts.reduce((made, act) => act(made), draft)
        const all = keys(end)
        expect(new Set(all).size).toBe(all.length)
        expect(
          all.filter((key) => !/^[a-z][a-z0-9-]{0,39}$/.test(key) || key === 'channel' || key === 'overseen'),
        ).toEqual([])
        expect(
          faultsOfFollowUps(
            end.questions.map(({ choices = [], ...each }) =>
              each.kind === 'choice' || each.kind === 'choices' ? { ...each, choices } : each,
            ),
          ),
        ).toEqual([])
        for (const { choices = [], none } of end.questions) {
          const ids = choices.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          if (none !== undefined) expect(ids).toContain(none)
        }
        const dividing = end.questions.filter(divides).map(({ key }) => key)
        for (const { by, of } of end.breakdowns) expect(dividing).toEqual(expect.arrayContaining([by, ...of]))
        expect(surveyDraftSchema.safeParse(end).error?.issues ?? []).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('moves a question past another with what follows from it, and leaves the ends where they are', () => {
    const up = edit.moveQuestion(draft, 'safe', -1)
    expect(keys(up)).toEqual(['first', 'safe', 'home', 'why', 'since'])
    expect(keys(edit.moveQuestion(draft, 'home', 1))).toEqual(['first', 'safe', 'home', 'why', 'since'])
    expect(keys(edit.moveQuestion(draft, 'why', 1))).toEqual(['first', 'home', 'since', 'why', 'safe'])
    expect(edit.moveQuestion(draft, 'since', 1)).toBe(draft)
    expect(edit.moveQuestion(draft, 'first', -1)).toBe(draft)
    expect(edit.moveQuestion(draft, 'gone', 1)).toBe(draft)
  })

  it('asks follow-ups of everybody, and splits by nothing, once their question is gone', () => {
    const without = edit.removeQuestion(draft, 'home')
    expect(keys(without)).toEqual(['first', 'why', 'since', 'safe'])
    expect(found(without, 'why')?.followUp).toBeUndefined()
    expect(without.breakdowns).toEqual([])
  })

  it('puts a follow-up right after its question, its answers in their order', () => {
    const ruled = edit.setFollowUp(draft, 'first', { of: 'home', is: ['none', 'flat', 'made-up'] })
    expect(keys(ruled)).toEqual(['home', 'first', 'why', 'since', 'safe'])
    expect(found(ruled, 'first')?.followUp).toEqual({ of: 'home', is: ['flat', 'none'] })
    expect(edit.setFollowUp(draft, 'home', { of: 'safe', is: ['3'] })).toBe(draft)
    expect(edit.whyNoRule(draft, 'home')).toBe('followed')
    expect(edit.setFollowUp(draft, 'safe', { of: 'first', is: ['3'] })).toBe(draft)
    const split = edit.setFollowUp(draft, 'safe', { of: 'home', is: ['flat'] })
    expect(split.breakdowns).toEqual([])
  })

  it('keeps of a question what its next kind has too', () => {
    const several = edit.setKind(draft, 'home', 'choices')
    expect(found(several, 'home')?.choices).toEqual(home.choices)
    expect(found(several, 'why')?.followUp).toEqual({ of: 'home', is: ['none'] })
    expect(several.breakdowns).toEqual([])
    const written = edit.setKind(draft, 'home', 'long')
    expect(found(written, 'home')).toEqual({ kind: 'long', key: 'home', title: home.title, hint: '' })
    expect(found(written, 'why')?.followUp).toBeUndefined()
    const asked = edit.setKind(edit.setKind(draft, 'home', 'yes-no'), 'home', 'choice')
    expect(found(asked, 'home')?.choices?.map(({ label }) => label)).toEqual([en.yes, en.no, en.unsure])
  })

  it('keeps a rule that has lost its answers, for another answer to be chosen', () => {
    expect(choices.followingFrom(draft, 'home', 'none').map(({ key }) => key)).toEqual(['why', 'since'])
    const without = choices.removeChoice(draft, 'home', 'none')
    expect(found(without, 'why')?.followUp).toEqual({ of: 'home', is: [] })
    expect(found(without, 'since')?.followUp).toEqual({ of: 'home', is: ['flat'] })
  })

  it('takes a list that was pasted, and no more choices than a question has', () => {
    const labels = (made: SurveyDraft) => found(made, 'home')?.choices?.map(({ label }) => label)
    const lines = ['  One ', '', 'Two', 'x'.repeat(200)]
    const pasted = choices.pasteChoices(draft, 'home', 'flat', lines).draft
    expect(labels(pasted)).toEqual(['My own flat', 'One', 'Two', 'x'.repeat(120), 'Nowhere settled'])
    const empty = choices.addChoice(draft, 'home', 'flat')
    const filled = choices.pasteChoices(empty.draft, 'home', empty.id, ['One', 'Two'])
    expect(labels(filled.draft)).toEqual(['My own flat', 'One', 'Two', 'Nowhere settled'])
    const many = Array.from({ length: 50 }, (_, n) => `${n}`)
    expect(labels(choices.pasteChoices(draft, 'home', 'none', many).draft)).toEqual([
      'My own flat',
      'Nowhere settled',
      ...many.slice(0, limits.choices - 2),
    ])
  })

  it('copies a question with its words in every language', () => {
    const translation = {
      reviewedBy: null,
      reviewedOn: null,
      title: '',
      introduction: '',
      questions: { home: { title: 'أين؟', hint: '' } },
      madeFrom: { 'home.title': 'About home?', title: 'Your say' },
    }
    const { draft: copied, key } = edit.duplicateQuestion(
      { ...draft, translations: { ar: translation } },
      'home',
    )
    expect(keys(copied)).toEqual(['first', 'home', 'why', 'since', key, 'safe'])
    expect(copied.translations.ar?.questions[key]).toEqual({ title: 'أين؟', hint: '' })
    expect(copied.translations.ar?.madeFrom[`${key}.title`]).toBe('About home?')
  })

  it('changes nothing where there is room for no question more', () => {
    const questions = Array.from({ length: limits.questions }, (_, at) => ({
      kind: 'short' as const,
      key: `q${at}`,
      title: 'Q?',
      hint: '',
    }))
    const full = { ...draft, questions }
    expect(edit.duplicateQuestion(full, 'q0')).toEqual({ draft: full, key: 'q0' })
    expect(edit.addQuestion(full, 'short', 'q0').draft).toEqual(full)
  })

  it('says what an act let go besides what it was for', () => {
    expect(letGo(draft, edit.removeQuestion(draft, 'home'))).toEqual([
      '“About why?” is asked of everybody now.',
      '“About since?” is asked of everybody now.',
    ])
    expect(letGo(draft, choices.removeChoice(draft, 'home', 'none'))).toEqual([
      '“About why?” waits for an answer that it follows from.',
    ])
    expect(letGo(draft, edit.setFollowUp(draft, 'safe', { of: 'home', is: ['flat'] }))).toEqual([
      '“About safe?” is no longer split by “About home?”.',
    ])
    const byWay = edit.changeSurvey(draft, { breakdowns: [{ by: 'channel', of: ['safe'] }] })
    expect(letGo(byWay, edit.setKind(byWay, 'safe', 'long'))).toEqual([
      '“About safe?” is no longer split by how it was answered.',
    ])
    expect(letGo(draft, edit.moveQuestion(draft, 'safe', -1))).toEqual([])
  })

  it('takes a question of the bank under its own key once, and no more than a survey holds', () => {
    const one = edit.addKnown(draft, home, 'first')
    expect(one.key).toBe('new-1')
    expect(edit.addKnown(draft, question('money'), 'home').key).toBe('money')
    let full = draft
    for (let n = 0; n < 60; n++) full = edit.addQuestion(full, 'short', null).draft
    expect(full.questions).toHaveLength(limits.questions)
  })

  it('names the answers of every kind as the page does', () => {
    const labels = (kind: DraftQuestion['kind']) =>
      optionsOf(question('x', { kind }))?.map(({ label }) => label)
    expect(labels('yes-no')).toEqual([en.yes, en.no, en.unsure])
    expect(labels('feeling')).toEqual([...en.feelings])
    expect(labels('scale')).toEqual([...fixedOptions.scale])
    expect(labels('long')).toBeUndefined()
  })
})
