import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../../schema/release.ts'
import { HeadlineSection } from '../../web/leader/HeadlineSection.tsx'
import { headline } from '../../web/leader/headline.ts'
import type { PreviewNotes } from '../../web/leader/Preview.tsx'
import { ReleasePage } from '../../web/leader/ReleasePage.tsx'
import { exampleConsultation } from './example.ts'
import { base, fewer, fullExample, hidden, question } from './full-example.ts'

const html = (document: ReleaseDocument, waveId: string | null = 'wave 1', preview?: PreviewNotes) =>
  renderToString(<ReleasePage document={document} waveId={waveId} preview={preview ?? null} />)
const plain = (page: string) =>
  page
    .replace(/<style>.*<\/style>/, '')
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const part = (page: string, id: string) =>
  page.split(`aria-labelledby="${id}"`)[1]?.split('</section>')[0] ?? ''
const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found)

const page = html(fullExample)

describe('a summary with everything in it', () => {
  it('weighs at most 20 kB', () => {
    expect(gzipSync(page).length).toBeLessThanOrEqual(20_000)
  })

  it('has its sections in the order of the questions a director asks', () => {
    expect(all(page, /<h2 id="([^"]+)"/g)).toEqual([
      'corrections',
      'headline',
      'themes',
      'questions',
      'breakdowns',
      'beside',
      'coverage',
      'ways',
      'received',
      'made',
      'limits',
    ])
  })

  it('leads each link within the page to one place that is there, outside of what is folded', () => {
    const ids = all(page, /\sid="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const links = all(page, /href="#([^"]+)"/g).map((link) => decodeURIComponent(link ?? ''))
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
    expect(all(page, /(<details>.*?<\/details>)/g).filter((folded) => / id="/.test(folded ?? ''))).toEqual([])
  })

  it('opens the evidence of each main finding', () => {
    const findings = part(page, 'headline')
    expect(all(findings, /href="#([^"]+)"/g)).toEqual([
      'theme-ACC1',
      'theme-REL2',
      'theme-FIN1',
      'q-adviser',
      'theme-ACC1',
    ])
  })

  it('says a finding whole around its links, whatever people called things', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab “”<&"\'آ\u202e#%'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 3, maxLength: 3 }), name, (names, title) => {
        const document = {
          ...fullExample,
          themes: fullExample.themes.map((each, at) => ({ ...each, name: names[at % 3] ?? '' })),
          questions: [question('q', title, 80, { Yes: 60, No: 20 })],
        }
        const list =
          renderToString(<HeadlineSection document={document} />).match(/<ul>(.*)<\/ul>/s)?.[1] ?? ''
        const text = list
          .replace(/<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        expect(text).toBe(
          headline(document)
            .map(({ sentence }) => sentence)
            .join(''),
        )
        expect(list.match(/<a /g)).toHaveLength(headline(document).flatMap(({ evidence }) => evidence).length)
      }),
    )
  })

  it('skips no level of heading', () => {
    const levels = all(page, /<h([1-6])/g).map(Number)
    const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
    expect([levels[0], skips]).toEqual([1, []])
  })

  it('gives each figure its own CSV, and the whole as CSV and Word', () => {
    expect(all(page, /href="\/staff\/releases\/wave%201\/figures\/([^"]+)\.csv"/g)).toEqual([
      'themes',
      'q-age',
      'q-home',
      'q-safe',
      'q-support',
      'q-helps',
      'q-plan',
      'q-listened',
      'q-adviser',
      'breakdown-home-safe',
      'breakdown-home-listened',
      'breakdown-channel-safe',
      'breakdown-channel-listened',
      'beside',
      'coverage',
      'ways',
      'ways',
    ])
    expect(all(page, /href="\/staff\/releases\/wave%201\/(summary[^"]+)"/g)).toEqual([
      'summary.docx',
      'summary.csv',
      'summary-excel.csv',
    ])
  })

  it('names every table’s columns and rows, and every chart', () => {
    const tables = all(page, /(<table.*?<\/table>)/g)
    expect(tables.length).toBeGreaterThan(20)
    for (const table of tables) {
      expect(table).toMatch(/<caption>.+?<\/caption><thead>/)
      expect(table).not.toMatch(/<th(?![^>]*scope=)[ >]/)
    }
    expect(all(page, /<svg(?![^>]*role="img" aria-label=)/g)).toEqual([])
  })

  it('marks what was said again, and puts it in no quotation', () => {
    expect(page).toContain(
      '<p class="paraphrase"><em>In our words:</em> <span dir="auto">Somebody had their door kicked in',
    )
    expect(page).not.toMatch(/<blockquote[^>]*><p>Somebody/)
  })

  it('has the amount, the interval, what was said and the change of a theme', () => {
    const theme = page.split('id="theme-ACC1"')[1]?.split('</article>')[0] ?? ''
    expect(plain(theme)).toContain('about 57% (likely 48% to 66%)')
    expect(plain(theme)).toContain('8 people or more said that it does not work. Higher than in wave 2')
  })

  it('draws small multiples of a question on one scale, oldest first', () => {
    const [, waves = ''] = part(page, 'q-safe').split('Wave by wave')
    const [chart = '', table = ''] = waves.split('</svg>')
    expect(all(chart, />(Wave \d)</g)).toEqual(['Wave 1', 'Wave 2', 'Wave 3'])
    const bars = all(chart, /class="bar"[^>]*width="([\d.]+)%"/g)
      .slice(0, 3)
      .map(Number)
    expect(bars).toEqual([30 / 60, 40 / 75, 20 / 85].map((share) => expect.closeTo(30 * share)))
    expect(plain(table)).toContain('No hidden to protect people hidden to protect people 18% (15)')
  })

  it('draws none where an earlier wave was told in words, and tells it', () => {
    const [safe] = fullExample.questions.filter(({ key }) => key === 'listened')
    if (!safe || !('earlier' in safe)) throw new Error('the example asks it')
    const told = {
      waveNumber: 2,
      closedOn: '2025-09-30',
      base: fewer,
      amounts: safe.cells.map(() => ({ as: 'words', words: 'about half' }) as const),
    }
    const [, waves = ''] = part(
      html({ ...fullExample, questions: [{ ...safe, earlier: [told] }] }),
      'q-listened',
    ).split('Wave by wave')
    expect(waves).not.toContain('<svg')
    expect(plain(waves)).toContain('Who answered fewer than 30 people about 80 people')
  })

  it('says why a question is not compared', () => {
    expect(plain(part(page, 'q-helps'))).toContain(
      'The wording changed after wave 2, so there is no comparison with it.',
    )
    expect(plain(part(page, 'q-home'))).toContain('The answers were put together in another way in wave 2')
  })

  it('has a breakdown’s clearest difference, its groups with their bases, and what was put together', () => {
    const split = plain(part(page, 'breakdown-home-safe'))
    expect(split).toContain(
      'The clearest difference: “Sometimes or never” is the answer of about 70% in “Anywhere else” (about 50 people), and of about 29% in “In my own place” (about 35 people).',
    )
    expect(split).toContain('In my own place about 35 people 71% (25) 29% (10)')
    expect(split).toContain('“Sometimes or never” is “Sometimes” and “No” together.')
  })

  it('names a hidden breakdown with the reason, and shows nothing of it', () => {
    const [, list = ''] = page.split('<h3>Hidden to protect people</h3><p>In at least')
    expect(list).toContain(
      '<li id="breakdown-home-plan" dir="auto">“Which of these is true of your pathway plan?”, by “Where do you live now?”</li>',
    )
  })

  it('lets what people wrote run in its own direction', () => {
    const [first] = fullExample.themes
    if (!first) throw new Error('the example has themes')
    const arabic = html({
      ...fullExample,
      themes: [{ ...first, name: 'بيت آمن', quotes: [{ text: 'لا أشعر بالأمان', paraphrase: false }] }],
    })
    expect(arabic).toContain('<span dir="auto">بيت آمن</span>')
    expect(arabic).toContain('<blockquote dir="auto"><p>لا أشعر بالأمان')
    expect(arabic).toContain('<th scope="row" dir="auto">بيت آمن</th>')
  })
})

