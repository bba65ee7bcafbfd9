import { useEffect, useRef, useState } from 'preact/hooks'
import { adviceOn } from '../../../schema/advice/advice.ts'
import { say } from '../notice.ts'
import { count } from '../tally-words.ts'
import type { Compared } from './builder-trend.ts'
import { fullWords, kindWords, ruleInWords, titleOf } from './builder-words.ts'
import { duplicateQuestion, moveQuestion, removeQuestion } from './edit.ts'
import { letGo } from './let-go.ts'
import { QuestionEditor } from './QuestionEditor.tsx'
import type { Builder } from './use-builder.ts'

type Props = { builder: Builder; compared: Compared | null; wave: number }

/** The questions in their order, one of them open. Alt with an arrow moves the one that has the focus. */
export function QuestionList({ builder, compared, wave }: Props) {
  const { draft, act, openKey, open } = builder
  const list = useRef<HTMLOListElement>(null)
  const [focus, setFocus] = useState<string | null>(null)
  const places = draft.questions.length
  useEffect(() => {
    if (!focus) return
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"] .open-question`)?.focus()
    setFocus(null)
  }, [focus])
  useEffect(() => {
    if (!openKey) return
    const field = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(openKey)}"] .field input`)
    field?.focus()
  }, [openKey])

  const move = (key: string, by: -1 | 1) => {
    const next = moveQuestion(draft, key, by)
    const to = next.questions.findIndex((question) => question.key === key) + 1
    const from = draft.questions.findIndex((question) => question.key === key) + 1
    setFocus(key)
    if (to === from) {
      const parent = draft.questions[from - 1]?.followUp
      say(
        parent
          ? `It stays with “${titleOf(draft, parent.of)}”, from which it follows.`
          : `Question ${from} is already ${by < 0 ? 'first' : 'last'}.`,
      )
      return
    }
    act(next)
    say(`Question ${from} moved to ${to} of ${places}.`)
  }
  const remove = (key: string) => {
    const at = draft.questions.findIndex((question) => question.key === key)
    const next = removeQuestion(draft, key)
    builder.actAndOpen(next, null)
    setFocus(next.questions[Math.min(at, next.questions.length - 1)]?.key ?? null)
    say(['The question is removed.', ...letGo(draft, next), 'Undo brings it back.'].join(' '))
  }
  const duplicate = (key: string) => {
    const made = duplicateQuestion(draft, key)
    if (made.draft === draft) say(fullWords)
    else builder.actAndOpen(made.draft, made.key)
  }
  const close = (key: string) => {
    open(null)
    setFocus(key)
  }
  const onKey = (event: KeyboardEvent, key: string) => {
    const by = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
    // With Alt and an arrow a select opens.
    if (!by || event.target instanceof HTMLSelectElement) return
    event.preventDefault()
    move(key, by)
  }
  return (
    <ol class="question-list" ref={list} aria-label="Questions">
      {draft.questions.map((question, at) => {
        const { key, kind, title } = question
        const isOpen = key === openKey
        const name = `question ${at + 1}`
        const advised = adviceOn(question, draft).length
        const trend = compared?.trends.get(key)
        return (
          <li
            key={key}
            data-key={key}
            class={question.followUp ? 'card question follows' : 'card question'}
            onKeyDown={(event) => onKey(event, key)}
          >
            <div class="question-head">
              <button
                type="button"
                class="open-question"
                aria-expanded={isOpen}
                onClick={() => open(isOpen ? null : key)}
              >
                <span class="number">{at + 1}</span>
                <span dir="auto">{title || 'A question without words yet'}</span>
              </button>
              <span class="row tight">
                <Mover name={`Move ${name} up`} press={() => move(key, -1)}>
                  ↑
                </Mover>
                <Mover name={`Move ${name} down`} press={() => move(key, 1)}>
                  ↓
                </Mover>
              </span>
            </div>
            {!isOpen && (
              <p class="soft about">
                <span class="answered">
                  {kindWords[kind]}
                  {question.choices && `: ${question.choices.map(({ label }) => label || '…').join(' · ')}`}
                </span>
                {question.followUp && <span>{ruleInWords(draft, question)}</span>}
                {trend?.is === 'breaks' && <span class="breaks">The trend breaks here.</span>}
                {advised > 0 && <span>{count(advised, 'piece')} of advice</span>}
              </p>
            )}
            {isOpen && (
              <>
                <QuestionEditor
                  builder={builder}
                  question={question}
                  trend={trend}
                  wave={wave}
                  place={at + 1}
                />
                <div class="row tight">
                  <button type="button" class="button main" onClick={() => close(key)}>
                    Done
                  </button>
                  {kind !== 'agency' && (
                    <>
                      <button type="button" class="button" onClick={() => duplicate(key)}>
                        Duplicate
                      </button>
                      <button
                        type="button"
                        class="button"
                        aria-label={`Remove ${name}`}
                        onClick={() => remove(key)}
                      >
                        Remove
                      </button>
                    </>
                  )}
                </div>
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const Mover = ({ name, press, children }: { name: string; press: () => void; children: string }) => (
  <button type="button" class="button small" aria-label={name} title="Alt with an arrow key" onClick={press}>
    {children}
  </button>
)
