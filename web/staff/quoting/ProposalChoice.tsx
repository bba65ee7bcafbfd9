import { useId, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import {
  type KeepReason,
  keepReasons,
  type Proposal,
  type QuoteMark,
  quoteMarks,
} from '../../../schema/redaction.ts'
import type { Choice } from './draft-quote.ts'
import { keepWords, markWords } from './redaction-words.ts'

type Props = { proposal: Proposal; words: string; paraphrase: boolean; onChoose: (choice: Choice) => void }

/** Take the words out as proposed, put another mark, or keep them and say why. Enter on the first takes them out. */
export function ProposalChoice({ proposal, words, paraphrase, onChoose }: Props) {
  const [open, setOpen] = useState<'change' | 'keep' | null>(null)
  const mark: QuoteMark = `[${proposal.kind}]`
  const about = `“${words}”`
  const toggle = (which: 'change' | 'keep') => () => setOpen(open === which ? null : which)
  return (
    <>
      <div class="row tight">
        {!paraphrase && (
          <>
            <button
              type="button"
              class="button accept"
              aria-label={`Take out: ${mark}, ${about}`}
              onClick={() => onChoose({ do: 'take', mark })}
            >
              Take out: {mark}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`Change ${about}`}
              aria-expanded={open === 'change'}
              onClick={toggle('change')}
            >
              Change
            </button>
          </>
        )}
        <button
          type="button"
          class={paraphrase ? 'button accept' : 'button'}
          aria-label={`Keep ${about}`}
          aria-expanded={open === 'keep'}
          onClick={toggle('keep')}
        >
          Keep
        </button>
      </div>
      {open === 'change' && <OtherMark about={about} proposed={mark} onChoose={onChoose} />}
      {open === 'keep' && <WhyKept about={about} onChoose={onChoose} />}
    </>
  )
}

type Inner = { about: string; onChoose: (choice: Choice) => void }

function OtherMark({ about, proposed, onChoose }: Inner & { proposed: QuoteMark }) {
  return (
    <fieldset class="row tight plain">
      <legend class="soft">Put instead of {about}</legend>
      {quoteMarks
        .filter((mark) => mark !== proposed)
        .map((mark) => (
          <button key={mark} type="button" class="button" onClick={() => onChoose({ do: 'take', mark })}>
            {markWords(mark)}
          </button>
        ))}
    </fieldset>
  )
}

function WhyKept({ about, onChoose }: Inner) {
  const id = useId()
  const [reason, setReason] = useState<KeepReason>(keepReasons[0])
  const [words, setWords] = useState('')
  const keep = () => onChoose({ do: 'keep', reason, words })
  return (
    <fieldset class="plain why-kept">
      <legend class="soft">Why {about} may stay</legend>
      <label for={`${id}-reason`}>Reason</label>
      <select
        id={`${id}-reason`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as KeepReason)}
      >
        {keepReasons.map((each) => (
          <option key={each} value={each}>
            {keepWords[each]}
          </option>
        ))}
      </select>
      <label for={`${id}-words`}>A few words more, if you like. Do not repeat what stays.</label>
      <input
        id={`${id}-words`}
        maxLength={limits.keptWords}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // It would send the whole form.
          event.preventDefault()
          keep()
        }}
      />
      <button type="button" class="button" onClick={keep}>
        Keep {about}
      </button>
    </fieldset>
  )
}
