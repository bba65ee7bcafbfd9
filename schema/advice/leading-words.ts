import type { DraftQuestion } from '../survey-draft.ts'
import type { Advice } from './advice.ts'
import { clausesOf } from './question-frame.ts'

const loaded =
  'excellent|fantastic|wonderful|amazing|brilliant|superb|outstanding|great|award-winning|successful|improved|much-loved|popular|terrible|awful|dreadful|shocking|appalling|failing'

type Rule = { pattern: RegExp; text: (words: string) => string }

/** What puts an answer into the mouth of whoever answers. Patterns are of a bounded length, so none runs away. */
const rules: Rule[] = [
  {
    pattern:
      /^(?:do|is|are|did|was|were|would|have|has|could|should|ca|wo)n['’]t (?:you|it|we|they|your|the)\b/i,
    text: (words) => `“${words} …” asks for a yes. Ask it so that “no” is as easy to say.`,
  },
  {
    pattern: /\b(?:do|would|did) you (?:not )?(?:agree|support (?:our|the))\b/i,
    text: () => 'People tend to say yes to this. Ask what they think, or how often, or how much.',
  },
  {
    pattern: /\b(?:surely|obviously|clearly|of course|undoubtedly)\b/i,
    text: (words) => `“${words}” says which answer is right. Leave it out.`,
  },
  {
    pattern: new RegExp(`\\b(?:our|the|this|these|that|a|your) (?:new )?(?:${loaded})\\b`, 'i'),
    text: (words) =>
      `“${words}” has judged already. Name the thing, and leave the judging to whoever answers.`,
  },
  {
    pattern: /\bwhy do(?:es)? (?:you|your \w{1,20}) (?:like|love|enjoy|hate|dislike|prefer|trust|need)\b/i,
    text: (words) => `“${words}” takes the answer for granted. Ask first whether it is so.`,
  },
  {
    pattern:
      /\bhow (?:much|far) (?:better|worse|happier|safer|easier|harder|more|less|has [\w ]{1,40} improved)\b|\bhow badly\b/i,
    text: (words) =>
      `“${words}” takes a change, or a fault, for granted. Ask what has changed, or how it was.`,
  },
]

/** Words that lead towards one answer. */
export function leadingWords({ key, title, kind }: DraftQuestion): Advice[] {
  if (kind === 'information') return []
  return rules.flatMap(({ pattern, text }): Advice[] => {
    const words = pattern.exec(title)?.[0]
    return words ? [{ kind: 'leading', text: text(words), path: `${key}.title`, words }] : []
  })
}

const absolutes =
  /\b(?:always|every single|every time|everybody|everyone|all (?:of )?the time|constantly|totally|completely|(?:nobody|no one|nothing|anybody|anything) at all)\b/i

/** "Always" is answered "no" by all whom it failed once. */
export function absoluteWords({ key, title, kind }: DraftQuestion): Advice[] {
  if (kind === 'information') return []
  return clausesOf(title).flatMap(({ text, frame }): Advice[] => {
    const words = frame === 'yes-no' && absolutes.exec(text)?.[0]
    if (!words) return []
    const said = `“${words}” leaves no room between yes and no. Ask how often, or how much.`
    return [{ kind: 'absolute', text: said, path: `${key}.title`, words }]
  })
}
