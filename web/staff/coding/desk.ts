import { batch, computed, signal } from '@preact/signals'
import { type Answer, Refusal } from '../api.ts'
import { attempt, hush, say } from '../notice.ts'
import type { Remote, Show } from './remote.ts'
import {
  afterStep,
  doneSteps,
  hasTheme,
  type Outcome,
  type Step,
  stepsBack,
  withoutContradiction,
} from './step.ts'

export type Desk = ReturnType<typeof openDesk>

/**
 * The queue of a wave's answers with one in focus, and everything that can be done to it. Acts run one after the
 * other, each on the answer that is in focus when its turn comes, so that quick keys are neither lost nor misdirected.
 * @param toGo how many answers nobody has read when the desk is opened
 */
export function openDesk(remote: Remote, waveId: string, toGo: number) {
  const answers = signal<Answer[]>([])
  const at = signal(0)
  const shown = signal<Show>('unread')
  const loading = signal(true)
  const readHere = signal(0)
  const left = signal(toGo)
  const past = signal<Answer[]>([])
  const current = computed(() => answers.value[at.value] ?? null)
  let more = true
  let turn = Promise.resolve()

  const inTurn = (work: () => Promise<unknown>): Promise<boolean> => {
    const done = turn.then(() => attempt(work))
    turn = done.then(() => {})
    return done
  }

  const load = async () => {
    loading.value = true
    try {
      const page = await remote.page(waveId, shown.value, answers.value.at(-1)?.id ?? '')
      more = page.answers.length === page.perPage
      const known = new Set(answers.value.map(({ id }) => id))
      answers.value = [...answers.value, ...page.answers.filter(({ id }) => !known.has(id))]
    } finally {
      loading.value = false
    }
  }

  const goTo = async (index: number) => {
    if (index >= answers.value.length && more) await load()
    at.value = Math.max(0, Math.min(index, answers.value.length))
  }

  const move = async (by: number) => {
    hush()
    await goTo(at.value + by)
  }

  const replace = (before: Answer, after: Answer) =>
    batch(() => {
      const change = Number(after.outcome !== null) - Number(before.outcome !== null)
      readHere.value = Math.max(0, readHere.value + change)
      left.value -= change
      answers.value = answers.value.map((answer) => (answer.id === after.id ? after : answer))
    })

  const remove = (gone: Answer) =>
    batch(() => {
      if (gone.outcome === null) left.value -= 1
      answers.value = answers.value.filter(({ id }) => id !== gone.id)
      past.value = past.value.filter(({ id }) => id !== gone.id)
    })

  const take = async (answer: Answer, steps: Step[]): Promise<Answer> => {
    let now = answer
    for (const step of steps) {
      const quoteId = await remote.take(answer.id, step).catch((error) => {
        if (isGone(error)) remove(answer)
        throw isGone(error) ? new Refusal('gone', goneSince) : error
      })
      const next = afterStep(now, step, quoteId)
      replace(now, next)
      now = next
    }
    return now
  }

  /** What was done before a refusal can still be undone. */
  const change = (stepsFor: (answer: Answer) => Step[], then: 'stay' | 'next') =>
    inTurn(async () => {
      const answer = current.value
      const steps = answer ? stepsFor(answer) : []
      if (!answer || !steps.length) return
      hush()
      past.value = [...past.value, answer]
      try {
        await take(answer, steps)
      } catch (error) {
        if (answers.value.includes(answer)) past.value = past.value.slice(0, -1)
        throw error
      }
      if (then === 'next') await goTo(at.value + 1)
    })

  const toggle = (themeId: string, decision: 'confirmed' | 'rejected') =>
    change((answer) => {
      const coding = answer.codings.find((found) => found.themeId === themeId)
      const step: Step =
        coding?.decision === decision ? { do: 'undecide', themeId } : { do: 'decide', themeId, decision }
      return withoutContradiction(answer, step)
    }, 'stay')

  return {
    answers,
    at,
    current,
    shown,
    loading,
    readHere,
    toGo: left,
    canUndo: computed(() => past.value.length > 0),

    show: (which: Show) =>
      inTurn(async () => {
        batch(() => {
          shown.value = which
          answers.value = []
          past.value = []
          at.value = 0
        })
        more = true
        await load()
      }),
    next: () => inTurn(() => move(1)),
    previous: () => inTurn(() => move(-1)),

    toggle,
    /** The nth theme on the answer in focus, from 0. */
    toggleNth: (index: number, decision: 'confirmed' | 'rejected') => {
      const coding = current.value?.codings[index]
      return coding ? toggle(coding.themeId, decision) : Promise.resolve(false)
    },
    add: (themeId: string) =>
      change(
        (answer) => withoutContradiction(answer, { do: 'decide', themeId, decision: 'confirmed' }),
        'stay',
      ),

    read: (outcome: Outcome) =>
      change((answer) => {
        if (outcome !== 'themes') return [{ do: 'read', outcome }]
        if (!hasTheme(answer)) throw new Refusal('no-theme', noTheme)
        return doneSteps(answer)
      }, 'next'),
    quote: (themeId: string, text: string) => change(() => [{ do: 'quote', themeId, text }], 'stay'),
    unquote: (quoteId: string) => change(() => [{ do: 'unquote', quoteId }], 'stay'),

    hold: (answerId: string) =>
      inTurn(async () => {
        const answer = answers.value.find(({ id }) => id === answerId)
        if (!answer) return
        await remote.hold(answerId)
        remove(answer)
        say('Held as a concern. Only the safeguarding lead sees it now.')
        await goTo(at.value)
      }),

    /** Takes the last act back and returns to its answer. */
    undo: () =>
      inTurn(async () => {
        const before = past.value.at(-1)
        const now = answers.value.find(({ id }) => id === before?.id)
        if (!before || !now) return say('There is nothing to undo.')
        at.value = answers.value.indexOf(now)
        await take(now, stepsBack(now, before))
        past.value = past.value.slice(0, -1)
        say('Undone.')
      }),
  }
}

const noTheme = 'This answer has no theme. Add one, or choose “Nothing to code” or “Does not fit”.'

const goneSince = 'This answer is no longer in the queue: it was taken back, or held as a concern.'

const isGone = (error: unknown) =>
  error instanceof Refusal && (error.code === 'answer-held' || error.code === 'not-found')
