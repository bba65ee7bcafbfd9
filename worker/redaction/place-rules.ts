import type { Proposal } from '../../schema/redaction.ts'
import { isStopWord } from '../themes/tokens.ts'
import type { Known } from './known.ts'
import { phraseAt } from './phrase.ts'
import { placeEndings, placeWords, postcodeAreas, prisonMarks, towns, townsAndWords } from './place-names.ts'
import { plainCapitals } from './plain-capitals.ts'
import { follows, isNoted, type Word } from './word.ts'

/** Towns, countries, streets, buildings, prisons, postcodes, and the council's own name. */
export function findPlaces(words: readonly Word[], text: string, known: Known): Proposal[] {
  const named = words.flatMap((word, at): Proposal[] => {
    const place = (first: Word, last: Word, why: Proposal['why']): Proposal[] => [
      { start: first.start, end: last.bareEnd, kind: 'place', why },
    ]
    const end = phraseAt(towns, words, at) ?? (isNoted(word) ? phraseAt(townsAndWords, words, at) : undefined)
    if (end) return place(word, end, 'town')
    if (known.places.has(word.bare)) return place(word, word, 'council')
    if (prisonMarks.has(word.form)) return place(word, prisonName(words, at, known), 'building')
    const first = placeEndings.has(word.form) ? nameBefore(words, at, known) : null
    return first ? place(first, word, 'building') : []
  })
  return [...named, ...findPostcodes(text)]
}

/** What a prison is called: the words with a capital after its mark, or the one that is no word of English. */
function prisonName(words: readonly Word[], at: number, known: Known): Word {
  let last = at
  for (let next = words[at + 1]; follows(next) && last < at + 3; next = words[last + 1]) {
    const goesOn = next.capital || (last === at && !known.isEnglish(next))
    if (!goesOn && !prisonMarks.has(next.form)) break
    last += 1
  }
  return words[last] as Word
}

/** The first of the words that name this street or building: with capitals, or of those that such names are made of. */
function nameBefore(words: readonly Word[], at: number, known: Known): Word | null {
  let first: Word | null = null
  for (let back = at; back > at - 3; back--) {
    const word = words[back - 1]
    if (!word || !follows(words[back]) || isStopWord(word.form) || isPlain(word)) break
    const unknown = /^[a-z]{3,}$/.test(word.form) && !known.isEnglish(word)
    if (!isNoted(word) && !(word.capital && word.opens) && !placeWords.has(word.bare) && !unknown) break
    first = word
  }
  return first
}

/** "New house", "Foster home", "sunny garden": no name, though each of its words could be part of one. */
const isPlain = ({ form, capital }: Word) =>
  plainCapitals.has(form) || (!capital && everydayBefore.has(form)) || openers.has(form)

const everydayBefore = new Set(
  'new spring sunny water wood garden station park forest river chapel maple apple'.split(' '),
)
const openers = new Set(
  `own shared nice big small old last first second next another emergency temporary permanent empty whole every boarding primary
  secondary special sixth night evening day dry cold damp safe clean noisy quiet decent good bad high long short main busy`.split(
    /\s+/,
  ),
)

/** Whole postcodes in any case, and their first half where it is written in capitals. */
function findPostcodes(text: string): Proposal[] {
  const codes = [...text.matchAll(/\b([A-Z]{1,2})\d[A-Z\d]?(\s{0,2}\d[A-Z]{2})?\b/gi)]
  return codes.flatMap((code): Proposal[] => {
    const [whole, area = '', second] = code
    const known = postcodeAreas.has(area.toLowerCase()) && !forms.has(whole.toLowerCase())
    if (!second && (!known || whole !== whole.toUpperCase())) return []
    return [{ start: code.index, end: code.index + whole.length, kind: 'place', why: 'postcode' }]
  })
}

/** Tax forms, qualifications and pens that look like the first half of a postcode. */
const forms = new Set('p45 p60 p11 p46 g4 b1 b2 l1 l2 l3'.split(' '))
