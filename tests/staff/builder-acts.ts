import * as fc from 'fast-check'
import { questionKinds } from '../../schema/survey.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import * as choices from '../../web/staff/builder/choice-acts.ts'
import * as edit from '../../web/staff/builder/edit.ts'
import { named } from '../../web/staff/builder/names.ts'

export const emptyDraft: SurveyDraft = {
  kind: 'survey',
  slug: '',
  title: '',
  introduction: '',
  whoReads: '',
  whatNext: '',
  leave: false,
  questions: [],
  breakdowns: [],
  translations: {},
}

export type Act = (draft: SurveyDraft) => SurveyDraft

const place = fc.nat({ max: 60 })
const words = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    '',
    'new-1',
    'Channel',
    'overseen',
    'How is it?',
    '1',
    'كيف حالك؟',
    '__proto__',
    'constructor',
  ),
)

/** One act of an officer on whatever question, choice and answer its numbers come to. */
export const arbitraryAct: fc.Arbitrary<Act> = fc
  .record({
    which: fc.nat({ max: 14 }),
    at: place,
    other: place,
    part: place,
    words,
    kind: fc.constantFrom(...questionKinds),
    by: fc.constantFrom(-1 as const, 1 as const),
  })
  .map(({ which, at, other, part, words, kind, by }) => (draft) => {
    const { questions } = draft
    const question = questions[at % (questions.length || 1)]
    const parent = questions[other % (questions.length || 1)]
    const key = question?.key ?? 'nobody'
    const choice = question?.choices?.[part % (question.choices.length || 1)]?.id ?? 'nothing'
    const answers = ['yes', '3', choice, ...(parent?.choices ?? []).map(({ id }) => id)]
    const acts: Act[] = [
      () => edit.addQuestion(draft, kind === 'agency' ? 'choice' : kind, key).draft,
      () => edit.addKnown(draft, { kind: 'long', key: 'difference', title: words, hint: '' }, key).draft,
      () => edit.duplicateQuestion(draft, key).draft,
      () => edit.removeQuestion(draft, key),
      () => edit.moveQuestion(draft, key, by),
      () => edit.setKind(draft, key, kind),
      () => edit.changeQuestion(draft, key, { title: words }),
      () => edit.setFollowUp(draft, key, { of: parent?.key ?? '', is: answers.slice(0, 1 + (part % 3)) }),
      () => edit.setFollowUp(draft, key, null),
      () => edit.changeSurvey(draft, { breakdowns: [{ by: key, of: [parent?.key ?? key] }] }),
      () => choices.addChoice(draft, key, choice).draft,
      () => choices.changeChoice(draft, key, choice, { label: words }),
      () => choices.removeChoice(draft, key, choice),
      () => edit.changeQuestion(choices.moveChoice(draft, key, choice, by), key, { none: choice }),
      () => named(draft, new Set(['difference', 'home'])),
    ]
    return acts[which]?.(draft) ?? draft
  })
