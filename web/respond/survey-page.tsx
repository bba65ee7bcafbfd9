import type { ComponentChildren } from 'preact'
import type { SurveyKind } from '../../schema/survey.ts'
import type { Words } from '../languages/en.ts'
import { linkIn } from '../languages/languages.ts'
import type { Question, Refusal } from '../questions/kind.ts'
import { kinds } from '../questions/kinds.ts'
import { Errors } from './Errors.tsx'
import { LastSteps, lastStepsOf } from './LastSteps.tsx'
import { type Frame, type Page, respondPage } from './respond-page.tsx'
import { surveyScript } from './respond-script.ts'
import { Start } from './Start.tsx'
import { type Step, stepsOf, styleOfSteps, waysFrom } from './steps.ts'

/** A survey in the language of its page. */
export type SurveyView = {
  slug: string
  kind: SurveyKind
  title: string
  introduction: string
  /** Who reads the answers, and what happens next; '' where the council adds nothing. */
  whoReads: string
  whatNext: string
  leave: boolean
  questions: Question[]
  /** The languages it can be read in, by their own names. */
  languages: Pick<Words, 'code' | 'name'>[]
}

export type FormView = {
  token: string
  /** What the form holds: field name → values. */
  values: Map<string, string[]>
  /** Question id → what has to change before it can be sent. */
  refusals: Map<string, Refusal>
  /** Its author came back to change one thing, and wants to go back, not through everything again. */
  returning?: boolean
  /** What they have to know before they go on. */
  notice?: string
  /** To be printed: it says how a paper answer comes back, and what each follow-up follows. */
  paper?: boolean
  /** A draft as it will look: nothing leaves it. It has no token. */
  preview?: boolean
}

/** Fields that travel with a form unseen: the code of an invitation, the receipt it replaces, the code it was saved under. */
export const carried = ['invitation', 'replaces', 'draft'] as const

/** The whole survey in one document, one question on the screen at a time, without need of a script. */
export function surveyPage(frame: Frame, survey: SurveyView, form: FormView): Page {
  const { words } = frame
  const wrong = form.refusals.size > 0
  const steps = stepsOf(survey.questions, lastStepsOf(survey.kind))
  const to = (path: string) => linkIn(words, `/s/${survey.slug}/${path}`)
  const returning = wrong || form.returning
  const check = (className?: string) => (
    <button class={className} type="submit" disabled={form.preview}>
      {words.check}
    </button>
  )
  const later = (
    <button
      class="link later"
      type="submit"
      form="f"
      formAction={form.preview ? undefined : to('drafts')}
      disabled={form.preview}
    >
      {words.draft.button}
    </button>
  )
  return respondPage(
    {
      frame,
      title: (wrong ? words.errorPrefix : '') + survey.title,
      style: styleOfSteps(steps),
      script: surveyScript,
      foot: later,
    },
    <form
      id="f"
      method="post"
      action={form.preview ? undefined : to('check')}
      enctype="multipart/form-data"
      noValidate
      autocomplete={survey.leave ? 'off' : undefined}
    >
      {/* Enter in a one-line field presses the first button of a form. */}
      <button class="hidden" type="submit" tabIndex={-1} disabled={form.preview}>
        {words.check}
      </button>
      {!form.preview && <input type="hidden" name="token" value={form.token} />}
      {carried.map((name) => {
        const value = form.values.get(name)?.[0]
        return value && <input key={name} type="hidden" name={name} value={value} />
      })}
      {wrong ? (
        <Errors words={words} survey={survey} form={form} />
      ) : (
        <Start frame={frame} survey={survey} form={form} />
      )}
      {survey.questions.map((question) => (
        <Section
          key={question.id}
          steps={steps}
          id={question.name}
          words={words}
          onward={
            <>
              {returning && check('main')}
              <Ways steps={steps} from={question.name} className={returning ? undefined : 'main'}>
                {words.continue}
              </Ways>
              {!returning && question.kind !== 'agency' && question.kind !== 'information' && (
                <Skip steps={steps} from={question.name} words={words} />
              )}
            </>
          }
        >
          <Where survey={survey} question={question} words={words} paper={form.paper} />
          <QuestionField question={question} words={words} form={form} />
        </Section>
      ))}
      <LastSteps survey={survey} words={words} values={form.values} steps={steps} check={check('main')} />
      <p id="net" role="status" data-say={words.notSentYet} />
    </form>,
  )
}

type SectionProps = {
  steps: Step[]
  id: string
  words: Words
  onward: ComponentChildren
  children: ComponentChildren
}

export function Section({ steps, id, words, onward, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1}>
      {children}
      <p class="go">
        {onward}
        <Ways steps={[{ id: 'start' }, ...steps]} from={id} backwards>
          {words.back}
        </Ways>
      </p>
    </section>
  )
}

/** A link to each step that may come next; the page's style shows the one that does. */
export function Ways(props: {
  steps: Step[]
  from: string
  backwards?: boolean
  className?: string | undefined
  children: ComponentChildren
}) {
  const { steps, from, backwards, className, children } = props
  return (
    <span>
      {waysFrom(steps, from, backwards).map(({ id, when }) => (
        <a
          key={id}
          class={[className, when && `if to-${id}`].filter(Boolean).join(' ') || undefined}
          href={`#${id}`}
        >
          {children}
        </a>
      ))}
    </span>
  )
}

/** Past a question and whatever would follow from it; gone once something stands in it. */
export const Skip = ({ steps, from, words }: { steps: Step[]; from: string; words: Words }) => (
  <a href={`#${waysFrom(steps, from).at(-1)?.id}`}>{words.skip}</a>
)

/** "Question 3 of 6": follow-ups and pages to read are not counted, so that the number never jumps. */
function Where(props: { survey: SurveyView; question: Question; words: Words; paper: boolean | undefined }) {
  const { survey, question, words, paper } = props
  const { followUp } = question.settings
  if (question.kind === 'information') return null
  if (!followUp) {
    const counted = survey.questions.filter((q) => q.kind !== 'information' && !q.settings.followUp)
    return <p>{words.question(counted.indexOf(question) + 1, counted.length)}</p>
  }
  const parent = survey.questions.find(({ key }) => key === followUp.of)
  const answers = paper && parent ? kinds[parent.kind].show(parent, { chosen: followUp.is }, words) : []
  return <p>{paper ? words.onlyIf(answers.join(words.comma)) : words.followUp}</p>
}

export function QuestionField({
  question,
  words,
  form,
}: {
  question: Question
  words: Words
  form: FormView
}) {
  const refusal = form.refusals.get(question.id)
  const hintId = question.hint && `${question.name}-hint`
  const errorId = refusal && `${question.name}-error`
  const { Field } = kinds[question.kind]
  return (
    <Field
      question={question}
      words={words}
      values={form.values.get(question.name) ?? []}
      describedBy={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      {question.hint && (
        <p class="hint" id={hintId} dir="auto">
          {question.hint}
        </p>
      )}
      {refusal && (
        <p class="error" id={errorId}>
          {words.errorPrefix}
          {words.refusals[refusal]}
        </p>
      )}
    </Field>
  )
}
