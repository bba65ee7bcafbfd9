import fc from 'fast-check'
import { loadAsync } from 'jszip'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../../schema/release.ts'
import { tidy } from '../../schema/tidy.ts'
import { summaryBlocks } from '../../web/leader/word/summary-blocks.ts'
import { wordFile } from '../../web/leader/word/word-file.ts'
import { awkwardTexts } from '../support/awkward-texts.ts'
import { exampleConsultation, exampleRelease } from './example.ts'
import { fullExample } from './full-example.ts'
import { saying } from './saying.ts'

const fileOf = async (document: ReleaseDocument) =>
  Buffer.from(await wordFile(summaryBlocks(document), { title: document.title, creator: document.council }))

/** A part of the file as its XML. */
async function partOf(document: ReleaseDocument, path: string): Promise<string> {
  const part = (await loadAsync(await fileOf(document))).file(path)
  if (!part) throw new Error(`no ${path}`)
  return part.async('string')
}

const opened = async (document: ReleaseDocument) => mammoth.extractRawText({ buffer: await fileOf(document) })

describe('a summary in Word', () => {
  it('has headings in order, one first among them and none skipped', async () => {
    for (const document of [fullExample, exampleRelease(), exampleConsultation()]) {
      const xml = await partOf(document, 'word/document.xml')
      const levels = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels[0]).toBe(1)
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    }
  })

  it('has the sections of the page', async () => {
    const headings = summaryBlocks(fullExample).flatMap((block) =>
      block.as === 'heading' && block.level === 2 ? [block.text] : [],
    )
    expect(headings).toEqual([
      'Corrections',
      'The main findings',
      'What is working and what is not, by theme',
      'Question by question',
      'Group by group',
      'Young people and partners, side by side',
      'Who we did not hear from',
      'How it was answered',
      'What came in, and what is not shown',
      'How the themes were made',
      'What this cannot tell you',
    ])
  })

  it('repeats the first row of every table on each page as its head, and no other', async () => {
    const tables = (await partOf(fullExample, 'word/document.xml')).split('<w:tbl>').slice(1)
    expect(tables.length).toBeGreaterThan(15)
    for (const table of tables) {
      const [first, ...others] = table.split('</w:tbl>')[0]?.split('</w:tr>').slice(0, -1) ?? []
      expect(first).toContain('<w:tblHeader/>')
      expect(others.length).toBeGreaterThan(1)
      expect(others.join('')).not.toContain('w:tblHeader')
    }
  })

  it('is in the English of the United Kingdom, by the council, on A4', async () => {
    expect(await partOf(fullExample, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    const core = await partOf(fullExample, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Leaving care: how is it going?</dc:title>')
    expect(core).toContain('<dc:creator>Exampleshire Council</dc:creator>')
    expect(await partOf(fullExample, 'word/document.xml')).toContain('w:w="11906" w:h="16838"')
  })

  it('opens in another reader without an error', async () => {
    for (const document of [fullExample, exampleRelease(), exampleConsultation()]) {
      const { messages } = await mammoth.convertToHtml({ buffer: await fileOf(document) })
      expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    }
  })

  it('has a person’s words as a quote, and ours marked as ours', async () => {
    const blocks = summaryBlocks(fullExample)
    const quotes = fullExample.themes.flatMap((theme) => theme.quotes)
    for (const { text, paraphrase } of quotes)
      expect(blocks).toContainEqual(
        paraphrase ? { as: 'paragraph', text: `In our words: ${text}` } : { as: 'quote', text: `“${text}”` },
      )
    expect(new Set(quotes.map(({ paraphrase }) => paraphrase)).size).toBe(2)
    expect(await partOf(fullExample, 'word/document.xml')).toContain('<w:pStyle w:val="Quote"/>')
  })

  it('says “hidden to protect people” in every cell that is hidden', () => {
    const cells = summaryBlocks(exampleRelease()).flatMap((block) =>
      block.as === 'table' ? block.rows.flat() : [],
    )
    expect(cells.filter((cell) => cell === 'hidden to protect people').length).toBeGreaterThan(3)
    expect(cells.filter((cell) => cell === '' || cell === '0')).toEqual([])
  })

  it('turns the paragraph of a text that is written from right to left', async () => {
    expect(await partOf(saying('شقتي باردة'), 'word/document.xml')).toMatch(
      /<w:pStyle w:val="Heading1"\/><w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>شقتي باردة</,
    )
    expect(await partOf(saying('ቤተይ ዝሑል እዩ'), 'word/document.xml')).not.toContain('<w:bidi')
  })

  it('keeps the lines of a quote', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await fileOf(saying('one\ntwo')) })
    expect(value).toContain('“one<br />two”')
  })

  const isLegal = (letter: string) =>
    (letter >= ' ' || letter === '\t' || letter === '\n') && letter !== '\ufffe' && letter !== '\uffff'

  const comesBack = async (text: string) => {
    const { value, messages } = await opened(saying(text))
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    const legal = [...text].map((letter) => (isLegal(letter) ? letter : '\ufffd')).join('')
    expect(value.replace(/\s+/g, '')).toContain(`“${legal}”`.replace(/\s+/g, ''))
  }

  it('opens with any text that a survey takes, as it was written', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 }).map(tidy)
    await fc.assert(fc.asyncProperty(texts, comesBack), { numRuns: 15 })
  })

  it('opens with awkward texts', async () => {
    const few = awkwardTexts.filter(({ text }, at) => text.length < 200 && at % 20 === 0)
    for (const { text } of few) await comesBack(tidy(text))
  })
})
