import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { type BatchDraft, proposed, withWords } from '../../web/staff/reaching/batch-draft.ts'
import { costByLanguage } from '../../web/staff/reaching/language-cost.ts'
import { planBatch, sampleFor } from '../../worker/domain/batch-plan.ts'
import { Problem } from '../../worker/problem.ts'
import { numbers } from '../support/batching.ts'

const about = {
  council: 'Fairmere Council',
  title: 'Your say',
  helpLine: 'leaving care team, 01632 960 100',
  helpAtNight: 'emergency duty team, 01632 960 199',
}
const address = 'https://say.fairmere.example'
const now = new Date('2026-11-25T10:00:00Z')
const language = (code: string, name: string) => ({
  code,
  name,
  dir: 'ltr' as const,
  sample: sampleFor(code, address),
})
const languages = [language('en', 'English'), language('ar', 'العربية'), language('cy', 'Cymraeg')]
const first = { via: 'text' as const, language: 'en' }
const draft: BatchDraft = {
  ...first,
  name: 'Care leavers 18 to 20',
  messages: proposed(first, 1, '2026-11-25', about),
  elsewhere: {},
  days: 28,
}
const saying = (body: string): BatchDraft => ({
  ...draft,
  messages: [{ subject: '', body, on: '2026-11-25' }],
})
const told = (batch: BatchDraft, people: number) => costByLanguage(batch, languages, people, about)

describe('what a batch costs in each language', () => {
  it('is told side by side, and a language without words says so', () => {
    expect(told(draft, 212)).toMatchObject([
      { code: 'en', perMessage: [{ fragments: 1, encoding: 'GSM' }, { fragments: 1 }], pence: 1017.6 },
      { code: 'ar', perMessage: [{ fragments: 2, encoding: 'unicode' }, { fragments: 3 }], pence: 2544 },
      { code: 'cy', unfit: 'No words in this language yet: choose it, and write them.' },
    ])
  })

  it('is for each person while there is no list', () => {
    expect(told(draft, 0)[0]).toMatchObject({ pence: 4.8 })
  })

  it.each([
    ['', 'No words in this language yet'],
    [' ((link)) ((code))', 'No words in this language yet'],
    ['Come and say', 'Invitation: ((link)) is missing'],
    ['((name)), come and say: ((link))', 'Invitation: ((name))'],
    [`${'a'.repeat(limits.textMessage)} ((link))`, 'characters with its link; 918 at most.'],
  ])('is not told of “%s”, which says what it lacks, while the others are', (body, unfit) => {
    const [english, arabic] = told(saying(body), 3)
    expect(english).toMatchObject({ unfit: expect.stringContaining(unfit) })
    expect(arabic).toHaveProperty('pence')
  })

  it('counts what was written in a language, and Heard’s words where nothing was', () => {
    const [before] = told(saying('Come and say: ((link))'), 100)
    expect(before).toMatchObject({ perMessage: [{ fragments: 1 }], pence: 240 })
    const welsh = { ...saying('Dewch i ddweud, ŵ: ((link))'), language: 'cy' }
    expect(told(welsh, 100)[2]).toMatchObject({ perMessage: [{ encoding: 'unicode' }] })
    expect(told(withWords(welsh, { language: 'ar' }, about), 100)).toEqual(told(welsh, 100))
  })

  it('is of the text as the server tidies it: a space at the end of the longest one is no fault', () => {
    const longest = limits.textMessage - sampleFor('en', address).link.length
    const [cost] = told(saying(`${'a'.repeat(longest)}((link)) \n\0`), 1)
    expect(cost).toMatchObject({ perMessage: [{ characters: limits.textMessage, fragments: 6 }] })
  })

  it('is what the server says of the batch in that language, whatever it says', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 })
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 40 }), (before, behind, people) => {
        const batch = saying(`${before}((link))${behind}`)
        for (const cost of told(batch, people)) {
          const { messages } = withWords(batch, { language: cost.code }, about)
          const plan = { via: 'text' as const, language: cost.code, messages, days: 28 }
          const planned = () => planBatch({ ...plan, contacts: numbers(people) }, address, now)
          if (!('unfit' in cost)) expect(planned()).toMatchObject(costOf(cost))
          else if (!cost.unfit.startsWith('No words')) expect(planned).toThrow(Problem)
        }
      }),
    )
  })
})

const costOf = ({ perMessage, pence }: { perMessage: unknown; pence: number }) => ({ perMessage, pence })
