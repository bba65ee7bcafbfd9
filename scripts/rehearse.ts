import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

/**
 * The whole chain on a file of real words, which stays outside the repository: its texts are posted through the public form
 * as answers to a one-question survey with the given codebook, coded, released and read by the leader.
 *
 *   npm run rehearse -- TEXTS.json --codebook CODEBOOK.json [--answers 500] [--read 200] [--port 8797]
 *
 * Prints one JSON object; ends with 1 where an answer was lost or the tally does not add up.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    codebook: { type: 'string' },
    answers: { type: 'string', default: '500' },
    read: { type: 'string', default: '200' },
    port: { type: 'string', default: '8797' },
  },
})
const longest = 4000
const slug = 'rehearsal-survey'

const [file] = positionals
if (!file || !values.codebook) {
  console.error('use: npm run rehearse -- TEXTS.json --codebook CODEBOOK.json [--answers 500] [--read 200]')
  process.exit(1)
}
const items: { text: string }[] = JSON.parse(readFileSync(file, 'utf8')).items
const texts = items
  .map(({ text }) => text.trim().slice(0, longest))
  .filter(Boolean)
  .slice(0, Number(values.answers))
const labels = JSON.parse(readFileSync(values.codebook, 'utf8'))

const { links, stop } = await startDemonstration(values.port)
try {
  const started = Date.now()
  const officer = await signIn(links.officer)
  const leader = await signIn(links.leader)
  const { codebookId } = await officer('POST', 'codebooks', { name: 'Rehearsal', labels })
  const question = { kind: 'long', key: 'words', title: 'What would you like us to know?' }
  const survey = { kind: 'survey', slug, title: 'Rehearsal', introduction: '', questions: [question] }
  const { surveyId } = await officer('POST', 'surveys', { survey, codebookId })
  const { waveId } = await officer('POST', `surveys/${surveyId}/waves`)
  const wave = `waves/${waveId}`

  const receipts = await postAll(texts)
  const posted = Date.now()
  let left = Number.POSITIVE_INFINITY
  while (left > 0) left = (await officer('POST', `${wave}/assignments`)).left
  const proposed = Date.now()
  await takeBack(receipts[0] ?? '')
  const acts = await readAnswers(officer, wave, Number(values.read))

  await officer('PUT', `${wave}/closing`)
  await officer('PUT', `${wave}/release`)
  const { answers, themes } = await officer('GET', `${wave}/tally`)
  const release = await leader('GET', `releases/${waveId}`)
  const { received, coded, unfit, nothing, unreviewed, held, withdrawn } = answers
  const addsUp = received === coded + unfit + nothing + unreviewed + held + withdrawn
  const ok = addsUp && received === texts.length && new Set(receipts).size === texts.length
  const report = {
    ok,
    posted: texts.length,
    receipts: new Set(receipts).size,
    inside: answers,
    addsUp,
    read: acts,
    themesInside: themes.filter(({ people }: { people: number }) => people > 0).length,
    release: {
      received: release.received,
      wrote: release.wrote,
      read: release.read,
      notShown: release.notShown,
      themes: release.themes.map(({ name, amount }: { name: string; amount: object }) => ({
        name,
        ...amount,
      })),
    },
    milliseconds: { posting: posted - started, engine: proposed - posted, rest: Date.now() - proposed },
  }
  console.log(JSON.stringify(report, null, 2))
  process.exitCode = ok ? 0 : 1
} finally {
  stop()
}

async function startDemonstration(port: string) {
  const server = spawn(process.execPath, ['dist/server/node.js', 'demo', '--json'], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit').then(() => {
    throw new Error('the demonstration did not start')
  })
  const [line] = await Promise.race([once(createInterface(server.stdout), 'line'), ended])
  ended.catch(() => undefined)
  return {
    links: JSON.parse(line) as Record<'survey' | 'officer' | 'leader', string>,
    stop: () => server.kill(),
  }
}

/** @returns calls of the staff API as that person; a refusal ends the rehearsal with its problem */
async function signIn(link: string) {
  const response = await fetch(link, { redirect: 'manual' })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(new URL(`/staff/api/${path}`, link), {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const value = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

/** Each text from a page of its own, eight at a time. */
async function postAll(all: string[]): Promise<string[]> {
  const address = new URL(`/s/${slug}`, links.survey)
  const receipts: string[] = []
  const waiting = all.entries()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [index, text] of waiting) receipts[index] = await postOne(address, text)
    }),
  )
  return receipts
}

async function postOne(address: URL, text: string): Promise<string> {
  const html = await (await fetch(address)).text()
  const form = new FormData()
  form.set('token', /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '')
  form.set(/<textarea[^>]* name="([^"]+)"/.exec(html)?.[1] ?? '', text)
  const sent = await fetch(`${address}/responses`, { method: 'POST', body: form })
  const receipt = /<bdi id="code">([^<]+)<\/bdi>/.exec(await sent.text())?.[1]
  if (!sent.ok || !receipt)
    throw new Error(`an answer of ${text.length} characters was refused: ${sent.status}`)
  return receipt
}

async function takeBack(receipt: string): Promise<void> {
  const form = new FormData()
  form.set('code', receipt)
  await fetch(new URL(`/s/${slug}/receipt`, links.survey), { method: 'POST', body: form })
}

type Listed = { id: string; codings: { decision: string | null }[] }

/**
 * Stands in for a person so that every outcome occurs: takes most of what the engine proposed, and rejects the rest by
 * turns. What it finds says nothing of the engine's quality.
 */
async function readAnswers(officer: Awaited<ReturnType<typeof signIn>>, wave: string, most: number) {
  const acts = { themes: 0, unfit: 0, nothing: 0, held: 0 }
  while (acts.themes + acts.unfit + acts.nothing < most) {
    const { answers } = (await officer('GET', `${wave}/answers?show=unread`)) as { answers: Listed[] }
    if (answers.length === 0) break
    for (const { id, codings } of answers) {
      const turn = (acts.themes + acts.unfit + acts.nothing) % 10
      const outcome = turn === 3 || codings.length === 0 ? 'unfit' : turn === 7 ? 'nothing' : 'themes'
      if (acts.held === 0) {
        await officer('PUT', `answers/${id}/concern`)
        acts.held++
      } else {
        await officer('PUT', `answers/${id}/reading`, { outcome })
        acts[outcome]++
      }
    }
  }
  return acts
}
