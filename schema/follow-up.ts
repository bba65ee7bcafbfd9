/** A question shown only where an earlier one was answered in one of these ways (ids of its options). */
export type FollowUp = { of: string; is: string[] }

type Asked = {
  key: string
  kind: string
  choices?: { id: string }[]
  followUp?: FollowUp | undefined
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => String(from + n))

/** The ids of the options that a kind brings itself. */
export const fixedOptions = {
  'yes-no': ['yes', 'no', 'unsure'],
  feeling: range(1, 5),
  scale: range(0, 10),
}

/** The ids that an answer to a question can hold; null where it is not answered by choosing. */
function optionIds({ kind, choices }: Pick<Asked, 'kind' | 'choices'>): string[] | null {
  if (choices) return choices.map(({ id }) => id)
  return kind in fixedOptions ? fixedOptions[kind as keyof typeof fixedOptions] : null
}

/**
 * What is wrong with the follow-up rules of a survey. A follow-up stands right after its question, or after another
 * follow-up of it: so no rule looks ahead (no loop), every way leads to the end (no dead end), and an option that exists
 * leads to it (nothing unreachable). It follows no follow-up: one step is as far as a small screen can be explained.
 */
export function faultsOfFollowUps(questions: readonly Asked[]): string[] {
  return questions.flatMap(({ key, followUp }, index) => {
    if (!followUp) return []
    const parent = questions.slice(0, index).findLast((question) => question.followUp?.of !== followUp.of)
    if (parent?.key !== followUp.of)
      return [
        `${key}: a follow-up stands right after its question (${followUp.of}), or after its other follow-ups`,
      ]
    if (parent.followUp) return [`${key}: a follow-up cannot follow another follow-up (${followUp.of})`]
    const options = optionIds(parent)
    if (!options) return [`${key}: ${followUp.of} is not answered by choosing, so nothing can follow from it`]
    const unknown = followUp.is.filter((id) => !options.includes(id))
    return unknown.map((id) => `${key}: ${followUp.of} has no answer ${id}, so this would never be shown`)
  })
}

/** Whether a follow-up is asked, for what was chosen in its question. */
export const isAsked = (followUp: FollowUp | undefined, chosen: readonly string[]) =>
  !followUp || followUp.is.some((id) => chosen.includes(id))
