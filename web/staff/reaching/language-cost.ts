import { filled } from '../../../schema/batch.ts'
import { tidy } from '../../../schema/tidy.ts'
import { type BatchCost, costOfBatch, faultOf } from '../../../worker/domain/batch-cost.ts'
import type { LanguageOffered } from '../api.ts'
import { type BatchDraft, withWords } from './batch-draft.ts'
import { nameOfMessage } from './batch-words.ts'
import type { About } from './message-words.ts'

/** What a batch of texts would cost in one language, or why that cannot be said yet. */
export type LanguageCost = { code: string; name: string } & (BatchCost | { unfit: string })

/**
 * What a batch of texts would cost in each language its survey can be read in: with the words it would go with, were that
 * language chosen. @param people 0 while there is no list: then for each person
 */
export const costByLanguage = (
  draft: BatchDraft,
  languages: LanguageOffered[],
  people: number,
  about: About,
): LanguageCost[] =>
  languages.map(({ code, name, sample }) => {
    // As the server will have them.
    const messages = withWords(draft, { language: code }, about).messages.map((message) => ({
      ...message,
      body: tidy(message.body),
    }))
    const bodies = messages.map(({ body }) => body)
    if (!bodies.every(hasWords)) {
      const then = code === draft.language ? 'write them below' : 'choose it, and write them'
      return { code, name, unfit: `No words in this language yet: ${then}.` }
    }
    for (const [number, message] of messages.entries()) {
      const fault = faultOf('text', message, sample)
      if (fault) return { code, name, unfit: `${nameOfMessage(number)}: ${fault}.` }
    }
    return { code, name, ...costOfBatch('text', people || 1, bodies, sample) }
  })

/** More than a link and a code. */
const hasWords = (body: string) => filled(body, { link: '', code: '' }).trim() !== ''
