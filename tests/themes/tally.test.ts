import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { train } from '../../worker/themes/engine.ts'
import { lookUp } from '../../worker/themes/features.ts'
import { decide } from '../../worker/themes/model.ts'
import { countWords, startTally } from '../../worker/themes/tally.ts'
import { tokenise } from '../../worker/themes/tokens.ts'
import { vectorise } from '../../worker/themes/vectorise.ts'
import { readVectors } from '../../worker/themes/vectors.ts'
import { cards } from './town.ts'

const vectors = readVectors(readFileSync('schema/vectors/english.bin'))

describe('a tally of one theme', () => {
  it.each([
    ['words alone', undefined],
    ['words and what they mean', vectors],
  ])('agrees with the model on whatever words are left: %s', (_, meanings) => {
    const model = train(cards, [], { vectors: meanings })
    const word = fc.constantFrom(
      'bus',
      'late',
      'the',
      'library',
      'books',
      'swings',
      'park',
      'novels',
      'unknown',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(2),
        (words, pick, theme) => {
          const known = lookUp(model.space, tokenise(words.join(' ')))
          const out = pick % known.length
          const scoreOf = (left: typeof known) =>
            decide(model, vectorise(model.space, left))[theme] ?? Number.NaN
          const tally = startTally(model, known, theme, countWords(model.space, known, 0, known.length))
          const left = known.filter((_, at) => at !== out)
          expect(tally.score()).toBeCloseTo(scoreOf(known), 6)
          expect(tally.scoreWithout(out)).toBeCloseTo(scoreOf(left), 6)
          expect(tally.score()).toBeCloseTo(scoreOf(known), 6)
          tally.take(out)
          expect(tally.score()).toBeCloseTo(scoreOf(left), 6)
        },
      ),
    )
  })
})
