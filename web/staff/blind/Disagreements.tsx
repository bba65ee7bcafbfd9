import { useRef, useState } from 'preact/hooks'
import { api, ask, type Found, type Sample } from '../api.ts'
import { ThemePicker } from '../coding/ThemePicker.tsx'
import { attempt, say } from '../notice.ts'
import { ChosenThemes } from './ChosenThemes.tsx'
import { foundInWords, namesOf } from './found-words.ts'

type Differing = Sample['disagreements'][number]
type Props = { sample: Sample; open: boolean; reload: () => Promise<void> }

/** Where the two people differ, what each chose side by side, and what was settled. */
export function Disagreements({ sample, open, reload }: Props) {
  const { disagreements, toSettle } = sample
  const settle = (answerId: string, json: Found) =>
    attempt(async () => {
      const param = { sampleId: sample.id, answerId }
      await ask(api.samples[':sampleId'].settlements[':answerId'].$put({ param, json }))
      await reload()
      say('Settled.')
    })
  if (!disagreements.length) {
    return <p>The two people found the same in every answer that both coded. Nothing is to be settled.</p>
  }
  return (
    <section>
      <h2>Where they differ</h2>
      <p class="soft">
        {`${disagreements.length} of ${sample.doubled} answers; ${toSettle} not settled yet.`} Read each one
        together and agree what it says.
      </p>
      {disagreements.map((differing, index) => (
        <Difference
          key={differing.answerId}
          heading={`${index + 1} of ${disagreements.length}`}
          differing={differing}
          themes={sample.themes}
          open={open}
          settle={(found) => settle(differing.answerId, found)}
        />
      ))}
    </section>
  )
}

type DifferenceProps = {
  heading: string
  differing: Differing
  themes: Sample['themes']
  open: boolean
  settle: (found: Found) => Promise<boolean>
}

function Difference({ heading, differing, themes, open, settle }: DifferenceProps) {
  const [other, setOther] = useState(false)
  const place = useRef<HTMLElement>(null)
  const { question, text, choices, settlement } = differing
  const names = namesOf(themes)
  const take = async (found: Found) => {
    if (!(await settle(found))) return
    setOther(false)
    place.current?.focus()
  }
  return (
    <article class="card differing" ref={place} tabIndex={-1} aria-label={`Difference ${heading}`}>
      <h3 class="asked">
        {heading}. {question}
      </h3>
      <p class="answer-text" dir="auto">
        {text ?? 'The words of this answer were deleted with its wave.'}
      </p>
      <div class="beside">
        {choices.map((choice, index) => {
          const words = foundInWords(choice, names)
          return (
            <div key={`${index}${choice.name}`} class="choice-of">
              <p>
                <span class="soft">{choice.name}</span> {words}
              </p>
              {open && (
                <button
                  type="button"
                  class="button"
                  aria-label={`Take this: ${words}, as ${choice.name} found`}
                  onClick={() => void take({ outcome: choice.outcome, themeIds: choice.themeIds })}
                >
                  Take this
                </button>
              )}
            </div>
          )
        })}
      </div>
      {settlement && (
        <p class="settled">
          Settled as <strong>{foundInWords(settlement, names)}</strong>{' '}
          <span class="soft">by {settlement.name}</span>
        </p>
      )}
      {open && !other && (
        <button
          type="button"
          class="button"
          aria-label={`Something else for ${heading}`}
          onClick={() => setOther(true)}
        >
          Something else
        </button>
      )}
      {open && other && (
        <OtherChoice themes={themes} choices={choices} onTake={take} onCancel={() => setOther(false)} />
      )}
    </article>
  )
}

type OtherProps = {
  themes: Sample['themes']
  choices: Differing['choices']
  onTake: (found: Found) => Promise<void>
  onCancel: () => void
}

/** What neither chose; it starts from everything that either did. */
function OtherChoice({ themes, choices, onTake, onCancel }: OtherProps) {
  const [themeIds, setThemeIds] = useState([...new Set(choices.flatMap((choice) => choice.themeIds))])
  const field = useRef<HTMLInputElement>(null)
  const add = (themeId: string) => setThemeIds((ids) => (ids.includes(themeId) ? ids : [...ids, themeId]))
  return (
    <div class="other">
      <ChosenThemes
        themeIds={themeIds}
        themes={themes}
        disabled={false}
        digits={false}
        onDrop={(themeId) => setThemeIds((ids) => ids.filter((id) => id !== themeId))}
      />
      <ThemePicker themes={themes} disabled={false} field={field} onPick={add} onLeave={() => {}} />
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={!themeIds.length}
          onClick={() => void onTake({ outcome: 'themes', themeIds })}
        >
          Settle with these themes
        </button>
        {(['nothing', 'unfit'] as const).map((outcome) => (
          <button
            key={outcome}
            type="button"
            class="button"
            onClick={() => void onTake({ outcome, themeIds: [] })}
          >
            {outcome === 'nothing' ? 'Nothing to code' : 'Does not fit'}
          </button>
        ))}
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}
