import fieldWords from '../../schema/vectors/field-words.json' with { type: 'json' }
import { type Token, tokenise } from '../themes/tokens.ts'
import type { Vectors } from '../themes/vectors.ts'
import type { Known } from './known.ts'

type Card = { name: string; definition: string; includes: string; excludes: string; quotes: string[] }

/** What is known of words before a wave is read: English, this field, the codebook's own, the council's name. */
export function vocabularyOf(vectors: Vectors, council: string, cards: readonly Card[]): Known {
  const written = cards.flatMap(({ name, definition, includes, excludes, quotes }) =>
    [name, definition, includes, excludes, ...quotes].flatMap(tokenise),
  )
  const field = new Set([...Object.keys(fieldWords), ...written.flatMap(({ form, stem }) => [form, stem])])
  const isField = ({ form, stem }: Pick<Token, 'form' | 'stem'>) => field.has(form) || field.has(stem)
  const rankOf = ({ form, stem }: Pick<Token, 'form' | 'stem'>) =>
    Math.min(...[form, stem].map((each) => vectors.places.get(each) ?? Number.POSITIVE_INFINITY))
  const own = tokenise(council).map(({ form }) => form)
  return {
    places: new Set(own.filter((form) => !administrative.has(form))),
    isEnglish: (word) => isField(word) || rankOf(word) < Number.POSITIVE_INFINITY,
    isCommon: (word) => isField(word) || rankOf(word) < commonest,
  }
}

/** Of the 20,000 words of `schema/vectors`, commonest first: those that an answer may hold without telling who wrote it. */
const commonest = 12_000
const administrative = new Set(
  'council county city borough metropolitan royal district of and the london'.split(' '),
)
