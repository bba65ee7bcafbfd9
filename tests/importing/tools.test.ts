import { describe, expect, it } from 'vitest'
import type { ColumnUse } from '../../web/staff/importing/column-use.ts'
import { fixture, guessed, imported } from './opened.ts'

const shown = (use: ColumnUse) =>
  use.as === 'nothing'
    ? `- ${use.because}`
    : use.as === 'tick'
      ? `${use.question}[${use.choice}]`
      : use.as === 'answer'
        ? use.question
        : use.as

const first = { home: ['flat'], money: ['rent', 'food'], safe: ['7'] }
const words = { helped: ['A quiet place to talk'], pa: ['She rings me back.\nNearly always.'] }
const second = { home: ['none'], money: ['food'], safe: ['2'] }
const wait = { pa: ['I ask, and then I wait'] }

describe('an export of another tool', () => {
  it.each<[string, string, string[], unknown[]]>([
    [
      'forms.csv',
      'forms',
      ['id', '- start', 'day', '- mail', '- name', '- technical', 'home', 'money', 'safe', 'helped', 'pa'],
      [
        { day: '2024-05-13', answers: { ...first, ...words } },
        { day: '2024-05-14', answers: { ...second, ...wait } },
        { day: '2024-06-02', answers: { home: ['flat'], safe: ['10'], helped: ['My aunt'] } },
      ],
    ],
    [
      'limesurvey.csv',
      'limesurvey',
      [
        'id',
        'day',
        '- technical',
        '- language',
        '- id',
        '- start',
        '- device',
        'home',
        'money[rent]',
        'money[food]',
        'safe',
        'helped',
        'pa',
      ],
      [
        { day: '2024-05-13', answers: { ...first, ...words } },
        { day: '2024-06-02', answers: { home: ['none'], money: ['food'], safe: ['10'] } },
      ],
    ],
    [
      'limesurvey-full-text.csv',
      'limesurvey',
      ['id', 'day', '- technical', '- language', 'home', 'money[rent]', 'money[food]', 'safe', 'pa'],
      [{ day: null, answers: { home: ['flat'], money: ['rent'], safe: ['7'], pa: ['Fine'] } }],
    ],
    [
      'smartsurvey.csv',
      'smartsurvey',
      [
        'id',
        '- id',
        '- name',
        '- mail',
        '- device',
        '- id',
        '- start',
        'day',
        'home',
        'money[rent]',
        'money[food]',
        'safe',
        'helped',
        'pa',
      ],
      [
        { day: '2024-05-13', answers: { ...first, ...words } },
        { day: '2024-05-14', answers: { ...second, ...wait } },
      ],
    ],
    [
      'citizen-space.csv',
      'citizen-space',
      ['id', 'day', 'home', 'money[rent]', 'money[food]', 'safe', 'helped', 'pa', '- mail'],
      [
        { day: '2024-05-13', answers: { ...first, helped: words.helped, pa: ['She rings me back.'] } },
        { day: '2024-05-14', answers: { ...second, ...wait } },
      ],
    ],
    [
      'citizen-space-lists.csv',
      'citizen-space',
      ['id', 'day', 'home', 'money', 'pa'],
      [{ day: '2024-05-13', answers: { home: ['flat'], money: ['rent', 'food'], pa: ['Fine'] } }],
    ],
  ])(
    '%s is known by its headings, and gives its answers and nobody’s name',
    async (file, tool, uses, responses) => {
      const found = await imported(fixture(file))
      expect(found.reading.tool).toBe(tool)
      expect(found.reading.uses.map(shown)).toEqual(uses)
      expect(found.responses).toEqual(responses)
    },
  )

  it('who never pressed send in LimeSurvey is not imported, whatever is done with faults', async () => {
    const { checked } = await imported(fixture('limesurvey.csv'))
    expect(checked.faults).toMatchObject([
      {
        row: 3,
        column: 'B: submitdate. Date submitted',
        what: expect.stringContaining('never sent'),
        whole: true,
      },
    ])
    expect(checked).toMatchObject({ rows: 3, whole: 2, lost: 1, partly: 0 })
  })

  it('of two headings that say one question the first is it, and the others are told', async () => {
    const { reading } = await guessed(fixture('alike.csv'))
    expect(reading.uses.map(shown)).toEqual(['home', 'pa', '- taken', '- unknown'])
  })
})
