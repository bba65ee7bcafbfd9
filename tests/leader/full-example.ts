import type {
  Amount,
  Base,
  Coverage,
  Earlier,
  Figure,
  Lean,
  ReleaseDocument,
  ReleasedBreakdown,
  ReleasedTheme,
} from '../../schema/release.ts'
import type { ShownQuestion } from '../../web/leader/amount-words.ts'
import { intervalOf } from '../../worker/domain/precision.ts'

/** Written by hand, as the door would print it: what the page makes of a document is tested apart from the door. */
export const figure = (n: number) => n as Figure
export const base = (n: number): Base => ({ as: 'figure', number: figure(n) })
export const hidden = { as: 'hidden' } as const
export const fewer: Base = { as: 'fewer' }

/** `n` of `of`, both already rounded. */
export const amount = (n: number, of: number, everybody: number | null = 160): Amount => ({
  as: 'figure',
  number: figure(n),
  percent: figure(Math.round((100 * n) / of)),
  interval: intervalOf(n, of, everybody).map(figure) as [Figure, Figure],
})
const plain = (n: number, of: number): Amount => ({
  as: 'figure',
  number: figure(n),
  percent: figure(Math.round((100 * n) / of)),
})

/** Answers as label and people; null is hidden. `earlier`: per wave, newest first, its base and people. */
export function question(
  key: string,
  title: string,
  of: number,
  answers: Record<string, number | null>,
  more: {
    kind?: ShownQuestion['kind']
    earlier?: [number, (number | null)[]][]
    broken?: ShownQuestion['broken']
  } = {},
): ShownQuestion {
  return {
    key,
    title,
    kind: more.kind ?? 'choice',
    state: 'shown',
    base: base(of),
    cells: Object.entries(answers).map(([label, n]) => ({
      label,
      amount: n === null ? hidden : amount(n, of),
    })),
    earlier: (more.earlier ?? []).map(([then, people], at) => wave(2 - at, then, people)),
    broken: more.broken ?? null,
  }
}

const wave = (waveNumber: number, of: number, people: (number | null)[]): Earlier => ({
  waveNumber,
  closedOn: `202${3 + waveNumber}-09-30`,
  base: base(of),
  amounts: people.map((n) => (n === null ? hidden : plain(n, of))),
})

export function theme(
  code: string,
  name: string,
  definition: string,
  n: number,
  more: Partial<Omit<ReleasedTheme, 'quotes' | 'earlier'>> & { quotes?: string[]; before?: number } = {},
): ReleasedTheme {
  const { quotes = [], before, ...rest } = more
  return {
    code,
    name,
    definition,
    amount: amount(n, wrote),
    lean: null,
    weak: false,
    quotes: quotes.map((text) => ({ text, paraphrase: text.startsWith('Somebody ') })),
    earlier: before === undefined ? [] : [wave(2, 65, [before])],
    ...rest,
  }
}

const wrote = 70
const said = (lean: Lean, quotes: string[], before?: number) => ({
  lean,
  quotes,
  ...(before === undefined ? {} : { before }),
})

const themes: ReleasedTheme[] = [
  theme(
    'ACC1',
    'Safe where I live',
    'Whether the place I live in feels safe: the people in it and around it, the doors and locks, and who can get in.',
    40,
    said(
      'not-working',
      [
        'I do not feel safe in my building, people let anyone in the front door.',
        'The lad upstairs is dealing and there are strangers on the stairs at all hours.',
        'Somebody had their door kicked in more than once and has waited a long time to be moved.',
      ],
      15,
    ),
  ),
  theme(
    'REL2',
    'My personal adviser',
    'Whether my PA stays, knows me, calls back and does what was agreed.',
    30,
    said(
      'both',
      [
        'My PA rings when she says she will. That is the whole thing really.',
        'Four PAs in two years. I stopped telling them things.',
      ],
      30,
    ),
  ),
  theme(
    'FIN1',
    'Money for the basics',
    'Food, heating, travel and a deposit: what is left at the end of the week.',
    25,
    said('not-working', ['By the twentieth it is toast or the bus, not both.'], 15),
  ),
  theme(
    'ACC2',
    'What my home is like, where it is',
    'Warm, dry, furnished, big enough, repaired, and near the people and things I need.',
    20,
    said(
      'not-working',
      [
        'Black mould all over the bedroom wall and they just say open a window.',
        'Heating broke in the autumn and took seven weeks to get repaired.',
      ],
      20,
    ),
  ),
  theme(
    'HEA3',
    'Waiting for mental health support',
    'Waiting lists, and what happens to support at 18.',
    20,
    said('not-working', ['They said eight months. I was not well enough to wait eight weeks.'], 10),
  ),
  theme(
    'EDU2',
    'Getting to college or work',
    'Fares, courses, applications and somebody who believes that I can.',
    15,
    said('working', ['The bus pass got me to college. Small thing, changed everything.'], 15),
  ),
  theme(
    'REL1',
    'People I can count on',
    'Friends, family, carers and others who are there when it matters.',
    15,
    {
      lean: 'working',
      quotes: ['My old foster carers still have me round on Sundays.'],
      weak: true,
    },
  ),
  theme('VOI1', 'Being listened to', 'Whether what I say changes anything.', 15, {
    lean: 'both',
    before: 10,
  }),
  theme('PLA1', 'My pathway plan', 'Whether the plan is mine, up to date, and followed.', 10, {
    quotes: ['I have one. I have not seen it since I signed it.'],
  }),
  theme('HEA1', 'Doctors and dentists', 'Being registered, being seen, and being believed.', 10, {
    weak: true,
  }),
  theme('FIN2', 'Benefits and debt', 'Applications, sanctions, arrears, and who helps with them.', 10),
  theme('IDE1', 'Who I am', 'My history, my records, my culture, my faith, and papers that prove it.', 10),
]

