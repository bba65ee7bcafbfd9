import { limits } from '../schema/limits.ts'
import { assign, discover, type Model, type ThemeCard, train } from '../worker/themes/engine.ts'
import { readVectors, type Vectors } from '../worker/themes/vectors.ts'

type Item = { id: string; text: string }

let vectors: Vectors | undefined
let model: Model | undefined
let items: Item[] = []

/** The theme engine alone behind HTTP, one act a request: what `measure-themes.ts` times from outside. */
const acts: Record<string, (request: Request) => Promise<unknown>> = {
  '/vectors': async (request) => {
    vectors = readVectors(new Uint8Array(await request.arrayBuffer()))
  },
  '/train': async (request) => {
    model = train((await request.json()) as ThemeCard[], [], { vectors })
  },
  '/items': async (request) => {
    items = (await request.json()) as Item[]
  },
  '/assign': async (request) => {
    const known = model
    const from = Number(await request.text())
    const step = items.slice(from, from + limits.answersPerStep)
    return known ? step.reduce((sum, { text }) => sum + assign(known, text).length, 0) : 0
  },
  '/discover': async () => discover(items, { model, vectors }).length,
}

export default {
  async fetch(request: Request): Promise<Response> {
    const act = acts[new URL(request.url).pathname]
    return act ? Response.json((await act(request)) ?? null) : new Response('', { status: 404 })
  },
}
