import { serve } from '@hono/node-server'
import worker from './theme-worker.ts'

/** `theme-worker.ts` on Node: prints its port. */
serve({ fetch: worker.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port))
