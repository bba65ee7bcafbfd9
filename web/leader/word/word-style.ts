import type { IStylesOptions } from 'docx'

const ink = '1D2433'
const soft = '4F5868'
const deep = '0F5C5C'
const title = 'Georgia'
const heading = (size: number, before: number) => ({
  run: { font: title, size, bold: true, color: deep },
  paragraph: { spacing: { before, after: 120, line: 252, lineRule: 'auto' as const }, keepNext: true },
})
const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true })

/** Sizes in half points, spaces in twentieths of a point; colours as on the page. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: 'Calibri',
        size: 22,
        color: ink,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    heading1: heading(44, 0),
    heading2: heading(32, 480),
    heading3: heading(26, 320),
    caption: {
      run: { color: soft, size: 20 },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { ...own('Note', 'Note'), run: { color: soft, size: 20 } },
    {
      ...own('Quote', 'Quote'),
      run: { font: title, italics: true },
      paragraph: {
        indent: { start: 400 },
        border: { left: { style: 'single', size: 12, space: 8, color: deep } },
      },
    },
    { ...own('TableText', 'Table text'), paragraph: { spacing: { after: 0 } } },
    {
      ...own('TableHead', 'Table head'),
      run: { bold: true },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    },
  ],
}

/** A4, with 20 mm all round; in twentieths of a point. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
}

/** The first column, which holds words, is as wide as two or three of the others. */
export function widths(columns: number): number[] {
  const all = page.size.width - page.margin.left - page.margin.right
  const first = Math.round(all * (columns > 4 ? 0.28 : 0.46))
  const other = Math.floor((all - first) / (columns - 1))
  return [first, ...Array.from({ length: columns - 1 }, () => other)]
}
