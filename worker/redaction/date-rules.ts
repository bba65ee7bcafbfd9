import type { Proposal } from '../../schema/redaction.ts'
import { follows, isNoted, type Word } from './word.ts'

/** Days, months, years and feasts that say when something was. A length of time ("two weeks") says it of anybody. */
export function findDates(words: readonly Word[], text: string): Proposal[] {
  const spoken = words.flatMap((_, at): Proposal[] => {
    if (!isDate(words, at)) return []
    const [first, last] = widened(words, at)
    return [{ start: first.start, end: last.bareEnd, kind: 'time', why: 'date' }]
  })
  const written = [...text.matchAll(DATE)].map((match): Proposal => {
    return { start: match.index, end: match.index + match[0].length, kind: 'time', why: 'date' }
  })
  return [...spoken, ...written]
}

function isDate(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const before = follows(word) ? (words[at - 1]?.form ?? '') : ''
  const two = before ? (words[at - 2]?.form ?? '') : ''
  if (days.has(word.bare) || days.has(word.form) || months.has(word.bare)) return true
  if (monthsAndWords.has(word.bare)) return isNoted(word) || placing.has(before) || /^\d/.test(before)
  if (/^(?:19[5-9]|20[0-4])\d$/.test(word.form)) return !/[£$€]\s?$/.test(word.gap)
  const next = words[at + 1]
  if (seasons.has(word.bare))
    return ['last', 'this', 'next'].includes(before) || (follows(next) && /^(?:19|20)\d\d$/.test(next.form))
  if (word.form === 'day' || word.form === 'eve')
    return feasts.has(before) || (before === 'year' && two === 'new')
  return word.form === 'halloween' || word.form === 'valentines'
}

/** With the day before it, the year after it, and the "last" that makes it one. */
function widened(words: readonly Word[], at: number): [Word, Word] {
  let first = at
  let last = at
  const near = (place: number) => follows(words[place])
  if (near(first) && /^(?:last|this|next|early|late|mid)$/.test(words[first - 1]?.form ?? '')) first -= 1
  else if (feasts.has(words[first - 1]?.form ?? '') && near(first)) first -= 1
  if (near(first) && words[first - 1]?.form === 'of' && dayNumber(words[first - 2])) first -= 2
  else if (near(first) && dayNumber(words[first - 1])) first -= 1
  while (
    near(last + 1) &&
    (dayNumber(words[last + 1]) || /^(?:19|20)\d\d$/.test(words[last + 1]?.form ?? ''))
  )
    last += 1
  return [words[first] as Word, words[last] as Word]
}

const dayNumber = (word: Word | undefined) => /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(word?.form ?? '')

/** Day, month and year, or day and month after a word that says so; "24/7" is neither. */
const DATE =
  /\b(?:[0-3]?\d[/.-](?:1[0-2]|0?[1-9])[/.-](?:\d{4}|\d{2})|(?<=\b(?:on|since|from|until|by) (?:the )?)[0-3]?\d\/(?:1[0-2]|0?[1-9]))\b/gi

const set = (list: string) => new Set(list.split(/\s+/))
const days = set(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays tues weds
  thurs wensday wednsday`,
)
const months = set(
  `january february febuary april june july august september october november december feb apr aug sept oct nov dec`,
)
const monthsAndWords = set('march may')
const placing = set('in since last next by until till from of during early late mid end before')
const seasons = set('summer winter spring autumn christmas xmas easter eid ramadan diwali')
const feasts = set('christmas boxing new years valentines mothers fathers pancake xmas easter')
