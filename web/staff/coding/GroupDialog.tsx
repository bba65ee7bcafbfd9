import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Theme } from '../api.ts'
import { Dialog } from '../components/Dialog.tsx'
import { notice } from '../notice.ts'
import type { Desk } from './desk.ts'
import { differences } from './differences.ts'
import { type Group, groupInWords } from './group.ts'
import { KeyButton } from './KeyButton.tsx'
import { standing } from './step.ts'
import { useSeen } from './use-seen.ts'

type Props = { desk: Desk; group: Group; themes: ReadonlyMap<string, Theme> }

/** Similar answers to read through; the themes of those that were read are confirmed together. */
export function GroupDialog({ desk, group, themes }: Props) {
  const { answers, sameWords } = group
  const { seen, see, watch } = useSeen()
  const [refused, setRefused] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const progress = desk.progress.value
  const read = answers.filter(({ id }) => seen.has(id))
  const ready = sameWords ? read.length === answers.length : read.length > 0
  const [first] = answers

  const confirm = async () => {
    if (!ready || progress) return
    if (!(await desk.confirmGroup(read.map(({ id }) => id)))) setRefused(notice.value?.text ?? '')
  }
  const move = (by: number) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('article') ?? [])]
    const at = items.findIndex((item) => item.contains(document.activeElement))
    items[Math.max(0, Math.min(at + by, items.length - 1))]?.focus()
  }
  const latest = useRef({ confirm, move })
  latest.current = { confirm, move }
  // Its keys end with it: the next press of D is the page's.
  useLayoutEffect(() => {
    list.current?.querySelector('article')?.focus()
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const by = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[event.key.toLowerCase()]
      if (by) latest.current.move(by)
      else if (event.key.toLowerCase() === 'd') void latest.current.confirm()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  return (
    <Dialog title={groupInWords(group)} onClose={desk.closeGroup}>
      <p class="soft">
        {sameWords
          ? 'Read them all, then confirm them together. What differs from the first is underlined; what it leaves out is struck through.'
          : 'Those you have read can be confirmed together. The others stay as they are.'}
      </p>
      <ol class="alike" ref={list}>
        {answers.map((answer, index) => (
          <li key={answer.id}>
            <article
              tabIndex={-1}
              aria-label={`Answer ${index + 1} of ${answers.length}`}
              onFocus={() => see(answer.id)}
            >
              <p dir="auto">
                {sameWords && first ? <Differences first={first.text} text={answer.text} /> : answer.text}
              </p>
              <p class="soft">
                {standing(answer)
                  .map(({ themeId }) => themes.get(themeId)?.name ?? 'A theme')
                  .join(', ')}
              </p>
              <p class="soft">{seen.has(answer.id) ? '✓ read' : 'not read yet'}</p>
              <span ref={watch} data-end={answer.id} />
            </article>
          </li>
        ))}
      </ol>
      <div class="finish">
        <p role="status">
          {progress
            ? `Confirming ${progress.done + 1} of ${progress.of}`
            : `You have read ${read.length} of ${answers.length}.${left(answers.length - read.length, sameWords)}`}
        </p>
        <p class="problem-text" role="alert">
          {refused}
        </p>
        <div class="row">
          <KeyButton press="D" look="main" disabled={!ready || progress !== null} onClick={confirm}>
            Confirm the themes of the {read.length === 1 ? 'one' : read.length} you have read
          </KeyButton>
          <button type="button" class="button" onClick={desk.closeGroup}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  )
}

function Differences({ first, text }: { first: string; text: string }) {
  return differences(first, text).map(({ kind, text: words }, index) => {
    const key = `${kind}${index}`
    if (kind === 'new') return <ins key={key}>{words}</ins>
    if (kind === 'gone') return <del key={key}>{index ? ` ${words}` : `${words} `}</del>
    return <span key={key}>{words}</span>
  })
}

function left(rest: number, sameWords: boolean) {
  if (!rest) return ''
  if (sameWords) return ` ${rest} to go.`
  return rest === 1 ? ' The other one stays as it is.' : ` The other ${rest} stay as they are.`
}
