import { signal } from '@preact/signals'
import { type Answer, type Quoted, Refusal } from '../api.ts'
import { attempt, hush, say } from '../notice.ts'
import { adding, reading, speaking, toggling } from './acts.ts'
import { openQueue } from './answer-queue.ts'
import { goneSince, openChanges } from './changes.ts'
import { type Group, groupAround, largestGroup } from './group.ts'
import type { Part } from './part.ts'
import type { Remote, Wanted } from './remote.ts'
import type { Decision, Outcome, Step } from './step.ts'

export type Desk = ReturnType<typeof openDesk>

/**
 * The queue of a wave's answers with one in focus, and everything that can be done to it. Acts run one after the
 * other, each on the answer that is in focus when its turn comes, so that quick keys are neither lost nor misdirected.
 * @param toGo how many answers nobody has read when the desk is opened
 * @param loadCodebook called when somebody else has changed the codebook
 */
export function openDesk(
  remote: Remote,
  waveId: string,
  toGo: number,
  loadCodebook: () => Promise<unknown>,
  now: () => number = Date.now,
) {
  const queue = openQueue(remote, waveId)
  const changes = openChanges(remote, queue, { toGo, loadCodebook, now })
  const { answers, at, current, wanted, size, loading } = queue
  const group = signal<Group | null>(null)
  let turn = Promise.resolve()

  const inTurn = (work: () => Promise<unknown>): Promise<boolean> => {
    const done = turn.then(() => attempt(work))
    turn = done.then(() => {})
    return done
  }

  /** @param answerId where the act makes sense on this answer alone */
  const change = (stepsFor: (answer: Answer) => Step[], then: 'stay' | 'next' = 'stay', answerId?: string) =>
    inTurn(async () => {
      const answer = current.value
      if (answerId && answer?.id !== answerId) throw new Refusal('gone', goneSince)
      const steps = answer ? stepsFor(answer) : []
      if (!answer || !steps.length) return
      hush()
      await changes.act([answer.id], () => steps)
      if (then === 'next') await queue.goTo(at.value + 1)
    })

  const move = async (by: number) => {
    hush()
    await queue.goTo(at.value + by)
  }

  const goOnToUnread = async () => {
    do await queue.goTo(at.value + 1)
    while (current.value && current.value.outcome !== null)
  }

  return {
    answers,
    at,
    current,
    wanted,
    size,
    loading,
    group,
    readAt: changes.readAt,
    toGo: changes.left,
    progress: changes.progress,
    canUndo: changes.canUndo,

    choose: (wishes: Partial<Wanted>) =>
      inTurn(async () => {
        changes.forgetAll()
        await queue.choose(wishes)
      }),
    next: () => inTurn(() => move(1)),
    previous: () => inTurn(() => move(-1)),

    toggle: (themeId: string, decision: Decision) => change((answer) => toggling(answer, themeId, decision)),
    /** The nth theme on the answer in focus, from 0. */
    toggleNth: (index: number, decision: Decision) =>
      change((answer) => {
        const coding = answer.codings[index]
        return coding ? toggling(answer, coding.themeId, decision) : []
      }),
    /** Says how the answer speaks of the theme that is pointed at, else of its first. */
    speak: (pointed: string | null) => change((answer) => speaking(answer, pointed)),
    add: (themeId: string, part: Part | null = null) =>
      change((answer) => adding(answer, themeId, part?.span), 'stay', part?.answerId),
    read: (outcome: Outcome) => change((answer) => reading(answer, outcome), 'next'),
    quote: (answerId: string, themeId: string, quoted: Quoted, text: string) =>
      change(() => [{ do: 'quote', themeId, quoted, text }], 'stay', answerId),
    /** For good: no undo approves a quote. */
    unquote: (quoteId: string) =>
      inTurn(async () => {
        hush()
        const answer = answers.value.find(({ quotes }) => quotes.some(({ id }) => id === quoteId))
        if (answer) await changes.unquote(answer, quoteId)
      }),

    hold: (answerId: string) =>
      inTurn(async () => {
        const answer = queue.find(answerId)
        if (!answer) return
        await remote.hold(answerId)
        changes.remove(answer)
        say('Held as a concern. Only the safeguarding lead sees it now.')
        await queue.goTo(at.value)
      }),

    /** Opens the answers like the one in focus, and loads on while there may be more of them. */
    openGroup: () =>
      inTurn(async () => {
        hush()
        let found = groupAround(answers.value, at.value)
        while (queue.hasMore() && isOpenEnded(found, answers.value)) {
          await queue.load()
          found = groupAround(answers.value, at.value)
        }
        if (!found) throw new Refusal('alone', alone)
        group.value = found
      }),
    closeGroup: () => {
      group.value = null
    },
    /** Confirms the themes of these answers of the group; one undo takes all of it back. */
    confirmGroup: (answerIds: readonly string[]) =>
      inTurn(async () => {
        hush()
        const held = group.value?.answers.length ?? 0
        const done = await changes.confirmEach(answerIds)
        group.value = null
        say(confirmedOf(done, held))
        await goOnToUnread()
      }),

    /** Takes the last act back and returns to its answer. */
    undo: () =>
      inTurn(async () => {
        say(undone[await changes.undo()])
      }),
  }
}

/** The last loaded answer is in it, so the next page may have more. */
const isOpenEnded = (group: Group | null, answers: readonly Answer[]) => {
  const last = answers.at(-1)
  return group && last && group.answers.length < largestGroup && group.answers.includes(last)
}

const undone = {
  nothing: 'There is nothing to undo.',
  undone: 'Undone.',
  'undone but how they speak of it': 'Undone. How they speak of the theme stays: P changes it.',
}

const confirmedOf = (done: number, held: number) => {
  const rest = done < held ? ` ${held - done} left as they were.` : ''
  return `${done} read, with their themes confirmed.${rest} One undo takes it back.`
}

const alone = 'No other answer here has the same themes and still waits to be read.'
