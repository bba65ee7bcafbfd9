import { and, asc, eq, isNull } from 'drizzle-orm'
import { roles } from '../../schema/role.ts'
import { staff } from '../../schema/staff-tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'

/** The demonstration's invented member of staff for a role, or the second officer; null where there is none. */
export async function demonstrationStaff(db: Database, name: string): Promise<Actor | null> {
  const second = name === 'second-officer'
  const role = second ? 'officer' : roles.find((each) => each === name)
  if (!role) return null
  const [member] = await db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(eq(staff.role, role), isNull(staff.disabledAt)))
    .orderBy(asc(staff.createdAt))
    .offset(second ? 1 : 0)
    .limit(1)
  return member ?? null
}
