import type { SurveyDraft } from '../../../schema/survey-draft.ts'

/**
 * What an act took away besides what it was for, in sentences: rules that lost their question or their answers, breakdowns
 * that can no longer be made. Of questions that are still there.
 */
export function letGo(before: SurveyDraft, now: SurveyDraft): string[] {
  const asked = new Map(before.questions.map((question) => [question.key, question]))
  const still = new Map(now.questions.map((question) => [question.key, question]))
  const rules = now.questions.flatMap(({ key, title, followUp }) => {
    const rule = asked.get(key)?.followUp
    if (!rule) return []
    if (!followUp) return [`${quoted(title)} is asked of everybody now.`]
    return rule.is.length && !followUp.is.length
      ? [`${quoted(title)} waits for an answer that it follows from.`]
      : []
  })
  const splits = before.breakdowns.flatMap(({ by, of }) => {
    const kept = now.breakdowns.find((each) => each.by === by)?.of ?? []
    const splitter = by === 'channel' ? 'how it was answered' : quoted(still.get(by)?.title)
    if (by !== 'channel' && !still.has(by)) return []
    return of
      .filter((key) => still.has(key) && !kept.includes(key))
      .map((key) => `${quoted(still.get(key)?.title)} is no longer split by ${splitter}.`)
  })
  return [...rules, ...splits]
}

const quoted = (title: string | undefined) => `“${title || 'a question without words'}”`
