import type { ReleaseDocument } from '../../schema/release.ts'
import { figure, fullExample, question } from './full-example.ts'

/** A small release in which somebody wrote `text` wherever somebody can. */
export function saying(text: string): ReleaseDocument {
  return {
    ...fullExample,
    title: text,
    themes: fullExample.themes
      .slice(0, 1)
      .map((theme) => ({ ...theme, name: text, definition: text, quotes: [{ text, paraphrase: false }] })),
    questions: [question('asked', text, 80, { [text]: 40, no: 40 })],
    breakdowns: [],
    ways: [],
    coverage: null,
    beside: { kind: 'consultation', title: text, waveNumber: 1, closedOn: '2026-06-30', themes: [] },
    codebook: { name: text, version: figure(1) },
    agencies: [text],
    corrections: [{ on: '2026-11-24', what: text, act: 'reworded', reason: text }],
  }
}
