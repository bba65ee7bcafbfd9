import type { Answer } from '../api.ts'
import { cutIntoPieces } from './pieces.ts'

/** The answer's words with what carries its themes: evidence marked, the clause round it underlined. */
export function AnswerText({ answer, active }: { answer: Answer; active: string | null }) {
  const standing = answer.codings.filter(({ decision }) => decision !== 'rejected')
  return (
    <p class="answer-text" dir="auto">
      {cutIntoPieces(answer.text, standing).map(({ text, clause, themes }, index) => {
        const key = `${answer.id}${index}`
        if (!themes.length) {
          return (
            <span key={key} class={clause ? 'clause' : undefined}>
              {text}
            </span>
          )
        }
        return (
          <mark key={key} class={active && themes.includes(active) ? 'active' : undefined}>
            {text}
          </mark>
        )
      })}
    </p>
  )
}
