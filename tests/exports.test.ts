import mammoth from 'mammoth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../schema/release.ts'
import { corrections, releases } from '../schema/release-tables.ts'
import { exampleConsultation, exampleRelease } from './leader/example.ts'
import { fullExample } from './leader/full-example.ts'
import { openBrowser } from './support/browser.ts'
import { type Facts, factsOf } from './support/facts.ts'
import { factsOfCsv, readCsv } from './support/facts-csv.ts'
import { factsOfHtml, sentencesOfHtml } from './support/facts-html.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const documents: Record<string, ReleaseDocument> = {
  'with everything that a release can say': fullExample,
  'with words, hidden cells and a hidden question': exampleRelease(),
  'of partners': exampleConsultation(),
}

let browser: Browser
let reader: Page
beforeAll(async () => {
  browser = await openBrowser()
  reader = await browser.newPage()
})
afterAll(() => browser.close())

describe.each(doors)('the exports of a release, through %s', (door) => {
  let world: World
  let leader: Awaited<ReturnType<typeof signedIn>>
  const waves = new Map<ReleaseDocument, string>()

  beforeAll(async () => {
    world = await openWorld(door)
    leader = await signedIn(world, 'leader')
    const { member } = await signedIn(world, 'officer')
    for (const [at, document] of Object.values(documents).entries()) {
      const { waveId } = await openSurvey(world, member, { slug: `your-say-${at}` })
      const frozen = { waveId, document: JSON.stringify(document), hash: 'a hash' }
      await world.db
        .insert(releases)
        .values({ ...frozen, publishedAt: world.now().toISOString(), publishedBy: member.id })
      waves.set(document, waveId)
    }
  })
  afterAll(() => world.close())

  const at = (document: ReleaseDocument, path = '') => `/staff/releases/${waves.get(document)}${path}`
  const fetched = async (path: string) => {
    const response = await leader.get(path)
    expect([path, response.status]).toEqual([path, 200])
    return response
  }
  const textAt = async (path: string) => (await fetched(path)).text()
  const wordAt = async (document: ReleaseDocument) => {
    const bytes = await (await fetched(at(document, '/summary.docx'))).arrayBuffer()
    return mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Quote'] => blockquote > p:fresh"] },
    )
  }

  const fullAt = (path: string) => at(fullExample, path)

  describe.each(Object.entries(documents))('%s', (_, document) => {
    const facts = factsOf(document)

    it('Screen, CSV, Word and API of one release give the same figures', async () => {
      const api = JSON.parse(await textAt(`/staff/api/releases/${waves.get(document)}`))
      expect(factsOf(api)).toEqual(facts)
      expect(factsOfCsv(await textAt(at(document, '/summary.csv')), document)).toEqual(facts)
      expect(await factsOfHtml(reader, await textAt(at(document)))).toEqual(inTables(document))
      expect(await factsOfHtml(reader, (await wordAt(document)).value)).toEqual(inTables(document))
    })

    it('every sentence with a number on the page stands in Word too', async () => {
      const page = await sentencesOfHtml(reader, await textAt(at(document)))
      const word = (await sentencesOfHtml(reader, (await wordAt(document)).value)).join(' ')
      const spoken = Object.entries(facts).filter(([place]) => place.startsWith('spoken / '))
      const numbers = spoken.flatMap(([place, fact]) =>
        place.endsWith('coders') ? [] : (fact.match(/[\d.]+%?/g) ?? []),
      )
      expect(numbers.length).toBeGreaterThan(1)
      for (const number of numbers) expect(page.join(' ')).toContain(number.replace('.', ''))
      expect(page.filter((sentence) => !word.includes(sentence))).toEqual([])
    })

    it('each figure is a file of its own, and all of them together are the summary', async () => {
      const summary = await textAt(at(document, '/summary.csv'))
      const { tables } = JSON.parse(await textAt(at(document, '/summary.csv-metadata.json')))
      const [whole, ...figures] = tables.map(({ url }: { url: string }) => url)
      expect(whole).toBe('summary.csv')
      const parts: string[] = []
      for (const figure of figures) parts.push(await textAt(at(document, `/${figure}`)))
      const [heading = ''] = summary.split('\r\n')
      expect(parts.map((part) => part.replace(`${heading}\r\n`, '')).join('')).toBe(
        summary.replace(`${heading}\r\n`, ''),
      )
    })
  })

  it('the page links to exports that are there', async () => {
    const links = (await textAt(fullAt(''))).matchAll(/href="(\/staff\/releases\/[^"]+\/[^"]+)"/g)
    const paths = [...new Set([...links].map(([, path]) => path ?? ''))]
    expect(paths).toEqual(expect.arrayContaining([fullAt('/summary.docx'), fullAt('/figures/themes.csv')]))
    for (const path of paths) await fetched(path)
  })

  it('each is a file to keep under the name of the summary, and no browser stores it', async () => {
    const name = 'Leaving care how is it going, wave 3'
    for (const [path, type, file] of [
      ['/summary.csv', 'text/csv; charset=utf-8; header=present', `${name}.csv`],
      ['/summary-excel.csv', 'text/csv; charset=utf-8; header=present', `${name}, for Excel.csv`],
      ['/figures/q-home.csv', 'text/csv; charset=utf-8; header=present', `${name}, q-home.csv`],
      ['/summary.docx', wordType, `${name}.docx`],
    ] as const) {
      const { headers } = await fetched(fullAt(path))
      expect(headers.get('content-type')).toBe(type)
      expect(headers.get('content-disposition')).toContain(`attachment; filename="${file}"`)
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  it('a CSV says where its description is, and Excel’s differs by its byte-order mark alone', async () => {
    const link = async (path: string) => {
      const { headers } = await fetched(fullAt(path))
      const [, target = ''] =
        /^<(.+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(headers.get('link') ?? '') ?? []
      return new URL(target, `${world.url}${fullAt(path)}`).pathname
    }
    expect(await link('/summary.csv')).toBe(fullAt('/summary.csv-metadata.json'))
    expect(await link('/figures/themes.csv')).toBe(fullAt('/summary.csv-metadata.json'))
    const bytesAt = async (path: string) => Buffer.from(await (await fetched(fullAt(path))).arrayBuffer())
    const plain = await bytesAt('/summary.csv')
    expect(await bytesAt('/summary-excel.csv')).toEqual(
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]),
    )
  })

  it('a figure or a wave that is not there is not found, and without a session nothing is', async () => {
    for (const path of [
      fullAt('/figures/q-nothing.csv'),
      fullAt('/figures/themes'),
      fullAt('/figures/themes.json'),
      '/staff/releases/nowhere/summary.csv',
      '/staff/releases/nowhere/summary.docx',
      '/staff/releases/nowhere/figures/themes.csv',
    ])
      expect([path, (await leader.get(path)).status]).toEqual([path, 404])
    for (const path of ['/summary.csv', '/summary-excel.csv', '/summary.csv-metadata.json', '/summary.docx'])
      expect((await fetch(world.url + fullAt(path))).status).toBe(401)
  })

  it('what a correction takes away is in no file any more, and why is in each', async () => {
    const document = documents['with words, hidden cells and a hidden question'] ?? fullExample
    const act = { do: 'take away', place: { part: 'theme', code: 'REL2' } } as const
    const waveId = waves.get(document) ?? ''
    const by = { staffId: leader.member.id, at: world.now().toISOString() }
    await world.db.insert(corrections).values({ waveId, number: 1, act, reason: 'It was misread.', ...by })
    const csv = await textAt(at(document, '/summary.csv'))
    const word = (await wordAt(document)).value
    const theme = readCsv(csv).filter(({ key }) => key === 'REL2')
    expect(theme.map(({ measure, people, percent }) => [measure, people, percent])).toEqual([
      ['raised the theme', 'hidden to protect people', 'hidden to protect people'],
      ['definition', '', ''],
    ])
    for (const file of [csv, word]) {
      expect(file).not.toContain('My PA rings when she says she will')
      expect(file).toContain('It was misread.')
    }
  })
})

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * What page and Word hold in tables: a split, an earlier wave and a cohort without intervals, and this wave once more
 * beside the earlier ones.
 */
function inTables(document: ReleaseDocument): Facts {
  const briefly = (fact: string) => fact.replace(/, \d+% to \d+%$/, '')
  const facts = Object.entries(factsOf(document)).filter(([place]) => !place.startsWith('spoken / '))
  const again = document.questions.flatMap((question) => {
    if (!('earlier' in question) || question.earlier.length === 0) return []
    const own = `${question.title} / `
    const now = facts.filter(([place]) => place.startsWith(own) && !place.startsWith(`${own}wave `))
    return now.map(([place, fact]) => [
      place.replace(own, `${own}wave ${document.waveNumber} / `),
      briefly(fact),
    ])
  })
  const wide = / by .* \/ |\/ (?:cohort|answered)$/
  return Object.fromEntries([
    ...facts.map(([place, fact]) => [place, wide.test(place) ? briefly(fact) : fact]),
    ...again,
  ])
}
