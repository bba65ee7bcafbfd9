// npm run bench -- SUBJECT [options]: one JSON line at the end, and exit code 1 where a limit is passed.
export {}

const subjects: Record<string, () => Promise<(args: string[]) => Promise<{ ok: boolean }>>> = {
  imports: async () => (await import('./bench-imports.ts')).benchImports,
  releases: async () => (await import('./bench-releases.ts')).benchReleases,
}

const [subject = '', ...args] = process.argv.slice(2)
const load = subjects[subject]
if (load) {
  const bench = await load()
  const figures = await bench(args)
  console.log(JSON.stringify(figures))
  if (!figures.ok) process.exitCode = 1
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(subjects).join('|')}`)
  process.exitCode = 2
}
