import type { Page } from 'playwright-core'
import { leaderWording as wording } from '../../web/leader/leader-wording.ts'
import type { Facts } from './facts.ts'

type Table = { heading: string; about: string; head: string[]; rows: string[][] }
type Said = { heading: string; text: string; as: string }

/** Every figure of a summary as HTML, the page's or Word's (through mammoth), by the places of `factsOf`. */
export async function factsOfHtml(page: Page, html: string): Promise<Facts> {
  const { tables, said } = await readHtml(page, html)
  const facts: Facts = {}
  for (const table of tables) Object.assign(facts, factsOfTable(table))
  for (const { heading, text, as } of said) Object.assign(facts, factsSaid(heading, text, as))
  return facts
}

function factsOfTable({ heading, about, head, rows }: Table): Facts {
  const [first, second = '', , fourth] = head
  const { columns } = wording
  const base =
    /: (?:about )?(\d+|fewer than 30|hidden to protect people)(?: people| agencies| agency)? who answered/.exec(
      about,
    )?.[1]
  if (first === columns.theme && fourth === columns.difference)
    return collect(rows, ([name, here, there]) => [
      [`${name} / rank here`, here],
      [`${name} / rank there`, there],
    ])
  if (first === columns.theme)
    return collect(rows, ([name, ...cells]) => [[`theme ${name}`, cells.join(', ')]])
  if (first === columns.answer && second.startsWith('Wave '))
    return collect(rows, ([label, ...cells]) =>
      cells.map((cell, at) => [
        `${heading} / ${head[at + 1]?.toLowerCase()} / ${label === columns.answered ? 'base' : label}`,
        label === columns.answered ? many(cell) : brackets(cell),
      ]),
    )
  if (first === columns.answer)
    return {
      ...(base ? { [`${heading} / base`]: base } : {}),
      ...collect(rows, ([label, ...cells]) => [[`${heading} / ${label}`, cells.join(', ')]]),
    }
  if (second === columns.cohort) {
    const dimension = about.split(/, (?:not )?asked /)[0]
    return collect(rows, ([group, cohort, answered]) => [
      [`${dimension} / ${group} / cohort`, brackets(cohort)],
      ...(answered === undefined || answered === wording.coverage.otherGroups
        ? []
        : [[`${dimension} / ${group} / answered`, brackets(answered)] as const]),
    ])
  }
  const place = split(heading)
  return collect(rows, ([group, answered, ...cells]) => [
    [`${place} / ${group} / base`, many(answered)],
    ...cells.map((cell, at) => [`${place} / ${group} / ${head[at + 2]}`, brackets(cell)] as const),
  ])
}

function factsSaid(heading: string, text: string, as: string): Facts {
  if (as === 'blockquote') return { [`quote under ${heading}: ${text.replace(/^“|”$/g, '')}`]: 'said' }
  if (text.startsWith(wording.paraphrase))
    return { [`paraphrase under ${heading}: ${text.slice(wording.paraphrase.length).trim()}`]: 'said' }
  for (const [name, place] of accounts)
    if (text.startsWith(`${name}: `)) return { [place]: many(text.slice(name.length + 2)) }
  if (text === wording.nearlyHidden) return { [heading]: hidden }
  if (as === 'li' && heading === wording.hiddenQuestions) return { [split(text)]: hidden }
  if (text.endsWith(`: ${wording.wayHidden}`))
    return { [text.slice(0, -wording.wayHidden.length - 2)]: hidden }
  const open = /^(.*) \(((?:about|fewer|hidden|\d).*)\)$/.exec(text)
  if (as === 'li' && heading === wording.openQuestions && open)
    return { [`${open[1]} / base`]: many(open[2]) }
  return {}
}

const hidden = 'hidden to protect people'
const accounts = [
  ...Object.values(wording.received.responses).map((name) => [name, 'received'] as const),
  ...Object.values(wording.received.wrote).map((name) => [name, 'wrote'] as const),
  [wording.received.notShown, 'under no theme'] as const,
]

const collect = (
  rows: string[][],
  facts: (row: string[]) => (readonly [string, string | undefined])[],
): Facts => Object.fromEntries(rows.flatMap(facts).map(([place, fact]) => [place, fact ?? '']))

/** "about 65 people" → "65" */
const many = (text = '') => text.replace(/^about /, '').replace(/ (people|agencies|agency)$/, '')
/** "45% (30)" → "30, 45%" */
const brackets = (cell = '') => cell.replace(/^(\d+%) \((\d+)\)$/, '$2, $1')
/** "“A”, by “B”" → "A by B" */
const split = (title: string) => title.replace(/^“(.*)”, by “(.*)”$/, '$1 by $2')

/** Every sentence that has a number in it, in letters and digits alone. */
export async function sentencesOfHtml(page: Page, html: string): Promise<string[]> {
  const { said } = await readHtml(page, html)
  return said
    .flatMap(({ text }) => text.split(/(?<=[.:?])\s+(?=[A-Z“])/))
    .filter((sentence) => /\d/.test(sentence))
    .map((sentence) => sentence.replace(/[^\p{L}\d%]/gu, ''))
}

/** Tables and texts with the heading above them, by Chromium's own parser. */
async function readHtml(page: Page, html: string): Promise<{ tables: Table[]; said: Said[] }> {
  await page.setContent(html)
  return page.evaluate(() => {
    const textOf = (node: Element | null | undefined) => {
      const copy = node?.cloneNode(true) as Element | undefined
      for (const line of copy?.querySelectorAll('br') ?? []) line.replaceWith('\n')
      return copy?.textContent?.trim() ?? ''
    }
    const headings = [...document.querySelectorAll('h1, h2, h3')]
    const above = (node: Element) => {
      const before = headings.filter(
        (each) => node.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING,
      )
      // A theme's heading has its share behind its name.
      return textOf(before.at(-1)?.querySelector('[dir]') ?? before.at(-1))
    }
    const tables = [...document.querySelectorAll('table')].map((table) => ({
      heading: above(table),
      about: [
        textOf(table.caption ?? table.previousElementSibling),
        textOf(table.closest('figure')?.querySelector('figcaption')),
      ]
        .join(' ')
        .trim(),
      head: [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf),
      rows: [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map(textOf)),
    }))
    const said = [...document.querySelectorAll('p, li, dt')]
      .filter((node) => !node.closest('table, nav'))
      .map((node) => ({
        heading: above(node),
        text: node.tagName === 'DT' ? `${textOf(node)}: ${textOf(node.nextElementSibling)}` : textOf(node),
        as: node.closest('blockquote') ? 'blockquote' : node.tagName.toLowerCase(),
      }))
    return { tables, said }
  })
}
