import { useId, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import { api, ask, type CardsMade, type WaveToHandOut } from '../api.ts'
import { attempt } from '../notice.ts'

/** `onScreen`: one card, for somebody who is here. */
export type HandedCards = CardsMade & { onScreen: boolean }

/** Which survey, how many, and how they are handed over. */
export function HandOutForm({
  waves,
  made,
}: {
  waves: WaveToHandOut[]
  made: (handed: HandedCards) => void
}) {
  const id = useId()
  const [waveId, setWaveId] = useState(waves[0]?.id ?? '')
  const [cards, setCards] = useState('8')
  const [busy, setBusy] = useState(false)
  const make = async (number: number, onScreen: boolean) => {
    setBusy(true)
    await attempt(async () => {
      const { handouts } = api.waves[':waveId']
      const handed = await ask(handouts.$post({ param: { waveId }, json: { cards: number } }))
      made({ ...handed, onScreen })
    })
    setBusy(false)
  }
  const print = (event: Event) => {
    event.preventDefault()
    void make(Number(cards), false)
  }
  return (
    <>
      {waves.length > 1 ? (
        <form class="card form">
          <fieldset>
            <legend>Which survey</legend>
            {waves.map((wave) => (
              <label key={wave.id} class="choice">
                <input
                  type="radio"
                  name={`${id}-wave`}
                  checked={wave.id === waveId}
                  onChange={() => setWaveId(wave.id)}
                />
                {wave.title}
              </label>
            ))}
          </fieldset>
        </form>
      ) : (
        <p class="purpose">
          Each card lets one young person answer <strong>{waves[0]?.title}</strong> once.
        </p>
      )}
      <div class="hand-over">
        <section class="card">
          <h2>Somebody is with you</h2>
          <p>A code on this screen. They scan it with their phone, or you hand yours over.</p>
          <button type="button" class="button main" disabled={busy} onClick={() => void make(1, true)}>
            Show a code
          </button>
        </section>
        <form class="card form" onSubmit={print}>
          <h2>To take with you</h2>
          <label for={id}>How many cards</label>
          <input
            id={id}
            type="number"
            min={1}
            max={limits.cardsAtOnce}
            required
            aria-describedby={`${id}-most`}
            value={cards}
            onInput={(event) => setCards(event.currentTarget.value)}
          />
          <p id={`${id}-most`} class="soft">
            Eight fit on an A4 page; at most {limits.cardsAtOnce} at once.
          </p>
          <button type="submit" class="button" disabled={busy}>
            Make cards to print
          </button>
        </form>
      </div>
    </>
  )
}
