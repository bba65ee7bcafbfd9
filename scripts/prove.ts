// npm run prove -- SUBJECT [options]: one JSON line, and exit code 1 where it does not hold.
export {}

const subjects: Record<
  string,
  () => Promise<(args: string[]) => { ok: boolean } | Promise<{ ok: boolean }>>
> = {
  disclosure: async () => (await import('./prove-disclosure.ts')).proveDisclosure,
  survival: async () => (await import('./prove-survival.ts')).proveSurvival,
}

const [subject = '', ...args] = process.argv.slice(2)
const load = subjects[subject]
if (load) {
  const prove = await load()
  const proof = await prove(args)
  console.log(JSON.stringify(proof))
  if (!proof.ok) process.exitCode = 1
} else {
  console.error(`Usage: npm run prove -- ${Object.keys(subjects).join('|')} [--trials N] [--seed N]`)
  process.exitCode = 2
}
