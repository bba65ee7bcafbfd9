import { type Choice, decide, keyOf, type QuoteDraft, undecided } from './draft-quote.ts'
import { ProposalChoice } from './ProposalChoice.tsx'
import { keepWords, whyWords } from './redaction-words.ts'

type Props = {
  text: string
  draft: QuoteDraft
  /** Words that staff wrote are changed where they stand; nothing is taken out of them. */
  paraphrase?: boolean
  onChange: (draft: QuoteDraft) => void
}

/** Every proposal with what can be done about it; what is undecided is first to be reached. */
export function ProposalList({ text, draft, paraphrase = false, onChange }: Props) {
  if (!draft.proposals.length) return null
  const open = new Set(undecided(draft).map(keyOf))
  return (
    <ol class="proposals">
      {draft.proposals.map((proposal) => {
        const words = text.slice(proposal.start, proposal.end)
        const set = (choice: Choice | null) => onChange(decide(draft, proposal, choice))
        return (
          <li key={keyOf(proposal)}>
            <p>
              <strong dir="auto">{shortened(words)}</strong>{' '}
              <span class="soft">{whyWords[proposal.why]}</span>
            </p>
            {open.has(keyOf(proposal)) ? (
              <ProposalChoice proposal={proposal} words={words} paraphrase={paraphrase} onChoose={set} />
            ) : (
              <p class="row tight">
                <span>{choiceInWords(draft.choices.get(keyOf(proposal)))}</span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Decide again on “${shortened(words)}”`}
                  onClick={() => set(null)}
                >
                  Decide again
                </button>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const choiceInWords = (choice: Choice | undefined) => {
  if (choice?.do === 'keep') return `Kept: ${keepWords[choice.reason].toLowerCase()}`
  return choice ? `Taken out: ${choice.mark}` : 'Taken out'
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)
