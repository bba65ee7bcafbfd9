import type { ComponentChildren, VNode } from 'preact'
import type { QuestionKind, QuestionSettings } from '../../schema/survey.ts'

/** One question as a page shows it. `id` is this wording of it and the name of its form field. */
export type Question = {
  id: string
  key: string
  kind: QuestionKind
  title: string
  hint: string
  settings: QuestionSettings
}

/** What a person gave: the ids they chose, or the words they wrote. */
export type Given = { chosen: string[] } | { text: string }

export type Refusal = 'too-long' | 'not-offered' | 'one-only' | 'agency-needed'

export type FieldProps = {
  question: Question
  /** What the form held, to show it again. */
  values: string[]
  /** Ids of hint and error, for aria-describedby. */
  describedBy: string | undefined
  /** Hint and error, between the heading and the control. */
  children?: ComponentChildren
}

export type Kind = {
  /** Words that become themes: sealed, coded, quoted with consent. */
  coded: boolean
  /** The control inside the question's section, its title as the page's heading. */
  Field(props: FieldProps): VNode
  /** Form values → what was given; null where it was skipped. */
  read(question: Question, values: string[]): Given | { refused: Refusal } | null
  /** The answer as its own reader sees it on the check page. */
  show(question: Question, given: Given): string[]
}
