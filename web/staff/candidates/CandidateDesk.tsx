import { useEffect, useRef, useState } from 'preact/hooks'
import type { Candidate, SurveyCodebook } from '../api.ts'
import { KeyButton } from '../coding/KeyButton.tsx'
import { KeysDialog } from '../coding/KeysDialog.tsx'
import { attempt, say } from '../notice.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { CandidateCard } from './CandidateCard.tsx'
import { decide, undismiss } from './decisions.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { firstMarks, nameOf, sortedBy, toggled } from './marks.ts'
import { useLetters } from './use-letters.ts'

type Props = { candidates: Candidate[]; book: SurveyCodebook; released: boolean; reload: () => Promise<void> }

/** One candidate in focus, and what can be made of it, by key or by button. */
export function CandidateDesk({ candidates, book, released, reload }: Props) {
  const waiting = candidates.filter(({ decision }) => decision === null)
  const [place, setPlace] = useState(0)
  const at = Math.min(place, Math.max(0, waiting.length - 1))
  const candidate = waiting[at]
  const [marks, setMarks] = useState(candidate ? firstMarks(candidate) : new Map<string, boolean>())
  const [pointed, setPointed] = useState('')
  const [asking, setAsking] = useState<'accept' | 'merge' | 'keys' | null>(null)
  const [dismissed, setDismissed] = useState<string[]>([])
  const article = useRef<HTMLElement>(null)
  const seen = useRef(candidate?.id)
  useEffect(() => {
    if (candidate) setMarks(firstMarks(candidate))
    setPointed('')
    if (candidate && seen.current !== candidate.id) article.current?.focus()
    seen.current = candidate?.id
  }, [candidate?.id])

  const move = (by: number) => setPlace(Math.max(0, Math.min(waiting.length - 1, at + by)))
  const act = (todo: () => unknown) => () => {
    if (released) say('This wave has been released. A released wave does not change.', true)
    else if (candidate) return todo()
  }
  const toggle = (answerId: string) => setMarks((now) => toggled(now, answerId))
  const step = (by: number) => {
    const buttons = [...(article.current?.querySelectorAll<HTMLElement>('[data-quote]') ?? [])]
    const next = buttons.findIndex(({ dataset }) => dataset.quote === pointed) + by
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus()
  }
  const settle = async (decision: Parameters<typeof decide>[1], told: string) => {
    if (!candidate) return
    await decide(candidate.id, decision)
    await reload()
    say(told)
  }
  const sorted = { version: book.version, ...sortedBy(marks) }
  const dismiss = () =>
    attempt(async () => {
      if (!candidate) return
      await settle({ decision: 'dismissed' }, `“${nameOf(candidate)}” is dismissed. U brings it back.`)
      setDismissed([...dismissed, candidate.id])
    })
  const undo = async () => {
    const last = dismissed.at(-1)
    if (!last) return
    await attempt(async () => {
      await undismiss(last)
      await reload()
      setDismissed(dismissed.slice(0, -1))
      say('It is back among the candidates.')
    })
  }
  const accept = act(() => setAsking('accept'))
  const merge = act(() => setAsking('merge'))
  useLetters({
    j: () => move(1),
    arrowright: () => move(1),
    k: () => move(-1),
    arrowleft: () => move(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    x: act(() => {
      if (!pointed) step(1)
      const id = pointed || candidate?.quotes[0]?.answerId
      if (id) toggle(id)
    }),
    a: accept,
    m: merge,
    d: act(dismiss),
    u: undo,
    '?': () => setAsking('keys'),
  })
  const close = () => setAsking(null)
  const asked = useRef<string | undefined>(undefined)
  useEffect(() => {
    const before = asked.current
    asked.current = asking === null ? undefined : candidate?.id
    // A closing dialog gives the focus back to where it was: after a decision that is the wrong place.
    if (before && asking === null) setTimeout(() => returnTo(article.current, before !== candidate?.id))
  }, [asking])

  return (
    <>
      <div class="queue-bar">
        <p class="place">
          {waiting.length
            ? `Candidate ${at + 1} of ${waiting.length} undecided`
            : 'No candidate is undecided'}
        </p>
        <div class="row tight">
          <KeyButton press="K" disabled={at === 0} onClick={() => move(-1)}>
            Previous
          </KeyButton>
          <KeyButton press="J" disabled={at >= waiting.length - 1} onClick={() => move(1)}>
            Next
          </KeyButton>
          <KeyButton press="U" disabled={!dismissed.length} onClick={undo}>
            Undo
          </KeyButton>
          <KeyButton press="?" disabled={false} onClick={() => setAsking('keys')}>
            Keys
          </KeyButton>
        </div>
      </div>
      {candidate && (
        <>
          <CandidateCard
            candidate={candidate}
            marks={marks}
            disabled={released}
            place={article}
            onToggle={toggle}
            onPoint={setPointed}
          />
          <div class="outcomes">
            <KeyButton press="A" look="main" disabled={released} onClick={accept}>
              Accept as a theme
            </KeyButton>
            <KeyButton press="M" disabled={released} onClick={merge}>
              Merge into a theme
            </KeyButton>
            <KeyButton press="D" disabled={released} onClick={act(dismiss)}>
              Dismiss
            </KeyButton>
          </div>
        </>
      )}
      {asking === 'keys' && <KeysDialog keys={candidateKeys} onClose={close} />}
      {asking === 'accept' && candidate && (
        <AcceptDialog
          candidate={candidate}
          marks={marks}
          accept={(card) =>
            settle({ decision: 'accepted', ...sorted, ...card }, `“${card.name}” is a theme now.`)
          }
          onClose={close}
        />
      )}
      {asking === 'merge' && candidate && (
        <MergeDialog
          themes={book.themes}
          marks={marks}
          merge={(themeId) =>
            settle({ decision: 'merged', ...sorted, themeId }, `“${nameOf(candidate)}” is merged.`)
          }
          onClose={close}
        />
      )}
    </>
  )
}

function returnTo(place: HTMLElement | null, decided: boolean) {
  const { activeElement: now } = document
  if (decided || now === document.body || now?.id === 'main') place?.focus()
}

const candidateKeys = [
  ['J or →', 'next candidate'],
  ['K or ←', 'previous candidate'],
  ['↓ and ↑', 'next and previous answer of it'],
  ['X', 'that answer fits, or does not'],
  ['A', 'accept it as a theme'],
  ['M', 'merge it into a theme by typing'],
  ['D', 'dismiss it'],
  ['U', 'undo the last dismissal'],
  ['?', 'show these keys'],
] as const
