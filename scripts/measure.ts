import { gzipSync } from 'node:zlib'
import { staffWeight } from './staff-weight.ts'
import { startDemonstration } from './start-demonstration.ts'

/** Time from `npm run demo` to its first line, and the weight of what staff load (gzip, bytes of body). */
const { links, ready, stop } = await startDemonstration('8798')
try {
  const leader = await cookieOf(links.leader)
  const list = await text(new URL('/staff/releases', links.leader), leader)
  const release = /href="(\/staff\/releases\/[^"]+)"/.exec(list)?.[1] ?? ''
  const weights = {
    summary: weigh(await text(new URL(release, links.leader), leader)),
    staffScript: staffWeight().firstLoad.HomePage,
    staffStyle: weigh(await text(new URL('/staff/app.css', links.leader))),
  }
  console.log(JSON.stringify({ demoReadyMilliseconds: ready, gzipBytes: weights }, null, 2))
} finally {
  stop()
}

async function cookieOf(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function text(address: URL, cookie = ''): Promise<string> {
  const response = await fetch(address, { headers: { cookie } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.text()
}

function weigh(body: string): number {
  return gzipSync(body, { level: 9 }).length
}
