import type { Proposal } from '../../schema/redaction.ts'
import { follows, type Word } from './word.ts'

/** Ages, amounts of money, telephone numbers and addresses online, house numbers, and counts that few people share. */
export function findNumbers(words: readonly Word[], text: string): Proposal[] {
  const counted = words.flatMap((word, at): Proposal[] => {
    if (!isNumber(word) && !ordinal(word)) return []
    const why = whyNumber(words, at)
    if (!why) return []
    const sign = why === 'amount' ? (CURRENCY.exec(word.gap)?.[0].length ?? 0) : 0
    return [{ start: word.start - sign, end: amountEnd(words, at, why), kind: 'number', why }]
  })
  return [...counted, ...findContacts(text)]
}

function whyNumber(words: readonly Word[], at: number): Proposal['why'] | null {
  const word = words[at] as Word
  const around = neighbours(words, at)
  if (ordinal(word)) {
    if (around.after.some((form) => form === 'birthday')) return 'age'
    if (around.next === 'floor') return 'door'
    return !small.has(word.form) && around.after.some((form) => many.has(form)) ? 'how-many' : null
  }
  if (CURRENCY.test(word.gap) || money.has(around.next)) return 'amount'
  if (isAge(word, around)) return 'age'
  if (around.after.slice(0, 3).some((form) => streets.has(form)) && /^\d/.test(word.form)) return 'door'
  if (doors.has(around.last) && (/^\d/.test(word.form) || homes.has(around.last))) return 'door'
  return isCount(word, around) ? 'how-many' : null
}

/** Everybody here turned 16 and 18, and what they are owed changes at 21 and 25: those tell nobody unless they are now. */
function isAge({ form }: Word, { last, before, next, after }: Around): boolean {
  if (/^\d{1,2}(?:yo|yrs?|y)$/.test(form)) return true
  const years = numeral(form)
  if (years === null || years < 1 || years > 99 || units.has(next)) return false
  if (next === 'yo' || (/^y(ea)?rs?$/.test(next) && after[1] === 'old')) return true
  if (/^y(ea)?rs?$/.test(next)) return false
  if (aged.has(last) || (last === 'am' && before === 'i')) return years > 11 && years < 80
  const turning = turnings.has(last) || ((last === 'was' || last === 'were') && someone.has(before))
  return turning && years > 3 && years < 30 && ![16, 18, 21, 25].includes(years)
}

/** "3 kids", "moved seven times", "five social workers": one or two workers, or one move, are everybody's. */
function isCount({ form }: Word, { last, before, next, after }: Around): boolean {
  const count = numeral(form)
  if (count === null || count < 1 || count > 99) return false
  if (next === 'times') return movings.has(last) || movings.has(before)
  const of = after.find((each) => !between.has(each)) ?? ''
  return (family.has(of) && (count > 1 || /\d/.test(form))) || (many.has(of) && count > 2)
}

type Around = { before: string; last: string; next: string; after: string[] }
function neighbours(words: readonly Word[], at: number): Around {
  const after: string[] = []
  for (let place = at + 1; follows(words[place]) && place < at + 5; place++)
    after.push(words[place]?.form ?? '')
  const near = follows(words[at])
  return {
    before: near ? (words[at - 2]?.form ?? '') : '',
    last: near ? (words[at - 1]?.form ?? '') : '',
    next: after[0] ?? '',
    after,
  }
}

/** A sum goes with its thousands: "3,000". */
function amountEnd(words: readonly Word[], at: number, why: Proposal['why']): number {
  let end = words[at]?.end ?? 0
  for (let next = at + 1; why === 'amount' && /^[.,]$/.test(words[next]?.gap ?? ''); next++) {
    if (!/^\d/.test(words[next]?.form ?? '')) break
    end = words[next]?.end ?? end
  }
  return end
}

function findContacts(text: string): Proposal[] {
  const found = [...text.matchAll(/(?:\d[^\p{L}\d\n]{0,3}){6,}\d/gu), ...text.matchAll(ONLINE)]
  return found.map((match): Proposal => {
    const start = match.index
    return { start, end: start + match[0].length, kind: 'number', why: 'contact' }
  })
}

/** An address online begins at a boundary and is at most 80 letters, so that a wall of them is read once. */
const ONLINE =
  /(?<![\w@.])(?:[\w.+-]{1,80}@[\w.-]{1,80}|@\w{2,40}|https?:\S{1,200}|www\.\S{1,200}|[\w-]{1,40}\.(?:com|org|net|uk)\b)/gi

const CURRENCY = /[£$€]\s?$/
const isNumber = ({ form }: Word) => /^\d/.test(form) || spelt.has(form)
const ordinal = ({ form }: Word) => /^\d+(?:st|nd|rd|th)$/.test(form) || ordinals.has(form)
const numeral = (form: string) => (/^\d{1,4}$/.test(form) ? Number(form) : (spelt.get(form) ?? null))

const spelt = new Map<string, number>([
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ...`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty`
    .split(/\s+/)
    .map((form, place): [string, number] => [form, place + 1]),
])
const set = (list: string) => new Set(list.split(/\s+/))
const ordinals = set('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')
const small = set('first second 1st 2nd')
const money = set('quid pounds pound grand k p pence euros')
const aged = set('im aged age')
const turnings = set('turn turned turning at until till til since')
const someone = set('i we he she they')
const units = set(
  'weeks week months month days day hours hour hrs minutes minute mins min miles percent am pm oclock times pounds quid',
)
const doors = set('flat room number no apartment apt unit block floor house')
const streets = set('street st road rd avenue lane close crescent terrace grove mews way court')
const homes = set('flat room apartment apt')
const movings = set('moved moving move placed evicted excluded arrested sectioned')
const family = set(
  'brothers brother sisters sister siblings sibling kids kid children sons son daughters daughter babies nephews nieces cousins',
)
const many = set(
  `placements placement moves homes houses schools school pas pa advisers adviser advisors advisor workers worker keyworkers keyworker
  carers carer families hostels hostel jobs convictions dogs cats cars sofas flats addresses colleges prisons`,
)
const between = set(
  'different other more new younger older little big step half social key support foster personal care childrens',
)
