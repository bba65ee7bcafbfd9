import type { Answer, Coding } from '../../web/staff/api.ts'

export const proposal = (themeId: string, more: Partial<Coding> = {}): Coding => ({
  themeId,
  score: 0.8,
  clause: [0, 4],
  evidence: [[0, 4]],
  polarity: null,
  decision: null,
  ...more,
})

export const answer = (id: string, more: Partial<Answer> = {}): Answer => ({
  id,
  question: 'How is it going?',
  text: `damp in the flat, says ${id}`,
  quotable: true,
  campaign: null,
  outcome: null,
  codings: [proposal('damp')],
  quotes: [],
  ...more,
})
