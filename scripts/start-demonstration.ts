import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * `npm run demo` in a process of its own, until `stop`, and at the latest until this one ends.
 * @returns its links, and the milliseconds to its first line
 * @throws Error when it ends before it serves a page
 */
export async function startDemonstration(port: string) {
  const started = performance.now()
  const demo = spawn('npm', ['run', '--silent', 'demo', '--', '--json'], {
    env: { ...process.env, PORT: process.env.PORT ?? port },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const stop = () => {
    if (demo.pid && demo.exitCode === null) process.kill(-demo.pid)
  }
  process.once('exit', stop)
  const ended = once(demo, 'exit').then(() => {
    throw new Error('The demonstration ended before it served a page.')
  })
  const [line] = await Promise.race([once(createInterface(demo.stdout), 'line'), ended])
  const links: Record<'survey' | 'pulse' | 'consultation' | 'officer' | 'leader', string> = JSON.parse(line)
  return { links, ready: Math.round(performance.now() - started), stop }
}
