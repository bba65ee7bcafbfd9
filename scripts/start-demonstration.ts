import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** `npm run demo` in a process of its own, until `stop`. @returns its links, and the milliseconds to its first line */
export async function startDemonstration(port = process.env.PORT ?? '8798') {
  const started = performance.now()
  const demo = spawn('npm', ['run', '--silent', 'demo', '--', '--json'], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const lines = createInterface(demo.stdout)
  const [line] = await Promise.race([once(lines, 'line'), once(demo, 'exit').then(() => [''])])
  if (!line) throw new Error('The demonstration did not start.')
  const links: Record<string, string> = JSON.parse(line)
  const stop = () => demo.pid && process.kill(-demo.pid)
  return { links, ready: Math.round(performance.now() - started), stop }
}
