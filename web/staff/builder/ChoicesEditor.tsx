import { useEffect, useRef, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { longest } from '../../../schema/text-limits.ts'
import { say } from '../notice.ts'
import { titleOf } from './builder-words.ts'
import {
  addChoice,
  changeChoice,
  followingFrom,
  moveChoice,
  pasteChoices,
  removeChoice,
} from './choice-acts.ts'
import { changeQuestion } from './edit.ts'
import type { Act } from './use-builder.ts'

type Props = { draft: SurveyDraft; question: DraftQuestion; act: Act; left: () => void }

/** The choices of a question. Enter adds one below; Alt with an arrow moves one. */
export function ChoicesEditor({ draft, question, act, left }: Props) {
  const { key, choices = [], none } = question
  const fields = useRef<HTMLOListElement>(null)
  const [focus, setFocus] = useState<number | null>(null)
  const grouped = choices.some(({ group }) => group !== undefined)
  const [grouping, setGrouping] = useState(grouped)
  useEffect(() => {
    if (focus === null) return
    fields.current?.querySelectorAll<HTMLInputElement>('input.label')[focus]?.focus()
    setFocus(null)
  }, [focus])

  const add = (at: number) => {
    act(addChoice(draft, key, choices[at]?.id ?? null).draft)
    setFocus(at + 1)
  }
  const paste = (event: ClipboardEvent, id: string) => {
    const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).filter((line) => line.trim())
    if (lines.length < 2) return
    event.preventDefault()
    const pasted = pasteChoices(draft, key, id, lines)
    const now = pasted.draft.questions.find((each) => each.key === key)?.choices ?? []
    act(pasted.draft)
    setFocus(now.findIndex((choice) => choice.id === pasted.id))
  }
  const move = (at: number, by: -1 | 1) => {
    const id = choices[at]?.id
    if (!id || !choices[at + by]) return
    act(moveChoice(draft, key, id, by))
    setFocus(at + by)
    say(`Choice ${at + 1} is now ${at + by + 1} of ${choices.length}.`)
  }
  const remove = (at: number) => {
    const id = choices[at]?.id ?? ''
    const [follower] = followingFrom(draft, key, id)
    act(removeChoice(draft, key, id))
    setFocus(Math.max(0, at - 1))
    say(
      follower
        ? `The choice is removed, and the rule of “${titleOf(draft, follower.key)}” goes without it. Undo brings both back.`
        : 'The choice is removed. Undo brings it back.',
    )
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add(at)
    }
    const by = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
    if (by) {
      event.preventDefault()
      event.stopPropagation()
      move(at, by)
    }
  }
  return (
    <fieldset class="choices-editor">
      <legend>Choices</legend>
      <ol ref={fields}>
        {choices.map(({ id, label, group }, at) => (
          <li key={id}>
            <input
              type="text"
              class="label"
              dir="auto"
              maxLength={longest(`${question.key}.choices`)}
              value={label}
              aria-label={`Choice ${at + 1}`}
              onBlur={left}
              onKeyDown={(event) => onKey(event, at)}
              onPaste={(event) => paste(event, id)}
              onInput={(event) =>
                act(changeChoice(draft, key, id, { label: event.currentTarget.value }), `${key}.${id}`)
              }
            />
            {grouping && (
              <input
                type="text"
                dir="auto"
                maxLength={longest(`${question.key}.choices`)}
                value={group ?? ''}
                placeholder="Group"
                aria-label={`Group of choice ${at + 1} in a release`}
                onBlur={left}
                onInput={(event) =>
                  act(
                    changeChoice(draft, key, id, { group: event.currentTarget.value }),
                    `${key}.${id}.group`,
                  )
                }
              />
            )}
            <span class="row tight">
              <Small name={`Move choice ${at + 1} up`} off={at === 0} press={() => move(at, -1)}>
                ↑
              </Small>
              <Small
                name={`Move choice ${at + 1} down`}
                off={at === choices.length - 1}
                press={() => move(at, 1)}
              >
                ↓
              </Small>
              <Small name={`Remove choice ${at + 1}`} press={() => remove(at)}>
                ×
              </Small>
            </span>
          </li>
        ))}
      </ol>
      <div class="row tight">
        <button
          type="button"
          class="button"
          disabled={choices.length >= limits.choices}
          onClick={() => add(choices.length - 1)}
        >
          Add a choice
        </button>
        <button
          type="button"
          class="quiet"
          aria-expanded={grouping}
          onClick={() => setGrouping(!grouping || grouped)}
        >
          Group choices for the release
        </button>
      </div>
      {grouping && (
        <p class="soft">
          Where few people chose each, a summary puts choices of one group together instead of hiding them.
        </p>
      )}
      {question.kind === 'choices' && (
        <label class="none-of">
          Goes with no other choice{' '}
          <select
            value={none ?? ''}
            onChange={(event) =>
              act(changeQuestion(draft, key, { none: event.currentTarget.value || undefined }))
            }
          >
            <option value="">None of them</option>
            {choices.map(({ id, label }, at) => (
              <option key={id} value={id}>
                {label || `Choice ${at + 1}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  )
}

type SmallProps = { name: string; off?: boolean; press: () => void; children: string }

const Small = ({ name, off = false, press, children }: SmallProps) => (
  <button type="button" class="button small" aria-label={name} disabled={off} onClick={press}>
    {children}
  </button>
)
