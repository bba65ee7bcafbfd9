import type { ReleaseDocument } from '../../../schema/release.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import { type Line, measured, shared, told } from './row.ts'

/** Whose release it is, what came in, how it was made, and what was corrected. */
export function accountLines(document: ReleaseDocument): Line[] {
  const { kind, codebook, coding, indicative, agencies, corrections } = document
  const { agreement } = coding
  return [
    { measure: 'council', text: document.council },
    { measure: 'title', text: document.title },
    { measure: 'voice', text: wording.voice[kind] },
    { measure: 'opened', text: document.openedOn },
    { measure: 'published', text: document.publishedOn },
    { measure: 'answered', people: told(document.received) },
    { measure: 'wrote', people: told(document.wrote) },
    { measure: 'written answers under no theme', ...valued(measured(document.notShown)) },
    { measure: 'written answers that a person has read', ...shared(document.read) },
    ...(indicative ? [{ measure: 'note', text: wording.indicative }] : []),
    { measure: 'codebook', value: codebook.version, text: codebook.name },
    { measure: 'coders', value: coding.coders },
    ...(agreement
      ? [{ measure: 'agreement (Krippendorff’s alpha)', value: agreement.alpha, base: agreement.answers }]
      : []),
    ...agencies.map((text) => ({ measure: 'agency that agreed to be named', text })),
    ...corrections.map(({ on, what, act, reason }) => ({
      measure: act,
      title: what,
      text: `${on}: ${reason}`,
    })),
  ]
}

/** Answers, not people. */
const valued = ({ people, words }: ReturnType<typeof measured>): Partial<Line> => ({
  ...(people === undefined ? {} : { value: people }),
  ...(words === undefined ? {} : { words }),
})
