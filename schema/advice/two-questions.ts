import type { DraftQuestion } from '../survey-draft.ts'
import type { Advice } from './advice.ts'
import { type AskedClause, clausesOf, isOpener } from './question-frame.ts'
import { between, type Word } from './sentences.ts'

const list = (words: string) => new Set(words.split(' '))

/** Forms that are a verb and hardly ever a noun: what follows "and" is then a second thing done. */
const verbs = list(
  'do does did keep keeps kept listen listens listened find finds found get gets got feel feels felt know knows knew see sees saw talk talks talked understand understands understood come comes came go goes went stay stays stayed give gives gave tell tells told make makes made learn learns let lets turn turns turned ask asks asked explain explains explained treat treats treated take takes took bring brings brought meet meets met start starts started leave leaves left',
)
/** "Go and see", "sit down and talk": one thing done. */
const goAnd = list('go goes going come comes try trying sit down wait stop back')
const qualities = list(
  'safe settled happy sad clean quiet warm dry kind easy hard friendly helpful honest reliable fair clear useful well healthy fit calm comfortable secure stable welcome welcoming respected valued supported heard informed confident ready proud good bad tidy affordable suitable close patient polite quick interesting relevant understood involved lonely worried anxious stressed tired hopeful modern private independent loved cheap simple free able',
)
const opposites = list(
  'good-bad bad-good easy-hard hard-easy happy-sad sad-happy warm-cold clean-dirty better-worse safe-unsafe',
)
const oneThing = list(
  'food-drink mum-dad dad-mum friends-family family-friends friend-family rent-bills bills-rent work-college college-work school-college college-school college-university gas-electric gas-electricity education-training training-education health-safety day-night name-address brothers-sisters brother-sister help-support help-advice advice-support advice-help support-advice hopes-dreams drink-drugs drugs-alcohol alcohol-drugs texts-calls calls-texts children-families ups-downs rights-choices terms-conditions pots-pans care-support support-care life-home information-advice advice-information love-care',
)
const family = list('mum dad mother father brother sister brothers sisters children partner friends friend')
const determiners = list(
  'your the our their his her this these a an some any enough somebody someone something',
)
/** Words that judge a thing as a whole. */
const judging = list('happy unhappy satisfied dissatisfied rate valued helpful useful')
const thinking = list('like think feel easy hard good well important clear confident worried')
/** Words after which something is said of what stands before. */
const says = list('is are am was were be been feel feels felt has have do does did')

/** Words on either side that a rule looks at: as many as a sentence should have. */
const near = 20

/** Two things asked in one question: whoever thinks differently of each cannot answer it. */
export function twoQuestions({ key, title, kind }: DraftQuestion): Advice[] {
  if (kind === 'information') return []
  const clauses = clausesOf(title)
  const path = `${key}.title`
  const asked = title.split('?').length - 1
  const twice: Advice[] =
    asked > 1 ? [{ kind: 'double', text: 'Two questions in one title. Ask them one by one.', path }] : []
  const joined = clauses.flatMap((clause): Advice[] => {
    const at = clause.words.findIndex((_, index) => joinsTwo(clause, index, kind))
    const [before, next] = [clause.words[at - 1], clause.words[at + 1]]
    if (!before || !next) return []
    const words = between(clause.text, before, next)
    const text = `“${words}” may ask two things. If somebody could answer them differently, make two questions.`
    return [{ kind: 'double', text, path, words }]
  })
  return [...twice, ...joined]
}

function joinsTwo(clause: AskedClause, at: number, kind: DraftQuestion['kind']): boolean {
  const { words } = clause
  const [join, before, next, later] = [words[at], words[at - 1], words[at + 1], words[at + 2]]
  if (!join || !before || !next || (join.lower !== 'and' && join.lower !== 'or')) return false
  if (join.lower === 'or' && next.lower === 'not') return false
  const pair = `${before.lower}-${next.lower}`
  const turned = /^(?:un|dis|in)/.test(next.lower) && next.lower.endsWith(before.lower)
  if (oneThing.has(pair) || opposites.has(pair) || turned) return false
  return (
    asksAgain(words, at) ||
    saysAgain(clause, at) ||
    (verbs.has(next.lower) && !goAnd.has(before.lower)) ||
    saysTwoQualities(words, at) ||
    // Several choices may be several things.
    (kind !== 'choices' && (namesTwo(clause, at, later) || judgesTwo(words, at)))
  )
}

/** "… am listened to, and my views are taken seriously": a second thing said of something else. */
function saysAgain({ text, words }: AskedClause, at: number): boolean {
  const comma = text.slice(words[at - 1]?.end, words[at]?.start).includes(',')
  if (isOpener(words[at + 1])) return false
  return comma && words.slice(at + 2, at + 5).some(({ lower }) => says.has(lower))
}

/** "clean and quiet": by what the words are, or by how they end where something is said to be so. */
function saysTwoQualities(words: Word[], at: number): boolean {
  const [before, next] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? '']
  const said = words
    .slice(Math.max(0, at - 4), at - 1)
    .some(({ lower }) => says.has(lower) || lower === 'how')
  const isQuality = (word: string) =>
    qualities.has(word) || (said && /.(?:able|ible|ful|ous|ive|ed)$/.test(word))
  return isQuality(before) && isQuality(next)
}

/** "happy with staff and rooms": two nouns, one judgement. */
function judgesTwo(words: Word[], at: number): boolean {
  const [before, next] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? '']
  const judged = words.slice(Math.max(0, at - 7), at + 8).some(({ lower }) => judging.has(lower))
  return judged && !qualities.has(before) && !judging.has(before) && !judging.has(next)
}

/** "…, and is that enough?"; but "what went well, and what did not?" is one. */
function asksAgain(words: Word[], at: number): boolean {
  const [next, second, third] = words.slice(at + 1, at + 4)
  if (!isOpener(next) || next?.lower === 'may' || next?.lower === 'tell' || next?.lower === 'say')
    return false
  if (second?.lower === 'to') return false
  return !(next?.lower === 'what' && (second?.lower.endsWith("n't") || third?.lower === 'not'))
}

/** "your flat and your PA", "enough money and somebody to talk to": two things, where one is judged or said yes to. */
function namesTwo({ words, frame }: AskedClause, at: number, later: Word | undefined): boolean {
  const next = words[at + 1]?.lower ?? ''
  const before = words.slice(Math.max(0, at - near), at).map(({ lower }) => lower)
  const rest = words.slice(at, at + near).map(({ lower }) => lower)
  if (before.at(-1) === 'you' || before.includes('between')) return false
  if (rest.some((word, index) => word === 'each' && rest[index + 1] === 'other')) return false
  const judged = frame === 'yes-no' || before.some((word) => judging.has(word) || thinking.has(word))
  if (!judged) return false
  return determiners.has(next) && !family.has(later?.lower ?? '')
}
