import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Database from 'libsql'
import { answer, end, type Stream, type StreamRequest } from './hrana-stream.ts'

export type Endpoint = { url: string; close: () => Promise<void> }

/**
 * A libSQL endpoint over a local file, for tests and development alone: the Hrana pipeline (v2 and v3, JSON)
 * with one connection for each open stream. No authentication, no TLS, loopback only.
 * @param options.port 0, the default, takes any free port
 */
export async function startEndpoint(path: string, options: { port?: number } = {}): Promise<Endpoint> {
  const streams = new Streams(path)
  const server = createServer((request, response) => {
    serve(streams, request, response).catch((error) => reply(response, 400, { message: String(error) }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      streams.closeAll()
    },
  }
}

type Pipeline = { baton?: string | null; requests: StreamRequest[] }

async function serve(streams: Streams, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${request.url}`
  if (/^GET \/v[23]$/.test(route)) return reply(response, 200, {})
  if (!/^POST \/v[23]\/pipeline$/.test(route)) return reply(response, 404, { message: 'Not found' })
  const { baton, requests } = JSON.parse(await body(request)) as Pipeline
  const stream = streams.take(baton ?? undefined)
  if (!stream) return reply(response, 400, { message: 'The stream has expired', code: 'STREAM_EXPIRED' })
  const results = requests.map((one) => answer(stream, one))
  reply(response, 200, { baton: streams.keep(stream), base_url: null, results })
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function reply(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
}

const expiry = 10_000

/** The streams between two pipelines, each under a baton that is good for one use and for ten seconds. */
class Streams {
  readonly #path: string
  readonly #waiting = new Map<string, { stream: Stream; timer: NodeJS.Timeout }>()

  constructor(path: string) {
    this.#path = path
    const db = new Database(path)
    db.exec('pragma journal_mode = wal')
    db.close()
  }

  take(baton: string | undefined): Stream | undefined {
    if (baton === undefined) {
      return { db: new Database(this.#path, { timeout: 200 }), sql: new Map(), open: true }
    }
    const held = this.#waiting.get(baton)
    this.#waiting.delete(baton)
    clearTimeout(held?.timer)
    return held?.stream
  }

  keep(stream: Stream): string | null {
    if (!stream.open) return null
    const baton = crypto.randomUUID()
    const timer = setTimeout(() => this.#end(baton), expiry)
    this.#waiting.set(baton, { stream, timer })
    return baton
  }

  closeAll(): void {
    for (const baton of this.#waiting.keys()) this.#end(baton)
  }

  #end(baton: string): void {
    const stream = this.take(baton)
    if (stream) end(stream)
  }
}
