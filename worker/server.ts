import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { app } from './app.tsx'
import type { Env } from './env.ts'

const ownFiles = /^\/staff\/(app\.(css|js)|pieces\/\w[\w.-]*\.js)$/

/**
 * Serves Heard from this process until `close`.
 * @param at the address to listen on; port 0 takes a free one
 * @returns the port it listens on
 * @throws Error with a sentence when the port is taken
 */
export async function serve(env: Env, at: { hostname: string; port: number }) {
  const files = new Hono().use(
    compress(),
    etag(),
    secureHeaders(),
    serveStatic({
      root: 'dist/web',
      // A piece's name is a hash of what is in it.
      onFound: (path, c) =>
        c.header('Cache-Control', path.includes('/pieces/') ? 'max-age=31536000, immutable' : 'no-cache'),
    }),
  )
  // Cloudflare compresses at its edge; here nobody else does. What staff see is left as it is: an answer's length beside
  // a secret in one compressed page can be measured.
  const pages = new Hono()
    .use((c, next) => (c.req.path.startsWith('/staff') ? next() : compress()(c, next)))
    .all('*', (c) => app.fetch(c.req.raw, env))
  const server = createAdaptorServer({
    fetch: async (request, node) => {
      if (ownFiles.test(new URL(request.url).pathname)) return files.fetch(request, node)
      const response = await pages.fetch(request)
      // A body refused unread ends its connection: nobody may send the next request down it.
      if (response.status === 413 || response.status === 415) response.headers.set('Connection', 'close')
      return response
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`PORT ${at.port} is taken: choose another.`) : error),
    )
    server.listen(at.port, at.hostname, resolve)
  })
  const address = server.address()
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { port: typeof address === 'object' && address ? address.port : at.port, close }
}
