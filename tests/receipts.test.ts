import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codings } from '../schema/coding-tables.ts'
import { limits } from '../schema/limits.ts'
import { answers, concerns, responses, sendings } from '../schema/tables.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { waveOfPage } from '../worker/domain/page.ts'
import { proposeNext } from '../worker/domain/proposal.ts'
import { releaseWave } from '../worker/domain/release.ts'
import { closeWave, openWave } from '../worker/domain/wave.ts'
import { open, unwrapWaveKey } from '../worker/seal.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  type Page,
  pageIn,
  post,
  receiptIn,
  signedIn,
  type World,
} from './support/world.ts'

const unknown = '00000-00000-00000-00000-00000'

describe.each(doors)('what the holder of a receipt can do, through %s', (door) => {
  let world: World
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member)
  }, 60_000)
  afterAll(() => world.close())

  const send = async (page: Page, fields: Parameters<typeof formOf>[1]) => {
    const response = await post(world, '/s/your-say/responses', formOf(page, fields))
    return { status: response.status, html: await response.text() }
  }
  const answer = async (text: string) =>
    receiptIn((await send(await openPage(world), { 5: text })).html) ?? ''
  const use = async (code: string, act: 'delete' | 'withdraw' | 'replace') => {
    const form = new FormData()
    form.set('code', code)
    form.set('act', act)
    const response = await post(world, '/s/your-say/receipt', form)
    return { status: response.status, html: await response.text() }
  }
  /** The empty form that a code gives, as a page to fill in. */
  const replacing = async (code: string) => {
    const { html } = await use(code, 'replace')
    const carried = /name="replaces" value="([^"]+)"/.exec(html)?.[1] ?? ''
    return { page: pageIn(html), carried }
  }
  const written = async () => {
    const wave = await waveOfPage(world.db, survey)
    const key = await unwrapWaveKey(world.secrets, survey.waveId, wave?.wrappedKey ?? '')
    const rows = await world.db.select().from(answers)
    return Promise.all(rows.flatMap(({ id, sealed }) => (sealed ? [open(key, id, sealed)] : [])))
  }
  const withoutTokens = (html: string) => html.replace(/value="1\.[^"]+"/, '')

  it('starts an empty form in place of what was sent, whatever the code, and never shows an answer', async () => {
    const receipt = await answer('what I wrote first')
    const good = await use(receipt, 'replace')
    const wrong = await use(unknown, 'replace')
    expect(good.html).not.toContain('what I wrote first')
    expect(withoutTokens(good.html).replaceAll(receipt, 'X')).toBe(
      withoutTokens(wrong.html).replaceAll(unknown, 'X'),
    )
  })

  it('puts new answers in the place of the old, under the same code, once', async () => {
    const receipt = await answer('the first version')
    const before = (await world.db.select().from(responses)).length
    const { page, carried } = await replacing(receipt)
    const fields = { 5: 'the second version', replaces: carried }
    const first = await send(page, fields)
    expect(first.html).toContain('now in place of the ones')
    expect(receiptIn(first.html)).toBeUndefined()
    expect(await send(page, fields)).toEqual(first)
    expect(await written()).toContain('the second version')
    expect(await written()).not.toContain('the first version')
    const rows = await world.db.select().from(responses)
    // Nothing is left of the earlier one.
    expect(rows).toHaveLength(before)
    expect(rows.filter(({ withdrawn }) => withdrawn)).toHaveLength(0)
    await use(receipt, 'delete')
    expect(await written()).not.toContain('the second version')
  })

  it('stores nothing for a wrong or a withdrawn code, and reads alike', async () => {
    const withdrawn = await answer('to be taken back')
    await use(withdrawn, 'delete')
    const good = await answer('to be replaced')
    const outcomes = []
    for (const code of [good, withdrawn, unknown]) {
      const { page, carried } = await replacing(code)
      const before = (await world.db.select().from(responses)).length
      const { status, html } = await send(page, { 5: `in place of ${code.length}`, replaces: carried })
      outcomes.push([status, html])
      expect((await world.db.select().from(responses)).length).toBe(before)
    }
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[2]).toEqual(outcomes[0])
  })

  it('leaves an answer held as a concern where it is, and takes the new one beside it', async () => {
    const receipt = await answer('somebody hurts me')
    const wave = await waveOfPage(world.db, survey)
    const key = await unwrapWaveKey(world.secrets, survey.waveId, wave?.wrappedKey ?? '')
    const rows = await world.db.select().from(answers)
    const texts = await Promise.all(rows.map(({ id, sealed }) => (sealed ? open(key, id, sealed) : '')))
    const answerId = rows[texts.indexOf('somebody hurts me')]?.id ?? ''
    await holdAnswer(world.db, officer.member, { answerId }, new Date())
    const { page, carried } = await replacing(receipt)
    await send(page, { 5: 'nothing, it is fine', replaces: carried })
    expect(await written()).toEqual(expect.arrayContaining(['somebody hurts me', 'nothing, it is fine']))
    expect(await world.db.select().from(concerns)).toHaveLength(1)
  })

  it('asks once more before it deletes, whatever the code, and Enter alone deletes nothing', async () => {
    const receipt = await answer('still here')
    const [good, wrong] = [await use(receipt, 'withdraw'), await use(unknown, 'withdraw')]
    expect(good.html).toContain('This deletes your answers')
    expect(good.html.replace(receipt, 'X')).toBe(wrong.html.replace(unknown, 'X'))
    expect(await written()).toContain('still here')
  })

  it('can replace a second time from the same page, without becoming two people', async () => {
    const receipt = await answer('once')
    const before = (await world.db.select().from(responses)).length
    const { page, carried } = await replacing(receipt)
    await send(page, { 5: 'twice', replaces: carried })
    const again = await send(page, { 5: 'three times', replaces: carried })
    expect(again.status).toBe(409)
    expect(again.html).toContain(`name="replaces" value="${receipt}"`)
    await send(pageIn(again.html), { q5: 'three times', replaces: carried })
    expect(await written()).toContain('three times')
    expect(await written()).not.toContain('twice')
    expect((await world.db.select().from(responses)).length).toBe(before)
  })

  it('keeps how it was answered with a replacement, and nothing of it after a withdrawal', async () => {
    const receipt = await answer('told')
    const { page, carried } = await replacing(receipt)
    await send(page, { 5: 'told again', replaces: carried, channel: 'PA', overseen: 'held back' })
    const told = () =>
      world.db
        .select()
        .from(responses)
        .then((rows) => rows.filter(({ channel, overseen }) => channel || overseen))
    expect(await told()).toMatchObject([{ channel: 'PA', overseen: 'held back' }])
    await use(receipt, 'delete')
    expect(await told()).toEqual([])
  })

  it('takes the themes of what was replaced with it', async () => {
    const receipt = await answer('my PA rings me back when I call')
    await proposeNext(world, survey.waveId)
    const codingsBefore = (await world.db.select().from(codings)).length
    expect(codingsBefore).toBeGreaterThan(0)
    const { page, carried } = await replacing(receipt)
    await send(page, { 5: 'x', replaces: carried })
    expect((await world.db.select().from(codings)).length).toBeLessThan(codingsBefore)
  })

  it('takes the same time for a good, a withdrawn and a wrong code', async () => {
    const withdrawn = await answer('gone already')
    await use(withdrawn, 'delete')
    const timed = async (code: string, act: 'delete' | 'send') => {
      const { page, carried } = await replacing(code)
      const started = performance.now()
      await (act === 'delete' ? use(code, 'delete') : send(page, { 5: 'again', replaces: carried }))
      return performance.now() - started
    }
    for (const act of ['send', 'delete'] as const) {
      const rounds: number[][] = []
      for (let round = 0; round < 3; round++) {
        const good = await answer('a good one')
        rounds.push([await timed(good, act), await timed(withdrawn, act), await timed(unknown, act)])
      }
      expect(Math.min(...rounds.flat())).toBeGreaterThanOrEqual(limits.receiptTime - 5)
      const medians = [0, 1, 2].map(
        (code) => rounds.map((times) => times[code] ?? 0).sort((a, b) => a - b)[1] ?? 0,
      )
      expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(limits.receiptTime / 4)
    }
  }, 40_000)

  it('sees what has happened to the survey, whatever the code', async () => {
    const receipt = await answer('one more')
    const news = (html: string) => html.split('What has happened')[1]
    const asked = await (await fetch(`${world.url}/s/your-say/receipt`)).text()
    expect(news(asked)).toContain('This survey is open')
    expect(news((await use(receipt, 'delete')).html)).toBe(news((await use(unknown, 'delete')).html))
  })

  it('can replace until the release, and take back after it', async () => {
    const receipt = await answer('before the end')
    await closeWave(world.db, officer.member, survey, new Date())
    const { page, carried } = await replacing(receipt)
    expect((await send(page, { 5: 'after the closing', replaces: carried })).html).toContain(
      'now in place of the ones',
    )
    expect(await written()).toContain('after the closing')
    const late = await replacing(receipt)
    while ((await proposeNext(world, survey.waveId)).left > 0);
    const release = { waveId: survey.waveId, demonstration: true }
    await releaseWave(world.db, world.secrets, officer.member, release, new Date())
    expect((await use(receipt, 'replace')).status).toBe(410)
    expect((await send(late.page, { 5: 'too late', replaces: carried })).status).toBe(410)
    expect(await written()).not.toContain('too late')
    const { html } = await use(receipt, 'delete')
    expect(html).toMatch(/the results went to the leaders[\s\S]*the survey closed/)
    expect(await written()).not.toContain('after the closing')
  })

  it('leaves hashes alone behind: no row of a sending points at a response', async () => {
    const [sending] = await world.db.select().from(sendings)
    expect(Object.keys(sending ?? {}).sort()).toEqual(['bodyHash', 'tokenHash'])
    const ids = new Set((await world.db.select().from(responses)).flatMap((row) => [row.id, row.receiptHash]))
    const rows = await world.db.select().from(sendings)
    expect(rows.filter(({ tokenHash, bodyHash }) => ids.has(tokenHash) || ids.has(bodyHash))).toEqual([])
  })
})

