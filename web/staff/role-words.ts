import type { Role } from '../../schema/role.ts'

export const roleWords: Record<Role, string> = {
  officer: 'Participation officer',
  leader: 'Leader',
  safeguarding: 'Safeguarding lead',
  administrator: 'Administrator',
}
