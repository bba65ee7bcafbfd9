import { describe, expect, it } from 'vitest'
import { progressInWords } from '../../web/staff/translations/progress-words.ts'
import { groupsOf } from '../../web/staff/translations/text-groups.ts'
import { inThreeLanguages } from '../xlsform/three-languages.ts'

const paths = (count: number) => Array.from({ length: count }, (_, n) => `q${n}.title`)

describe('the words of a translation', () => {
  it.each([
    [28, 2, false, '12 of 40 texts; 2 to look at again'],
    [40, 0, false, '0 of 40 texts'],
    [0, 2, false, 'all translated; 2 to look at again'],
    [0, 0, false, 'all translated; somebody has to read it'],
    [0, 0, true, 'all translated, and read'],
  ])('tell how far it is: %i missing, %i stale', (missing, stale, reviewed, words) => {
    expect(progressInWords({ missing: paths(missing), stale: paths(stale), reviewed }, 40)).toBe(words)
  })

  it('name each text where somebody meets it', () => {
    const shown = groupsOf(inThreeLanguages).map(
      ({ heading, texts }) => `${heading}: ${texts.map(({ label }) => label).join(', ')}`,
    )
    expect(shown).toEqual([
      'First page: Title, Introduction, Who reads the answers, What happens next',
      'Question 1: The question',
      'Question 2: The question',
      'Question 3: The question, Choice 1, Choice 2',
      'Question 4: The question',
      'Question 5: The question',
      'Question 6: The question',
      'Question 7: The question, Text',
      'Question 8: The question, Word for 0, Word for 10',
      'Question 9: The question, Hint, Choice 1, Choice 2',
      'Question 10: The question',
    ])
  })
})
