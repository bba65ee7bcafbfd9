import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Given } from '../../web/questions/kind.ts'
import { saveDraft } from '../../worker/domain/draft.ts'
import { hashOfEither, type Invitation, inviteTo, reissue } from '../../worker/domain/invitation.ts'
import { type SurveyInWave, waveOfPage } from '../../worker/domain/page.ts'
import { replaceResponse } from '../../worker/domain/replacement.ts'
import { submitResponse } from '../../worker/domain/response.ts'
import { londonDay } from '../../worker/domain/week.ts'
import { withdrawResponse } from '../../worker/domain/withdrawal.ts'
import type { PageToken } from '../../worker/page-token.ts'
import { lookupHash, type Secrets } from '../../worker/secrets.ts'
import { freshDatabase } from '../support/database.ts'
import {
  type Attack,
  attacks,
  commitsOf,
  type Dump,
  filesOf,
  inOrder,
  type Log,
  logOf,
  lootOf,
  type Row,
  subjectsOf,
  type Tables,
  tablesOf,
} from '../support/dump.ts'
import { boundFor, type Try, tryAll } from '../support/linking.ts'
import { pageTokenOf } from '../support/sending.ts'
import { openSurvey, openWorld, signedIn } from '../support/world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a stolen database, with the list of who was given which invitation', () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  let truth: Story
  let tried: Try[]
  let tooMany: number

  beforeAll(async () => {
    truth = await eightWeeks(seed)
    tried = tryAll(truth.dump, truth.sent, Object.keys(attacks) as Attack[])
    tooMany = boundFor(tried.length)
  })

  const linkedBy = (place: (how: string) => boolean) =>
    tried.filter(({ how, right }) => place(how) && right >= tooMany)
  const figures = () => {
    const best = [...tried].sort((a, b) => b.right - a.right).slice(0, 5)
    return `seed ${seed}: ${JSON.stringify(best)} of ${tried.length}, ${tooMany} is too many`
  }

  it('holds what the test says: 400 of 500 have answered, 100 came by the open link, some were replaced', () => {
    const { people, responses } = lootOf(truth.dump)
    expect(subjectsOf(people).length).toBe(answering)
    expect(subjectsOf(responses).length).toBe(answering + open)
    expect(truth.dump.tables.drafts?.length).toBeGreaterThan(0)
    expect(truth.dump.tables.responses?.filter(({ withdrawn }) => withdrawn).length).toBe(replacing)
    expect(tried.length).toBeGreaterThan(5000)
  })

  it('links nobody to a response better than chance, by rows, hashes, orders and dates', () => {
    expect(
      linkedBy((how) => !inBackup(how) && !inLive(how)),
      figures(),
    ).toEqual([])
  })

  it('nor by where they stand in a backup', () => {
    expect(tried.some(({ how }) => inBackup(how))).toBe(true)
    expect(linkedBy(inBackup), figures()).toEqual([])
  })

  it('nor by where they stand in the file in use, once its log is folded in', () => {
    expect(tried.some(({ how }) => inLive(how))).toBe(true)
    expect(linkedBy(inLive), figures()).toEqual([])
  })

  const bestOf = async ({ attack, make }: Leak) => {
    const dump = { ...truth.dump, files: {}, ...(await make(truth)) }
    return Math.max(0, ...tryAll(dump, truth.sent, [attack]).map(({ right }) => right))
  }

  it.each(madeLeaks())('would be linked by $name', async (leak) => {
    expect(await bestOf(leak), `seed ${seed}`).toBeGreaterThanOrEqual(tooMany)
  })

  it.each(realLeaks())('is linked by $name', async (leak) => {
    expect(await bestOf(leak), `seed ${seed}`).toBeGreaterThanOrEqual(tooMany)
  })
})

const inBackup = (how: string) => /\bbackup /.test(how)
const inLive = (how: string) => /\blive /.test(how)

const invited = 500
const answering = 400
const open = 100
const replacing = 12
const start = Date.parse('2026-10-05T09:00:00Z')
/** About nine responses a day, seven of them invited. */
const lasting = 55 * day

type Person = { codes: [Invitation, ...Invitation[]] }
type Sent<P> = { person: P; response: string; at: number }
type Story = {
  dump: Dump
  secrets: Secrets
  /** As they came. A person goes by what is stored of their invitation in the end. */
  sent: Sent<string>[]
  linkCodes: Map<string, string>
  daily: Tables[]
  log: Log
}

