import { describe, expect, it } from 'vitest'
import type { ThisWeek } from '../../web/staff/api.ts'
import { weekLines } from '../../web/staff/home/week-lines.ts'
import { surveysFound } from '../../web/staff/survey/survey-list.ts'

const now = new Date('2026-11-20T12:00:00Z')
const wave = (part: Partial<ThisWeek['waves'][number]>): ThisWeek['waves'][number] => ({
  id: 'w1',
  surveyId: 's1',
  number: 1,
  title: 'Your say',
  kind: 'survey',
  openedAt: '2026-11-01T09:00:00Z',
  closedAt: null,
  dueAt: null,
  cohort: true,
  handedOut: 0,
  unread: 0,
  toCheck: 0,
  ...part,
})
const closed = (day: number) => ({
  closedAt: `2026-11-0${day}T12:00:00.000Z`,
  dueAt: `2026-11-${String(day + 7).padStart(2, '0')}T12:00:00.000Z`,
})
const linesOf = (week: Partial<ThisWeek>) =>
  weekLines({ drafts: [], waves: [], sending: [], released: [], ...week }, now)

describe('a week', () => {
  it('is empty where nothing is there', () => {
    expect(linesOf({})).toEqual({ toDo: [], goingOn: [], released: [] })
  })

  it('has an open wave as going on, and its unread answers as something to do', () => {
    expect(linesOf({ waves: [wave({ unread: 1 })] })).toEqual({
      toDo: [{ href: '/staff/app/waves/w1/answers', text: 'Read 1 answer', more: 'to wave 1 of Your say' }],
      goingOn: [{ href: '/staff/app/surveys/s1', text: 'Wave 1 of Your say', more: 'open since 1 November' }],
      released: [],
    })
  })

  it('says from which day a closed wave can be released, and from that moment to release it', () => {
    const early = linesOf({ waves: [wave({ ...closed(9), dueAt: '2026-11-20T12:00:00.001Z' })] })
    expect(early.toDo).toEqual([])
    expect(early.goingOn[0]?.more).toBe('closed; can be released from 20 November')
    const due = linesOf({ waves: [wave({ ...closed(9), dueAt: now.toISOString(), cohort: false })] })
    expect(due.goingOn).toEqual([])
    expect(due.toDo).toEqual([
      {
        href: '/staff/app/waves/w1/release',
        text: 'Release wave 1 of Your say',
        more: 'possible since 20 November; no cohort is entered yet',
      },
    ])
  })

  it('has answers read before a release is offered, and quotes first of all', () => {
    const { toDo } = linesOf({ waves: [wave({ ...closed(2), unread: 3, toCheck: 2 })] })
    expect(toDo.map(({ text, more }) => `${text} ${more}`)).toEqual([
      'Check 2 quotes from wave 1 of Your say',
      'Read 3 answers to wave 1 of Your say (closed on 2 November)',
    ])
  })

  it('has a batch as going on, and a paused one as something to do', () => {
    const batch = { id: 'b', name: 'House', people: 212, number: 2, title: 'Your say', paused: false }
    expect(linesOf({ sending: [batch] }).goingOn).toEqual([
      {
        href: '/staff/app/batches/b',
        text: 'Sending to “House”',
        more: '212 people, wave 2 of Your say',
      },
    ])
    const { toDo, goingOn } = linesOf({ sending: [{ ...batch, people: 1, paused: true }] })
    expect(goingOn).toEqual([])
    expect(toDo[0]).toMatchObject({
      text: 'Go on sending to “House”',
      more: 'paused; 1 person, wave 2 of Your say',
    })
  })

  it('has drafts with who saved them when, also without a title', () => {
    const draft = { id: 'd', title: '', savedAt: '2026-11-19T09:05:00Z', savedBy: 'Sam Okafor' }
    expect(linesOf({ drafts: [draft] }).toDo).toEqual([
      {
        href: '/staff/app/survey-drafts/d',
        text: 'Go on writing a survey without a title',
        more: 'saved yesterday at 09:05 by Sam Okafor',
      },
    ])
  })
})

describe('the list of surveys', () => {
  const survey = (title: string, openedAt?: string, closedAt: string | null = null) => ({
    title,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    kind: 'survey' as const,
    codebook: 'A small book',
    waves: openedAt
      ? [{ id: title, surveyId: title, number: 1, version: 1, openedAt, closedAt, releasedAt: null }]
      : [],
  })
  const all = [
    survey('Never asked'),
    survey('Old', '2025-01-01', '2025-02-01'),
    survey('Open since May', '2026-05-01'),
    survey('Newer', '2026-01-01', '2026-02-01'),
    survey('Open since June', '2026-06-01'),
  ]

  it('has those that take answers first, and then those asked latest', () => {
    expect(surveysFound(all, '').map(({ title }) => title)).toEqual([
      'Open since June',
      'Open since May',
      'Newer',
      'Old',
      'Never asked',
    ])
  })

  it('finds by words of the title, the address, the kind and the codebook', () => {
    expect(surveysFound(all, 'since ju').map(({ title }) => title)).toEqual(['Open since June'])
    expect(surveysFound(all, 'never-asked')).toHaveLength(1)
    expect(surveysFound(all, 'small survey')).toHaveLength(5)
    expect(surveysFound(all, 'zebra')).toEqual([])
  })
})
