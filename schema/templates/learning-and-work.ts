import type { Template } from './template.ts'

export const learningAndWork: Template = {
  title: 'Learning and work',
  about: 'For everybody, with work or without: ask it once a year, before courses begin.',
  survey: {
    slug: 'learning-and-work',
    title: 'Learning, work and what you want',
    introduction:
      'We want to know about your week, and what you want to do. There is no right answer. Days at home count too.',
    whatNext:
      'We read all answers in the month after the survey closes. We take them to colleges and employers. What comes of it stands here.',
    questions: [
      'day',
      'day-feel',
      'work-aim',
      'work-blocks',
      'learning-help',
      'learning-money',
      'work-good',
      'work-change',
    ],
    breakdowns: [{ by: 'learning-money', of: ['day-feel'] }],
  },
}