describe('a receipt of an earlier wave', () => {
  it('replaces what was sent in that wave while it is unreleased, though another one is open', async () => {
    const world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    const survey = await openSurvey(world, member)
    const sent = await post(world, '/s/your-say/responses', formOf(await openPage(world), { 5: 'in wave 1' }))
    const receipt = receiptIn(await sent.text()) ?? ''
    await closeWave(world.db, member, survey, new Date())
    await openWave(world.db, world.secrets, member, { surveyId: survey.surveyId }, new Date())
    const form = new FormData()
    form.set('code', receipt)
    form.set('act', 'replace')
    const page = pageIn(await (await post(world, '/s/your-say/receipt', form)).text())
    await post(world, '/s/your-say/responses', formOf(page, { 5: 'in wave 1, again', replaces: receipt }))
    const rows = await world.db.select().from(responses)
    expect(rows.map(({ waveId, withdrawn }) => [waveId, withdrawn])).toEqual([[survey.waveId, false]])
    await world.close()
  })
})

describe('the receipt of a page that is sent again', () => {
  it('is shown for a day after the answers were read back, and not a minute longer', async () => {
    let now = new Date('2026-11-02T09:00:00Z')
    const world = await openWorld('node', { now: () => now })
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member)
    const page = await openPage(world)
    const pass = (hours: number) => {
      now = new Date(now.getTime() + hours * 3_600_000)
    }
    pass(48)
    const check = await (await post(world, '/s/your-say/check', formOf(page, { 5: 'slowly' }))).text()
    const checked = { ...page, token: /name="token" value="([^"]+)"/.exec(check)?.[1] ?? '' }
    const send = async () =>
      (await post(world, '/s/your-say/responses', formOf(checked, { 5: 'slowly' }))).text()
    const receipt = receiptIn(await send())
    expect(receipt).toBeDefined()
    pass(23)
    expect(receiptIn(await send())).toBe(receipt)
    pass(2)
    const late = await send()
    expect(receiptIn(late)).toBeUndefined()
    expect(late).toContain('they are kept')
    // Nor does reading the answers back once more bring it back.
    const again = await (await post(world, '/s/your-say/check', formOf(checked, { 5: 'slowly' }))).text()
    const renewed = { ...page, token: pageIn(again).token }
    const later = await (await post(world, '/s/your-say/responses', formOf(renewed, { 5: 'slowly' }))).text()
    expect(receiptIn(later)).toBeUndefined()
    expect(await world.db.select().from(responses)).toHaveLength(1)
    await world.close()
  })

  it('is shown to nobody who tries what was sent by guessing', async () => {
    const world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member)
    const page = await openPage(world)
    const send = (text: string) => post(world, '/s/your-say/responses', formOf(page, { 5: text }))
    expect(receiptIn(await (await send('the truth')).text())).toBeDefined()
    expect((await send('a guess')).status).toBe(409)
    expect((await send('the truth')).status).toBe(409)
    expect(await world.db.select().from(responses)).toHaveLength(1)
    await world.close()
  })
})
