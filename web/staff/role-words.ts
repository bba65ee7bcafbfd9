import type { Role } from '../../schema/role.ts'

export const roleWords: Record<Role, string> = {
  officer: 'Participation officer',
  pa: 'Personal adviser',
  leader: 'Leader',
  safeguarding: 'Safeguarding lead',
  administrator: 'Administrator',
}
