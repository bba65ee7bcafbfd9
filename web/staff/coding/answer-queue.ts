import { batch, computed, signal } from '@preact/signals'
import type { Answer } from '../api.ts'
import type { Remote, Wanted } from './remote.ts'

export type AnswerQueue = ReturnType<typeof openQueue>

export const unreadAnswers: Wanted = { show: 'unread', questionId: '', themeId: '', campaign: false }

/** A wave's answers, loaded a page at a time, with one of them in focus. Everything async here throws Refusal. */
export function openQueue(remote: Remote, waveId: string) {
  const answers = signal<Answer[]>([])
  const at = signal(0)
  const wanted = signal(unreadAnswers)
  /** How many answers the queue held when it was chosen. */
  const size = signal(0)
  const loading = signal(true)
  const current = computed(() => answers.value[at.value] ?? null)
  let more = true

  const load = async () => {
    loading.value = true
    try {
      const page = await remote.page(waveId, wanted.value, answers.value.at(-1)?.id ?? '')
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

  const choose = async (changes: Partial<Wanted>) => {
    batch(() => {
      wanted.value = { ...wanted.value, ...changes }
      answers.value = []
      at.value = 0
    })
    more = true
    const count = remote.count(waveId, wanted.value)
    await Promise.all([
      load(),
      count.then((held) => {
        size.value = held
      }),
    ])
  }

  /** As many answers as are loaded, as the server has them now. */
  const loadAnew = async () => {
    const fresh = new Map<string, Answer>()
    for (let after = '', last = false; !last && fresh.size < answers.value.length; ) {
      const page = await remote.page(waveId, wanted.value, after)
      for (const answer of page.answers) fresh.set(answer.id, answer)
      after = page.answers.at(-1)?.id ?? ''
      last = page.answers.length < page.perPage
    }
    return fresh
  }

  /** Shows the loaded answers as they are now. What was read here stays where it is; what a colleague took is gone. */
  const refresh = async () => {
    const fresh = await loadAnew()
    const focus = current.value?.id
    batch(() => {
      answers.value = answers.value.flatMap((old) => fresh.get(old.id) ?? (old.outcome === null ? [] : [old]))
      const place = answers.value.findIndex(({ id }) => id === focus)
      at.value = place < 0 ? Math.min(at.value, answers.value.length) : place
    })
  }

  return {
    answers,
    at,
    current,
    wanted,
    size,
    loading,
    load,
    goTo,
    choose,
    refresh,
    hasMore: () => more,
    find: (answerId: string) => answers.value.find(({ id }) => id === answerId),
    put: (changed: Answer) => {
      answers.value = answers.value.map((answer) => (answer.id === changed.id ? changed : answer))
    },
    drop: (answerId: string) => {
      answers.value = answers.value.filter(({ id }) => id !== answerId)
      size.value = Math.max(0, size.value - 1)
    },
  }
}
