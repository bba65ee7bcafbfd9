import { describe, expect, it } from 'vitest'
import { readRelevant, relevantOf } from '../../schema/xlsform/relevant.ts'
import { languageCode, readHeading } from '../../schema/xlsform/xlsform-headings.ts'

describe('the parts of an XLSForm', () => {
  it.each([
    ['label::English (en)', 'label', 'English (en)'],
    [' Label : Arabic ', 'label', 'Arabic'],
    ['hint', 'hint', null],
    ['heard::lowest::العربية (ar)', 'heard::lowest', 'العربية (ar)'],
    ['bind::relevant', 'bind::relevant', null],
    ['List Name', 'list_name', null],
  ])('reads the heading “%s”', (heading, name, language) => {
    expect(readHeading(heading)).toEqual({ name, language })
  })

  it.each([
    ['English (en)', 'en'],
    ['العربية (ar)', 'ar'],
    ['Arabic (ar-SY)', 'ar'],
    ['somali', 'so'],
    ['Cymraeg', 'cy'],
    ['pt_BR', 'pt'],
    ['prs', 'prs'],
    ['English (UK)', 'en'],
    ['English (uk)', 'en'],
    ['Portuguese (BR)', 'pt'],
    ['Farsi (prs)', 'prs'],
    ['Klingon (TLH)', 'tlh'],
    ['Klingon', null],
    ['', null],
  ])('finds the language of “%s”', (name, code) => {
    expect(languageCode(name)).toBe(code)
  })

  it.each([
    [`selected(\${home}, 'none')`, 'home', ['none']],
    [`( \${home}='a' ) or (\${home} = "b")`, 'home', ['a', 'b']],
    [`\${safe} = 3 OR \${safe} = 3`, 'safe', ['3']],
    [`selected( \${home} , ‘none’ )`, 'home', ['none']],
  ])('understands the rule %s', (text, of, is) => {
    expect(readRelevant(text)).toEqual({ of, is })
  })

  it.each([
    `\${a} = '1' and \${b} = '2'`,
    `\${a} = '1' or \${b} = '2'`,
    `not(selected(\${a}, 'x'))`,
    `\${a} != '1'`,
    `\${a} > 3`,
    '',
    'true()',
    `selected(\${a}, 'x') or`,
    `${'('.repeat(5000)}`,
    `\${a} = '1'${' or '.repeat(5000)}`,
  ])('does not guess at the rule %s', (text) => {
    expect(readRelevant(text)).toBeNull()
  })

  it('says a rule so that it is understood', () => {
    const rule = { of: 'home', is: ['flat', 'none'] }
    expect(relevantOf(rule, true)).toBe(`selected(\${home}, 'flat') or selected(\${home}, 'none')`)
    expect([true, false].map((several) => readRelevant(relevantOf(rule, several)))).toEqual([rule, rule])
  })
})
