import { batch, computed, signal } from '@preact/signals'
import { type Answer, Refusal } from '../api.ts'
import { confirming } from './acts.ts'
import type { AnswerQueue } from './answer-queue.ts'
import { waits } from './group.ts'
import type { Remote } from './remote.ts'
import { afterStep, isConsistent, type Step, stepsBack } from './step.ts'

type Around = { toGo: number; loadCodebook: () => Promise<unknown>; now: () => number }

/** What is changed on the answers of a queue, and how it is taken back. Everything async here throws Refusal. */
export function openChanges(remote: Remote, queue: AnswerQueue, { toGo, loadCodebook, now }: Around) {
  const { answers } = queue
  const readAt = signal<number[]>([])
  const left = signal(toGo)
  const progress = signal<{ done: number; of: number } | null>(null)
  /** For each act that can be undone, its answers as they were before it. */
  const past = signal<Answer[][]>([])
  const keepWhere = (isKept: (answer: Answer) => boolean) => {
    past.value = past.value.map((act) => act.filter(isKept)).filter((act) => act.length > 0)
  }

  const replace = (before: Answer, after: Answer) =>
    batch(() => {
      const change = Number(after.outcome !== null) - Number(before.outcome !== null)
      if (change > 0) readAt.value = [...readAt.value, now()]
      if (change < 0) readAt.value = readAt.value.slice(0, -1)
      left.value -= change
      queue.put(after)
    })

  const remove = (gone: Answer) =>
    batch(() => {
      if (gone.outcome === null) left.value -= 1
      queue.drop(gone.id)
      keepWhere(({ id }) => id !== gone.id)
    })

  /** Shows what a colleague did meanwhile, before it is told. What they changed is not ours to undo. */
  const meet = async (error: unknown, answer: Answer, step: Step): Promise<never> => {
    const code = codeOf(error)
    if (code === 'answer-held' || code === 'not-found') {
      remove(answer)
      throw new Refusal('gone', goneSince)
    }
    if (code === 'codebook-changed') {
      past.value = []
      await loadCodebook()
      await queue.refresh()
      throw new Refusal('codebook-changed', codebookChanged)
    }
    if (code === 'reading-contradicts' && isConsistent(afterStep(answer, step))) {
      keepWhere(({ id }) => id !== answer.id)
      await queue.refresh()
      throw new Refusal('changed', changedSince)
    }
    throw error
  }

  const take = async (answer: Answer, steps: Step[]): Promise<void> => {
    let before = answer
    for (const step of steps) {
      const quoteId = await remote.take(answer.id, step).catch((error) => meet(error, before, step))
      const after = afterStep(before, step, quoteId)
      replace(before, after)
      before = after
    }
  }

  /** Takes steps on each answer as one act. What was done of it before a refusal can still be undone. */
  const act = async (answerIds: readonly string[], stepsFor: (answer: Answer) => Step[]) => {
    const touched: Answer[] = []
    try {
      for (const [done, answerId] of answerIds.entries()) {
        progress.value = { done, of: answerIds.length }
        const answer = queue.find(answerId)
        if (!answer) continue
        touched.push(answer)
        await take(answer, stepsFor(answer)).catch((error) => {
          if (answers.value.includes(answer) || isTheirs(error)) touched.pop()
          if (codeOf(error) === 'codebook-changed') touched.length = 0
          if (answerIds.length === 1 || codeOf(error) !== 'gone') throw error
        })
      }
    } finally {
      progress.value = null
      if (touched.length) past.value = [...past.value, touched]
    }
    return touched.length
  }

  return {
    readAt,
    left,
    progress,
    remove,
    canUndo: computed(() => past.value.length > 0),
    forgetAll: () => {
      past.value = []
    },

    act,
    /** Is not among what can be undone. */
    unquote: (answer: Answer, quoteId: string) => take(answer, [{ do: 'unquote', quoteId }]),
    /** Confirms the themes of each of these answers that still waits. @returns how many it was */
    confirmEach: (answerIds: readonly string[]) => {
      const waiting = answers.value.filter((answer) => answerIds.includes(answer.id) && waits(answer))
      return act(
        waiting.map(({ id }) => id),
        confirming,
      )
    },

    /** @returns what became of the latest act; how a proposal was spoken of can be changed, not unsaid */
    undo: async () => {
      const latest = past.value.at(-1)
      if (!latest) return 'nothing'
      let stays = false
      const place = answers.value.findIndex(({ id }) => id === latest[0]?.id)
      if (place >= 0) queue.at.value = place
      for (const before of latest.toReversed()) {
        const answer = queue.find(before.id)
        if (answer) await take(answer, stepsBack(answer, before))
        stays ||= speaksOtherwise(queue.find(before.id), before)
        keepWhere((kept) => kept !== before)
      }
      return stays ? 'undone but how they speak of it' : 'undone'
    },
  }
}

const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : '')

const speaksOtherwise = (now: Answer | undefined, before: Answer) =>
  before.codings.some(({ themeId, polarity }) =>
    now?.codings.some((coding) => coding.themeId === themeId && coding.polarity !== polarity),
  )

const isTheirs = (error: unknown) => ['gone', 'changed'].includes(codeOf(error))

export const goneSince = 'This answer is no longer in the queue: it was taken back, or held as a concern.'

const changedSince = 'A colleague has changed this answer meanwhile. Here it is as it stands now.'

const codebookChanged =
  'The themes have changed meanwhile, and you see them as they are now. Nothing you typed is lost: look again, then go on.'
