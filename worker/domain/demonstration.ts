import { eq } from 'drizzle-orm'
import { type Role, roles } from '../../schema/role.ts'
import { staff } from '../../schema/tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'

/** The demonstration's invented member of staff for a role; null where there is none. */
export async function demonstrationStaff(db: Database, role: string): Promise<Actor | null> {
  if (!roles.includes(role as Role)) return null
  const [member] = await db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(eq(staff.role, role as Role))
  return member ?? null
}
