import { z } from 'zod'
import type { ThemeCard } from './engine.ts'

/** A collection of texts coded by people: labels are positions in `labels`. Ids may be numbers in the file. */
export type LabelledSet = z.infer<typeof labelledSet>

export const labelledSet = z
  .object({
    name: z.string(),
    labels: z.array(z.string()),
    items: z.array(
      z.object({
        id: z.union([z.string(), z.number()]).transform(String),
        text: z.string(),
        labels: z.array(z.int().nonnegative()),
      }),
    ),
  })
  .refine(({ items, labels }) => items.every((item) => item.labels.every((label) => label < labels.length)), {
    message: 'an item has a label that is not in labels',
  })

const plainThemes = z.record(z.string(), z.object({ def: z.string(), ex: z.array(z.string()) }))
const ownTheme = z.object({
  code: z.string(),
  name: z.string(),
  definition: z.string().default(''),
  includes: z.string().default(''),
  excludes: z.string().default(''),
  quotes: z.array(z.string()).default([]),
})

/** A codebook in Heard's own form or as `{ label: { def, ex } }`, read as cards whose ids are its codes or labels. */
export const codebook = z.union([
  z
    .object({ themes: z.array(ownTheme) })
    .transform(({ themes }): ThemeCard[] => themes.map(({ code, ...card }) => ({ id: code, ...card }))),
  z.object({ labels: plainThemes }).transform(({ labels }) => fromPlain(labels)),
  plainThemes.transform(fromPlain),
])

/** The codebook's cards, and a card with nothing but its name for each label the codebook lacks. */
export function cardsFor(labels: string[], cards: ThemeCard[]): ThemeCard[] {
  const known = new Set(cards.map(({ id }) => id))
  const missing = labels.filter((label) => !known.has(label))
  return [...cards, ...missing.map((label) => bareCard(label))]
}

/** A card that is no more than a name. */
export function bareCard(name: string): ThemeCard {
  return { id: name, name, definition: '', includes: '', excludes: '', quotes: [] }
}

function fromPlain(themes: z.infer<typeof plainThemes>): ThemeCard[] {
  return Object.entries(themes).map(([label, { def, ex }]) => ({
    ...bareCard(label),
    definition: def,
    quotes: ex,
  }))
}
