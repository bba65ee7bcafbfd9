import { useRef, useState } from 'preact/hooks'
import { type AskedAct, api, ask, type Effect } from '../api.ts'
import { reasonOf } from '../notice.ts'

type Shown = { key: string; effect: Effect | null; refused: string }

/**
 * What a change would do, asked of the server. It is there only while it was told of exactly this act at exactly this
 * version: whatever is typed since hides it. `act` null is the survey's move to the newest version.
 */
export function usePreview(surveyId: string, version: number, act: AskedAct | null) {
  const key = JSON.stringify([version, act])
  const asked = useRef('')
  const [shown, setShown] = useState<Shown | null>(null)
  const show = async () => {
    asked.current = key
    const told = await tellEffect(surveyId, version, act)
    // An answer that comes after a later question tells nothing about it.
    if (asked.current === key) setShown({ key, ...told })
  }
  const now = shown?.key === key ? shown : null
  return { effect: now?.effect ?? null, refused: now?.refused ?? '', show }
}

async function tellEffect(surveyId: string, version: number, act: AskedAct | null) {
  const preview = api.surveys[':surveyId'].codebook.previews.$post
  try {
    return { effect: await ask(preview({ param: { surveyId }, json: { version, act } })), refused: '' }
  } catch (error) {
    return { effect: null, refused: reasonOf(error) }
  }
}
