import type { Template } from './template.ts'

export const houseProject: Template = {
  title: 'The House project',
  about: 'For people who come to your own place for care leavers, and those who could: put its name in.',
  survey: {
    slug: 'the-house',
    title: 'The House: what is it to you?',
    introduction:
      'The House is the place for young people who have left care. It should be yours. Tell us what it is like, even if you hardly come.',
    whatNext:
      'We read all answers in the month after the survey closes. We talk about them at the House. What we decide together stands here.',
    questions: [
      'house-often',
      'house-for',
      'house-welcome',
      'house-say',
      'skills',
      'house-good',
      'house-away',
      'house-change',
    ],
    breakdowns: [{ by: 'house-often', of: ['house-welcome', 'house-say'] }],
  },
}
