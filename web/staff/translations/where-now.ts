import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import type { TextPath } from '../../../schema/survey-texts.ts'
import { isNew } from '../builder/names.ts'

export type WhereNow = (path: TextPath) => TextPath

/**
 * Where each text of a draft is in a later state of it: what had no lasting name may have got one meanwhile
 * (builder/names.ts), and its first name may be another's by now.
 */
export function whereNow(before: SurveyDraft, now: SurveyDraft): WhereNow {
  const questions = namesNow(before.questions.map(asQuestion), now.questions.map(asQuestion))
  const choices = new Map(
    before.questions.map((question) => {
      const same = now.questions.find(({ key }) => key === (questions.get(question.key) ?? question.key))
      const asked = question.choices ?? []
      return [question.key, namesNow(asked.map(asChoice), (same?.choices ?? []).map(asChoice))]
    }),
  )
  return (path) => {
    const [key = '', part, choice = ''] = path.split('.')
    if (part === undefined) return path
    const last = part === 'choices' ? `choices.${choices.get(key)?.get(choice) ?? choice}` : part
    return `${questions.get(key) ?? key}.${last}`
  }
}

type Named = { name: string; words: string }
const asQuestion = ({ key, title }: { key: string; title: string }): Named => ({ name: key, words: title })
const asChoice = ({ id, label }: { id: string; label: string }): Named => ({ name: id, words: label })

/** The lasting name of each that had none, where it has one now: it says the same, or it stands where the other stood. */
function namesNow(before: Named[], now: Named[]): Map<string, string> {
  const found = new Map<string, string>()
  const came = now.filter(({ name }) => !isNew(name) && !before.some((each) => each.name === name))
  const nameBefore = (all: Named[], name: string) =>
    all[all.findIndex((each) => each.name === name) - 1]?.name
  for (const { name, words } of before) {
    if (!isNew(name) || now.some((each) => each.name === name && each.words === words)) continue
    const follows = nameBefore(before, name)
    const followsNow = follows && (found.get(follows) ?? follows)
    const same =
      came.find((each) => each.words.trim() === words.trim()) ??
      came.find((each) => nameBefore(now, each.name) === followsNow)
    if (!same) continue
    found.set(name, same.name)
    came.splice(came.indexOf(same), 1)
  }
  return found
}
