import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchThemes } from '../../web/staff/coding/match.ts'

const theme = (code: string, name: string, definition = '', includes = '') => ({
  code,
  name,
  definition,
  includes,
})
const themes = [
  theme('ACC1', 'Safe where I live', 'The place I live in feels safe', 'locks, neighbours'),
  theme('MON1', 'Money I should get', 'Grants and emergencies'),
  theme('MON2', 'Managing money', 'Debt, benefits and a bank account'),
  theme('CAF1', 'The café project', 'A base for young people'),
]
const namesFor = (typed: string) => matchThemes(themes, typed).map(({ name }) => name)

describe('themes for what was typed', () => {
  it.each([
    ['nothing', '', ['Safe where I live', 'Money I should get', 'Managing money', 'The café project']],
    ['the start of a name before a word in it', 'money', ['Money I should get', 'Managing money']],
    ['a code in small letters', 'mon2', ['Managing money']],
    ['the start of a code', 'mon', ['Money I should get', 'Managing money']],
    ['words in any order', 'live safe', ['Safe where I live']],
    ['a word of the description', 'debt', ['Managing money']],
    ['a word of what it includes', 'neigh', ['Safe where I live']],
    ['a name without its accent', 'cafe', ['The café project']],
    ['nothing that is there', 'zebra', []],
    ['the middle of a word', 'oney', []],
  ])('finds %s', (_case, typed, names) => {
    expect(namesFor(typed)).toEqual(names)
  })

  it('puts a theme whose whole code is typed first', () => {
    const two = [theme('PA10', 'pa1 and the like'), theme('PA1', 'My PA')]
    expect(matchThemes(two, 'PA1')[0]?.code).toBe('PA1')
  })

  it('gives some of the themes, each once, for anything typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const found = matchThemes(themes, typed)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((one) => themes.includes(one))).toBe(true)
      }),
    )
  })

  it('finds every theme by its own name', () => {
    for (const { name } of themes) expect(namesFor(name)[0]).toBe(name)
  })
})