const safe = { 'Yes, always': 20, 'Most of the time': 25, Sometimes: 25, No: 15 }
const ages = { '18 to 19': 40, '20 to 21': 30, '22 to 25': 15 }
const homes = { 'In my own place': 35, 'In a shared or supported home': 30, 'Somewhere unsettled': 20 }

const breakdown = (
  by: [string, string],
  of: [string, string],
  columns: ReleasedBreakdown['columns'],
  groups: [string, string[], number, number[]][],
): ReleasedBreakdown => ({
  by: { key: by[0], title: by[1] },
  of: { key: of[0], title: of[1] },
  state: groups.length > 0 ? 'shown' : 'hidden',
  columns,
  groups: groups.map(([label, from, of, people]) => ({
    label,
    from,
    base: base(of),
    amounts: people.map((n) => amount(n, of, null)),
  })),
})
const alone = (label: string) => ({ label, from: [label] })
const home: [string, string] = ['home', 'Where do you live now?']
const channel: [string, string] = ['channel', 'How was it answered?']
const feelSafe: [string, string] = ['safe', 'Do you feel safe where you live?']
const listened: [string, string] = ['listened', 'Do people listen to what you say?']
const plan: [string, string] = ['plan', 'Which of these is true of your pathway plan?']
const safeOrNot = [
  { label: 'Always or mostly', from: ['Yes, always', 'Most of the time'] },
  { label: 'Sometimes or never', from: ['Sometimes', 'No'] },
]

const coverage: Coverage = {
  cohort: base(160),
  rate: { as: 'figure', percent: figure(53) },
  larger: false,
  dimensions: [
    {
      dimension: 'age',
      asked: { key: 'age', title: 'How old are you?' },
      groups: [
        { label: '18 to 19', cohort: plain(60, 160), answered: amount(40, 85), heard: 'more' },
        { label: '20 to 21', cohort: plain(55, 160), answered: amount(30, 85), heard: 'alike' },
        { label: '22 to 25', cohort: plain(45, 160), answered: amount(15, 85), heard: 'less' },
      ],
    },
    {
      dimension: 'home',
      asked: { key: 'home', title: 'Where do you live now?' },
      groups: [
        { label: 'In my own place', cohort: plain(80, 160), answered: amount(35, 85), heard: 'alike' },
        {
          label: 'In a shared or supported home',
          cohort: plain(50, 160),
          answered: amount(30, 85),
          heard: 'alike',
        },
        { label: 'Somewhere unsettled', cohort: hidden, answered: amount(20, 85), heard: null },
        { label: 'In custody', cohort: plain(15, 160), answered: null, heard: null },
      ],
    },
    {
      dimension: 'activity',
      asked: null,
      groups: [
        { label: 'In work, training or study', cohort: plain(85, 160), answered: null, heard: null },
        { label: 'In none of them', cohort: plain(75, 160), answered: null, heard: null },
      ],
    },
    {
      dimension: 'area',
      asked: null,
      groups: [
        { label: 'In the county', cohort: plain(120, 160), answered: null, heard: null },
        { label: 'Out of the county', cohort: plain(40, 160), answered: null, heard: null },
      ],
    },
  ],
}

