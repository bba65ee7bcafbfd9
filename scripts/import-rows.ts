import type { SurveyFile } from '../schema/survey.ts'

/** The invented old results of `npm run bench -- imports`. */
export const asked: SurveyFile['questions'] = [
  {
    kind: 'choice',
    key: 'home',
    title: 'Where do you live now?',
    hint: '',
    choices: [
      { id: 'flat', label: 'My own flat' },
      { id: 'none', label: 'Nowhere settled' },
    ],
  },
  {
    kind: 'scale',
    key: 'safe',
    title: 'How safe do you feel?',
    hint: '',
    lowest: 'Not at all',
    highest: 'Very',
  },
  { kind: 'yes-no', key: 'plan', title: 'Do you have a pathway plan?', hint: '' },
  { kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' },
]
export const days = { openedOn: '2024-05-01', closedOn: '2024-05-31' }

export const answersOf = (number: number) => ({
  home: number % 3 ? 'My own flat' : 'Nowhere settled',
  safe: String(number % 11),
  plan: number % 2 ? 'Yes' : 'No',
  pa: `She rings me back, nearly always. ${'I say what I need, and we look at it. '.repeat(number % 8)}${number}`,
})

export const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)
export const seconds = (since: number) => Math.round(performance.now() - since) / 1000
