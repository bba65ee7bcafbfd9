import type { ComponentChildren } from 'preact'
import { askedChannels, type SurveyKind } from '../../schema/survey.ts'
import type { Question, Refusal } from '../questions/kind.ts'
import { kinds } from '../questions/kinds.ts'
import { wording } from '../wording.ts'
import { type Council, HelpLine, RespondPage } from './RespondPage.tsx'

export type SurveyView = {
  slug: string
  kind: SurveyKind
  title: string
  introduction: string
  questions: Question[]
  council: Council
}

export type FormView = {
  token: string
  /** What the form holds: field name → values. */
  values: Map<string, string[]>
  /** Question id → what has to change before it can be sent. */
  refusals: Map<string, Refusal>
}

/** The whole survey in one document, one question on the screen at a time, without a script. */
export function SurveyPage({ survey, form }: { survey: SurveyView; form: FormView }) {
  const wrong = form.refusals.size > 0
  const last = survey.questions.length
  // Somebody who came back to change one thing wants to go back, not through everything again.
  const returning = form.values.size > 0
  return (
    <RespondPage title={(wrong ? wording.errorPrefix : '') + survey.title} council={survey.council}>
      <form method="post" action={`/s/${survey.slug}/check`} enctype="multipart/form-data" noValidate>
        <input type="hidden" name="token" value={form.token} />
        {wrong ? <Errors survey={survey} form={form} /> : <Start survey={survey} />}
        {survey.questions.map((question, index) => (
          <Step
            key={question.id}
            number={index + 1}
            where={wording.question(index + 1, last)}
            onward={
              <>
                {returning && (
                  <button class="main" type="submit">
                    {wording.check}
                  </button>
                )}
                <a
                  class={returning ? undefined : 'main'}
                  href={index + 1 < last ? `#q${index + 2}` : '#last'}
                >
                  {wording.continue}
                </a>
                {!returning && question.kind !== 'agency' && (
                  <a href={index + 1 < last ? `#q${index + 2}` : '#last'}>{wording.skip}</a>
                )}
              </>
            }
          >
            <QuestionField question={question} form={form} />
          </Step>
        ))}
        <Step
          number={last + 1}
          id="last"
          where={wording.lastStep}
          onward={
            <button class="main" type="submit">
              {wording.check}
            </button>
          }
        >
          <LastQuestions kind={survey.kind} values={form.values} />
        </Step>
      </form>
    </RespondPage>
  )
}

function Start({ survey }: { survey: SurveyView }) {
  const { beforeStart } = wording
  return (
    <section id="start" tabIndex={-1}>
      <h1 dir="auto">{survey.title}</h1>
      {survey.introduction.split('\n').map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      <p>{beforeStart.optional}</p>
      {survey.kind === 'survey' && (
        <p class="box">
          {beforeStart.nobodyLive} <HelpLine council={survey.council} />
        </p>
      )}
      <p class="go">
        <a class="main" href="#q1">
          {wording.start}
        </a>
      </p>
      <h2>{beforeStart.privacy.title}</h2>
      <ul>
        {beforeStart.privacy[survey.kind].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <a href={`/s/${survey.slug}/receipt`}>{wording.haveCode}</a>
      </p>
    </section>
  )
}

function Errors({ survey, form }: { survey: SurveyView; form: FormView }) {
  return (
    <section id="start" tabIndex={-1} autofocus aria-labelledby="problem">
      <div class="box wrong">
        <h1 id="problem">{wording.errorTitle}</h1>
        <ul>
          {survey.questions.map((question, index) => {
            const refusal = form.refusals.get(question.id)
            return (
              refusal && (
                <li key={question.id}>
                  <a href={`#q${index + 1}`}>
                    {wording.question(index + 1, survey.questions.length)}: {wording.refusals[refusal]}
                  </a>
                </li>
              )
            )
          })}
        </ul>
      </div>
    </section>
  )
}

type StepProps = {
  number: number
  id?: string
  where: string
  onward: ComponentChildren
  children: ComponentChildren
}

function Step({ number, id, where, onward, children }: StepProps) {
  return (
    <section id={id ?? `q${number}`} tabIndex={-1}>
      <p class="where">{where}</p>
      {children}
      <p class="go">
        {onward}
        <a href={number > 1 ? `#q${number - 1}` : '#start'}>{wording.back}</a>
      </p>
    </section>
  )
}

function QuestionField({ question, form }: { question: Question; form: FormView }) {
  const refusal = form.refusals.get(question.id)
  const hintId = question.hint && `${question.id}-hint`
  const errorId = refusal && `${question.id}-error`
  const { Field } = kinds[question.kind]
  return (
    <Field
      question={question}
      values={form.values.get(question.id) ?? []}
      describedBy={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      {question.hint && (
        <p class="hint" id={hintId} dir="auto">
          {question.hint}
        </p>
      )}
      {refusal && (
        <p class="error" id={errorId}>
          {wording.errorPrefix}
          {wording.refusals[refusal]}
        </p>
      )}
    </Field>
  )
}

function LastQuestions({ kind, values }: { kind: SurveyKind; values: FormView['values'] }) {
  const ask = wording.quotable[kind]
  return (
    <>
      {kind === 'survey' && (
        <fieldset>
          <legend>
            <h1>{wording.channelTitle}</h1>
          </legend>
          {askedChannels.map((channel) => (
            <Radio
              key={channel}
              name="channel"
              value={channel}
              label={wording.channels[channel]}
              values={values}
            />
          ))}
        </fieldset>
      )}
      <fieldset aria-describedby="quotable-hint">
        <legend>
          <h2 class={kind === 'consultation' ? 'first' : undefined}>{ask.title}</h2>
        </legend>
        <p class="hint" id="quotable-hint">
          {ask.hint}
        </p>
        <Radio name="quotable" value="yes" label={wording.yes} values={values} />
        <Radio name="quotable" value="no" label={wording.no} values={values} />
      </fieldset>
    </>
  )
}

function Radio(props: { name: string; value: string; label: string; values: FormView['values'] }) {
  return (
    <label>
      <input
        type="radio"
        name={props.name}
        value={props.value}
        checked={props.values.get(props.name)?.includes(props.value) ?? false}
      />
      <span>{props.label}</span>
    </label>
  )
}
