import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../schema/draft-file.ts'
import type { DraftQuestion, SurveyDraft } from '../../schema/survey-draft.ts'
import { named } from '../../web/staff/builder/names.ts'
import { whereNow } from '../../web/staff/translations/where-now.ts'

const question = (key: string, title: string, choices?: [string, string][]): DraftQuestion => ({
  kind: choices ? 'choice' : 'long',
  key,
  title,
  hint: '',
  ...(choices && { choices: choices.map(([id, label]) => ({ id, label })) }),
})
const asking = (...questions: DraftQuestion[]): SurveyDraft => ({ ...blankDraft('survey'), questions })

describe('where a text is that somebody named meanwhile', () => {
  const before = asking(question('pa', 'How is your PA?'), question('new-1', 'Are you safe?'))
  it.each([
    { what: 'nothing was', now: before, path: 'new-1.title', is: 'new-1.title' },
    { what: 'a text of the first page', now: asking(), path: 'title', is: 'title' },
    { what: 'the question', now: named(before, new Set()), path: 'new-1.hint', is: 'safe.hint' },
    {
      what: 'its first name is another question’s by now',
      now: asking(...named(before, new Set()).questions, question('new-1', '')),
      path: 'new-1.title',
      is: 'safe.title',
    },
    {
      what: 'it was worded to its end on the way',
      now: asking(question('pa', 'How is your PA?'), question('safe-home', 'Are you safe at home?')),
      path: 'new-1.title',
      is: 'safe-home.title',
    },
    {
      what: 'it was worded to its end, and its first name is another’s by now',
      now: asking(
        question('pa', 'How is your PA?'),
        question('safe-home', 'Are you safe at home?'),
        question('new-1', 'And at night?'),
      ),
      path: 'new-1.title',
      is: 'safe-home.title',
    },
    {
      what: 'it is gone, and another question came elsewhere',
      now: asking(question('money', 'Have you enough money?'), question('pa', 'How is your PA?')),
      path: 'new-1.title',
      is: 'new-1.title',
    },
    {
      what: 'a question that had a lasting name moved behind it',
      now: named(asking(...before.questions.toReversed()), new Set()),
      path: 'pa.title',
      is: 'pa.title',
    },
  ])('$what: $path is $is', ({ now, path, is }) => {
    expect(whereNow(before, now)(path)).toBe(is)
  })

  it('is found for each choice of a question that is named with it', () => {
    const written = asking(
      question('new-1', 'Where do you live?', [
        ['new-1', 'In a flat'],
        ['new-2', 'In a house'],
      ]),
    )
    const at = whereNow(written, named(written, new Set()))
    expect(['new-1', 'new-2'].map((id) => at(`new-1.choices.${id}`))).toEqual([
      'live.choices.flat',
      'live.choices.house',
    ])
  })
})
