import { useState } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { InvitationCards } from '../components/InvitationCards.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { type HandedCards, HandOutForm } from '../reaching/HandOutForm.tsx'
import { OneCard } from '../reaching/OneCard.tsx'
import { WhatToSay } from '../reaching/WhatToSay.tsx'
import { count } from '../tally-words.ts'
import { useLoad } from '../use-load.ts'

/** Where a personal adviser starts, and all there is for one: cards to hand out, and how many there were. */
export function HandOutPage() {
  const { data, failed, again } = useLoad(async () => {
    const [{ waves }, { handouts }, council] = await Promise.all([
      ask(api.handouts.waves.$get()),
      ask(api.handouts.$get()),
      ask(api.council.$get()),
    ])
    return { waves, handouts, council }
  })
  const [made, setMade] = useState<HandedCards | null>(null)
  if (!data) {
    return (
      <Page title="Hand out cards">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { waves, handouts, council } = data
  const done = () => {
    setMade(null)
    void again()
  }
  const [only] = made?.invitations ?? []
  return (
    <Page title="Hand out cards">
      {made && only && made.onScreen && <OneCard invitation={only} faces={made.faces} onClose={done} />}
      {made && !made.onScreen && (
        <InvitationCards made={{ ...made, replacing: false }} council={council} onClose={done} />
      )}
      {!made && waves.length === 0 && (
        <p>No survey is open now. The participation team opens the next one; then its cards are here.</p>
      )}
      {!made && waves.length > 0 && <HandOutForm waves={waves} made={setMade} />}
      {waves.length > 0 && <WhatToSay />}
      {!made && handouts.length > 0 && (
        <section class="card" aria-labelledby="handed-out-so-far">
          <h2 id="handed-out-so-far">You have handed out</h2>
          <ul>
            {handouts.map(({ waveId, title, number, cards }) => (
              <li key={waveId}>
                {count(cards, 'card')} for {title}, wave {number}
              </li>
            ))}
          </ul>
          <p class="soft">
            The participation team sees the cards of all advisers together. Nobody can see which were used, or
            who has answered.
          </p>
        </section>
      )}
    </Page>
  )
}
