import { describe, expect, it } from 'vitest'
import type { ColumnUse } from '../../web/staff/importing/column-use.ts'
import { checkRows } from '../../web/staff/importing/row-check.ts'
import { personal } from '../../web/staff/importing/survey-tools.ts'
import { asForm, fixture, guessed, imported, textFile } from './opened.ts'

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

  it.each<[string, string]>([
    [
      'name',
      'Who are you?|Your name (optional)|Young person’s name|Name of young person|Please tell us your name',
    ],
    ['mail', 'Email (optional)|E‑mail|What is your e-mail address?'],
    ['phone', 'Tel|Mobile number|What is your phone number?'],
    [
      'contact',
      'Contact|Contact details|What is the best number to call you on?|How can we reach you?|Instagram',
    ],
    ['person', 'NHS number|Case ID|Mosaic ref'],
    ['place', 'Postcode of where you live|What is your address?'],
    ['birth', 'D.O.B.|Your date of birth'],
  ])(
    'has what tells who answered left out, as a %s, and asked about, whatever it is called',
    async (because, headings) => {
      for (const heading of headings.split('|')) {
        const { reading, responses } = await imported(
          textFile(`"${heading}",Where do you live now?\nSomebody,My own flat\n`),
        )
        expect([heading, reading.uses[0]]).toEqual([heading, { as: 'nothing', because }])
        expect(responses).toEqual([{ day: null, answers: { home: ['flat'] } }])
      }
      expect(personal).toContain(because)
    },
  )

  it('has no e-mail address and no telephone number in an answer, and says in how many they were', async () => {
    const { checked, responses } = await imported(
      textFile(
        'How is it with your PA?\n',
        '"Write to r.example+1@example.org, or 07700 900123"\n',
        '"+44 (0)7700 900-123, (01632) 960 001"\n"Childline is 0800 1111, at 5 @ night"\n',
      ),
    )
    expect(checked).toMatchObject({ contacts: 2, faults: [] })
    expect(responses.map(({ answers }) => answers.pa?.[0])).toEqual([
      'Write to [e-mail], or [phone]',
      '[phone], [phone]',
      'Childline is 0800 1111, at 5 @ night',
    ])
  })

  it('has a month that is written otherwise here, and no telephone number', async () => {
    const moved = asForm([{ kind: 'month', key: 'moved', title: 'When did you move?', hint: '' }])
    const { sheet, reading } = await guessed(textFile('When did you move?\n2024-05\nMay 2024\n'), moved)
    const days = { openedOn: '2024-01-01', closedOn: '2024-12-31' }
    expect(await checkRows({ sheet, reading, questions: moved, days })).toMatchObject({
      whole: 2,
      contacts: 0,
    })
  })

  it('is no answer where a second row of headings says “Response”', async () => {
    const { reading, responses } = await imported(
      textFile(
        'Respondent ID,End Date,First Name,Where do you live now?,What have you had help with?,,How safe do you feel?,How is it with your PA?\n',
        ',,,Response,Rent,Food,Open-Ended Response,Open-Ended Response\n',
        '118,05/13/2024 10:02:00 AM,R.,My own flat,Rent,,7,Good\n',
      ),
    )
    expect(reading.place).toEqual({ row: 1, rows: 2 })
    expect(responses).toEqual([
      { day: '2024-05-13', answers: { home: ['flat'], money: ['rent'], safe: ['7'], pa: ['Good'] } },
    ])
  })

  it('of two headings that say one question the first is it, and the others are told', async () => {
    const { reading } = await guessed(fixture('alike.csv'))
    expect(reading.uses.map(shown)).toEqual(['home', 'pa', '- taken', '- unknown'])
  })
})
