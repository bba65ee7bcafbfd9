import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { phone } from './browser.ts'

/** @throws a sentence that says what to set */
export function firefoxPath(): string {
  const path = process.env.HEARD_FIREFOX
  if (path) return path
  throw new Error('Set HEARD_FIREFOX to the path of a Firefox, and run this again.')
}

export type FirefoxOptions = {
  /** Whether pages may run scripts. */
  scripts?: boolean
  /** Whether Back finds pages alive. A phone short of memory throws them away, and they are made anew. */
  keepsPages?: boolean
}

/**
 * The Firefox that HEARD_FIREFOX points at, without a window, in a profile that goes when it closes. A stock Firefox is
 * spoken to in WebDriver BiDi. It reaches nothing beyond this machine.
 */
export async function openFirefox({ scripts = false, keepsPages = true }: FirefoxOptions = {}) {
  const path = firefoxPath()
  const profile = await mkdtemp(join(tmpdir(), 'heard-firefox-'))
  await writeFile(join(profile, 'user.js'), preferences(scripts, keepsPages))
  const firefox = spawn(path, ['--headless', '--remote-debugging-port=0', '--profile', profile], {
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => firefox.once('close', resolve))
  const kill = () => firefox.kill('SIGKILL')
  process.once('exit', kill)
  const clearUp = async () => {
    await ended
    process.off('exit', kill)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const session = await openSession(await addressOf(firefox))
    const close = async () => {
      await session.send('browser.close')
      await clearUp()
    }
    return { openPage: () => openPage(session), close }
  } catch (error) {
    kill()
    await clearUp()
    throw error
  }
}

function preferences(scripts: boolean, keepsPages: boolean): string {
  const set = {
    'javascript.enabled': scripts,
    'browser.sessionhistory.max_total_viewers': keepsPages ? 8 : 0,
    // "Resend", when a page that was sent is loaded again: BiDi cannot press it.
    'dom.confirm_repost.testing.always_accept': true,
    // All but loopback goes to a proxy that is not there.
    'network.proxy.type': 1,
    'network.proxy.socks': '127.0.0.1',
    'network.proxy.socks_port': 9,
  }
  return Object.entries(set)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

/** Firefox says on its error stream where it listens. */
function addressOf(firefox: ChildProcessByStdio<null, null, Readable>) {
  return new Promise<string>((resolve, reject) => {
    let said = ''
    firefox.stderr.on('data', (chunk) => {
      said += chunk
      const address = /BiDi listening on (ws:\S+)\s/.exec(said)?.[1]
      if (address) resolve(address)
    })
    firefox.once('error', reject)
    firefox.once('close', () => reject(new Error(`HEARD_FIREFOX ended before it listened:\n${said}`)))
  })
}

const requestSent = z.object({
  context: z.string().nullable(),
  request: z.object({ method: z.string(), url: z.string() }),
})
const inward = z.union([
  z.object({ type: z.literal('success'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.number(), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.literal('network.beforeRequestSent'), params: requestSent }),
])

type Session = {
  send: (method: string, params?: object) => Promise<unknown>
  onRequest: (hear: (request: z.infer<typeof requestSent>) => void) => void
}

async function openSession(address: string): Promise<Session> {
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const hearing: Parameters<Session['onRequest']>[0][] = []
  socket.addEventListener('message', ({ data }) => {
    const message = inward.parse(JSON.parse(String(data)))
    if (message.type === 'event') {
      for (const hear of hearing) hear(message.params)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'success') asked?.resolve(message.result)
    else asked?.reject(new Error(`Firefox: ${message.error}: ${message.message}`))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox hung up.'))
  })
  let last = 0
  const send: Session['send'] = (method, params = {}) => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++last, answer)
    socket.send(JSON.stringify({ id: last, method, params }))
    return answer.promise
  }
  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['network.beforeRequestSent'] })
  return { send, onRequest: (hear) => hearing.push(hear) }
}

export type FirefoxPage = Awaited<ReturnType<typeof openPage>>

/** A page on a phone, used as a person uses it: pressed, typed into, left by Back. */
async function openPage({ send, onRequest }: Session) {
  const { userContext } = z.object({ userContext: z.string() }).parse(await send('browser.createUserContext'))
  const made = await send('browsingContext.create', { type: 'tab', userContext })
  const { context } = z.object({ context: z.string() }).parse(made)
  await send('browsingContext.setViewport', { context, viewport: phone })

  const requests: string[] = []
  onRequest((request) => {
    const url = new URL(request.request.url)
    if (request.context === context && url.protocol.startsWith('http'))
      requests.push(`${request.request.method} ${url.pathname}`)
  })

  /** What a function that stands on its own finds in the page. */
  const read = async <Arguments extends unknown[], Found>(
    look: (...given: Arguments) => Found,
    ...given: Arguments
  ): Promise<Found> => {
    const expression = `JSON.stringify((${look})(...${JSON.stringify(given)})) ?? 'null'`
    const target = { context, sandbox: 'test' }
    const found = evaluated.parse(await send('script.evaluate', { expression, target, awaitPromise: false }))
    if (found.type === 'exception') throw new Error(found.exceptionDetails.text)
    return JSON.parse(found.result.value)
  }
  const perform = (type: 'pointer' | 'key', actions: object[]) =>
    send('input.performActions', { context, actions: [{ type, id: type, actions }] })

  const press = async (name: string, times = 1) => {
    const place = await read(placeOf, name)
    if (!place) throw new Error(`Nothing on the screen to press says "${name}".`)
    const once = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    const move = { type: 'pointerMove', ...place }
    await perform('pointer', [move, ...Array.from({ length: times }, () => once).flat()])
  }

  const write = async (text: string) => {
    await read(() => {
      const field = [...document.querySelectorAll('textarea, [type=text]')].find((f) => f.checkVisibility())
      if (field instanceof HTMLElement) field.focus()
    })
    const keys = [...text.replaceAll('\n', '\uE007')]
    await perform(
      'key',
      keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    )
  }

  return {
    /** Method and path of each, in order. */
    requests,
    read,
    press,
    write,
    goTo: (url: string) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    back: (pages = 1) => send('browsingContext.traverseHistory', { context, delta: -pages }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    close: () => send('browser.removeUserContext', { userContext }),
  }
}

const evaluated = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
])

/** Where to press what says this, once it has been scrolled to; null if nobody can see it. */
function placeOf(name: string): { x: number; y: number } | null {
  for (const element of document.querySelectorAll('a, button, label')) {
    if (element.textContent.trim() !== name || !element.checkVisibility()) continue
    element.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const place = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
    if (element.contains(document.elementFromPoint(place.x, place.y))) return place
  }
  return null
}
