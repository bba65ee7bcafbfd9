import type { SurveyFile, Translation } from '../../schema/survey.ts'

const yesNo = (key: string, title: string) => ({ kind: 'yes-no' as const, key, title, hint: '' })
/** A question of every kind of a survey, with follow-ups; but for a scale and a long text, which the usual one has. */
export const everyKind: SurveyFile['questions'] = [
  yesNo('work', 'Do you have work?'),
  { kind: 'short', key: 'job', title: 'What is it?', hint: '', followUp: { of: 'work', is: ['yes'] } },
  {
    kind: 'choices',
    key: 'wish',
    title: 'What would help?',
    hint: '',
    choices: [
      { id: 'course', label: 'A course' },
      { id: 'none', label: 'None of these' },
    ],
    none: 'none',
    followUp: { of: 'work', is: ['no', 'unsure'] },
  },
  { kind: 'feeling', key: 'feel', title: 'How are you?', hint: '', pictures: true },
  { kind: 'month', key: 'moved', title: 'When did you move?', hint: '' },
  { kind: 'good', key: 'good', title: 'Something good?', hint: '' },
  { kind: 'information', key: 'end', title: 'That is all', hint: 'One page more.' },
]
/** Nobody has reviewed it. */
export const inArabic: Translation = {
  reviewedBy: null,
  reviewedOn: null,
  title: 'رأيك',
  introduction: 'مقدمة',
  questions: Object.fromEntries(
    everyKind.map(({ key }) => [
      key,
      {
        title: `سؤال ${key}`,
        hint: key === 'end' ? 'صفحة أخرى.' : '',
        ...(key === 'wish' ? { choices: { course: 'دورة', none: 'لا شيء' } } : {}),
      },
    ]),
  ),
}
