import type { Proposal } from '../../schema/redaction.ts'
import { isStopWord } from '../themes/tokens.ts'
import { firstNames, namesAndWords } from './first-names.ts'
import type { Known } from './known.ts'
import { plainCapitals } from './plain-capitals.ts'
import { follows, isNoted, type Word } from './word.ts'

/** People: first names, words after a title, what somebody is called, and capitals that no sentence asked for. */
export function findNames(words: readonly Word[], known: Known): Proposal[] {
  return words.flatMap((word, at): Proposal[] => {
    const why = whyName(words, at, known)
    if (!why) return []
    const last = surnameAfter(words, at) ?? word
    const named = why === 'capital' && isPlaceBefore(words[at - 1])
    const first = why === 'title' ? (words[at - 1] ?? word) : word
    return [{ start: first.start, end: last.bareEnd, kind: named ? 'place' : 'name', why }]
  })
}

function whyName(words: readonly Word[], at: number, known: Known): Proposal['why'] | null {
  const word = words[at]
  if (!word || !/^\p{L}/u.test(word.form)) return null
  const before = follows(word) ? words[at - 1] : undefined
  const unknown = !known.isEnglish(word)
  if (namesAndWords.has(word.bare) && word.capital && !word.opens) return 'first-name'
  if (isStopWord(word.form)) return null
  if (before && titles.has(before.form) && (word.capital || unknown)) return 'title'
  if (isFirstName(word)) return 'first-name'
  if (before && isCalling(words, at) && (word.capital || unknown)) return 'called'
  if (before && people.has(before.form) && unknown) return 'called'
  if (titles.has(word.form) || plainCapitals.has(word.form) || plainCapitals.has(word.bare)) return null
  if (isNoted(word)) return 'capital'
  return word.capital && word.opens && unknown ? 'capital' : null
}

/** As written, or in a hurry without its apostrophe: "daves flat". */
const isFirstName = ({ form, bare }: Word) =>
  firstNames.has(bare) || (/^[a-z]{4,}s$/.test(form) && firstNames.has(form.slice(0, -1)))

function isCalling(words: readonly Word[], at: number): boolean {
  const [two, one] = [words[at - 2]?.form ?? '', words[at - 1]?.form ?? '']
  return callings.has(one) || (two === 'name' && (one === 'is' || one === 'was')) || two === 'names'
}

/** The last of the capitals that go on from a name, at most three: surnames. */
function surnameAfter(words: readonly Word[], at: number): Word | null {
  let last: Word | null = null
  for (let place = at + 1; place < at + 4; place++) {
    const next = words[place]
    if (!follows(next) || !next.capital || plainCapitals.has(next.form) || isStopWord(next.form)) break
    last = next
  }
  return last
}

const isPlaceBefore = (before: Word | undefined) => before !== undefined && placings.has(before.form)

const placings = new Set('at in near from to around outside off via round'.split(' '))
const callings = new Set('called named nicknamed aka'.split(' '))
const titles = new Set(
  'mr mrs ms miss mx dr doctor sir madam prof professor auntie aunty uncle pastor imam reverend rev judge pc dj'.split(
    ' ',
  ),
)
/** Who is often named right after: "my PA Tariq". */
const people = new Set(
  `pa worker mate friend brother sister keyworker adviser advisor boyfriend girlfriend partner cousin mentor manager teacher
  tutor son daughter carer ex nan nana grandad stepdad stepmum officer`.split(/\s+/),
)
