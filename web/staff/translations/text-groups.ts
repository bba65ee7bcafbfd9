import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { type TextPath, textsOf } from '../../../schema/survey-texts.ts'

export type TextToTranslate = { path: TextPath; english: string; label: string }
export type TextGroup = { heading: string; texts: TextToTranslate[] }

/** The texts that need a translation, in the order in which somebody meets them, a group for the first page and each question. */
export function groupsOf(draft: SurveyDraft): TextGroup[] {
  const texts = textsOf(draft).filter(({ english }) => english)
  const inGroup = (belongs: (path: TextPath) => boolean) =>
    texts.filter(({ path }) => belongs(path)).map((text) => ({ ...text, label: labelOf(draft, text.path) }))
  return [
    { heading: 'First page', texts: inGroup((path) => !path.includes('.')) },
    ...draft.questions.map(({ key }, at) => ({
      heading: `Question ${at + 1}`,
      texts: inGroup((path) => path.startsWith(`${key}.`)),
    })),
  ].filter((group) => group.texts.length > 0)
}

const labels: Record<string, string> = {
  title: 'Title',
  introduction: 'Introduction',
  whoReads: 'Who reads the answers',
  whatNext: 'What happens next',
}
const ofQuestion: Record<string, string> = {
  title: 'The question',
  hint: 'Hint',
  lowest: 'Word for 0',
  highest: 'Word for 10',
}

function labelOf({ questions }: SurveyDraft, path: TextPath): string {
  const [key = '', part, id] = path.split('.')
  if (part === undefined) return labels[key] ?? key
  const question = questions.find((each) => each.key === key)
  if (question?.kind === 'information' && part === 'hint') return 'Text'
  const place = question?.choices?.findIndex((choice) => choice.id === id) ?? -1
  return part === 'choices' ? `Choice ${place + 1}` : (ofQuestion[part] ?? part)
}
