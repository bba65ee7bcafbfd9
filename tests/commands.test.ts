import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

/** The commands of the README, as a person runs them. */
describe('the commands', () => {
  let folder: string
  let running: ChildProcess[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'heard-commands-'))
  })
  afterEach(() => {
    for (const { pid } of running) if (pid) process.kill(-pid, 'SIGTERM')
    running = []
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const npm = (args: string[], settings: Record<string, string> = {}) => {
    const { HEARD_SECRET: _, HEARD_ORIGIN: __, ...inherited } = process.env
    const env = { ...inherited, HEARD_DATA: join(folder, 'data'), ...settings }
    const child = spawn('npm', ['run', '--silent', ...args], { env, detached: true })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    return { child, out: () => out, err: () => err }
  }
  const ended = async (run: ReturnType<typeof npm>) => {
    const code = await new Promise((resolve) => run.child.once('close', resolve))
    return { code, out: run.out(), err: run.err() }
  }
  const until = async (run: ReturnType<typeof npm>, pattern: RegExp) => {
    running.push(run.child)
    for (let tries = 0; tries < 300; tries++) {
      if (pattern.test(run.out())) return run.out()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`never said ${pattern}: ${run.out()}${run.err()}`)
  }
  const settings = () => ({
    HEARD_SECRET: Buffer.alloc(32, 3).toString('base64url'),
    HEARD_ORIGIN: 'https://heard.example',
  })

  it.each([
    ['no secret', { HEARD_ORIGIN: 'https://heard.example' }, /HEARD_SECRET must be at least 32 random bytes/],
    ['no address', { HEARD_SECRET: settings().HEARD_SECRET }, /HEARD_ORIGIN must be the address people use/],
    ['an address that leaks', { ...settings(), HEARD_ORIGIN: 'http://heard.example' }, /with https:/],
    ['no port', { ...settings(), PORT: 'eighty' }, /PORT must be a whole number/],
    [
      'a demonstration',
      { ...settings(), HEARD_ORIGIN: 'http://127.0.0.1', HEARD_DEMONSTRATION: 'true' },
      /not for real use/,
    ],
  ])('start refuses %s with a sentence, and no value of a secret', async (_what, given, says) => {
    const { code, err } = await ended(npm(['start'], given))
    expect(code).toBe(1)
    expect(err).toMatch(says)
    expect(err).not.toContain(settings().HEARD_SECRET)
    expect(err).not.toMatch(/at .*\.js:\d+/)
  })

  it('start says what it is not for, and prints a link that sets up the first administrator once', async () => {
    const port = String(await freePort())
    const out = await until(npm(['start'], { ...settings(), PORT: port }), /first administrator/)
    expect(out).toMatch(/NOT FOR REAL ANSWERS YET/)
    const token = /https:\/\/heard\.example\/staff\/sign-in#([\w-]{43})/.exec(out)?.[1] ?? ''
    const click = () =>
      fetch(`http://127.0.0.1:${port}/staff/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ token }),
        redirect: 'manual',
      })
    const first = await click()
    expect(first.status).toBe(303)
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = await (await fetch(`http://127.0.0.1:${port}/staff/api/me`, { headers: { cookie } })).json()
    expect(me).toMatchObject({ role: 'administrator', demonstration: false })
    expect((await click()).status).toBe(410)

    const link = await ended(npm(['staff', '--', 'link', '--role', 'officer', '--name', 'Ada'], settings()))
    expect(link.out).toMatch(/^https:\/\/heard\.example\/staff\/sign-in#[\w-]{43}\n$/)
    const wrong = await ended(npm(['staff', '--', 'link', '--role', 'king', '--name', 'Ada'], settings()))
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/--role officer\|pa\|leader/)])
  })

  it('demo gives its links as one line of JSON once it is ready, and every one of them opens', async () => {
    const port = String(await freePort())
    const out = await until(npm(['demo', '--', '--json'], { PORT: port }), /\n/)
    const links: Record<string, string> = JSON.parse(out.split('\n')[0] ?? '')
    expect(Object.keys(links)).toEqual([
      'survey',
      'pulse',
      'consultation',
      'officer',
      'secondOfficer',
      'pa',
      'leader',
      'safeguarding',
      'administrator',
      'health',
    ])
    expect(await (await fetch(links.health ?? '')).json()).toEqual({
      status: 'ok',
      version: '0.1.0',
      database: 'ok',
    })
    for (const [name, link] of Object.entries(links)) {
      const response = await fetch(link, { redirect: 'manual' })
      expect([name, response.status]).toEqual([
        name,
        /officer|^pa$|leader|safeguarding|admin/i.test(name) ? 303 : 200,
      ])
    }
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