/** Eight weeks of a survey, and what the test alone knows: who sent what, and when. */
async function eightWeeks(seed: number): Promise<Story> {
  const random = generator(seed)
  let now = new Date(start)
  const world = await openWorld('node', { now: () => now })
  const { db, secrets } = world
  const officer = (await signedIn(world, 'officer')).member
  const wave = await openSurvey(world, officer)
  const page = await waveOfPage(db, wave)
  if (!page) throw new Error('no such page')
  const made = await inviteTo(db, secrets, officer, { waveId: wave.waveId, count: invited, days: 56 }, now)
  const people = made.map((invitation): Person => ({ codes: [invitation] }))

  const sent: Sent<Person>[] = []
  const replaced: Sent<Person>[] = []
  const events: { at: number; act: () => Promise<unknown> }[] = []
  const plan = (at: number, act: () => Promise<unknown>) =>
    events.push({ at: Math.max(at, start + minute), act })
  const reissueTo = async (person: Person) => {
    const code = person.codes[0].typedCode
    person.codes.unshift(await reissue(db, secrets, officer, { waveId: wave.waveId, code }, now))
  }
  const save = (token: PageToken) => saveDraft(db, secrets, token, new Map([['q5', ['my flat is']]]), now)
  const answers = () => submissionOf(page, random)
  const send = async (token: PageToken, invitation?: string) => {
    const outcome = await submitResponse(db, secrets, page, token, { submission: answers(), invitation }, now)
    if (typeof outcome === 'string') throw new Error(outcome)
    return outcome.receipt
  }
  const responseOf = async (receipt: string) => {
    const hash = await lookupHash(secrets, 'receipt', receipt)
    const [row] = await db.all<{ id: string }>(sql`select id from responses where receipt_hash = ${hash}`)
    return row?.id ?? ''
  }

  for (const [index, person] of shuffled(people, random).entries()) {
    const at = start + Math.floor((random() * lasting) / minute) * minute
    const later = at + random() * (start + lasting - at)
    const token = await pageTokenOf(world, wave, new Date(at))
    if (index % 20 === 7) plan(at - random() * 3 * day, () => reissueTo(person))
    if (index % 6 === 1) plan(at - random() * day, () => save(token))
    if (index >= answering) continue
    let receipt = ''
    plan(at, async () => {
      const { linkCode, typedCode } = person.codes[0]
      receipt = await send(token, index % 2 ? linkCode : typedCode)
      sent.push({ person, response: await responseOf(receipt), at })
    })
    if (index < replacing) {
      plan(later, async () => {
        const other = await pageTokenOf(world, wave, now)
        await replaceResponse(db, secrets, page, other, { submission: answers(), receipt }, now)
        replaced.push({ person, response: await responseOf(receipt), at: now.getTime() })
      })
    } else if (index < 2 * replacing) plan(later, () => withdrawResponse(db, secrets, receipt))
    else if (index % 20 === 19) plan(later, () => reissueTo(person))
  }
  for (let each = 0; each < open; each++) {
    plan(start + random() * lasting, async () => send(await pageTokenOf(world, wave, now)))
  }

  const daily: Tables[] = []
  const logs: Log[] = []
  for (const [index, { at, act }] of events.sort((a, b) => a.at - b.at).entries()) {
    const midnight = londonDay(now) !== londonDay(new Date(at))
    if (midnight) daily.push(await tablesOf(db, ['invitations', 'responses']))
    now = new Date(at)
    await act()
    // A log is folded in and begins anew every thousand pages: one of these is long.
    if (index > events.length - 120 && index % 10 === 0) logs.push(await logOf(db))
  }
  const files = await filesOf(db)
  const list = await Promise.all(people.map(({ codes }) => lineOf(secrets, codes)))
  const tables = { ...(await tablesOf(db)), list }
  await world.close()

  const line = (person: Person) => list[people.indexOf(person)]?.hash ?? ''
  // A replacement stands in the place of what it replaced, of which nothing is left.
  const stored = sent.map((each) => replaced.find(({ person }) => person === each.person) ?? each)
  const known = stored.map((each) => ({ ...each, person: `${line(each.person)}` }))
  const linkCodes = new Map(people.map((person) => [`${line(person)}`, person.codes[0].linkCode]))
  const length = (log: Log) => commitsOf(log).filter(({ came }) => came.length > 0).length
  const log = logs.reduce((a, b) => (length(b) > length(a) ? b : a))
  return { dump: { tables, files, log: null, copies: [] }, secrets, sent: known, linkCodes, daily, log }
}

function submissionOf(page: SurveyInWave, random: () => number) {
  const given = new Map<string, Given>()
  for (const { id, kind } of page.questions) {
    if (kind === 'scale') given.set(id, { chosen: [`${Math.floor(random() * 11)}`] })
    if (kind === 'long') given.set(id, { text: 'my flat is cold '.repeat(1 + random() * 12) })
  }
  return { given, channel: null, overseen: null, quotable: random() < 0.5 }
}

/** A line of the thief's list: both codes, and all that the key makes of them, also of those that were lost. */
async function lineOf(secrets: Secrets, codes: Person['codes']): Promise<Row> {
  const [{ linkCode, typedCode }] = codes
  const line: Row = {
    link_code: linkCode,
    typed_code: typedCode,
    hash: await hashOfEither(secrets, linkCode),
  }
  for (const [index, code] of codes.flatMap((each) => [each.linkCode, each.typedCode]).entries()) {
    line[`as invitation ${index}`] = await hashOfEither(secrets, code)
    for (const purpose of ['receipt', 'token', 'body', 'draft']) {
      line[`as ${purpose} ${index}`] = await lookupHash(secrets, purpose, code)
    }
  }
  return line
}

