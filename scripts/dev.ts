import { spawn } from 'node:child_process'
import { createBuilder } from 'vite'

/**
 * The demonstration, built again and started again at each change: Node and a file, as `npm run demo`.
 * Reload the page to see it.
 */
const builder = await createBuilder({ logLevel: 'warn' })
for (const environment of Object.values(builder.environments)) {
  environment.config.build.watch = {}
  const watcher = await builder.build(environment)
  if (!('on' in watcher)) throw new Error('Vite built once and watches nothing')
  await new Promise<void>((resolve) => {
    watcher.on('event', ({ code }) => {
      if (code === 'END') resolve()
    })
  })
}
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'dist/server/node.js', 'demo'],
  {
    stdio: 'inherit',
  },
)
server.on('exit', (code) => process.exit(code ?? 0))
