import { limits } from '../../schema/limits.ts'
import type { ReleaseDocument, ReleasedCoding, ReleasedCorrection } from '../../schema/release.ts'
import { dayText, readText } from './amount-words.ts'
import { leaderWording as wording } from './leader-wording.ts'

/**
 * How the themes were made, in sentences: the program, the people, how far two of them agreed, the codebook, the rules.
 * Pure; for the page and for Word. `preview`: nothing has been published yet.
 */
export function madeSentences(document: ReleaseDocument, preview: boolean): string[] {
  const { kind, codebook, coding, read, publishedOn } = document
  return [
    wording.made.codebook(codebook.name, codebook.version),
    ...(coding.coders > 0 ? [wording.made.coders(coding.coders)] : []),
    `Share of written answers that a person has read: ${readText(read)}.`,
    agreementSentence(coding),
    ...wording.made.rules[kind],
    ...(preview ? [] : [wording.made.frozen(dayText(publishedOn))]),
  ]
}

/** "Two people who coded 40 answers apart agreed at 0.8 of 1 (Krippendorff's alpha): reliable." */
function agreementSentence({ agreement }: ReleasedCoding): string {
  if (!agreement) return wording.made.noAgreement
  const { alpha, answers } = agreement
  const word =
    alpha >= limits.reliableAlpha ? 'reliable' : alpha >= limits.tentativeAlpha ? 'tentative' : 'weak'
  return wording.made.agreement(alpha.toFixed(1), answers, wording.made.agreementWords[word])
}

/** "Theme “Where I live”: taken away on 24 November 2026. Why: …" */
export const correctionSentence = ({ on, what, act, reason }: ReleasedCorrection) =>
  `${what}: ${act} on ${dayText(on)}. Why: ${reason}`