function shuffled<T>(items: T[], random: () => number): T[] {
  const keys = new Map(items.map((item) => [item, random()]))
  return items.toSorted((a, b) => inOrder(keys.get(a) ?? 0, keys.get(b) ?? 0))
}

/** Numbers from 0 to 1 that a seed gives again. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Leak = { name: string; attack: Attack; make: (story: Story) => Partial<Dump> | Promise<Partial<Dump>> }

/** What Heard does not do, each made in a copy of the dump: the same thief finds it out. */
function madeLeaks(): Leak[] {
  return [
    {
      name: 'a reference from one to the other',
      attack: 'alike',
      make: marked(
        () => ({}),
        ({ person }) => ({ invitation_hash: person }),
      ),
    },
    {
      name: 'a table between the two',
      attack: 'alike',
      make: ({ dump, sent }) => ({
        tables: { ...dump.tables, redemptions: sent.map(({ person, response }) => ({ person, response })) },
      }),
    },
    {
      name: 'the page’s hash on both sides',
      attack: 'alike',
      make: marked(
        ({ response }) => ({ token_hash: `token-of-${response}` }),
        ({ response }) => ({ token_hash: `token-of-${response}` }),
      ),
    },
    {
      name: 'a receipt made of the invitation’s code',
      attack: 'alike',
      make: async ({ dump, sent, secrets, linkCodes }) => {
        const receipts = new Map<string, string>()
        for (const { person, response } of sent) {
          receipts.set(response, await lookupHash(secrets, 'receipt', linkCodes.get(person) ?? ''))
        }
        const changed = (row: Row) => ({
          ...row,
          receipt_hash: receipts.get(`${row.id}`) ?? row.receipt_hash ?? null,
        })
        return { tables: { ...dump.tables, responses: (dump.tables.responses ?? []).map(changed) } }
      },
    },
    {
      name: 'eight characters of the invitation’s hash in a longer reference',
      attack: 'substring',
      make: marked(
        () => ({}),
        ({ person, response }) => ({ reference: `${response.slice(0, 9)}${person.slice(5, 13)}` }),
      ),
    },
    {
      name: 'row numbers on both sides',
      attack: 'orders',
      make: marked(
        (_, number) => ({ rowid: number }),
        (_, number) => ({ rowid: number }),
      ),
    },
    {
      name: 'tables that stand in a file in the order in which they were written',
      attack: 'orders',
      make: fileInOrder,
    },
    {
      name: 'the moment on both sides, some milliseconds apart',
      attack: 'dates',
      make: marked(
        ({ at }) => ({ redeemed_at: moment(at) }),
        ({ at }) => ({ sent_at: moment(at + 7) }),
      ),
    },
    {
      name: 'the day on both sides',
      attack: 'dates',
      make: marked(
        ({ at }) => ({ redeemed_on: londonDay(new Date(at)) }),
        ({ at }) => ({ sent_on: londonDay(new Date(at)) }),
      ),
    },
    {
      name: 'an audit line of each redemption, and the day of the response',
      attack: 'dates',
      make: (story) => {
        const { tables } = marked(
          () => ({}),
          ({ at }) => ({ sent_on: londonDay(new Date(at)) }),
        )(story)
        const lines = story.sent.map(({ person, at }) => ({
          at: moment(at),
          act: 'redeemed',
          subject: person,
        }))
        return { tables: { ...tables, audit: [...(tables.audit ?? []), ...lines] } }
      },
    },
  ]
}

/** What a thief must not come by: the log in use (backups hold none), and backups of two days (keep only the newest). */
function realLeaks(): Leak[] {
  return [
    { name: 'the log beside the file in use', attack: 'commits', make: ({ log }) => ({ log }) },
    { name: 'backups of all days side by side', attack: 'copies', make: ({ daily }) => ({ copies: daily }) },
  ]
}

const moment = (at: number) => new Date(at).toISOString()

/** The dump with more columns on either side, for those who sent something. */
function marked(onInvitation: Mark, onResponse: Mark) {
  return ({ dump: { tables }, sent }: Story): { tables: Tables } => {
    const marks = new Map<string, Row>()
    for (const [index, each] of sent.entries()) {
      marks.set(each.person, onInvitation(each, index + 1))
      marks.set(each.response, onResponse(each, index + 1))
    }
    const changed = (name: string, key: string) =>
      (tables[name] ?? []).map((row) => ({ ...row, ...marks.get(`${row[key]}`) }))
    return {
      tables: {
        ...tables,
        invitations: changed('invitations', 'hash'),
        responses: changed('responses', 'id'),
      },
    }
  }
}

type Mark = (sent: Sent<string>, number: number) => Row

async function fileInOrder({ sent }: Story): Promise<Partial<Dump>> {
  const { db, close } = await freshDatabase()
  await db.run(sql`create table redeemed (hash text)`)
  await db.run(sql`create table came (id text)`)
  for (const { person, response } of sent) {
    await db.batch([
      db.run(sql`insert into redeemed values (${person})`),
      db.run(sql`insert into came values (${response})`),
    ])
  }
  const files = await filesOf(db)
  close()
  return { files }
}
