import { type SurveyFile, surveySchema } from '../schema/survey.ts'

const choices = (...labels: string[]) => labels.map((label, at) => ({ id: `c${at + 1}`, label }))

/**
 * Nine questions of few answers, so that evenly given ones are all shown from 100 responses on: a release then says the
 * same however many answered, and how long it takes to read tells of the number of responses alone.
 */
export const evenSurvey: SurveyFile = surveySchema.parse({
  kind: 'survey',
  slug: 'even-survey',
  title: 'A survey for measuring',
  introduction: '',
  questions: [
    {
      kind: 'choice',
      key: 'home',
      title: 'Where do you live?',
      choices: choices('A flat', 'Somewhere else'),
    },
    { kind: 'choice', key: 'plan', title: 'Is your plan yours?', choices: choices('Yes', 'Partly', 'No') },
    {
      kind: 'choices',
      key: 'help',
      title: 'What helped?',
      choices: choices('Rent', 'Food', 'Travel', 'A course'),
    },
    { kind: 'scale', key: 'safe', title: 'How safe do you feel?', lowest: 'Not at all', highest: 'Very' },
    { kind: 'yes-no', key: 'listened', title: 'Are you listened to?' },
    { kind: 'feeling', key: 'mood', title: 'How are you?' },
    { kind: 'short', key: 'best', title: 'What helped you most?' },
    { kind: 'long', key: 'pa', title: 'How is it with your PA?' },
    { kind: 'long', key: 'change', title: 'What should change?' },
  ],
  breakdowns: [
    { by: 'home', of: ['plan', 'listened', 'safe'] },
    { by: 'channel', of: ['plan'] },
  ],
})
