import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { staffWeight } from './staff-weight.ts'
import { startDemonstration } from './start-demonstration.ts'

// npm run measure:pages: what every respondent's page weighs, in every language, what a whole journey does, and what a leader
// reads; and the script that staff load. It fails where a promise of the README does not hold.

const limits = { page: 6000, journey: 10_000, leader: 20_000, staff: 100_000 }
/** The survey a promise is made for: eight questions. */
const eight = 'your-say'

/** What somebody might write, a sentence for each field, so that no answer weighs less for being a copy of another. */
const written: Record<string, string[]> = {
  en: [
    'My PA rings me back the same day and that helps a lot.',
    'Somebody to come with me when I have to see the housing office.',
    'I do not know who to ask about the damp in the bathroom wall.',
    'They listen, but nothing has changed since the last meeting in May.',
  ],
  ar: [
    'المستشارة تتصل بي في اليوم نفسه وهذا يساعدني كثيرًا.',
    'أحتاج إلى شخص يأتي معي إلى مكتب السكن.',
    'لا أعرف من أسأل عن الرطوبة في جدار الحمام.',
    'يستمعون إليّ، لكن لا شيء تغيّر منذ الاجتماع الأخير في مايو.',
  ],
}

type Weighed = { page: string; gzip: number; requests: number; hosts: number; script: number }

const demonstration = await startDemonstration('8798')
const faults: string[] = []
const pages: Weighed[] = []
const journeys: Record<string, number> = {}
try {
  const { survey, pulse, consultation, leader } = demonstration.links
  for (const address of [survey, pulse, consultation])
    for (const language of await languagesAt(address)) await walk(new URL(address), language)
  await readAsLeader(new URL(leader))
} finally {
  demonstration.stop()
}
const staff = staffWeight()
for (const [page, bytes] of Object.entries(staff.firstLoad))
  if (bytes > limits.staff) faults.push(`the first load of ${page} is ${bytes} bytes of script`)
console.log(JSON.stringify({ pages, journeys, staff, limits, faults }, null, 2))
if (faults.length) process.exitCode = 1

