import type {
  Handled,
  KeepReason,
  QuoteMark,
  RedactionKind,
  RedactionWhy,
  ReturnReason,
} from '../../../schema/redaction.ts'
import { keepReasons } from '../../../schema/redaction.ts'

/** Why Heard proposes to take words out. */
export const whyWords: Record<RedactionWhy, string> = {
  contact: 'a number or an address online',
  postcode: 'looks like a postcode',
  council: 'the council’s own name',
  'first-name': 'a first name',
  title: 'a name after a title',
  called: 'somebody or something is called so',
  town: 'a town or a country',
  building: 'a street, or a building with a name',
  age: 'an age',
  amount: 'an amount of money',
  door: 'the number of a home',
  'how-many': 'a count that few people share',
  date: 'says when it was',
  work: 'where somebody works, or as what',
  health: 'health',
  family: 'family',
  aid: 'an aid that people would see',
  law: 'police or courts',
  origin: 'where somebody is from, or their language',
  faith: 'a faith',
  identity: 'who somebody is or loves',
  animal: 'an animal that people would know',
  vehicle: 'a vehicle that people would know',
  event: 'an event that people would remember',
  capital: 'a capital letter: a name?',
  rare: 'a word that hardly anybody uses here',
  unread: 'not English: Heard cannot look for names in it. Read it with somebody who knows the language.',
}

export const keepWords: Record<KeepReason, string> = {
  'not-that': 'It is not what it looks like',
  public: 'A public place or service that everybody uses',
  common: 'Common in this area',
  anybody: 'Many of those who answered could say it',
  'agreed-name': 'They are known by it and agreed to be named',
}

export const returnWords: Record<ReturnReason, string> = {
  recognisable: 'Somebody could tell who said it',
  'too-much-removed': 'So much is taken out that it no longer says what they meant',
  'wrong-theme': 'It does not belong under this theme',
  'not-fair': 'It is not fair to somebody it speaks of',
}

/** A mark as a choice. */
export const markWords = (mark: QuoteMark) => (mark === '[…]' ? '[…] (cut)' : mark)

const plural: Record<RedactionKind, [one: string, more: string]> = {
  name: ['name', 'names'],
  place: ['place', 'places'],
  number: ['number', 'numbers'],
  time: ['time', 'times'],
  job: ['job', 'jobs'],
  detail: ['detail', 'details'],
}

/** What became of the proposals, one line for each outcome: "2 names taken out", "1 place kept: common in this area". */
export function handledInWords(handled: readonly Handled[]): string[] {
  const same = Map.groupBy(handled, (each) => JSON.stringify(each))
  return [...same.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const what = `${alike.length} ${plural[first.kind][alike.length === 1 ? 0 : 1]}`
    if (first.done === 'refused') return [`${what} kept: ${reasonInWords(first.reason)}`]
    return [
      first.done === 'accepted' ? `${what} taken out` : `${what} taken out in another way than proposed`,
    ]
  })
}

/** A stored reason: its code, and what the person wrote beside it. */
function reasonInWords(stored: string): string {
  const code = keepReasons.find((each) => stored === each || stored.startsWith(`${each}: `))
  if (!code) return stored
  const own = stored.slice(code.length + 2)
  const words = keepWords[code].replace(/^./, (letter) => letter.toLowerCase())
  return own ? `${words} (${own})` : words
}
