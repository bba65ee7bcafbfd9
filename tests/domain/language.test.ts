import { describe, expect, it } from 'vitest'
import type { Translation } from '../../schema/survey.ts'
import { ar } from '../../web/languages/ar.ts'
import { en } from '../../web/languages/en.ts'
import { languages } from '../../web/languages/languages.ts'
import { languagesOf, wordsOf } from '../../worker/domain/language.ts'
import { dayIn } from '../../worker/domain/week.ts'

const reviewed = { by: 'A translator', on: '2026-11-20' }
const texts = (reviewedBy: string | null): Translation => ({
  reviewedBy,
  reviewedOn: reviewedBy && '2026-11-20',
  title: 'T',
  introduction: '',
  questions: {},
})
const offered = (catalogue: typeof en.reviewed, survey: string | null | undefined, demonstration: boolean) =>
  languagesOf(
    { translations: survey === undefined ? [] : [{ language: 'ar', texts: texts(survey) }] },
    demonstration,
    [en, { ...ar, reviewed: catalogue }],
  ).map(({ code }) => code)

describe('the languages a survey can be read in', () => {
  it.each([
    ['both reviewed', reviewed, 'Somebody', false, ['en', 'ar']],
    ['its texts unreviewed', reviewed, null, false, ['en']],
    ['the catalogue unreviewed', null, 'Somebody', false, ['en']],
    ['neither reviewed, in a demonstration', null, null, true, ['en', 'ar']],
    ['no texts, in a demonstration', null, undefined, true, ['en']],
  ])('with %s', (_case, catalogue, survey, demonstration, codes) => {
    expect(offered(catalogue, survey, demonstration)).toEqual(codes)
  })

  it('fall back to English for a code nobody has', () => {
    expect(wordsOf('xx', true)).toBe(en)
    expect(wordsOf(undefined, true)).toBe(en)
    expect(wordsOf('ar', true)).toBe(ar)
    expect(wordsOf('ar', false)).toBe(en)
  })
})

describe.each(languages.map((words) => [words.name, words] as const))(
  'the catalogue in %s',
  (_name, words) => {
    it('has twelve months of its own, five feelings, and says of itself whether it was reviewed', () => {
      expect(new Set(words.months).size).toBe(12)
      expect(new Set(words.feelings).size).toBe(5)
      expect(Boolean(words.unreviewed)).toBe(words.code !== 'en')
      for (let month = 1; month <= 12; month++)
        expect(dayIn(words, `2026-${String(month).padStart(2, '0')}-09`)).toContain(words.months[month - 1])
    })

    it('leaves no sentence empty, and says neither please nor sorry', () => {
      const said = (value: unknown): string[] =>
        typeof value === 'string'
          ? [value]
          : typeof value === 'function'
            ? said(value('a', 'b'))
            : Object.values(value ?? {}).flatMap(said)
      const { unreviewed: _, reviewed: __, ...rest } = words
      for (const sentence of said(rest)) {
        expect(sentence.trim()).not.toBe('')
        expect(sentence).not.toMatch(/undefined|\b(please|sorry|invalid|valid)\b/i)
      }
    })
  },
)
