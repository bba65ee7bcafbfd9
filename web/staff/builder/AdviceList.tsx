import { useState } from 'preact/hooks'
import type { Advice } from '../../../schema/advice/advice.ts'

type Props = {
  /** What the advice is about, as in "question 3". */
  about: string
  advice: Advice[]
  /** Puts `instead` in the place of `words`. */
  use: (advice: Advice) => void
}

/** Things to think about: they never stand in the way, and each can be put away. */
export function AdviceList({ about, advice, use }: Props) {
  const [away, setAway] = useState<string[]>([])
  const shown = advice.filter((each) => !away.includes(nameOf(each)))
  if (!shown.length) return null
  return (
    <ul class="advice" aria-label={`Advice on ${about}`}>
      {shown.map((each) => (
        <li key={nameOf(each)}>
          <p>{each.text}</p>
          <p class="row tight">
            {each.instead !== undefined && each.words && (
              <button type="button" class="quiet" onClick={() => use(each)}>
                Use “{each.instead}”
              </button>
            )}
            <button
              type="button"
              class="quiet"
              aria-label={`Put away: ${each.text}`}
              onClick={() => setAway([...away, nameOf(each)])}
            >
              Put away
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ kind, path, words, text }: Advice) => [kind, path, words, text].join('|')
