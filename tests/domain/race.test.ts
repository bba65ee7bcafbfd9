import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codings, readings } from '../../schema/coding-tables.ts'
import { answers, concerns } from '../../schema/tables.ts'
import type { Database } from '../../worker/database.ts'
import { listConcerns } from '../../worker/domain/answers.ts'
import { themesOf } from '../../worker/domain/codebook.ts'
import { decideCoding, recordReading } from '../../worker/domain/coding.ts'
import { holdAnswer } from '../../worker/domain/concern.ts'
import { conservationOf, peopleByTheme } from '../../worker/domain/conservation.ts'
import { proposeNext } from '../../worker/domain/proposal.ts'
import { releaseWave } from '../../worker/domain/release.ts'
import { closeWave } from '../../worker/domain/wave.ts'
import { withdrawResponse } from '../../worker/domain/withdrawal.ts'
import { quoteChecked } from '../support/quoting.ts'
import {
  formOf,
  openPage,
  openSurvey,
  openWorld,
  post,
  receiptIn,
  signedIn,
  type World,
} from '../support/world.ts'

/** The database as one act sees it, with another act done just before its first batch of writes. */
function beforeWriting(db: Database, other: () => Promise<unknown>): Database {
  let due = true
  return new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'batch') return typeof value === 'function' ? value.bind(target) : value
      return async (statements: Parameters<Database['batch']>[0]) => {
        const reads = statements.every((statement) => 'getSQL' in statement && isSelect(statement))
        if (due && !reads) {
          due = false
          await other()
        }
        return target.batch(statements)
      }
    },
  })
}

const isSelect = (statement: object) => 'config' in statement && 'fields' in (statement.config as object)

describe('two acts at the same moment', () => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>['member']
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let receipt: string
  let answerId: string
  let themeId: string
  const now = new Date()
  const words = 'my PA rings me back when I call'

  beforeEach(async () => {
    world = await openWorld('node')
    officer = (await signedIn(world, 'officer')).member
    survey = await openSurvey(world, officer)
    const form = formOf(await openPage(world), { 5: words, quotable: 'yes' })
    receipt = receiptIn(await (await post(world, '/s/your-say/responses', form)).text()) ?? ''
    answerId = (await world.db.select().from(answers))[0]?.id ?? ''
    themeId = (await themesOf(world.db, survey.codebookId))[0]?.id ?? ''
  })
  afterEach(() => world.close())

  const propose = (db = world.db) => proposeNext({ ...world, db }, survey.waveId)
  const withdraw = () => withdrawResponse(world.db, world.secrets, receipt)
  const hold = (db = world.db) => holdAnswer(db, officer, { answerId }, now)
  const confirm = (db = world.db) =>
    decideCoding(db, officer, { answerId, themeId, decision: 'confirmed' }, now)

  it('the engine leaves nothing on an answer that is held while it reads', async () => {
    await propose(beforeWriting(world.db, () => hold()))
    expect(await world.db.select().from(codings)).toEqual([])
  })

  it('the engine leaves nothing on an answer that is taken back while it reads', async () => {
    await propose(beforeWriting(world.db, withdraw))
    expect(await world.db.select().from(codings)).toEqual([])
  })

  it('the engine does not contradict a person who reads at the same moment', async () => {
    const unfit = () => recordReading(world.db, officer, { answerId, outcome: 'unfit' }, now)
    await propose(beforeWriting(world.db, unfit))
    expect(await conservationOf(world.db, survey.waveId)).toMatchObject({ unfit: 1, coded: 0 })
    expect((await peopleByTheme(world.db, survey.waveId)).map(({ people }) => people)).toEqual([0, 0])
  })

  it('a hold that meets a withdrawal holds nothing, and the list of concerns still opens', async () => {
    await hold(beforeWriting(world.db, withdraw))
    expect(await world.db.select().from(concerns)).toEqual([])
    expect(await listConcerns(world.db, world.secrets)).toEqual([])
  })

  it('"nothing to code" is refused when a colleague confirms a theme at the same moment', async () => {
    await propose()
    const db = beforeWriting(world.db, () => confirm())
    await expect(recordReading(db, officer, { answerId, outcome: 'nothing' }, now)).rejects.toThrow(
      'reading-contradicts',
    )
    expect(await world.db.select().from(readings)).toEqual([])
    expect((await world.db.select().from(codings)).map(({ decision }) => decision)).toContain('confirmed')
  })

  it('a reading whose last theme is rejected is open again', async () => {
    await confirm()
    await recordReading(world.db, officer, { answerId, outcome: 'themes' }, now)
    await decideCoding(world.db, officer, { answerId, themeId, decision: 'rejected' }, now)
    expect(await world.db.select().from(readings)).toEqual([])
  })

  it('an answer taken back while its wave is released is neither quoted nor counted', async () => {
    await propose()
    await confirm()
    const second = (await signedIn(world, 'officer')).member
    const quote = { answerId, themeId, text: words, words: 'my PA rings me back' }
    await quoteChecked(world, [officer, second], quote, now)
    await closeWave(world.db, officer, survey, now)
    const db = beforeWriting(world.db, withdraw)
    await releaseWave(db, world.secrets, officer, { waveId: survey.waveId, demonstration: true }, now)
    const stored = JSON.stringify(await world.db.query.releases.findMany())
    expect((await world.db.query.responses.findMany()).map(({ withdrawn }) => withdrawn)).toEqual([true])
    expect(stored).not.toContain('rings me back')
    expect(JSON.parse(JSON.parse(stored)[0].document).title).toBe('Your say')
  })
})
