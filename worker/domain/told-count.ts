/**
 * What in a text could tell how many people: digits of any script, fractions, and English number words. "One", "half" and
 * the like only where people are counted by them, since "what one thing" counts nobody. In the order they stand, in small
 * letters.
 */
export function toldCounts(text: string): string[] {
  // As a reader sees it: invisible characters gone, compatibility forms folded, but Ⅷ left a number.
  const visible = text.replace(/\p{Cf}/gu, '')
  const seen = visible.replace(/\P{N}+/gu, (letters) => letters.normalize('NFKC')).toLowerCase()
  return [...seen.matchAll(counting)].map(([found]) => found)
}

const units = 'two|three|four|five|six|seven|eight|nine'
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const tens = `(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:one|${units})?`
const large = 'hundreds?|thousands?|dozens?|per\\s?cent'
const weak =
  'one|a single|a couple|a pair|a handful|half|halves|a third|thirds|a quarter|quarters|a fifth|a sixth|a seventh|an eighth|a ninth|a tenth|both|zero|nought|nil|none of|all of|every one of'
const people =
  'people|persons?|young|care leavers?|men|man|women|woman|girls?|boys?|respondents?|agenc(?:y|ies)|partners?|answers?|responses?|them|us|those|everybody|everyone|staff|workers?'
const counting = new RegExp(
  [
    '\\p{N}+|%',
    `\\b(?:${[units, teens, tens, large].join('|')})\\b`,
    `\\b(?:${weak})\\b(?=(?:\\W+[\\p{L}’']+){0,2}?\\W+(?:${people})\\b)`,
    `\\b(?:only|just) one\\b(?=\\W*(?:[.,;:!?]|$))`,
  ].join('|'),
  'gu',
)
