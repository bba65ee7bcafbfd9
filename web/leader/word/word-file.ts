import type { IParagraphOptions, Paragraph, Table } from 'docx'
import type { Block } from './block.ts'
import { page, styles, widths } from './word-style.ts'

/**
 * Blocks as a Word file (OOXML) in the English of the United Kingdom: headings are headings, and the head of a table is
 * its head, so that a screen reader can walk it. `docx` is loaded when the first file is asked for, not at start-up.
 */
export async function wordFile(
  blocks: Block[],
  { title, creator }: { title: string; creator: string },
): Promise<ArrayBuffer> {
  const docx = await import('docx')
  const number = new docx.TextRun({
    children: [docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES],
  })
  const footer = new docx.Footer({ children: [new docx.Paragraph({ style: 'Note', children: [number] })] })
  const file = new docx.Document({
    title: written(title),
    creator: written(creator),
    lastModifiedBy: written(creator),
    styles,
    sections: [
      {
        properties: { page },
        footers: { default: footer },
        children: blocks.flatMap((block) => drawn(docx, block)),
      },
    ],
  })
  return docx.Packer.toArrayBuffer(file)
}

type Docx = typeof import('docx')

function drawn(docx: Docx, block: Block): (Paragraph | Table)[] {
  switch (block.as) {
    case 'heading':
      return [paragraph(docx, block.text, { heading: headings[block.level] })]
    case 'paragraph':
      return [paragraph(docx, block.text)]
    case 'note':
      return [paragraph(docx, block.text, { style: 'Note' })]
    case 'quote':
      return [paragraph(docx, block.text, { style: 'Quote' })]
    case 'bullets':
      return block.items.map((item) => paragraph(docx, item, { bullet: { level: 0 } }))
    case 'table':
      return [paragraph(docx, block.caption, { style: 'Caption' }), table(docx, block)]
  }
}

const headings = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** A property that is written and false is read as true by some readers: it is left out. */
function table(docx: Docx, { head, rows }: Extract<Block, { as: 'table' }>): Table {
  const row = (cells: string[], style: 'TableHead' | 'TableText') => {
    const rest = head.length - cells.length
    return new docx.TableRow({
      ...(style === 'TableHead' ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new docx.TableCell({
            ...(rest > 0 && at === cells.length - 1 ? { columnSpan: rest + 1 } : {}),
            children: [paragraph(docx, cell, { style })],
          }),
      ),
    })
  }
  return new docx.Table({
    width: { size: 100, type: 'pct' },
    columnWidths: widths(head.length),
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: {
      left: none,
      right: none,
      insideVertical: none,
      top: line,
      bottom: line,
      insideHorizontal: line,
    },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [row(head, 'TableHead'), ...rows.map((cells) => row(cells, 'TableText'))],
  })
}

const none = { style: 'none', size: 0, color: 'auto' } as const
const line = { style: 'single', size: 4, color: 'C9C2B6' } as const

/** Text as it was written: its lines, and its direction by its first letter that has one. */
function paragraph(docx: Docx, text: string, options: IParagraphOptions = {}): Paragraph {
  const turned = isRightToLeft(text)
  const children = written(text)
    .split('\n')
    .map(
      (line, at) =>
        new docx.TextRun({
          text: line,
          ...(turned ? { rightToLeft: true } : {}),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    )
  return new docx.Paragraph({ ...options, ...(turned ? { bidirectional: true } : {}), children })
}

const isRightToLeft = (text: string) =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    text,
  )

/** Without what XML 1.0 cannot hold: control characters, halves of characters and two code points. */
const written = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
