import type { VNode } from 'preact'
import { askedChannels, overseens, type SurveyKind } from '../../schema/survey.ts'
import type { Words } from '../languages/en.ts'
import type { Step } from './steps.ts'
import { Section, Skip, type SurveyView, Ways } from './survey-page.tsx'

type Values = Map<string, string[]>

/** How it is answered, the hand-over where somebody helps, and what is asked in private. */
export const lastStepsOf = (kind: SurveyKind): Step[] =>
  kind === 'survey'
    ? [{ id: 'last' }, { id: 'hand', when: '[name=channel]:checked:not([value=alone])' }, { id: 'own' }]
    : [{ id: 'own' }]

export function LastSteps(props: {
  survey: SurveyView
  words: Words
  values: Values
  steps: Step[]
  check: VNode
}) {
  const { survey, words, values, steps, check } = props
  const ask = words.quotable[survey.kind]
  const alone = survey.kind === 'consultation'
  const onward = (from: string, text: string) => (
    <Ways steps={steps} from={from} className="main">
      {text}
    </Ways>
  )
  return (
    <>
      {!alone && (
        <>
          <Section
            steps={steps}
            id="last"
            words={words}
            onward={
              <>
                {onward('last', words.continue)}
                <Skip steps={steps} from="last" words={words} />
              </>
            }
          >
            <p>{words.lastSteps}</p>
            <Radios title={words.channelTitle} name="channel" values={values} first>
              {askedChannels.map((id) => ({ id, label: words.channels[id] }))}
            </Radios>
          </Section>
          <Section steps={steps} id="hand" words={words} onward={onward('hand', words.handOver.mine)}>
            <h1>{words.handOver.title}</h1>
            <p>{words.handOver.text}</p>
          </Section>
        </>
      )}
      <Section steps={steps} id="own" words={words} onward={check}>
        <p>{words.lastSteps}</p>
        {!alone && (
          <Radios title={words.overseen.title} name="overseen" values={values} first>
            {overseens.map((id) => ({ id, label: words.overseen.options[id] }))}
          </Radios>
        )}
        <Radios title={ask.title} hint={ask.hint} name="quotable" values={values} first={alone}>
          {[
            { id: 'yes', label: words.yes },
            { id: 'no', label: words.no },
          ]}
        </Radios>
      </Section>
    </>
  )
}

export function Radios(props: {
  title: string
  hint?: string
  name: string
  values: Values
  /** Its title is the page's heading. */
  first?: boolean
  children: { id: string; label: string }[]
}) {
  const { title, hint, name, values, first, children } = props
  return (
    <fieldset aria-describedby={hint && `${name}-hint`}>
      <legend>{first ? <h1>{title}</h1> : <h2>{title}</h2>}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={values.get(name)?.includes(id) ?? false} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
