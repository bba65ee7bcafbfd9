import { useId, useState } from 'preact/hooks'
import type { CorrectionAct } from '../../../schema/correction.ts'
import { limits } from '../../../schema/limits.ts'
import { api, ask, type Released } from '../api.ts'
import { AskFirst } from '../components/AskFirst.tsx'
import { say } from '../notice.ts'
import { type Correctable, correctablesOf } from './correctable.ts'

type Props = { waveId: string; document: Released; seen: number; done: () => Promise<void> }

/** Choose what, take it away or say it in other words, and tell readers why. */
export function CorrectionForm({ waveId, document, seen, done }: Props) {
  const id = useId()
  const correctables = correctablesOf(document)
  const [chosen, setChosen] = useState<Correctable | null>(null)
  const [doing, setDoing] = useState<CorrectionAct['do']>('take away')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState<CorrectionAct | null>(null)
  const choose = (key: string) => {
    const next = correctables.find((each) => each.id === key) ?? null
    setChosen(next)
    setDoing(next?.takeAway ? 'take away' : 'reword')
    setText(next?.reword?.now ?? '')
  }
  const send = (event: Event) => {
    event.preventDefault()
    if (doing === 'take away' && chosen?.takeAway) setAsked({ do: doing, place: chosen.takeAway })
    if (doing === 'reword' && chosen?.reword) setAsked({ do: doing, sentence: chosen.reword.sentence, text })
  }
  const correct = async (act: CorrectionAct) => {
    const json = { act, reason, seen }
    await ask(api.releases[':waveId'].corrections.$post({ param: { waveId }, json }))
    await done()
    say('Corrected. Leaders read it so from now on, with your reason.')
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>Correct it</h2>
      <p>
        A correction takes a figure or a quote away, or says a sentence in other words. It cannot show a
        number. With a question go the splits by it and of it, and the questions that follow from it.
      </p>
      <label for={`${id}-what`}>What</label>
      <select
        id={`${id}-what`}
        required
        value={chosen?.id ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">Choose one</option>
        {[...new Set(correctables.map(({ group }) => group))].map((group) => (
          <optgroup key={group} label={group}>
            {correctables
              .filter((each) => each.group === group)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {chosen?.takeAway && chosen.reword && (
        <fieldset class="choice">
          <legend>How</legend>
          {ways.map(([way, words]) => (
            <label key={way}>
              <input type="radio" name={`${id}-how`} checked={doing === way} onChange={() => setDoing(way)} />{' '}
              {words}
            </label>
          ))}
        </fieldset>
      )}
      {chosen?.reword && doing === 'reword' && (
        <>
          <label for={`${id}-text`}>In these words</label>
          <input
            id={`${id}-text`}
            type="text"
            required
            maxLength={200}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
      <label for={`${id}-reason`}>Why</label>
      <input
        id={`${id}-reason`}
        type="text"
        required
        maxLength={limits.reason}
        aria-describedby={`${id}-hint`}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft">
        Leaders read it in the summary. Say it without numbers, and without the words that you take away.
      </p>
      <button type="submit" class="button main">
        {doing === 'reword' && chosen ? 'Reword it' : 'Take it away'}
      </button>
      {asked && (
        <AskFirst
          question={{
            title: asked.do === 'reword' ? 'Reword it for good?' : 'Take it away for good?',
            explanation: (
              <p>
                {asked.do === 'reword'
                  ? `“${chosen?.reword?.now}” becomes “${text}”.`
                  : `“${chosen?.label}” goes.`}{' '}
                Leaders see at once that it was corrected, on which day and why. What is taken away does not
                come back. Who has read or kept it already still has it.
              </p>
            ),
            doIt: asked.do === 'reword' ? 'Reword it' : 'Take it away',
            act: () => correct(asked),
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </form>
  )
}

const ways: [CorrectionAct['do'], string][] = [
  ['take away', 'Take it away, with its figures'],
  ['reword', 'Say it in other words'],
]
