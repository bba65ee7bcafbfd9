import { describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { readXlsFormSheets } from '../../schema/xlsform/xlsform-reading.ts'
import { homes, readUnder } from '../support/xlsform-sheets.ts'

const top = ['type', 'name', 'label', 'hint', 'relevant', 'appearance', 'parameters']
const read = readUnder(top)
const asksHome = ['select_one homes', 'Home', 'Where do you live?']

describe('an XLSForm of another tool', () => {
  it('becomes a draft: groups opened out, names as Heard has them, rules in them, the rest told', () => {
    const { draft, faults, told } = read(
      [
        ['start', 'start'],
        ['begin_group', 'g', 'About home'],
        asksHome,
        ['text', 'why', ' Why there? ', '', `\${Home} = '2' or selected(\${Home}, 'Own_Flat')`, 'multiline'],
        ['end_group'],
        [],
        ['range', 'safe', 'How safe?', '', '', '', 'start=0 end=10 step=1'],
        ['integer', 'age_of_flat', 'How many rooms?'],
        ['date', 'moved', 'When did you move?'],
        ['note', 'thanks', 'Thank you'],
        ['select_multiple homes', 'before', 'Where before?'],
      ],
      homes,
      [
        ['form_title', 'form_id'],
        ['Homes', 'homes-2026'],
      ],
    )
    expect(faults).toEqual([])
    expect(draft?.title).toBe('Homes')
    expect(draft?.questions.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'choice home',
      'long why',
      'scale safe',
      'short age-of-flat',
      'month moved',
      'information thanks',
      'choices before',
    ])
    expect(draft?.questions[1]).toMatchObject({
      title: 'Why there?',
      followUp: { of: 'home', is: ['c2', 'own-flat'] },
    })
    expect(told).toEqual([
      'survey, row 2: “start” is about the device or the form, and is left out.',
      'survey, row 3: the heading “About home” of a group is left out.',
      'survey, row 9: a number is asked for as a short answer.',
      'survey, row 10: a date is asked for as a month: a day could find somebody.',
    ])
  })

  it.each<[string, string[][], string[][] | undefined, string]>([
    [
      'a kind Heard has not',
      [['geopoint', 'where', 'Where?']],
      undefined,
      'survey, row 2: “geopoint” is not a kind',
    ],
    [
      'what is asked again and again',
      [['begin repeat', 'r']],
      undefined,
      'row 2: “begin repeat” is not a kind',
    ],
    [
      'a question under joined cells',
      [asksHome, ['', '', 'And before?']],
      undefined,
      'row 3: the type is empty. Joined cells',
    ],
    [
      'a range that is no 0 to 10',
      [['range', 'x', 'X?', '', '', '', 'start=1 end=5']],
      undefined,
      'row 2: “range” goes from 0 to 10',
    ],
    [
      'two questions of one name',
      [asksHome, ['text', 'Home', 'Home?']],
      undefined,
      'row 3: the name “Home” stands in row 2 too',
    ],
    ['a question without a name', [['text', '', 'Who?']], undefined, 'row 2: the question has no name'],
    [
      'a list that is not there',
      [['select_one pets', 'pet', 'Pet?']],
      undefined,
      'its list “pets” has no choices',
    ],
    [
      'a rule for a group',
      [['begin_group', 'g', '', '', `\${home} = 'a'`]],
      undefined,
      'row 2: a rule for a whole group',
    ],
    [
      'a rule not understood',
      [asksHome, ['text', 'a', 'A?', '', `\${Home} > 3`]],
      undefined,
      `row 3: the rule “\${Home} > 3” is not`,
    ],
    [
      'a rule about nothing',
      [['text', 'a', 'A?', '', `\${b} = '1'`]],
      undefined,
      'names “b”, and there is no such',
    ],
    [
      'a rule about no answer',
      [asksHome, ['text', 'a', 'A?', '', `\${Home} = 'x'`]],
      undefined,
      'the answer “x”, which “Home” does not have',
    ],
    [
      'a rule about a later part',
      [asksHome, ['text', 'a', 'A?'], ['text', 'b', 'B?', '', `\${Home} = '2'`]],
      undefined,
      'survey, row 4: a follow-up stands right after its question',
    ],
    [
      'joined cells in the lists',
      [asksHome],
      [...homes, ['', '3', 'With friends']],
      'choices, row 4: list_name is empty. Joined cells',
    ],
    [
      'one choice twice',
      [asksHome],
      [...homes, ['homes', '2', 'Again']],
      'choices, row 4: the name “2” stands in row 3',
    ],
    [
      'a text too long',
      [['text', 'a', 'x'.repeat(201)]],
      undefined,
      'survey, row 2: the text in “en” has 201 characters; at most 200',
    ],
    [
      'too many questions',
      Array.from({ length: limits.questions + 1 }, (_, n) => ['text', `q${n}`, 'Q?']),
      undefined,
      '41 questions are more',
    ],
  ])('refuses %s, and says where', (_, survey, choices, fault) => {
    const { draft, faults } = read(survey, choices)
    expect(draft).toBeNull()
    expect(faults.join('\n')).toContain(fault)
  })

  it.each<[string, string[], string]>([
    ['no English', ['type', 'name', 'label::French (fr)'], 'no texts in English'],
    ['no names', ['type', 'label'], 'no column “name”'],
    [
      'an unknown language',
      ['type', 'name', 'label', 'label::Klingon'],
      'column D: which language is “Klingon”?',
    ],
    [
      'two columns of one language',
      ['type', 'name', 'label', 'label::ar', 'label::Arabic (ar)'],
      'column E: label::ar has a column already (survey, column D)',
    ],
    [
      'English twice',
      ['type', 'name', 'label', 'label::English (en)'],
      'column D: label in English has a column already',
    ],
  ])('refuses a sheet with %s', (_, headings, fault) => {
    expect(readXlsFormSheets([{ sheet: 'Survey', rows: [[], headings] }]).faults.join('\n')).toContain(fault)
  })

  it('refuses a workbook without the sheet', () => {
    expect(readXlsFormSheets([{ sheet: 'Sheet1', rows: [['type']] }]).faults[0]).toContain(
      'no sheet called “survey”',
    )
  })

  it('takes the column without a language for the default language', () => {
    const rows = [
      ['type', 'name', 'label', 'label::English (en)'],
      ['text', 'a', 'Où?', 'Where?'],
    ]
    const settings = [['default_language'], ['Français (fr)']]
    const { draft } = readXlsFormSheets([
      { sheet: 'survey', rows },
      { sheet: 'settings', rows: settings },
    ])
    expect(draft?.questions[0]?.title).toBe('Where?')
    expect(draft?.translations.fr).toMatchObject({
      questions: { a: { title: 'Où?' } },
      madeFrom: { 'a.title': 'Where?' },
    })
  })
})
