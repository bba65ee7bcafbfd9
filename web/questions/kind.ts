import type { ComponentChildren, VNode } from 'preact'
import type { ClosedKind } from '../../schema/release.ts'
import type { QuestionKind, QuestionSettings } from '../../schema/survey.ts'
import type { Words } from '../languages/en.ts'

/** One question as a page shows it, in the page's language. */
export type Question = {
  /** This wording of it. */
  id: string
  /** Its form field: q1, q2, … by place in its version. */
  name: string
  /** The same question across versions. */
  key: string
  kind: QuestionKind
  title: string
  hint: string
  settings: QuestionSettings
}

/** What a person gave: the ids they chose, or the words they wrote. */
export type Given = { chosen: string[] } | { text: string }

export type Refusal =
  | 'too-long'
  | 'not-offered'
  | 'one-only'
  | 'none-with-others'
  | 'year-needed'
  | 'agency-needed'

export type FieldProps = {
  question: Question
  words: Words
  /** What the form held, to show it again. */
  values: string[]
  /** Ids of hint and error, for aria-describedby. */
  describedBy: string | undefined
  /** Hint and error, between the heading and the control. */
  children?: ComponentChildren
}

/** One line of a question's table in a release: its label, and the stored values it counts. */
export type Cell = { label: string; takes: string[] }

export type Kind = {
  /** Words that become themes: sealed, coded, quoted with consent; and what a release calls them. */
  coded: 'short' | 'long' | false
  /** The control inside the question's section, its title as the page's heading. */
  Field(props: FieldProps): VNode
  /** Form values → what was given; null where it was skipped. */
  read(question: Question, values: string[]): Given | { refused: Refusal } | null
  /** The answer as its own reader sees it on the check page. */
  show(question: Question, given: Given, words: Words): string[]
  /**
   * How a release counts it, in the council's English, and by which rule: one choice of several, several, or a scale's bands.
   * `levels`: the same answers, put together more coarsely where too few gave each; the first is the finest, and none looks
   * at an answer (R3). Left out where a release says nothing of it.
   */
  counted?: { as: ClosedKind; levels: (question: Pick<Question, 'settings'>) => Cell[][] }
}
