import { asc, eq } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import type { Known } from '../redaction/known.ts'
import { open } from '../seal.ts'
import { tokenise } from '../themes/tokens.ts'
import { countable } from './countable.ts'

/**
 * What is known of words, with those of this text that enough answers of the wave use as well: they tell nobody. The
 * answers are read only where the text has a rare word, and no further than it takes.
 */
export async function withWave(
  known: Known,
  db: Database,
  key: CryptoKey,
  waveId: string,
  text: string,
): Promise<Known> {
  const rare = tokenise(text).filter((word) => !known.isCommon(word))
  if (!rare.length) return known
  const uses = new Map(rare.map(({ stem }) => [stem, 0]))
  const isUsed = (stem: string) => (uses.get(stem) ?? 0) >= limits.commonWord
  const stored = await db
    .select({ id: answers.id, sealed: answers.sealed })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(countable(db, waveId))
    .orderBy(asc(answers.id))
    .limit(limits.answersCompared)
  for (const { id, sealed } of stored) {
    const used = new Set(tokenise(await open(key, id, sealed ?? '')).map(({ stem }) => stem))
    for (const [stem, answers] of uses) if (used.has(stem)) uses.set(stem, answers + 1)
    if ([...uses.keys()].every(isUsed)) break
  }
  return { ...known, isCommon: (word) => known.isCommon(word) || isUsed(word.stem) }
}
