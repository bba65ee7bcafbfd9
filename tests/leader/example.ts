import type { ReleaseDocument } from '../../schema/release.ts'
import { publish } from '../../worker/domain/suppression.ts'
import { count, type WaveTally } from '../../worker/domain/wave-tally.ts'

/** Invented answers of 68 young people, with a group under the line in most questions. */
export function exampleRelease(changed: Partial<WaveTally> = {}): ReleaseDocument {
  return publish({ ...wave, ...changed }, '2026-10-09')
}

export const exampleConsultation = () =>
  exampleRelease({
    kind: 'consultation',
    title: 'Working together on homes for care leavers',
    received: count(9),
    wrote: count(8),
    read: count(50),
    agencies: ['Exampleshire Police', 'Northtown College', 'Riverside Housing'],
    themes: [
      {
        ...theme('ACC1', 'Unsafe or unsettled homes', 'Where a young person lives is not safe.', 5, []),
        alike: count(3),
      },
    ],
    questions: [
      closed('joined', 'Do our services work together?', { Yes: 2, Sometimes: 6, No: 1 }, 'choice'),
    ],
  })

const theme = (code: string, name: string, definition: string, people: number, quotes: string[]) => ({
  code,
  name,
  definition,
  people: count(people),
  alike: count(0),
  working: count(0),
  notWorking: count(0),
  f1: null,
  quotes: quotes.map((text) => ({ text, paraphrase: false })),
  earlier: [],
})

function closed(
  key: string,
  title: string,
  answers: Record<string, number>,
  kind: 'choice' | 'choices' | 'scale',
  answered = Object.values(answers).reduce((sum, people) => sum + people, 0),
): WaveTally['questions'][number] {
  const cells = Object.entries(answers).map(([label, people]) => ({
    label,
    takes: [label],
    people: count(people),
  }))
  const nothing = { followsFrom: null, earlier: [], reworded: null }
  return { key, title, kind, answered: count(answered), levels: [cells], ...nothing }
}

const wave: WaveTally = {
  council: 'Exampleshire Council',
  title: 'Your home and the people who support you',
  kind: 'survey',
  waveNumber: 2,
  openedOn: '2026-09-01',
  closedOn: '2026-09-30',
  codebook: { name: 'Care leavers', version: 3 },
  received: count(68),
  wrote: count(57),
  conservation: {
    received: count(112),
    coded: count(90),
    unfit: count(8),
    nothing: count(6),
    unreviewed: count(5),
    held: count(2),
    withdrawn: count(1),
  },
  read: count(84),
  themes: [
    theme(
      'ACC1',
      'Unsafe or unsettled homes',
      'Where I live does not feel safe, or I may have to move again.',
      26,
      [
        'I have moved four times since I was 18 and I never unpack now.',
        'The lock on the front door at [a place] was broken for weeks and nobody came.',
      ],
    ),
    theme(
      'REL2',
      'A worker who stays',
      'Having the same personal adviser, who knows me and calls back.',
      19,
      ['My PA rings when she says she will. That is the whole thing really.'],
    ),
    theme(
      'MON1',
      'Money for the basics',
      'Food, heating, travel and a deposit: what is left at the end of the week.',
      17,
      [],
    ),
    theme(
      'HEA3',
      'Waiting for mental health support',
      'Waiting lists, and what happens when you turn 18.',
      9,
      [],
    ),
    theme('EDU2', 'Getting to college', 'Fares, courses and being ready to learn.', 6, []),
    theme('FAM1', 'Seeing brothers and sisters', 'Time with family.', 5, []),
    theme('JUS1', 'Contact with the police', 'Being stopped, or calling for help.', 4, [
      'Hidden with its theme.',
    ]),
  ],
  questions: [
    closed(
      'safe',
      'Do you feel safe where you live?',
      { 'Yes, always': 24, 'Most of the time': 21, Sometimes: 14, No: 6, 'I would rather not say': 3 },
      'choice',
    ),
    closed(
      'support',
      'How well are you supported, from 0 to 10?',
      { '0 to 3': 15, '4 to 6': 22, '7 to 10': 28 },
      'scale',
    ),
    closed(
      'helps',
      'What would help you most in the next three months?',
      {
        'Somewhere to live that I do not have to leave': 37,
        'Help with money, bills or debt': 31,
        'Somebody to talk to about how I feel, without waiting for months': 18,
        'Work, training or college': 12,
        'Help with the police or the courts': 5,
      },
      'choices',
      66,
    ),
    closed('plan', 'Have you seen your pathway plan this year?', { Yes: 13, No: 9, 'Not sure': 2 }, 'choice'),
    closed('adviser', 'Do you know who your personal adviser is?', { Yes: 62, No: 4 }, 'choice'),
    closed(
      'contact',
      'How often do you hear from them?',
      { Weekly: 22, Monthly: 17, 'Less often': 7 },
      'choice',
    ),
    {
      key: 'change',
      title: 'What is the one thing you would change?',
      kind: 'long',
      answered: count(52),
      followsFrom: null,
    },
  ],
  breakdowns: [],
  ways: [],
  cohort: null,
  other: null,
  coding: { coders: 2, sample: null },
  agencies: [],
}
