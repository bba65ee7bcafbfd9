import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type AskedAct, api, ask, Refusal } from '../api.ts'
import { reasonOf } from '../notice.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { EffectTold } from './EffectTold.tsx'
import { usePreview } from './use-preview.ts'

/** What every act form is given of the page it is on. */
export type Within = {
  surveyId: string
  version: number
  /** Done: what to say of it. */
  onDone: (told: string) => void
  onCancel: () => void
  /** Loads the themes again; what is typed stays. */
  reload: () => Promise<void>
}

type Props = Within & {
  title: string
  /** Null while the form does not name a change. */
  act: AskedAct | null
  /** What is missing while `act` is null. */
  missing: string
  /** There is nothing to type: its effect is shown without asking for it. */
  chosen?: boolean
  /** The words of the button that does it, and what is said once it is done. */
  doIt: string
  told: string
  /** Said besides where no answer is touched. */
  nothing?: string
  children?: ComponentChildren
}

/** A change of the codebook: its form, what it would do, and only then the button that does it. */
export function ActForm(props: Props) {
  const { title, act, missing, chosen = false, doIt, nothing, surveyId, version } = props
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { effect, refused, show } = usePreview(surveyId, version, act)
  const [fault, setFault] = useState<{ act: AskedAct; version: number; words: string; stale: boolean }>()
  const [busy, setBusy] = useState(false)
  // Before the person can be in a field.
  useLayoutEffect(() => heading.current?.focus(), [])
  useAskBeforeLeaving(!chosen && act !== null)
  const asked = JSON.stringify([version, act])
  useEffect(() => {
    if (chosen && act) void show()
  }, [chosen, asked])
  const apply = async () => {
    if (!act || !effect || busy) return
    setBusy(true)
    try {
      const change = api.surveys[':surveyId'].codebook.changes.$post
      await ask(change({ param: { surveyId }, json: { version, act } }))
      props.onDone(props.told)
    } catch (error) {
      const stale = error instanceof Refusal && error.code === 'codebook-changed'
      setFault({ act, version, words: reasonOf(error), stale })
      setBusy(false)
    }
  }
  const current = fault && JSON.stringify([fault.version, fault.act]) === asked ? fault : null
  const problem = current?.words ?? refused
  return (
    <section class="card act" aria-labelledby={id}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (act) void show()
        }}
      >
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {props.children}
        {!chosen && (
          <button type="submit" class="button" disabled={!act}>
            Show what it would do
          </button>
        )}
      </form>
      <div class="preview" role="status">
        {problem && <p class="problem-text">{problem}</p>}
        {!problem && effect && <EffectTold effect={effect} nothing={nothing} />}
        {!problem && !effect && (
          <p class="soft" id={`${id}-why`}>
            {act ? (chosen ? 'Counting…' : 'See what it would do first.') : missing}
          </p>
        )}
      </div>
      <div class="row tight">
        <button
          type="button"
          class="button main"
          disabled={!effect || busy || problem !== ''}
          aria-describedby={effect || problem ? undefined : `${id}-why`}
          onClick={() => void apply()}
        >
          {doIt}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          Cancel
        </button>
        {problem && (
          <button type="button" class="button" onClick={() => void props.reload()}>
            Load the themes again
          </button>
        )}
      </div>
    </section>
  )
}
