import type { Figure, ReleasedQuestion } from '../../schema/release.ts'
import type { Table } from '../domain/suppression-auditor.ts'

/** What a door prints of one question of one choice that hides cells under 8 and looks no further. Under 30 it hides all. */
export function leakyQuestion({ answered, cells }: Table): ReleasedQuestion {
  const asked = { key: 'safe', title: 'Do you feel safe?', kind: 'choice' as const }
  const rounded = (n: number) => (Math.round(n / 5) * 5) as Figure
  if (answered < 30 || cells.some((people) => answered - people < 8)) return { ...asked, state: 'hidden' }
  return {
    ...asked,
    state: 'shown',
    base: { as: 'figure', number: rounded(answered) },
    cells: cells.map((people, at) => ({
      label: String(at),
      amount: people < 8 ? { as: 'hidden' } : { as: 'figure', number: rounded(people), percent: null },
    })),
    earlier: [],
    broken: null,
  }
}