/** A third wave of 85 out of a cohort of 160, with everything that a release can say. Invented. */
export const fullExample: ReleaseDocument = {
  format: 2,
  council: 'Exampleshire Council',
  title: 'Leaving care: how is it going?',
  kind: 'survey',
  waveNumber: 3,
  openedOn: '2026-09-01',
  closedOn: '2026-09-30',
  publishedOn: '2026-10-09',
  received: base(85),
  wrote: base(wrote),
  notShown: { as: 'figure', number: figure(20), percent: null },
  read: { as: 'figure', percent: figure(79) },
  indicative: false,
  codebook: { name: 'Care leavers and partners', version: 4 },
  coding: { coders: 3, agreement: { alpha: figure(0.7), answers: figure(60) } },
  themes,
  questions: [
    question('age', 'How old are you?', 85, ages),
    question(...home, 85, homes, { broken: { waveNumber: 2, because: 'grouping' } }),
    question(...feelSafe, 85, safe, {
      earlier: [
        [75, [40, 20, 10, null]],
        [60, [30, 15, 10, null]],
      ],
    }),
    question(
      'support',
      'How well are you supported, from 0 to 10?',
      80,
      { '0 to 3': 20, '4 to 6': 25, '7 to 10': 35 },
      {
        kind: 'scale',
        earlier: [
          [75, [15, 25, 35]],
          [60, [15, 20, 25]],
          [50, [10, 20, 20]],
        ],
      },
    ),
    question(
      'helps',
      'What would help you most in the next three months?',
      80,
      {
        'Somewhere to live that I do not have to leave': 45,
        'Help with money, bills or debt': 40,
        'Somebody to talk to about how I feel, without waiting for months': 25,
        'Work, training or college': 15,
        'Help with the police or the courts': null,
      },
      { kind: 'choices', broken: { waveNumber: 2, because: 'wording' } },
    ),
    question(...plan, 80, {
      'It feels like mine': 30,
      'It does not feel like mine': 30,
      'I have none, or it is old': 20,
    }),
    question(...listened, 80, { Yes: 35, 'Some of them': 30, No: 15 }, { earlier: [[70, [35, 25, 15]]] }),
    {
      key: 'adviser',
      title: 'Do you know who your personal adviser is?',
      kind: 'choice',
      state: 'nearly everybody',
      cells: [
        { label: 'Yes', amount: { as: 'words', words: 'nearly everybody' } },
        { label: 'No', amount: hidden },
      ],
    },
    {
      key: 'police',
      title: 'Have you been stopped by the police this year?',
      kind: 'choice',
      state: 'hidden',
    },
    { key: 'change', title: 'What is the one thing you would change?', kind: 'long', base: base(65) },
  ],
  breakdowns: [
    breakdown(home, feelSafe, safeOrNot, [
      ['In my own place', ['In my own place'], 35, [25, 10]],
      ['Anywhere else', ['In a shared or supported home', 'Somewhere unsettled'], 50, [15, 35]],
    ]),
    breakdown(
      home,
      listened,
      [alone('Yes'), alone('Some of them'), alone('No')],
      [
        ['In my own place', ['In my own place'], 35, [15, 10, 10]],
        ['Anywhere else', ['In a shared or supported home', 'Somewhere unsettled'], 45, [20, 15, 10]],
      ],
    ),
    breakdown(home, plan, [], []),
    breakdown(channel, feelSafe, safeOrNot, [
      ['On their own', ['On their own'], 50, [25, 25]],
      ['Any other way', ['With somebody’s help', 'On paper or typed in for them'], 35, [20, 15]],
    ]),
    breakdown(
      channel,
      listened,
      [alone('Yes'), alone('Some of them'), alone('No')],
      [
        ['On their own', ['On their own'], 45, [20, 15, 10]],
        ['Any other way', ['With somebody’s help', 'On paper or typed in for them'], 35, [15, 10, 10]],
      ],
    ),
    breakdown(channel, plan, [], []),
  ],
  ways: [
    question(...channel, 85, {
      'On their own': 50,
      'With somebody’s help': 20,
      'On paper or typed in for them': 15,
    }),
    question('overseen', 'Could anybody see, and did they feel free?', 75, {
      'Nobody could see': 55,
      'Somebody could': 20,
    }),
  ],
  coverage,
  beside: {
    kind: 'consultation',
    title: 'Working together for care leavers',
    waveNumber: 1,
    closedOn: '2026-06-30',
    themes: [
      { code: 'ACC1', name: 'Safe where I live', here: 1, there: 3 },
      { code: 'REL2', name: 'My personal adviser', here: 2, there: null },
      { code: 'FIN1', name: 'Money for the basics', here: 3, there: null },
      { code: 'ACC2', name: 'What my home is like, where it is', here: 4, there: 4 },
      { code: 'HEA3', name: 'Waiting for mental health support', here: 4, there: 1 },
      { code: 'EDU2', name: 'Getting to college or work', here: 6, there: 5 },
      { code: 'REL1', name: 'People I can count on', here: 6, there: null },
      { code: 'VOI1', name: 'Being listened to', here: 6, there: null },
      { code: 'PLA1', name: 'My pathway plan', here: 9, there: 5 },
      { code: 'HEA1', name: 'Doctors and dentists', here: 9, there: null },
      { code: 'FIN2', name: 'Benefits and debt', here: 9, there: null },
      { code: 'IDE1', name: 'Who I am', here: 9, there: null },
      { code: 'MUL1', name: 'Sharing what we know about a young person', here: null, there: 2 },
    ],
  },
  agencies: [],
  corrections: [
    {
      on: '2026-11-24',
      what: 'Question “Have you been stopped by the police this year?”',
      act: 'taken away',
      reason: 'The question was asked of some young people only.',
    },
  ],
}
