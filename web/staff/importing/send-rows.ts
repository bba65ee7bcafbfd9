import { limits } from '../../../schema/limits.ts'
import { api, ask } from '../api.ts'
import { digestOfText } from './file-encoding.ts'
import { type Faulty, type FileRead, responsesOf } from './row-check.ts'
import type { RowRead } from './row-reading.ts'

type Sent = Pick<RowRead, 'day' | 'answers'>

export type Sending = FileRead & { surveyId: string; versionId: string; faulty: Faulty; total: number }

/**
 * Brings a file's responses to the server part by part, and makes the wave of them. Done again with the same file, read in the
 * same way, it goes on where it broke off, and gives the same wave.
 * @throws Refusal
 */
export async function sendRows(sending: Sending, told: (responses: number) => void) {
  const { sheet, reading, days, surveyId, versionId, faulty, total } = sending
  const plan = await digestOfText(JSON.stringify({ reading, faulty }))
  const json = { versionId, fingerprint: sheet.fingerprint, plan, ...days, total }
  const started = await ask(api.surveys[':surveyId'].imports.$post({ param: { surveyId }, json }))
  const { importId, next } = started
  told(started.responses)
  let number = 0
  for await (const rows of inChunks(responsesOf(sending, faulty))) {
    if (number >= next) {
      const param = { importId, number: String(number) }
      const { responses } = await ask(
        api.imports[':importId'].chunks[':number'].$put({ param, json: { rows } }),
      )
      told(responses)
    }
    number += 1
  }
  const wave = await ask(api.imports[':importId'].completion.$put({ param: { importId } }))
  return { ...wave, importId }
}

/** Always cut at the same places, so that a part that was brought before is known by its number. */
export async function* inChunks(rows: AsyncIterable<Sent>): AsyncGenerator<Sent[]> {
  let [chunk, length]: [Sent[], number] = [[], 0]
  for await (const row of rows) {
    const more = JSON.stringify(row).length
    if (
      chunk.length === limits.importChunk ||
      (chunk.length > 0 && length + more > limits.importChunkLength)
    ) {
      yield chunk
      ;[chunk, length] = [[], 0]
    }
    chunk.push(row)
    length += more
  }
  if (chunk.length) yield chunk
}
