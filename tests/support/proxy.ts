import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

/** What becomes of one POST on its way to Heard and back. */
export type Fate =
  | 'arrives'
  /** It never reaches the server. */
  | 'is lost'
  /** The server has answered; the browser never hears of it. */
  | 'loses its reply'
  | 'meets a 503'
  | 'waits before the server'
  | 'waits before the browser'

export type Post = { path: string; fate: Fate; status: number | null; reply: string }

const patience = 700

/** A bad network between a browser and Heard, on a port of its own. */
export async function startProxy(target: string) {
  const fates: Fate[] = []
  const posts: Post[] = []
  const line = { cut: false }
  const server = createServer((asked, answer) => {
    answer.setHeader('connection', 'close')
    const carrying =
      asked.method === 'POST'
        ? post(asked, answer)
        : forward(target, asked).then((reply) => give(answer, reply))
    carrying.catch(() => answer.destroy())
  })
  server.on('connection', (socket) => line.cut && socket.destroy())

  async function post(asked: IncomingMessage, answer: ServerResponse) {
    const entry: Post = { path: asked.url ?? '', fate: fates.shift() ?? 'arrives', status: null, reply: '' }
    posts.push(entry)
    if (entry.fate === 'is lost') return answer.destroy()
    if (entry.fate === 'meets a 503') return answer.writeHead(503).end()
    const body = await buffer(asked)
    if (entry.fate === 'waits before the server') await wait(patience)
    const reply = await forward(target, asked, body)
    entry.status = reply.status
    entry.reply = reply.body.toString()
    if (entry.fate === 'loses its reply') return answer.destroy()
    if (entry.fate === 'waits before the browser') await wait(patience)
    give(answer, reply)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    /** Every POST that came, in order. */
    posts,
    /** While it is cut, every connection ends as it begins. */
    line,
    /** What becomes of the POSTs to come, one each; those after them arrive. */
    next: (...those: Fate[]) => fates.push(...those),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type Line = Awaited<ReturnType<typeof startProxy>>

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** On a connection of its own, so that none is used again and Chromium repeats nothing by itself. */
function forward(target: string, { url, method, headers }: IncomingMessage, body?: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(target + url, {
      method,
      headers: { ...headers, connection: 'close', 'accept-encoding': 'identity' },
      agent: false,
    })
    asking.on('error', reject)
    asking.on('response', async (reply) => {
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: await buffer(reply) })
    })
    asking.end(body)
  })
}

function give(answer: ServerResponse, { status, headers, body }: Reply) {
  const { 'transfer-encoding': _, connection, ...others } = headers
  answer.writeHead(status, { ...others, connection: 'close' }).end(body)
}
