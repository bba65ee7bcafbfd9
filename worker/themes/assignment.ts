import type { Assignment } from './engine.ts'
import { findEvidence } from './evidence.ts'
import type { Model } from './model.ts'
import { byUnits } from './order.ts'
import { readAnswer, scoreOf } from './reading.ts'

/** Proposes themes for an answer, best first, ties by id; none for a text without words. */
export function assignThemes(model: Model, text: string): Assignment[] {
  const reading = readAnswer(model, text)
  if (reading.words.length === 0) return []
  const scores = model.themeIds.map((_, theme) => scoreOf(reading, theme))
  const above = scores.map((score, theme) => score - (model.thresholds[theme] ?? 0))
  const lead = above.indexOf(Math.max(...above))
  return model.themeIds
    .flatMap((themeId, theme): Assignment[] => {
      const score = scores[theme] ?? 0
      const needed = neededBy(model, theme, theme === lead)
      if (score <= needed) return []
      return [{ themeId, score: (above[theme] ?? 0) + LEAD, ...findEvidence(model, reading, theme, needed) }]
    })
    .sort((a, b) => b.score - a.score || byUnits(a.themeId, b.themeId))
}

/** A theme needs words that speak for it: what it would score on an empty answer is never enough. */
const LEAST_SUPPORT = 0.1

/** The best theme of an answer needs this much less. */
const LEAD = 0.1

function neededBy(model: Model, theme: number, leads: boolean): number {
  const silent = (model.biases[theme] ?? 0) + LEAST_SUPPORT
  return Math.max(silent, (model.thresholds[theme] ?? 0) - (leads ? LEAD : 0))
}
