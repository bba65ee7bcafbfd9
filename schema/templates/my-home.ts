import type { Template } from './template.ts'

export const myHome: Template = {
  title: 'My home',
  about:
    'For everybody, wherever they live now: ask it once a year, and take the answers to the housing team.',
  survey: {
    slug: 'my-home',
    title: 'Where you live: how is it?',
    introduction:
      'A home should be safe, warm and yours to stay in. We want to know how yours is. It does not matter what kind of home it is.',
    whatNext:
      'We read all answers in the month after the survey closes. We take them to the people in charge of housing. What they decide stands here.',
    leave: true,
    questions: [
      'home',
      'home-choice',
      'home-good',
      'safe',
      'home-problems',
      'home-staying',
      'home-lose',
      'nowhere-safe',
      'home-change',
    ],
    breakdowns: [{ by: 'home', of: ['safe', 'home-choice', 'home-staying'] }],
  },
}
