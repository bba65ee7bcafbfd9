import type { SurveyDraft } from '../survey-draft.ts'
import { type TextPath, textsOf } from '../survey-texts.ts'
import type { Advice } from './advice.ts'
import { officeWords, serviceWords, wordsToExplain } from './jargon-words.ts'
import { between, type Word, wordsIn } from './sentences.ts'

/** As many words as a term of the tables has. */
const longestTerm = 5

const officePlain = plainWords(officeWords)
const plain = new Map([...officePlain, ...plainWords(serviceWords)])

/** Words of services and offices, with what people say. Partners know those of services. */
export function jargonIn(text: string, path: TextPath, kind: SurveyDraft['kind']): Advice[] {
  return termsIn(text, kind === 'survey' ? plain : officePlain).map(({ words, means }) => ({
    kind: 'jargon',
    text: `“${words}” is a word of services. Say it in plain words.`,
    path,
    words,
    instead:
      /^\p{Lu}/u.test(words) && !/^\p{Lu}{2}/u.test(words) ? means[0]?.toUpperCase() + means.slice(1) : means,
  }))
}

const toExplain = new Map(Object.entries(wordsToExplain))

/** Terms that a survey of young people uses and says nowhere what they are. */
export function unexplainedIn(text: string, path: TextPath, draft: SurveyDraft): Advice[] {
  if (draft.kind === 'consultation') return []
  return termsIn(text, toExplain)
    .filter(({ words }) => !explains(draft, words.toLowerCase()))
    .map(({ words, means }) => ({
      kind: 'explain',
      text: `Not everybody knows “${words}”. Say in a hint what it is: ${means}`,
      path,
      words,
    }))
}

/** Whether a hint beside the term, or a sentence with it, says what it is. */
function explains(draft: SurveyDraft, term: string): boolean {
  const beside = draft.questions.some(
    ({ title, hint }) =>
      `${title} ${hint}`.toLowerCase().includes(term) && /\b(?:this|it|that) (?:is|means)\b/i.test(hint),
  )
  const said = [`${term} is `, `${term} means `, `means ${term}`, `(${term})`]
  return (
    beside ||
    textsOf(draft).some(({ english }) => said.some((words) => english.toLowerCase().includes(words)))
  )
}

type Term = { words: string; means: string }

/** The longest terms of a table that stand in a text, from its start. */
function termsIn(text: string, table: ReadonlyMap<string, string>): Term[] {
  const words = wordsIn(text)
  const found: Term[] = []
  for (let at = 0; at < words.length; ) {
    const term = termAt(text, words, at, table)
    if (term) found.push(term)
    at += term?.length ?? 1
  }
  return found
}

function termAt(text: string, words: Word[], at: number, table: ReadonlyMap<string, string>) {
  for (let length = Math.min(longestTerm, words.length - at); length > 0; length--) {
    const [first, last] = [words[at], words[at + length - 1]]
    const means =
      first &&
      last &&
      table.get(
        words
          .slice(at, at + length)
          .map(({ lower }) => lower)
          .join(' '),
      )
    if (means) return { words: between(text, first, last), means, length }
  }
  return null
}

/** Every term of a table, with and without its "(s)". */
function plainWords(table: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([term, plain]) =>
      ['', 's'].map((ending) => [term.replace('(s)', ending), plain.replace('(s)', ending)] as const),
    ),
  )
}
