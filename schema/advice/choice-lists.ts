import type { DraftQuestion } from '../survey-draft.ts'
import type { Advice } from './advice.ts'

/** As many as fit on a phone without losing the first. */
const mostChoices = 10

const wayOut =
  /\b(?:not sure|unsure|(?:do not|don['’]t) know|rather not|prefer not|else|other|another|none|neither|nobody|no one|nothing|never|not tried|not apply|(?:do not|don['’]t|have not|haven['’]t|have no))\b/i
const well =
  /^(?:very |fairly |quite |really )?(?:excellent|great|good|fine|happy|satisfied|easy|helpful|useful|safe|clear|fair|well|brilliant|ok|better)\b/i
const badly =
  /^(?:very |fairly |quite |really )?(?:poor|bad|unhappy|dissatisfied|hard|difficult|unhelpful|useless|unsafe|unclear|unfair|badly|terrible|awful|worse|not (?!sure|at all|tried))/i

/** What a list of choices leaves somebody without, or leans towards. */
export function adviceOnChoices({ key, kind, choices = [], none }: DraftQuestion): Advice[] {
  if (choices.length < 2) return []
  const labels = choices.map(({ label }) => label.trim())
  const say = (text: string, at?: number): Advice => {
    const choice = at === undefined ? undefined : choices[at]
    return {
      kind: 'choices',
      text,
      ...(choice ? { path: `${key}.choices.${choice.id}`, words: choice.label } : {}),
    }
  }
  const ways = labels.findIndex((label) => wayOut.test(label))
  const noneOfThese = labels.findIndex((label) => /^none\b/i.test(label))
  const twice = labels.findIndex(
    (label, at) =>
      label !== '' && labels.findIndex((each) => each.toLowerCase() === label.toLowerCase()) < at,
  )
  const clash = overlapping(labels)
  const [good, bad] = [
    labels.filter((label) => well.test(label)),
    labels.filter((label) => badly.test(label)),
  ]
  const found: (Advice | false)[] = [
    kind === 'choices' &&
      ways < 0 &&
      say('Somebody for whom none of these is true can only skip it. Add “None of these”.'),
    kind === 'choices' &&
      noneOfThese >= 0 &&
      none === undefined &&
      say('Say that this choice goes with no other, so that nobody picks both.', noneOfThese),
    kind === 'choice' &&
      ways < 0 &&
      say('Somebody who does not know has no answer here. Add “Not sure”, or “Something else”.'),
    Math.abs(good.length - bad.length) > 1 &&
      say(`${good.length} of the choices are good and ${bad.length} bad. Give as many of each.`),
    clash !== null && say('This overlaps with another choice: some people fit in both.', clash),
    twice >= 0 && say('This choice is there twice.', twice),
    labels.length > mostChoices &&
      say(`${labels.length} choices are a long list on a phone. Up to ${mostChoices} can be taken in.`),
  ]
  return found.filter((each) => each !== false)
}

/** The place of the first range of numbers that begins inside another. */
function overlapping(labels: string[]): number | null {
  const ranges = labels
    .flatMap((label, at) => {
      const [, from, to] = /(\d{1,6})\s?(?:to|-|–)\s?(\d{1,6})/.exec(label) ?? []
      return from && to ? [{ from: Number(from), to: Number(to), at }] : []
    })
    .sort((one, other) => one.from - other.from)
  return ranges.find(({ from }, index) => from <= (ranges[index - 1]?.to ?? -1))?.at ?? null
}
