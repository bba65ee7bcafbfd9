import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { titleOf } from './builder-words.ts'

type Breakdown = SurveyDraft['breakdowns'][number]

/** "“How safe do you feel?” and “Where do you live?” are split by how it was answered." */
export function splitSentence({ by, of }: Breakdown, draft: SurveyDraft): string {
  const titled = (key: string) => `“${titleOf(draft, key)}”`
  const divider = by === 'channel' ? 'how it was answered' : titled(by)
  if (!of.length) return `Nothing is split by ${divider} yet.`
  return `${list.format(of.map(titled))} ${of.length === 1 ? 'is' : 'are'} split by ${divider}.`
}

const list = new Intl.ListFormat('en-GB')
