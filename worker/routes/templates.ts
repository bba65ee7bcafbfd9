import { Hono } from 'hono'
import { templates as lines } from '../../schema/templates/templates.ts'
import type { Staff } from '../session.ts'

export const templates = new Hono<Staff>().get('/', (c) => c.json({ templates: lines }, 200))
