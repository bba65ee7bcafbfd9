import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { tidy } from '../../schema/tidy.ts'
import { Refusal } from '../../web/staff/api.ts'
import { partsOf } from '../../web/staff/importing/choice-values.ts'
import { withoutContacts } from '../../web/staff/importing/contact-details.ts'
import { dayIn, monthIn, orderIn } from '../../web/staff/importing/day-reading.ts'
import { openSheet } from '../../web/staff/importing/open-sheet.ts'
import { inChunks } from '../../web/staff/importing/send-rows.ts'
import { readImportedRow } from '../../worker/domain/import-row.ts'
import { allRows, imported, questions, textFile } from './opened.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })
/** What a cell of an export may hold, with every mark that a CSV gives a meaning to. */
const cell = fc
  .string({ unit: fc.constantFrom(...'ab "\',;|\t\r\né☃=+@'.split('')), maxLength: 12 })
  .map((text) => tidy(text))

describe('whatever a file holds', () => {
  it('a table comes back as it was written, whichever its separator, line ends and size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, delimiter, newline) => {
          // Headings that no separator occurs in, so that it can be told.
          const all = [['one', 'two', 'three'], ['plain', 'plain', 'plain'], ...rows]
          const csv = Papa.unparse(all, { delimiter, newline, quotes: true })
          const read = await allRows(await openSheet(textFile(csv)))
          const filled = all
            .map((cells) => cells.map(tidy))
            .filter((cells) => cells.some((each) => each !== ''))
          expect(read.map(({ cells }) => cells)).toEqual(filled)
        },
      ),
      { numRuns: 150 },
    ))

  it('a row that lies across two blocks is one row', async () => {
    const long = 'x'.repeat(1 << 20)
    const csv = `a,b\r\n"${long}\r\n""é""",2\r\n3,4\r\n`
    const read = await allRows(await openSheet(textFile(csv)))
    expect(read.map(({ row, cells }) => [row, cells.map(({ length }) => length)])).toEqual([
      [1, [1, 1]],
      [2, [long.length + 4, 1]],
      [3, [1, 1]],
    ])
  })

  it('any bytes are read, or refused with a sentence', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const read = openSheet(textFile(new Uint8Array(bytes))).then(allRows)
        await read.catch((error) => expect(error).toBeInstanceOf(Refusal))
      }),
      { numRuns: 300 },
    ))

  it('what is imported is what the server takes: it refuses no row that was shown as ready', () => {
    const answer = fc.oneof(
      anyText,
      fc.constantFrom(
        'My own flat',
        'nowhere settled',
        'Rent;Food',
        'food',
        '7',
        '11',
        '10 (Very)',
        '=1+1',
        'x'.repeat(201),
      ),
    )
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(answer, answer, answer, answer, answer), { minLength: 1, maxLength: 10 }),
        async (rows) => {
          const csv = Papa.unparse([questions.map(({ title }) => title), ...rows], { quotes: true })
          const { responses, checked } = await imported(textFile(csv))
          for (const { day, answers } of responses) {
            const sent = JSON.parse(JSON.stringify(answers)) as Record<string, string[]>
            const tidied = Object.fromEntries(
              Object.entries(sent).map(([key, values]) => [key, values.map(tidy)]),
            )
            expect(readImportedRow(questions, { day, answers: tidied }, 1).size).toBe(
              Object.keys(answers).length,
            )
          }
          expect(responses.length).toBe(checked.whole + checked.partly)
          expect(checked.rows).toBe(checked.whole + checked.partly + checked.lost + checked.empty)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('a day, a month and a list are read from any text without a fault, and a day is one of the calendar', () =>
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( 10:02)?$/)),
        (text) => {
          for (const order of ['day first', 'month first'] as const) {
            const day = dayIn(text, order)
            if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
            monthIn(text, order)
          }
          orderIn(text)
          for (const question of questions)
            expect(partsOf(question, text).join('').length).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 2000 },
    ))

  it('an e-mail address is taken out of any text, and what has neither “@” nor a digit stays as it is', () =>
    fc.assert(
      fc.property(anyText, fc.emailAddress(), anyText, (before, address, rest) => {
        const left = withoutContacts(`${before} ${address} ${rest}`)
        expect(left).not.toContain(address)
        expect(withoutContacts(left)).toBe(left)
        const plain = before.replace(/[@\p{Nd}]/gu, '')
        expect(withoutContacts(plain)).toBe(plain)
      }),
      { numRuns: 500 },
    ))

  it('the parts that are sent hold every row once, in order, and none is larger than it may be', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60_000), { maxLength: 500 }), async (lengths) => {
        const rows = lengths.map((length, at) => ({
          day: null,
          answers: { pa: [`${at} ${'x'.repeat(length % 5000)}`] },
        }))
        const chunks = []
        async function* each() {
          yield* rows
        }
        for await (const chunk of inChunks(each())) chunks.push(chunk)
        expect(chunks.flat()).toEqual(rows)
        for (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(limits.importChunk)
          if (chunk.length > 1)
            expect(JSON.stringify(chunk).length).toBeLessThan(limits.importChunkLength + 1000)
        }
      }),
      { numRuns: 30 },
    ))
})
