import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'

/** Time from `npm run demo` to its first line, and the weight of what each person loads (gzip, bytes of body). */
const started = performance.now()
const port = process.env.PORT ?? '8798'
const demo = spawn('npm', ['run', '--silent', 'demo', '--', '--json'], {
  env: { ...process.env, PORT: port },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
})
const [line] = await once(createInterface(demo.stdout), 'line')
const ready = Math.round(performance.now() - started)
const links: Record<string, string> = JSON.parse(line)
try {
  const leader = await cookieOf(links.leader)
  const list = await text(new URL('/staff/releases', links.leader), leader)
  const release = /href="(\/staff\/releases\/[^"]+)"/.exec(list)?.[1] ?? ''
  const survey = await text(links.survey)
  const form = new FormData()
  form.set('token', /name="token" value="([^"]+)"/.exec(survey)?.[1] ?? '')
  const field = /<textarea[^>]* name="([^"]+)"/.exec(survey)?.[1] ?? ''
  form.set(field, 'My PA rings me back and that helps.')
  const post = async (step: string) =>
    (await fetch(`${links.survey}/${step}`, { method: 'POST', body: form })).text()
  const [check, sent] = [await post('check'), await post('responses')]
  const weights = {
    survey: weigh(survey),
    consultation: weigh(await text(links.consultation)),
    journey: weigh(survey) + weigh(check) + weigh(sent),
    summary: weigh(await text(new URL(release, links.leader), leader)),
    staffScript: weigh(await text(new URL('/staff/app.js', links.leader))),
    staffStyle: weigh(await text(new URL('/staff/app.css', links.leader))),
  }
  console.log(JSON.stringify({ demoReadyMilliseconds: ready, gzipBytes: weights }, null, 2))
} finally {
  if (demo.pid) process.kill(-demo.pid)
}

async function cookieOf(link = ''): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function text(address: string | URL = '', cookie = ''): Promise<string> {
  const response = await fetch(address, { headers: { cookie } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.text()
}

function weigh(body: string): number {
  return gzipSync(body, { level: 9 }).length
}
