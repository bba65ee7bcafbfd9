import { sentencesIn, type Word, wordsIn } from './sentences.ts'

const openers = {
  'yes-no':
    'do does did is are am was were have has had can could would will should may might don’t doesn’t didn’t isn’t aren’t wasn’t weren’t haven’t hasn’t can’t couldn’t wouldn’t won’t shouldn’t',
  which: 'which',
  open: 'what when where why who whose how tell say describe',
}
type Frame = keyof typeof openers
const frames = new Map(
  (Object.keys(openers) as Frame[]).flatMap((frame) =>
    openers[frame].split(' ').map((word) => [word.replace('’', "'"), frame] as const),
  ),
)

/** One question of a title, by how it begins: to be answered with yes or no, by picking, or in any way. */
export type AskedClause = { text: string; words: Word[]; frame: Frame }

/** The questions of a title. What stands before the first of them ("In the last month, …") is part of it. */
export const clausesOf = (title: string): AskedClause[] =>
  sentencesIn(title).map((text) => {
    const words = wordsIn(text)
    const opener = words.find((word, at) => startsClause(text, words, at) && frames.has(word.lower))
    return { text, words, frame: (opener && frames.get(opener.lower)) ?? 'open' }
  })

/** Whether a word may begin a question: an auxiliary verb or a question word. */
export const isOpener = (word: Word | undefined) => word !== undefined && frames.has(word.lower)

const startsClause = (text: string, words: Word[], at: number) => {
  const before = words[at - 1]
  return !before || text.slice(before.end, words[at]?.start).includes(',')
}
