import { desc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { audit, staff } from '../../schema/staff-tables.ts'
import type { Staff } from '../session.ts'

const newest = 200

export const auditLines = new Hono<Staff>().get('/', async (c) => {
  const lines = await c.env.db
    .select({
      number: audit.number,
      at: audit.at,
      name: staff.name,
      act: audit.act,
      subject: audit.subject,
      detail: audit.detail,
    })
    .from(audit)
    .leftJoin(staff, eq(staff.id, audit.staffId))
    .orderBy(desc(audit.number))
    .limit(newest)
  return c.json({ lines }, 200)
})
