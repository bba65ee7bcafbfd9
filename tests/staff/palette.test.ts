import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOfSurvey } from '../../web/staff/palette/places.ts'
import { matches, rank } from '../../web/staff/palette/rank.ts'
import { goTo, shortcutOf } from '../../web/staff/palette/shortcuts.ts'

const place = (text: string, more = '') => ({ href: `/${text}`, text, more })
const places = [
  place('This week'),
  place('Surveys'),
  place('Leaving care: how is it going?', 'survey, /s/your-say'),
  place('Read answers, wave 2 of Leaving care: how is it going?', 'open since 30 October'),
  place('Count, wave 2 of Leaving care: how is it going?'),
  place('Café talk'),
  place('A PA’s day'),
]
const texts = (typed: string) => rank(places, typed).map(({ text }) => text)

describe('the palette', () => {
  it.each([
    ['', places.map(({ text }) => text)],
    ['leaving', [places[2], places[3], places[4]].map((each) => each?.text)],
    ['read leaving', ['Read answers, wave 2 of Leaving care: how is it going?']],
    // Words in another order still find it.
    ['leaving read', ['Read answers, wave 2 of Leaving care: how is it going?']],
    ['your-say', ['Leaving care: how is it going?']],
    ['cafe', ['Café talk']],
    ['pas day', ['A PA’s day']],
    ['aving', []],
    ['  SURV ', ['Surveys', 'Leaving care: how is it going?']],
  ])('finds by the start of words, best first: “%s”', (typed, found) => {
    expect(texts(typed)).toEqual(found)
  })

  it('never loses, makes up or repeats a place, and finds each by its own whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), fc.string(), (names, typed) => {
        const all = names.map((name, index) => ({ href: String(index), text: name }))
        const found = rank(all, typed)
        expect(new Set(found).size).toBe(found.length)
        for (const each of found) expect(all).toContain(each)
        for (const each of all) expect(rank(all, each.text)).toContain(each)
        expect(found.length).toBe(all.filter(({ text }) => matches([text], typed)).length)
      }),
    )
  })

  it('offers what a wave allows now, and to an administrator the survey alone', () => {
    const wave = { id: 'w', surveyId: 's', number: 1, version: 1, openedAt: '2026-11-01T09:00:00Z' }
    const survey = (dates: { closedAt: string | null; releasedAt: string | null }) =>
      placesOfSurvey(
        { id: 's', title: 'Your say', kind: 'survey', slug: 'say', waves: [{ ...wave, ...dates }] },
        true,
        new Date('2026-11-20T09:00:00Z'),
      ).map(({ href }) => href)
    const open = survey({ closedAt: null, releasedAt: null })
    expect(open).toContain('/staff/app/waves/w/reaching')
    expect(open).not.toContain('/staff/app/waves/w/release')
    const closed = survey({ closedAt: '2026-11-10T09:00:00Z', releasedAt: null })
    expect(closed).toContain('/staff/app/waves/w/release')
    expect(closed).not.toContain('/staff/app/waves/w/reaching')
    const looks = placesOfSurvey(
      { id: 's', title: 'Your say', kind: 'survey', slug: 'say', waves: [] },
      false,
      new Date(),
    )
    expect(looks).toEqual([{ href: '/staff/app/surveys/s', text: 'Your say', more: 'survey, /s/say' }])
  })
})

describe('a key', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  })

  it.each([
    [press('k', { ctrlKey: true }), false, false, { do: 'find' }],
    [press('K', { metaKey: true }), false, true, { do: 'find' }],
    [press('k', { ctrlKey: true, altKey: true }), false, true, null],
    [press('k'), false, true, null],
    [press('/'), false, true, { do: 'find' }],
    [press('/'), false, false, null],
    [press('?'), false, false, { do: 'keys' }],
    [press('s'), true, true, { do: 'go', to: '/staff/app/surveys' }],
    [press('s'), false, true, null],
    [press('s'), true, false, null],
    [press('s', { altKey: true }), true, true, null],
    [press('z'), true, true, null],
  ])('%o, after G: %s, letters on: %s', (pressed, second, on, shortcut) => {
    expect(shortcutOf(pressed, second, on)).toEqual(shortcut)
  })

  it('after G leads into the application', () => {
    for (const to of Object.values(goTo)) expect(to).toMatch(/^\/staff\/app/)
  })
})
