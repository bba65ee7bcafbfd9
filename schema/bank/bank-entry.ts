import type { QuestionKind } from '../survey.ts'

/** A question as a heading's file holds it, under its id, which is its key in every survey. */
export type BankEntry = {
  kind: QuestionKind
  /** When to use it, for whoever builds the survey. */
  about: string
  title: string
  hint?: string
  /** Id → label, in order. In a question of several, `none` goes with no other. */
  choices?: Record<string, string>
  /** What a release calls some of the choices together, where too few chose each → their ids. */
  together?: Record<string, string[]>
  lowest?: string
  highest?: string
  pictures?: true
  /** The day these words began, where it is not the bank's own first day. */
  from?: string
  /** What it said before, newest first. */
  earlier?: EarlierWording[]
}

export type EarlierWording = { from: string; title: string; hint?: string; choices?: Record<string, string> }

/** The ways to say how often: two that are reported together on either side. */
export const howOften = {
  choices: {
    most: 'Most of the time',
    some: 'Some of the time',
    hardly: 'Hardly ever',
    unsure: 'I am not sure',
  },
  together: {
    'Most or some of the time': ['most', 'some'],
    'Hardly ever, or not sure': ['hardly', 'unsure'],
  },
}

export const howMuch = {
  choices: { lot: 'A lot', some: 'Some', none: 'None', unsure: 'I am not sure' },
  together: { 'A lot or some': ['lot', 'some'], 'None, or not sure': ['none', 'unsure'] },
}

export const howEasy = {
  choices: {
    'very-easy': 'Very easy',
    easy: 'Easy',
    hard: 'Hard',
    'very-hard': 'Very hard',
    untried: 'I have not tried',
  },
  together: { 'Easy or very easy': ['very-easy', 'easy'], 'Hard or very hard': ['hard', 'very-hard'] },
}
