import type { Template } from './template.ts'

export const shortPulse: Template = {
  title: 'Short pulse',
  about: 'For everybody, every month or two: three questions that show early when something changes.',
  survey: {
    slug: 'three-questions',
    title: 'Three questions: how are you?',
    introduction: 'A short check-in from the leaving care service. You can skip any of the three.',
    whatNext: 'We read all answers within two weeks of the closing day. What we do about them stands here.',
    questions: ['feel', 'good', 'difference'],
  },
}
