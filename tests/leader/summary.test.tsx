import { gzipSync } from 'node:zlib'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../../schema/release.ts'
import { headline } from '../../web/leader/headline.ts'
import { leaderStyle } from '../../web/leader/leader-style.ts'
import { ReleaseListPage } from '../../web/leader/ReleaseListPage.tsx'
import { ReleasePage } from '../../web/leader/ReleasePage.tsx'
import { count } from '../../worker/domain/wave-tally.ts'
import { exampleConsultation, exampleRelease } from './example.ts'

const html = (document: ReleaseDocument) => renderToString(<ReleasePage document={document} waveId="w" />)
const plain = (page: string) =>
  page
    .replace(/<style>.*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('19 times in 20', '')
const part = (page: string, id: string) =>
  page.split(`aria-labelledby="${id}"`)[1]?.split('</section>')[0] ?? ''

describe('a summary', () => {
  const page = html(exampleRelease())

  it('is a whole document with one style, no script and no style attribute', () => {
    expect(page).toMatch(/^<html lang="en-GB"/)
    expect(page).toContain(`<style>${leaderStyle}</style>`)
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/)
  })

  it('weighs at most 20 kB', () => {
    expect(gzipSync(page).length).toBeLessThan(20_000)
  })

  it('leads back to the list and out', () => {
    expect(page).toContain('href="/staff/releases"')
    expect(page).toContain('<form method="post" action="/staff/sign-out">')
  })

  it('holds no true count', () => {
    for (const raw of [26, 19, 17, 68, 57, 112, 84, 22, 24, 21, 37, 31, 62]) {
      expect(plain(page)).not.toMatch(new RegExp(`\\b${raw}\\b(?!%)`))
    }
  })

  it('says nothing of a rare theme but that there may be some', () => {
    expect(page).not.toContain('Contact with the police')
    expect(page).not.toContain('Hidden with its theme')
    expect(page).toContain('Themes that fewer than 8 people raised are hidden to protect people.')
  })

  it('says in the chart and in the table what is hidden', () => {
    const question = part(page, 'q-safe')
    const [chart = '', table = ''] = question.split('</svg>')
    expect(chart.match(/hidden to protect people/g)).toHaveLength(2)
    expect(table.match(/<td colspan="3">hidden to protect people<\/td>/g)).toHaveLength(2)
    expect(table).toContain(
      '<th scope="row" dir="auto">Yes, always</th><td data-of="People, about">25</td><td data-of="Share">36%</td><td data-of="Likely">25% to 48%</td>',
    )
  })

  it('draws a bar as long as its share of the base', () => {
    const bars = part(page, 'q-support').match(/class="bar"[^>]*width="([\d.]+)%"/g) ?? []
    expect(bars.map((bar) => Number(bar.match(/width="([\d.]+)/)?.[1]))).toEqual([
      expect.closeTo((72 * 15) / 65),
      expect.closeTo((72 * 20) / 65),
      expect.closeTo((72 * 30) / 65),
    ])
  })

  it('has words and no bar where fewer than 30 answered', () => {
    const question = part(page, 'q-plan')
    expect(question).not.toContain('<svg')
    expect(question).toContain('fewer than 30 people')
    expect(question).toContain('<td colspan="1">about half</td>')
  })

  it('has no figure where nearly everybody said the same', () => {
    const question = part(page, 'q-adviser')
    expect(plain(question).replace(/1\s*–\s*30 September 2026/g, '')).not.toMatch(/\d/)
    expect(question).toContain('nearly everybody')
  })

  it('names the reason where a whole question is hidden', () => {
    const [, hidden = ''] = page.split('<h3>Hidden to protect people</h3>')
    expect(hidden).toContain('Too few people answered these, or too few gave one of the answers.')
    expect(hidden).toContain('<li id="q-contact" dir="auto">How often do you hear from them?</li>')
    expect(page).not.toContain('Weekly')
  })

  it('says in words, marked indicative, what nobody has read', () => {
    const themes = part(html(exampleRelease({ read: count(30) })), 'themes')
    expect(themes).toContain('Indicative:')
    expect(plain(themes)).not.toMatch(/\d%/)
    expect(themes).not.toContain('<svg')
  })

  it('names no single theme in a title where three are printed alike', () => {
    const { themes } = exampleRelease()
    const alike = themes
      .slice(0, 3)
      .map((theme) => ({ ...theme, amount: { as: 'words', words: 'most' } as const }))
    expect(part(html({ ...exampleRelease(), themes: alike }), 'themes')).toContain('No one theme stands out')
  })

  it('says so where it is a preview, and not that it was published', () => {
    const preview = renderToString(
      <ReleasePage document={exampleRelease()} waveId={null} preview={{ reasons: [], faults: [] }} />,
    )
    expect(preview).toContain('This is a preview.')
    expect(plain(preview)).not.toMatch(/published on/i)
    expect(preview).not.toMatch(/href="[^"#]*(csv|docx)/)
  })

  it('escapes what people wrote', () => {
    const [theme] = exampleRelease().themes
    if (!theme) throw new Error('the example has themes')
    const page = html({
      ...exampleRelease(),
      themes: [{ ...theme, quotes: [{ text: '<b>loud</b>', paraphrase: false }] }],
    })
    expect(page).toContain('&lt;b>loud&lt;/b>')
  })
})

describe('the main findings', () => {
  const sentences = (document: ReleaseDocument) => headline(document).map(({ sentence }) => sentence)

  it('are three sentences with their bases', () => {
    expect(sentences(exampleRelease())).toEqual([
      'In their own words (about 55 people), young people wrote most often about “Unsafe or unsettled homes” (about 45%), “A worker who stays” (about 36%) and “Money for the basics” (about 27%).',
      'Asked “Do you know who your personal adviser is?”, nearly everybody chose “Yes”. How many is hidden to protect people.',
      'Asked “What would help you most in the next three months?”, about 54% of about 65 people chose “Somewhere to live that I do not have to leave”.',
    ])
  })

  it('say so where too few answered', () => {
    const few = exampleRelease({ received: count(8), wrote: count(7), themes: [], questions: [] })
    expect(headline(few)).toEqual([])
    expect(part(html(few), 'headline')).toContain('hidden to protect people')
  })

  it('have no base where nearly everybody said the same', () => {
    const { questions } = exampleRelease()
    const adviser = questions.filter((question) => question.key === 'adviser')
    expect(sentences({ ...exampleRelease(), themes: [], questions: adviser })).toEqual([
      'Asked “Do you know who your personal adviser is?”, nearly everybody chose “Yes”. How many is hidden to protect people.',
    ])
  })
})

describe('a consultation', () => {
  const page = html(exampleConsultation())

  it('is marked as partners’ views and never added to young people’s', () => {
    expect(page).toContain('Partners’ views')
    expect(page).toContain('They are never added to what young people said.')
  })

  it('has exact counts and the agencies that agreed', () => {
    expect(page).toContain('Riverside Housing')
    expect(plain(page)).toContain('6 of 9 agencies')
    expect(plain(page)).toContain('Of these, 3 sent nearly the same words.')
  })
})

describe('the list of summaries', () => {
  it('links each to its page', () => {
    const release = { waveId: 'a/b', title: 'Your home', kind: 'survey' as const, waveNumber: 2 }
    const page = renderToString(
      <ReleaseListPage name="Sam Example" releases={[{ ...release, publishedOn: '2026-10-09' }]} />,
    )
    expect(page).toContain('href="/staff/releases/a%2Fb"')
    expect(page).toContain('Wave 2, published on 9 October 2026')
  })

  it('says what will come where it is empty', () => {
    const page = renderToString(<ReleaseListPage name="Sam Example" releases={[]} />)
    expect(page).toContain('There are no summaries yet.')
  })
})
