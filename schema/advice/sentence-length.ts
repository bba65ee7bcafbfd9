import type { SurveyDraft } from '../survey-draft.ts'
import type { TextPath } from '../survey-texts.ts'
import type { Advice } from './advice.ts'
import { sentencesIn, wordsIn } from './sentences.ts'

/** Words a sentence may have: fifteen for young people (reading age 9 to 11), twenty for those who answer as their work. */
const wordsASentence = { survey: 15, consultation: 20 }

/** Sentences longer than their reader holds in mind. */
export function longSentences(text: string, path: TextPath, kind: SurveyDraft['kind']): Advice[] {
  const most = wordsASentence[kind]
  return sentencesIn(text).flatMap((sentence) => {
    const count = wordsIn(sentence).length
    if (count <= most) return []
    const said = `This sentence has ${count} words. Up to ${most} is easy to read: make it two, or leave something out.`
    return [{ kind: 'long', text: said, path, words: sentence }]
  })
}
