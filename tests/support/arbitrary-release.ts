import fc from 'fast-check'
import type {
  Amount,
  Base,
  Beside,
  Coverage,
  Figure,
  ReleaseDocument,
  ReleasedBreakdown,
  ReleasedQuestion,
  ReleasedTheme,
} from '../../schema/release.ts'

const figure = fc.integer({ min: 8, max: 400 }).map((n) => n as Figure)
const hidden = fc.constant({ as: 'hidden' as const })
const base: fc.Arbitrary<Base> = fc.oneof(
  hidden,
  fc.constant({ as: 'fewer' as const }),
  figure.map((number) => ({ as: 'figure' as const, number })),
)
const amount: fc.Arbitrary<Amount> = fc.oneof(
  hidden,
  fc.constantFrom('a few' as const, 'most' as const).map((words) => ({ as: 'words' as const, words })),
  fc.tuple(figure, figure, figure).map(([number, percent, to]) => ({
    as: 'figure' as const,
    number,
    percent,
    interval: [percent, to] as [Figure, Figure],
  })),
)
const earlier = fc
  .array(fc.record({ base, amounts: fc.array(amount, { maxLength: 2 }) }), { maxLength: 2 })
  .map((list) => list.map((each, index) => ({ ...each, waveNumber: 3 - index, closedOn: '2026-01-31' })))

const codes = ['ACC1', 'REL1', 'FIN1']
const keys = ['home', 'safe', 'pa']
const asked = (key: string) => ({ key, title: `About ${key}` })

const theme = (code: string): fc.Arbitrary<ReleasedTheme> =>
  fc.record({
    code: fc.constant(code),
    name: fc.constant(`Theme ${code}`),
    definition: fc.constant(`What ${code} means`),
    amount,
    lean: fc.constantFrom('working' as const, 'both' as const, null),
    weak: fc.boolean(),
    alike: amount,
    quotes: fc
      .array(fc.constantFrom('She rings me back the same day', 'It was cold in there all winter'), {
        maxLength: 2,
      })
      .map((texts) => [...new Set(texts)].map((text) => ({ text, paraphrase: false }))),
    earlier,
  })
const closed = (key: string): fc.Arbitrary<ReleasedQuestion> =>
  fc.oneof(
    fc.constant({ ...asked(key), kind: 'choice' as const, state: 'hidden' as const }),
    fc.record({ base, amounts: fc.array(amount, { minLength: 2, maxLength: 4 }), earlier }).map((each) => ({
      ...asked(key),
      kind: 'choice' as const,
      state: 'shown' as const,
      base: each.base,
      cells: each.amounts.map((cell, index) => ({ label: `Answer ${'abcd'[index]}`, amount: cell })),
      earlier: each.earlier,
      broken: null,
    })),
  )
const open = (key: string): fc.Arbitrary<ReleasedQuestion> =>
  base.map((asking) => ({ ...asked(key), kind: 'long' as const, base: asking }))
const breakdown = (by: string, of: string): fc.Arbitrary<ReleasedBreakdown> =>
  fc.tuple(base, amount, amount).map(([answered, one, other]) => ({
    by: asked(by),
    of: asked(of),
    state: 'shown' as const,
    columns: [
      { label: 'Yes', from: ['Yes'] },
      { label: 'No', from: ['No'] },
    ],
    groups: [{ label: 'All', from: ['All'], base: answered, amounts: [one, other] }],
  }))
const coverage: fc.Arbitrary<Coverage> = fc
  .tuple(base, amount, amount, figure)
  .map(([all, cohort, answered, percent]) => ({
    cohort: all,
    rate: { as: 'figure' as const, percent },
    larger: false,
    dimensions: [
      {
        dimension: 'home' as const,
        asked: asked('home'),
        groups: [{ label: 'Flat', cohort, answered, heard: 'less' as const }],
      },
      {
        dimension: 'age' as const,
        asked: null,
        groups: [{ label: '18 to 20', cohort, answered: null, heard: null }],
      },
    ],
  }))
const rank = fc.option(fc.integer({ min: 1, max: 9 }))
const beside: fc.Arbitrary<Beside> = fc.array(rank, { minLength: 6, maxLength: 6 }).map((ranks) => ({
  kind: 'consultation' as const,
  title: 'Partners',
  waveNumber: 1,
  closedOn: '2026-01-31',
  themes: codes.map((code, index) => ({
    code,
    name: `Theme ${code}`,
    here: ranks[index] ?? null,
    there: ranks[index + 3] ?? null,
  })),
}))

/** Any release there could be, with every part that a correction can reach, by the keys home, safe and pa. */
export const arbitraryRelease: fc.Arbitrary<ReleaseDocument> = fc.record({
  format: fc.constant(2 as const),
  council: fc.constant('Fairmere Council'),
  title: fc.constant('Your say'),
  kind: fc.constant('survey' as const),
  waveNumber: fc.constant(2),
  openedOn: fc.constant('2026-09-01'),
  closedOn: fc.constant('2026-09-30'),
  publishedOn: fc.constant('2026-10-09'),
  received: base,
  wrote: base,
  notShown: amount,
  read: figure.map((percent) => ({ as: 'figure' as const, percent })),
  indicative: fc.constant(false),
  codebook: fc.constant({ name: 'Care leavers', version: 3 }),
  coding: fc.constant({ coders: 2, agreement: null }),
  themes: fc.tuple(...codes.map(theme)),
  questions: fc.tuple(closed('home'), closed('safe'), open('pa')),
  breakdowns: fc.tuple(breakdown('home', 'safe'), breakdown('channel', 'safe')),
  ways: fc.tuple(closed('channel')),
  coverage: fc.option(coverage),
  beside: fc.option(beside),
  agencies: fc.constant([]),
  corrections: fc.constant([]),
})

export const placesOfRelease = { codes, keys: [...keys, 'channel'] }