/** The survey in English, and in every language its picker offers. */
async function languagesAt(address: string): Promise<string[]> {
  const html = await (await fetch(address)).text()
  return ['en', ...[...html.matchAll(/formaction="[^"]*lang=(\w+)"/g)].map(([, code]) => code ?? '')]
}

/** The list of summaries, and each summary in it, as a browser without JavaScript loads them. */
async function readAsLeader(signIn: URL): Promise<void> {
  const { headers } = await fetch(signIn, { redirect: 'manual' })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  const read = (path: string) =>
    fetch(new URL(path, signIn), { headers: { cookie } }).then((response) => response.text())
  const list = await read('/staff/releases')
  const summaries = [...list.matchAll(/href="(\/staff\/releases\/[^"]+)"/g)].map(([, path]) => path ?? '')
  if (!summaries.length) faults.push('the leader has no summary')
  for (const path of ['/staff/releases', ...summaries]) {
    const weighed = weightOf(`leader ${path}`, await read(path), signIn.host)
    pages.push(weighed)
    if (weighed.gzip > limits.leader) faults.push(`${weighed.page} is ${weighed.gzip} bytes`)
    if (weighed.requests > 1 || weighed.script > 0) faults.push(`${weighed.page} asks for more than itself`)
  }
}

/** Every page of one survey, answered in full, as a phone without JavaScript loads them. */
async function walk(survey: URL, language: string): Promise<void> {
  const slug = survey.pathname.split('/').at(-1) ?? ''
  const inLanguage = (path: string) => (language === 'en' ? path : `${path}?lang=${language}`)
  const at = (step: string) => inLanguage(survey.pathname + step)
  const get = (path: string) => fetch(new URL(path, survey)).then((response) => response.text())
  const post = (path: string, body: FormData) =>
    fetch(new URL(path, survey), { method: 'POST', body }).then((response) => response.text())
  const weigh = (page: string, html: string) => {
    const weighed = weightOf(`${slug} ${language} ${page}`, html, survey.host)
    pages.push(weighed)
    if (weighed.gzip > limits.page) faults.push(`${weighed.page} is ${weighed.gzip} bytes`)
    if (weighed.requests > 1 || weighed.hosts > 0) faults.push(`${weighed.page} asks for more than itself`)
    if (weighed.script > 1000) faults.push(`${weighed.page} has a script over 1 kB`)
    return weighed.gzip
  }

  const form = await get(at(''))
  const answers = answersTo(form, language)
  const check = await post(at('/check'), answers)
  const over = new FormData()
  for (const [name, value] of answers) over.append(name, value)
  const words = writtenFields(form).at(-1) ?? ''
  over.set(words, 'x'.repeat(4001))
  const sending = formWith(hiddenIn(check))
  const others = formWith(hiddenIn(check))
  others.set(words, 'Something else.')
  const unknown = { code: '00000-00000-00000-00000-00000' }
  const act = (name: string) => post(at('/receipt'), formWith({ ...unknown, act: name }))

  const whole = weigh('survey', form)
  weigh('error', await post(at('/check'), over))
  weigh('change', await post(at('/change'), answers))
  const saved = await post(at('/drafts'), answers)
  weigh('draft saved', saved)
  const code = /<bdi>([\dA-Z-]{15})<\/bdi>/.exec(saved)?.[1] ?? ''
  weigh('draft opened', await post(at('/drafts/opening'), formWith({ code })))
  const sent = await post(at('/responses'), sending)
  const journey = whole + weigh('check', check) + weigh('sent', sent)
  if (!sent.includes('class="box code"')) faults.push(`${slug} ${language}: nothing was sent`)
  journeys[`${slug} ${language}`] = journey
  if (journey > limits.journey) faults.push(`${slug} ${language}: the journey is ${journey} bytes`)
  if (slug === eight && questionsIn(form) !== 8) faults.push('the survey no longer has eight questions')
  weigh('sent again', await post(at('/responses'), sending))
  weigh('other answers', await post(at('/responses'), others))
  weigh('receipt', await get(at('/receipt')))
  weigh('receipt slip', await post(at('/receipt'), formWith({ code: 'not a code' })))
  weigh('asked once more', await act('withdraw'))
  weigh('withdrawn', await act('delete'))
  const again = await act('replace')
  weigh('answering again', again)
  const replacing = answersTo(again, language)
  replacing.set('replaces', unknown.code)
  weigh('replaced', await post(at('/responses'), replacing))
  weigh('drafts', await get(at('/drafts')))
  weigh('drafts slip', await post(at('/drafts/opening'), formWith({ code: 'not a code' })))
  weigh('invitation', await get(inLanguage('/i')))
  weigh('invitation slip', await post(inLanguage('/i'), formWith({ code: 'not a code' })))
  weigh('privacy', await get(at('/privacy')))
  weigh('privacy of all', await get(inLanguage('/privacy')))
  weigh('paper', await get(`${at('')}${language === 'en' ? '?' : '&'}paper`))
  weigh('problem', await get(at('/no-such')))
}

function formWith(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function hiddenIn(page: string): Record<string, string> {
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
}

/** Sections that say which question they are: a number and how many; follow-ups and last steps say neither. */
function questionsIn(form: string): number {
  return [...form.matchAll(/<section[^>]*><p>[^<\d]*\d+[^<\d]+\d+/g)].length
}

/** Something in every field: the first choice of each group, a sentence where words are asked for. */
function answersTo(form: string, language: string): FormData {
  const answers = new FormData()
  answers.set('token', /name="token" value="([^"]+)"/.exec(form)?.[1] ?? '')
  for (const [, name, value] of form.matchAll(
    /<input type="(?:radio|checkbox)" name="([^"]+)" value="([^"]+)"/g,
  ))
    if (name && value && !answers.has(name)) answers.set(name, value)
  const sentences = written[language] ?? []
  for (const [index, name] of writtenFields(form).entries())
    answers.set(name, sentences[index % sentences.length] ?? '')
  return answers
}

function writtenFields(form: string): string[] {
  return [...form.matchAll(/<(?:textarea|input) id="[^"]*-field" name="([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  )
}

/** The page itself, and whatever else a browser would ask for on its account. */
function weightOf(page: string, html: string, own: string): Weighed {
  const asked = [
    ...html.matchAll(/<(?:script|img|iframe|source|audio|video|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g),
  ]
    .map(([, address]) => address ?? '')
    .filter((address) => !address.startsWith('data:'))
  const styles = /url\(|@import/.test(html) ? 1 : 0
  const hosts = asked.filter((address) => URL.canParse(address) && new URL(address).host !== own)
  const script = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, source]) => source).join('')
  return {
    page,
    gzip: gzipSync(settled(html), { level: 9 }).length,
    requests: 1 + asked.length + styles,
    hosts: hosts.length,
    script: script ? gzipSync(script, { level: 9 }).length : 0,
  }
}

/** A page with its tokens and codes replaced by others as long, drawn alike on every run: so is the page's weight. */
function settled(html: string): string {
  const drawn = new Map<string, string>()
  const other = (part: string) => {
    const draw = createHash('sha256').update(String(drawn.size)).digest('base64url').slice(0, part.length)
    if (!drawn.has(part)) drawn.set(part, draw)
    return drawn.get(part) ?? ''
  }
  return html
    .replace(/\b1(?:\.[\w-]*){4,}/g, (token) => token.split('.').map(other).join('.'))
    .replace(/\b(?:[\dA-Z]{3,5}-){2,}[\dA-Z]{3,5}\b/g, (code) =>
      code.split('-').map(other).join('-').toUpperCase(),
    )
}
