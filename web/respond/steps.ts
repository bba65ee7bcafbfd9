import type { Question } from '../questions/kind.ts'

/** One screen of a survey: a question, or one of the last steps. */
export type Step = {
  id: string
  /** Shown where something in the form matches this CSS selector; always, without one. */
  when?: string
}

const chosenIn = (name: string, ids: string[]) =>
  ids.map((id) => `[name=${name}][value="${id}"]:checked`).join()

/** Every screen in order; what a person does not see is decided by the browser, without a script or a request. */
export function stepsOf(questions: Question[], lastSteps: Step[]): Step[] {
  const asked = questions.map(({ name, settings: { followUp } }): Step => {
    const parent = followUp && questions.find(({ key }) => key === followUp.of)
    return parent ? { id: name, when: chosenIn(parent.name, followUp.is) } : { id: name }
  })
  return [...asked, ...lastSteps]
}

/**
 * Where "Continue" can lead from a step, or "Back" with `backwards`: the steps that may not be shown, nearest first, and the
 * first one that always is. The style below shows the first link of them that holds.
 */
export function waysFrom(steps: Step[], id: string, backwards = false): Step[] {
  const at = steps.findIndex((step) => step.id === id)
  const rest = backwards ? steps.slice(0, at).reverse() : steps.slice(at + 1)
  const end = rest.findIndex((step) => !step.when)
  return end < 0 ? rest : rest.slice(0, end + 1)
}

/** Shows the link to each step that holds, and hides those after it; `.if` hides it while it does not. */
export const styleOfSteps = (steps: Step[]) =>
  steps
    .filter((step) => step.when)
    .map(
      ({ id, when }) =>
        `form:has(${when}) .to-${id}{display:inline-flex}form:has(${when}) .to-${id}~a{display:none}`,
    )
    .join('')
