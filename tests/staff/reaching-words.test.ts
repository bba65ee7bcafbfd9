import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../web/staff/api.ts'
import { costInWords, lengthInWords, linesInWords, stateOf } from '../../web/staff/reaching/batch-words.ts'
import { rateInWords } from '../../web/staff/reaching/CoverageSoFar.tsx'
import { adviceFor } from '../../web/staff/reaching/channel-advice.ts'
import { drawingOf } from '../../web/staff/reaching/use-qr.ts'

const now = new Date('2026-11-25T10:00:00Z')
const batch = { ended: null, paused: null, waits: null } as Batch
const gsm = (fragments: number) => ({ characters: 100 * fragments, fragments, encoding: 'GSM' as const })
const priced = {
  refusedLines: [],
  duplicates: [],
  expiresOn: '2026-12-23',
  note: '',
  address: 'https://say.fairmere.example',
  load: null,
}

describe('what a batch costs', () => {
  it.each([
    [[gsm(2)], 'text' as const, 1017.6, '212 texts of 2 parts: £10.18.'],
    [[gsm(1), gsm(1)], 'text' as const, 1017.6, '424 texts of 1 part: £10.18.'],
    [[gsm(1), gsm(2)], 'text' as const, 1526.4, '212 texts of 1 part and 212 texts of 2 parts: £15.26.'],
    [[gsm(0), gsm(0)], 'email' as const, 0, '424 e-mails: free.'],
  ])('is told in words', (perMessage, via, pence, words) => {
    expect(costInWords({ ...priced, people: 212, perMessage, pence }, via)).toBe(words)
  })

  it('says why a script needs more', () => {
    expect(lengthInWords(gsm(1))).toBe('100 characters, 1 part')
    expect(lengthInWords({ characters: 90, fragments: 2, encoding: 'unicode' })).toContain(
      'parts of 67 to 70',
    )
  })
})

describe('where a batch stands', () => {
  it.each([
    [{}, 'Being sent.'],
    [
      { waits: { because: 'rate', until: '2026-11-25T14:05:00Z' } },
      'Notify asks us to wait until today at 14:05.',
    ],
    [{ waits: { because: 'night', until: '2026-11-26T09:00:00Z' } }, 'It goes on 26 November at 09:00.'],
    [{ waits: { because: 'day', until: '2026-12-02' } }, 'The next message goes on 2 December.'],
    [{ waits: { because: 'not-set-up', until: null } }, 'no longer set up'],
    [
      { paused: { at: '2026-11-25T09:59:00Z', because: 'officer' } },
      'Nothing goes until somebody continues.',
    ],
    [{ paused: { at: '2026-11-25T09:59:00Z', because: 'key' } }, 'HEARD_NOTIFY_KEY'],
    [
      { paused: { at: '2026-11-25T09:59:00Z', because: 'access-ended' }, sentFor: 'Noor Invented' },
      'Paused: Noor Invented’s access has ended.',
    ],
    [{ ended: { at: '2026-11-24T09:59:00Z', because: 'sent' } }, 'All sent, yesterday at 09:59.'],
  ] as [Partial<Batch>, string][])('%j is told as “%s”', (state, words) => {
    expect(stateOf({ ...batch, ...state }, now)).toContain(words)
  })

  it.each([
    [[3], 'Line 3'],
    [[3, 18], 'Lines 3 and 18'],
    [[3, 18, 44], 'Lines 3, 18 and 44'],
  ])('lines %j', (lines, words) => {
    expect(linesInWords(lines)).toBe(words)
  })
})

describe('how many have answered', () => {
  const until = '2026-11-22'
  it.each([
    [null, 'Too few have answered yet'],
    [{ until, share: null, larger: false }, 'By 22 November, fewer than 30 had answered'],
    [
      { until, share: { as: 'figure', percent: 21 }, larger: false },
      'By 22 November, about 21% had answered.',
    ],
    [
      { until, share: { as: 'words', words: 'nearly everybody' }, larger: false },
      'nearly everybody had answered',
    ],
    [{ until, share: null, larger: true }, 'One of the two numbers is wrong.'],
  ] as [Parameters<typeof rateInWords>[0], string][])('%j', (rate, words) => {
    expect(rateInWords(rate)).toContain(words)
  })
})

describe('a way to reach a group', () => {
  it.each([
    ['home', 'No settled place', 'Cards from advisers and outreach'],
    ['home', 'In custody', 'Paper'],
    ['home', 'In supported housing', 'A poster and cards in the house'],
    ['custody', 'In custody', 'Paper'],
    ['custody', 'Not in custody', null],
    ['touch', 'Not in touch', 'whoever still sees them'],
    ['touch', 'In touch', null],
    ['area', 'Outside it', 'distance does not matter'],
    ['area', 'In the council’s area', null],
    ['activity', 'Not in education, training or work', 'Cards where they already go'],
    ['activity', 'In education, training or work', 'in the evening'],
    ['age', '16 and 17', 'carers'],
    ['age', '21 to 25', 'A text'],
  ] as const)('by %s, %s', (dimension, label, advice) => {
    const found = adviceFor(dimension, label)
    if (advice === null) expect(found).toBeNull()
    else expect(found).toContain(advice)
  })
})

describe('a QR code', () => {
  it('is drawn with every dark module, each once', () => {
    const { data } = encode('https://say.example.gov.uk/i#AAAAAAAAAAAAAAAAAAAAAA', { ecc: 'M', border: 2 })
    const { path, side } = drawingOf(data)
    const drawn = data.map((row) => row.map(() => 0))
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      const row = drawn[Number(y)] ?? []
      for (let at = Number(x); at < Number(x) + Number(width); at++) row[at] = (row[at] ?? 0) + 1
    }
    expect(side).toBe(data.length)
    expect(drawn).toEqual(data.map((row) => row.map(Number)))
  })
})
