/** What a summary in Word is made of, before any library: one after the other, as it is read. */
export type Block =
  | { as: 'heading'; level: 1 | 2 | 3; text: string }
  /** `note`: said more softly. `quote`: a person's own words, in quotation marks. */
  | { as: 'paragraph' | 'note' | 'quote'; text: string }
  | { as: 'bullets'; items: string[] }
  /** The last cell of a row that is shorter than the head takes the rest. */
  | { as: 'table'; caption: string; head: string[]; rows: string[][] }

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ as: 'heading', level, text })
export const paragraphs = (texts: readonly string[]): Block[] =>
  texts.map((text) => ({ as: 'paragraph', text }))
export const notes = (texts: readonly string[]): Block[] => texts.map((text) => ({ as: 'note', text }))
export const bullets = (items: readonly string[]): Block[] =>
  items.length > 0 ? [{ as: 'bullets', items: [...items] }] : []
/** A heading and what is under it; neither where there is nothing. */
export const section = (title: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [heading(2, title), ...blocks] : []