describe('the preview of an officer', () => {
  const notes = {
    reasons: [
      { where: '“Buses” (3)', why: 'Fewer than 8 people raised this theme.' },
      { where: '“Have you been stopped?” (7)', why: 'Fewer than 10 people answered.' },
      { where: '“Dentists” (1)', why: 'Fewer than 8 people raised this theme.' },
    ],
    faults: [
      { what: '“No” in “Do you feel safe?”', because: ['about 70 people answered', 'about 25 chose “Yes”'] },
    ],
  }

  it('says what will be hidden, once for each reason', () => {
    const text = plain(html(fullExample, null, notes))
    expect(text).toContain('Fewer than 8 people raised this theme. “Buses” (3) · “Dentists” (1)')
    expect(text).toContain('Fewer than 10 people answered. “Have you been stopped?” (7)')
  })

  it('warns that it cannot be published, with the figures that give somebody away', () => {
    const preview = plain(html(fullExample, null, notes))
    expect(preview).toContain('It cannot be published as it is')
    expect(preview).toContain(
      '“No” in “Do you feel safe?” could be worked out from: about 70 people answered about 25 chose “Yes”',
    )
    expect(plain(html(fullExample, null, { ...notes, faults: [] }))).not.toContain('cannot be published')
  })

  it('links no export, and a published summary has no preview', () => {
    expect(html(fullExample, null, notes)).not.toMatch(/href="[^"#]*(csv|docx)|Published on/)
    expect(page).not.toContain('preview')
  })
})

describe('a sensible page', () => {
  const words = (text: 'a few' | 'about half' | 'most') => ({ as: 'words', words: text }) as const
  const nothing: ReleaseDocument = {
    ...fullExample,
    received: hidden,
    wrote: hidden,
    notShown: hidden,
    read: words('a few'),
    themes: [],
    questions: fullExample.questions.map(({ key, title, kind }) =>
      kind === 'short' || kind === 'long'
        ? { key, title, kind, base: hidden }
        : { key, title, kind, state: 'hidden' },
    ),
    breakdowns: fullExample.breakdowns.map((each) => ({ ...each, state: 'hidden', columns: [], groups: [] })),
    ways: fullExample.ways.map(({ key, title }) => ({ key, title, kind: 'choice', state: 'hidden' })),
    coverage: null,
    beside: null,
    corrections: [],
  }

  it.each([0, 9])('with %i responses says once that too few answered, and has no number of people', () => {
    const text = plain(html(nothing))
    expect(text).toContain('Too few people answered to say anything without pointing at somebody')
    expect(text).toContain('No theme was raised by 8 people or more.')
    expect(text).toContain('People who answered hidden to protect people')
    expect(text).toContain('There is no cohort beside these answers')
    expect(text).not.toMatch(/about \d|likely|\d%\)/)
    expect(html(nothing)).not.toContain('<svg')
  })

  it.each([10, 11])('with %i responses has words and no figure', () => {
    const asked = {
      ...question('safe', 'Do you feel safe?', 85, {}),
      base: fewer,
      cells: [
        { label: 'Yes', amount: words('most') },
        { label: 'No', amount: hidden },
      ],
    }
    const [first] = fullExample.themes
    if (!first) throw new Error('the example has themes')
    const few = {
      ...nothing,
      received: fewer,
      wrote: fewer,
      questions: [asked],
      themes: [{ ...first, amount: words('most'), earlier: [] }],
    }
    const text = plain(html(few))
    expect(text).toContain(
      'Asked “ Do you feel safe? ”, most of the people who answered (fewer than 30 people) chose “Yes”.',
    )
    expect(text).toContain(
      'In their own words (fewer than 30 people), young people wrote most often about “ Safe where I live ” (most; some said that it does not work).',
    )
    expect(html(few)).not.toContain('<svg')
    expect(text).not.toMatch(/about \d|\d%\)/)
  })

  it('where everybody said the same has words, no base and no CSV figure more than the table', () => {
    const same = fullExample.questions.filter(({ key }) => key === 'adviser')
    const text = plain(html({ ...nothing, received: base(40), questions: same }))
    expect(text).toContain('Yes nearly everybody No hidden to protect people')
    expect(part(html({ ...nothing, questions: same }), 'q-adviser')).not.toMatch(/about \d/)
  })

  it('with a cohort smaller than those who answered says that one of them is wrong', () => {
    const coverage = { cohort: base(60), rate: null, larger: true, dimensions: [] }
    expect(part(html({ ...fullExample, coverage }), 'coverage')).toMatch(
      /<p class="notice">[^<]*More people answered than the cohort typed in has: check the cohort\./,
    )
  })

  it('with an empty group in the cohort shows it hidden, and never a nought', () => {
    const dimensions = [
      {
        dimension: 'custody' as const,
        asked: { key: 'custody', title: 'Are you in custody?' },
        groups: [
          { label: 'In custody', cohort: hidden, answered: hidden, heard: null },
          { label: 'Not in custody', cohort: hidden, answered: words('most'), heard: null },
        ],
      },
    ]
    const coverage = { cohort: base(60), rate: null, larger: false, dimensions }
    const section = plain(part(html({ ...fullExample, coverage }), 'coverage'))
    expect(section).toContain(
      'In custody hidden to protect people hidden to protect people hidden to protect people',
    )
    expect(section).not.toMatch(/\b0\b/)
  })

  it('of a consultation to which nobody answered says so, and speaks of nobody hidden', () => {
    const empty: ReleaseDocument = { ...exampleConsultation(), themes: [], questions: [], agencies: [] }
    const text = plain(html(empty))
    expect(text).toContain('There is nothing to say yet: no agency has answered.')
    expect(text).toContain('No agency is named.')
    expect(text).not.toContain('Who we did not hear from')
  })
})
