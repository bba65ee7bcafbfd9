import type { CorrectionAct } from '../../../schema/correction.ts'
import type { Released } from '../api.ts'

/** Something in a release that may be corrected. `now`: the words that a rewording replaces. */
export type Correctable = {
  id: string
  group: string
  label: string
  takeAway: Extract<CorrectionAct, { do: 'take away' }>['place'] | null
  reword: { sentence: Extract<CorrectionAct, { do: 'reword' }>['sentence']; now: string } | null
}

/** Everything in a release that may be taken away or worded anew, in the order of the summary. */
export function correctablesOf(document: Released): Correctable[] {
  const { title, themes, questions, ways, breakdowns, coverage, beside } = document
  const whole = 'The summary'
  return [
    {
      id: 'title',
      group: whole,
      label: 'Its title',
      takeAway: null,
      reword: { sentence: { part: 'title' }, now: title },
    },
    ...themes.flatMap(ofTheme),
    ...[...questions, ...ways].map(ofQuestion),
    ...breakdowns
      .filter(({ state }) => state === 'shown')
      .map(
        ({ by, of }): Correctable => ({
          id: `breakdown/${by.key}/${of.key}`,
          group: 'Splits',
          label: `${of.title}, by: ${by.title}`,
          takeAway: { part: 'breakdown', by: by.key, of: of.key },
          reword: null,
        }),
      ),
    ...(coverage ? [figures('coverage', 'Who was not heard from')] : []),
    ...(beside ? [figures('beside', 'Young people and partners side by side')] : []),
  ]
}

function ofTheme({ code, name, definition, amount, quotes }: Released['themes'][number]): Correctable[] {
  const gone = amount.as === 'hidden'
  return [
    {
      id: `theme/${code}`,
      group: 'Themes',
      label: name,
      takeAway: gone ? null : { part: 'theme', code },
      reword: { sentence: { part: 'theme', code, field: 'name' }, now: name },
    },
    {
      id: `definition/${code}`,
      group: 'What themes mean',
      label: name,
      takeAway: null,
      reword: { sentence: { part: 'theme', code, field: 'definition' }, now: definition },
    },
    ...quotes.map(
      ({ text }, index): Correctable => ({
        id: `quote/${code}/${index}`,
        group: 'Quotes',
        label: text,
        takeAway: { part: 'quote', code, index },
        reword: null,
      }),
    ),
  ]
}

function ofQuestion(question: Released['questions'][number]): Correctable {
  const { key, title } = question
  const gone = 'state' in question ? question.state === 'hidden' : question.base.as === 'hidden'
  return {
    id: `question/${key}`,
    group: 'Questions',
    label: title,
    takeAway: gone ? null : { part: 'question', key },
    reword: { sentence: { part: 'question', key }, now: title },
  }
}

const figures = (part: 'coverage' | 'beside', label: string): Correctable => ({
  id: part,
  group: 'The summary',
  label,
  takeAway: { part },
  reword: null,
})
