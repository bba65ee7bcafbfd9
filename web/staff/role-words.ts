import type { Role } from '../../schema/role.ts'

export const roleWords: Record<Role, string> = {
  officer: 'Participation officer',
  pa: 'Personal adviser',
  leader: 'Leader',
  safeguarding: 'Safeguarding lead',
  administrator: 'Administrator',
}

/** What each does in Heard, and what they never see. */
export const roleTold: Record<Role, string> = {
  officer: 'Builds surveys, reaches people, reads answers one at a time, names themes and releases results.',
  pa: 'Hands out cards to young people. Sees no answer, and not who has answered.',
  leader: 'Reads released results. Sees no answer.',
  safeguarding: 'Sees the answers that were held as a concern, and no others.',
  administrator: 'Adds people, and enters what the council says of itself. Sees no answer.',
}
