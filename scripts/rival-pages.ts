import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What Heard is compared with: the newest survey-js-ui, the survey-core that it asks for, and GOV.UK Frontend. */
export const versions = { 'survey-core': '2.5.38', 'survey-js-ui': '2.5.38', 'govuk-frontend': '6.6.0' }

export const rivalPages = { surveyJs: '/rivals/survey-js', govukFrontend: '/rivals/govuk-frontend' }

/** The rivals stay out of the project: they go into a folder that is thrown away after the run. */
export function installRivals(folder: string): void {
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  execFileSync('npm', ['install', ...quiet, '--prefix', folder, ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/**
 * One server before all three pages. Heard leaves compression to the proxy before it, so Heard's page comes through
 * here and is packed by the same gzip as its rivals: the comparison is of the pages, not of their servers.
 */
export async function serveSideBySide(folder: string, heard: string) {
  const packed = new Map<string, Body>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const body = await (packed.get(path) ?? answer(folder, heard, path)).catch((error: Error) => {
      console.error(error.message)
    })
    // A rival's files are packed once, as a real site would; Heard's page is made and packed anew each time.
    if (body && !path.startsWith('/s/')) packed.set(path, Promise.resolve(body))
    response.writeHead(body ? 200 : 404, body?.headers).end(body?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

type Body = Promise<{ headers: Record<string, string>; bytes: Buffer }>

async function answer(folder: string, heard: string, path: string): Body {
  if (path === rivalPages.surveyJs) return pack(types['.html'], Buffer.from(surveyJsPage()))
  if (path === rivalPages.govukFrontend) return pack(types['.html'], Buffer.from(govukPage(folder)))
  const file = fileOf(path)
  if (file) return pack(types[extname(file)], await readFile(join(folder, 'node_modules', file)))
  const response = await fetch(heard + path)
  if (!response.ok) throw new Error(`Heard answered ${response.status} for ${path}`)
  const { 'content-length': _, connection, 'keep-alive': __, ...own } = Object.fromEntries(response.headers)
  return pack(own['content-type'], Buffer.from(await response.arrayBuffer()), own)
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

function pack(type = 'application/octet-stream', plain: Buffer, own: Record<string, string> = {}) {
  const gzip = type.startsWith('text/')
  const bytes = gzip ? gzipSync(plain) : plain
  const encoding: Record<string, string> = gzip ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}
  return {
    headers: { ...own, 'content-type': type, ...encoding, 'content-length': String(bytes.length) },
    bytes,
  }
}

function fileOf(path: string): string | undefined {
  const govuk = 'govuk-frontend/dist/govuk'
  // Its stylesheet asks for /assets/fonts.
  if (/^\/assets\/fonts\/[\w-]+\.woff2$/.test(path)) return govuk + path
  return {
    // The same stylesheet less the fonts that it would load from another host: kinder, and nothing leaves the machine.
    '/survey-core.css': 'survey-core/survey-core.fontless.min.css',
    '/survey-core.js': 'survey-core/survey.core.min.js',
    '/survey-js-ui.js': 'survey-js-ui/survey-js-ui.min.js',
    '/govuk-frontend.css': `${govuk}/govuk-frontend.min.css`,
    '/govuk-frontend.js': `${govuk}/govuk-frontend.min.js`,
  }[path]
}

/** The first question of Heard's demonstration, so that all three show the same words. */
const asked = {
  title: 'Where do you live now?',
  hint: 'Choose the one that fits best.',
  choices: [
    'In my own flat or house',
    'In a shared house',
    'In supported housing or lodgings',
    'With family or friends',
    'With my foster carers (staying put)',
    'I have no settled place',
    'In custody',
    'Somewhere else',
  ],
}

/** As its makers' first steps have it, with the scripts deferred and none of its own. */
function surveyJsPage(): string {
  const { title, hint: description, choices } = asked
  const survey = { elements: [{ type: 'radiogroup', name: 'home', title, description, choices }] }
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leaving care: how is it going?</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/survey-core.css">
<script defer src="/survey-core.js"></script>
<script defer src="/survey-js-ui.js"></script>
<script>
addEventListener('DOMContentLoaded', () => {
  new Survey.Model(${JSON.stringify(survey)}).render(document.getElementById('survey'))
})
</script>
</head>
<body><div id="survey"></div></body>
</html>`
}

/** A question page of GOV.UK: one question, its legend the heading, the header as the package renders it. */
function govukPage(folder: string): string {
  const header = join(folder, 'node_modules/govuk-frontend/dist/govuk/components/header/fixtures.json')
  const { fixtures }: { fixtures: { html: string }[] } = JSON.parse(readFileSync(header, 'utf8'))
  const radios = asked.choices.map(
    (choice, index) => `<div class="govuk-radios__item">
<input class="govuk-radios__input" id="home-${index}" name="home" type="radio" value="${index}">
<label class="govuk-label govuk-radios__label" for="home-${index}">${choice}</label>
</div>`,
  )
  return `<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>Leaving care: how is it going?</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d70b8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/govuk-frontend.css">
</head>
<body class="govuk-template__body">
<script>document.body.classList.add('js-enabled', 'govuk-frontend-supported')</script>
<header class="govuk-template__header">${fixtures[0]?.html ?? ''}</header>
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main-content">
<form method="post" novalidate>
<div class="govuk-form-group">
<fieldset class="govuk-fieldset" aria-describedby="home-hint">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
<h1 class="govuk-fieldset__heading">${asked.title}</h1>
</legend>
<div id="home-hint" class="govuk-hint">${asked.hint}</div>
<div class="govuk-radios" data-module="govuk-radios">
${radios.join('\n')}
</div>
</fieldset>
</div>
<button type="submit" class="govuk-button" data-module="govuk-button">Continue</button>
</form>
</main>
</div>
<script type="module">
import { initAll } from '/govuk-frontend.js'
initAll()
</script>
</body>
</html>`
}
