import { describe, expect, it } from 'vitest'
import { readXlsFormSheets } from '../../schema/xlsform/xlsform-reading.ts'
import { homes, readUnder } from '../support/xlsform-sheets.ts'

const top = ['type', 'name', 'label', 'hint', 'relevant']
const read = readUnder(top)

describe('what has no place here of an XLSForm of another tool', () => {
  it('has each name, whatever another tool tells names apart by', () => {
    const { draft, faults } = read(
      [
        ['select_one homes', 'منزل', 'Where?'],
        ['text', 'اسم', 'Why?', '', `\${منزل} = '2'`],
        ...['1', '2'].map((end) => ['text', `What_would_have_made_the_first_months_easier_${end}`, end]),
        ['text', 'channel', 'Which?'],
      ],
      [...homes, ['homes', 'own flat', 'Ours'], ['homes', 'own_flat', 'Theirs']],
    )
    expect(faults).toEqual([])
    expect(draft?.questions.map(({ key }) => key)).toEqual([
      'q',
      'q-2',
      'what-would-have-made-the-first-months-ea',
      'what-would-have-made-the-first-month-2',
      'channel-2',
    ])
    expect(draft?.questions[0]?.choices?.map(({ id }) => id)).toEqual([
      'own-flat',
      'c2',
      'own-flat-2',
      'own-flat-3',
    ])
    expect(draft?.questions[1]?.followUp).toEqual({ of: 'q', is: ['c2'] })
  })

  it('loses nothing without a word', () => {
    const { faults, told } = readXlsFormSheets([
      {
        sheet: 'survey',
        rows: [
          ['type', 'name', 'label', 'appearance', 'parameters', 'disabled', 'media::image', 'required', ''],
          ['select_one homes or_other', 'home', 'Where?', 'minimal', 'randomize=true', '', 'home.png', 'yes'],
          ['text', 'why', `You said \${home}. Why?`, 'multiline', '', '', '', '', 'ask Jo'],
          ['text', 'old', 'Old?', '', '', 'yes'],
        ],
      },
      {
        sheet: 'choices',
        rows: [
          ['list_name', 'name', 'label', 'region'],
          ['homes', 'flat', 'Flat', 'north'],
          ['pets', 'cat'],
        ],
      },
      {
        sheet: 'settings',
        rows: [
          ['title', 'id_string', 'style'],
          ['Homes', 'my-homes', 'pages'],
        ],
      },
    ])
    expect([faults, told]).toEqual([
      [],
      [
        'survey, row 2: the answer “Other”, with a line to write in, is left out (or_other): add a choice for it.',
        'survey, row 4: it is disabled, and is left out.',
        `survey, row 3: “\${home}” stands there as it is: Heard puts no answers into its texts. Word it without.`,
        'survey: how a question looks is the same in every survey here, so “appearance” is left out.',
        'survey: only a range from 0 to 10 has “parameters” here; others are left out.',
        'survey: every question can be skipped here, so “required” is left out.',
        'survey: Heard has no use for “media::image”: left out.',
        'survey: what stands in column I has no heading, and is left out.',
        'choices: Heard has no use for “region”: left out.',
        'settings: Heard has no use for “style”: left out.',
        'choices: no question offers the list “pets”, so it is left out.',
      ],
    ])
  })

  it('tells of sheets, settings and headings that are not read, and of a language it does not know', () => {
    const { faults, told } = readXlsFormSheets([
      {
        sheet: 'survey',
        rows: [
          ['type', 'name', 'label', 'label::Arabic (ar)', 'hint'],
          ['begin group', 'g', '', 'بيت', ''],
          ['begin group', 'h', '', '', 'Think back'],
          ['text', 'a', 'A?'],
          ['end group', '', ''],
          ['end group', '', ''],
        ],
      },
      {
        sheet: 'settings',
        rows: [['form_title', 'default_language'], ['Homes', 'Kurdish (Sorani)'], ['Flats'], ['', '']],
      },
      { sheet: 'external_choices', rows: [['list_name'], ['homes']] },
      {
        sheet: 'Survey',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'b', 'B?'],
        ],
      },
      { sheet: 'Sheet3', rows: [['', ' ']] },
    ])
    expect([faults, told]).toEqual([
      [],
      [
        'survey, row 2: the heading “بيت” of a group is left out.',
        'survey, row 3: the heading “Think back” of a group is left out.',
        'settings, row 3: only the first row of settings is read.',
        'settings: which language is “Kurdish (Sorani)”? Texts that name no language are taken for English.',
        'Nothing is read of the sheet “external_choices”.',
        'Nothing is read of the sheet “Survey”.',
      ],
    ])
    const [named, unnamed] = ['default', ''].map((language) =>
      read([['text', 'a', 'A?']], homes.slice(0, 1), [
        ['title', 'default_language'],
        ['Homes', language],
      ]),
    )
    expect([named?.told, unnamed?.told]).toEqual([[], []])
  })

  it('has a title, and refuses one that is too long', () => {
    const titled = (title: string) => read([['text', 'a', 'A?']], homes.slice(0, 1), [['title'], [title]])
    expect(titled('Homes').draft?.title).toBe('Homes')
    expect(titled('x'.repeat(121)).faults).toEqual([
      'settings, form_title: the text in “en” has 121 characters; at most 120. Shorten it.',
    ])
  })
})
