import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import type { Database } from '../../worker/database.ts'
import { openFile } from '../../worker/database-file.ts'
import { isoWeek, londonDay } from '../../worker/domain/week.ts'

const day = 86_400_000

export type Row = Record<string, Value | null>
export type Tables = Record<string, Row[]>
/** A database file's bytes, and the tree (a table or an index) that each of its pages belongs to. */
export type File = { bytes: Buffer; trees: Map<number, string> }
/** The log beside a database file that has not been folded in yet, and the file as it was then. */
export type Log = { base: Buffer; frames: Buffer }
/** What a thief may come by. `copies` are backups of different days. */
export type Dump = {
  tables: Tables
  files: Record<string, File>
  log: Log | null
  copies: Tables[]
}

type Value = string | number
/** Subject (a person, a response) → its values, the smallest first. */
type Values = Map<string, Value[]>
/** What is known of each subject, by where it is from. */
export type Side = Map<string, Values>

/** Every row of every table in the order the database gives, with its rowid where the table has one. */
export async function tablesOf(db: Database, only?: string[]): Promise<Tables> {
  const schema = await db.all<{ name: string }>(sql`select name from sqlite_schema where type = 'table'`)
  const tables: Tables = {}
  for (const { name } of schema.filter(({ name }) => only?.includes(name) ?? true)) {
    const columns = sql`from ${sql.identifier(name)}`
    const rows = await db
      .all<Row>(sql`select rowid as rowid, * ${columns}`)
      .catch(() => db.all<Row>(sql`select * ${columns}`))
    tables[name] = rows.map((row) => ({ ...row }))
  }
  return tables
}

/** The database's own file with its log folded in, and a copy made as backups are. */
export async function filesOf(db: Database): Promise<Record<string, File>> {
  const path = await pathOf(db)
  const copy = `${path}.copy`
  await db.run(sql`pragma wal_checkpoint(truncate)`)
  await db.run(sql`vacuum into ${copy}`)
  const bytes = readFileSync(copy)
  const opened = await openFile(copy)
  const trees = await treesOf(opened.db)
  opened.close()
  return { live: { bytes: readFileSync(path), trees: await treesOf(db) }, backup: { bytes, trees } }
}

export async function logOf(db: Database): Promise<Log> {
  const path = await pathOf(db)
  return { base: readFileSync(path), frames: readFileSync(`${path}-wal`) }
}

async function pathOf(db: Database): Promise<string> {
  const [main] = await db.all<{ file: string }>(sql`pragma database_list`)
  return main?.file ?? ''
}

async function treesOf(db: Database): Promise<Map<number, string>> {
  const pages = await db.all<{ name: string; pageno: number }>(sql`select name, pageno from dbstat`)
  return new Map(pages.map(({ name, pageno }) => [pageno, name]))
}

export type Pair = [person: string, response: string]
/** What is stolen, read as what is known of each person who has answered, and of each response. */
export type Loot = Dump & { people: Side; responses: Side }
type Guess = { how: string; pairs: Pair[] }

export function lootOf(dump: Dump): Loot {
  const people = describeRows(dump.tables, 'invitations', ({ redeemed, hash }) =>
    redeemed ? `${hash}` : null,
  )
  const responses = describeRows(dump.tables, 'responses', ({ id }) => `${id}`)
  for (const side of [people, responses]) locate(side, dump.files)
  layBeside(responses, dump.tables)
  return { ...dump, people, responses }
}

/** Nothing says which page sent which response: the thief lays the two in every order beside each other. */
function layBeside(responses: Side, { sendings = [] }: Tables) {
  const orders = ordersOf(responses, new Set(subjectsOf(responses)))
  for (const order of ['responses order', 'responses.receipt_hash', 'responses.rowid']) {
    for (const column of Object.keys(sendings[0] ?? {})) {
      const pages = sendings.toSorted((a, b) => inOrder(a[column] ?? 0, b[column] ?? 0))
      for (const [index, response] of orders.get(order)?.entries() ?? []) {
        for (const [other, value] of Object.entries(pages[index] ?? {})) {
          put(responses, `sendings.${other} (${column} ~ ${order})`, response, value)
        }
      }
    }
  }
}

export const attacks = { alike, substring, orders, dates, commits, copies }
export type Attack = keyof typeof attacks

/** The same value on both sides, whatever its name; where several share it, in the order of the dump. */
function* alike({ people, responses }: Loot): Generator<Guess> {
  const theirs = [...responses].map(([name, values]) => [name, grouped(values, (value) => value)] as const)
  for (const [mine, values] of people) {
    const known = grouped(values, (value) => value)
    for (const [name, given] of theirs) {
      const pairs = zipWithin(known, given)
      if (pairs.length > 0) yield { how: `${mine} = ${name}`, pairs }
    }
  }
}

/** Six characters that one person has alone, and a response too. */
function* substring({ people, responses }: Loot): Generator<Guess> {
  const owner = new Map<string, string | null>()
  for (const [person, piece] of piecesOf(people)) {
    owner.set(piece, (owner.get(piece) ?? person) === person && owner.get(piece) !== null ? person : null)
  }
  const pairs: Pair[] = []
  for (const [response, piece] of piecesOf(responses)) {
    const person = owner.get(piece)
    if (person) pairs.push([person, response])
  }
  yield { how: 'shared characters', pairs }
}

/** People in any order that the dump has of them, beside responses in any order, from either end of both. */
function* orders({ people, responses }: Loot): Generator<Guess> {
  const persons = ordersOf(people, new Set(subjectsOf(people)))
  for (const [pool, ids] of poolsOf(responses)) {
    const theirs = ordersOf(responses, ids)
    for (const [mine, up] of persons) {
      for (const [name, given] of theirs) {
        for (const a of [up, up.toReversed()]) {
          for (const b of [given, given.toReversed()]) {
            yield { how: `${mine} ~ ${name} of the ${pool}`, pairs: zip(a, b) }
          }
        }
      }
    }
  }
}

/** The nearest moment, the same day or the same week; also counted from when an invitation was reissued. */
function* dates({ people, responses, tables }: Loot): Generator<Guess> {
  const given = [...responses].filter(([, values]) => hasDates(values))
  const features = [...people, ...reissuesOf(people, tables)]
  for (const [mine, known] of features.filter(([, values]) => hasDates(values))) {
    for (const [name, values] of given) {
      const how = `${mine} ≈ ${name}`
      yield { how, pairs: nearest(known, values) }
      for (const unit of [dayOf, weekOf]) {
        yield { how, pairs: zipWithin(grouped(known, unit), grouped(values, unit)) }
      }
    }
  }
}

/** What changed in one commit of the log belongs together. */
function* commits({ people, log }: Loot): Generator<Guess> {
  const person = personOf(people)
  const pairs = (log ? commitsOf(log) : []).flatMap(({ redeemed, came }) =>
    zip(
      redeemed.flatMap((hash) => person.get(hash) ?? []),
      came,
    ),
  )
  yield { how: 'commits of the log', pairs }
}

/** What changed from one day's copy to the next belongs together. */
function* copies({ people, copies }: Loot): Generator<Guess> {
  const person = personOf(people)
  const redeemedIn = ({ invitations = [] }: Tables) =>
    invitations.filter(({ redeemed }) => redeemed).flatMap(({ hash }) => person.get(hash ?? '') ?? [])
  const cameIn = ({ responses = [] }: Tables) =>
    responses.filter(({ invited }) => invited).map(({ id }) => `${id}`)
  const fresh = (now: string[], before: string[]) => now.filter((each) => !before.includes(each))
  const pairs = copies.flatMap((copy, index) => {
    const before = copies[index - 1] ?? {}
    return zip(fresh(redeemedIn(copy), redeemedIn(before)), fresh(cameIn(copy), cameIn(before)))
  })
  yield { how: 'copies of two days', pairs }
}

const zip = (people: string[], responses: string[]): Pair[] =>
  people.flatMap((person, index): Pair[] => {
    const response = responses[index]
    return response === undefined ? [] : [[person, response]]
  })

const zipWithin = (people: Map<unknown, string[]>, responses: Map<unknown, string[]>): Pair[] =>
  [...people].flatMap(([value, persons]) => zip(persons, responses.get(value) ?? []))

function grouped(values: Values, keyOf: (value: Value) => Value | null): Map<Value, string[]> {
  const groups = new Map<Value, string[]>()
  for (const [subject, all] of values) {
    for (const key of new Set(all.map(keyOf))) {
      if (key === null) continue
      const group = groups.get(key)
      if (group) group.push(subject)
      else groups.set(key, [subject])
    }
  }
  return groups
}

function* piecesOf(side: Side): Generator<[subject: string, piece: string]> {
  const length = 6
  for (const values of side.values()) {
    for (const [subject, all] of values) {
      for (const value of all) {
        if (typeof value !== 'string') continue
        for (let at = 0; at + length <= value.length; at++) yield [subject, value.slice(at, at + length)]
      }
    }
  }
}

export const subjectsOf = (side: Side) => [
  ...new Set([...side.values()].flatMap((values) => [...values.keys()])),
]

function poolsOf(responses: Side): Map<string, Set<string>> {
  const having = (feature: string, value: number) => (id: string) =>
    responses.get(feature)?.get(id)?.[0] === value
  const invited = subjectsOf(responses).filter(having('responses.invited', 1))
  const standing = invited.filter(having('responses.withdrawn', 0))
  return new Map([
    ['invited', new Set(invited)],
    ['standing', new Set(standing)],
  ])
}

/** By every feature that most subjects have, and that says something. Hashes that the thief made up say nothing. */
function ordersOf(side: Side, subjects: Set<string>): Map<string, string[]> {
  const orders = new Map<string, string[]>()
  for (const [name, values] of side) {
    const own = [...values].filter(([subject]) => subjects.has(subject))
    if (own.length < subjects.size / 2 || name.startsWith('list.as ')) continue
    if (new Set(own.map(([, [first]]) => first)).size < 2) continue
    own.sort(([, [a = 0]], [, [b = 0]]) => inOrder(a, b))
    orders.set(
      name,
      own.map(([subject]) => subject),
    )
  }
  return orders
}

const isDate = (value: Value | undefined): value is string => /^\d{4}-(\d\d-\d\d|W\d\d$)/.test(`${value}`)
const isMoment = (value: Value | undefined) => isDate(value) && value.includes('T')
const hasDates = (values: Values) => [...values.values()].some(([first]) => isDate(first))
const weekOf = (value: Value) =>
  isDate(value) ? (value.includes('W') ? value : isoWeek(new Date(value))) : null
const dayOf = (value: Value) => (isDate(value) && !value.includes('W') ? londonDay(new Date(value)) : null)

function nearest(people: Values, responses: Values): Pair[] {
  const moments = (values: Values) =>
    [...values].flatMap(([subject, [first]]) =>
      isMoment(first) ? [{ subject, at: Date.parse(`${first}`) }] : [],
    )
  const theirs = moments(responses)
  return moments(people).flatMap(({ subject, at }): Pair[] => {
    const away = (each: { at: number } | undefined) =>
      each ? Math.abs(each.at - at) : Number.POSITIVE_INFINITY
    const best = theirs.reduce<(typeof theirs)[number] | undefined>(
      (a, b) => (away(b) < away(a) ? b : a),
      undefined,
    )
    return best ? [[subject, best.subject]] : []
  })
}

/** An invitation that runs out on another day than most was reissued so many days before; the audit has the minute. */
function reissuesOf(people: Side, { audit = [] }: Tables): Side {
  const side: Side = new Map()
  const days = grouped(people.get('invitations.expires_on') ?? new Map(), (value) => value)
  const usual = Math.max(...[...days.values()].map((persons) => persons.length))
  for (const [until, persons] of days) {
    if (persons.length === usual) continue
    for (const waited of [limits.invitationDays, 2 * limits.invitationDays]) {
      const made = new Date(Date.parse(`${until}`) - waited * day).toISOString().slice(0, 10)
      const lines = audit.filter(({ at }) => at && dayOf(at) === made)
      for (const person of persons) {
        put(side, `made ${waited} days before`, person, made)
        for (const { at } of lines) put(side, `audit lines ${waited} days before`, person, at)
      }
    }
  }
  return side
}

/** Whose each hash is, also one that a reissue has replaced. */
function personOf(people: Side): Map<Value, string> {
  const owners = new Map<Value, string>()
  for (const [name, values] of people) {
    if (!/^list\.as invitation/.test(name)) continue
    for (const [person, all] of values) for (const value of all) owners.set(value, person)
  }
  return owners
}

/** Rows as features of their subjects, with those of every row elsewhere that shares an identifier with them. */
function describeRows(tables: Tables, name: string, subjectOf: (row: Row) => string | null): Side {
  const side: Side = new Map()
  const owners = ownersOf(tables)
  for (const row of tables[name] ?? []) {
    const subject = subjectOf(row)
    if (subject === null) continue
    const related = new Map<Row, string>([[row, name]])
    for (const value of Object.values(row)) {
      const sharing = owners.get(value) ?? []
      if (sharing.length <= few) for (const owner of sharing) related.set(owner.row, owner.table)
    }
    for (const [each, table] of related) learn(side, subject, table, each, tables)
  }
  return side
}

/** A response has five answers; what more rows share (a wave, a question) tells nobody from anybody. */
const few = 8

function put(side: Side, feature: string, subject: string, value: Value | null | undefined) {
  if (value === null || value === undefined) return
  const values: Values = side.get(feature) ?? new Map()
  side.set(feature, values)
  values.set(subject, [...(values.get(subject) ?? []), value].sort(inOrder))
}

export const inOrder = (a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0)

type Owner = { table: string; row: Row }
const identifier = (value: Row[string]) => typeof value === 'string' && /^[\w-]{16,64}$/.test(value)

function ownersOf(tables: Tables): Map<Row[string], Owner[]> {
  const owners = new Map<Row[string], Owner[]>()
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      for (const value of Object.values(row)) {
        if (identifier(value))
          owners.set(value, [...(owners.get(value)?.slice(0, few) ?? []), { table, row }])
      }
    }
  }
  return owners
}

function learn(side: Side, subject: string, table: string, row: Row, tables: Tables) {
  put(side, `${table} order`, subject, placeOf(tables[table] ?? [], row))
  for (const [column, value] of Object.entries(row)) {
    put(side, `${table}.${column}`, subject, value)
    if (column === 'sealed' && value) put(side, `${table}.${column} length`, subject, String(value).length)
  }
}

const places = new WeakMap<Row[], Map<Row, number>>()

function placeOf(rows: Row[], row: Row): number {
  const known = places.get(rows) ?? new Map(rows.map((each, place) => [each, place]))
  places.set(rows, known)
  return known.get(row) ?? -1
}

/** Adds where in each file each subject's own identifiers stand, tree by tree. */
function locate(side: Side, files: Record<string, File>) {
  const needles = needlesOf(side)
  for (const [name, { bytes, trees }] of Object.entries(files)) {
    const pageSize = bytes.readUInt16BE(16)
    for (let at = 0; at + 4 <= bytes.length; at++) {
      for (const [needle, subject] of needles.get(bytes.readInt32LE(at)) ?? []) {
        if (bytes.toString('latin1', at, at + needle.length) !== needle) continue
        const page = Math.floor(at / pageSize)
        const tree = `${name} ${trees.get(page + 1)}`
        put(side, `${tree} bytes`, subject, at)
        // Pages are taken from the front of a file, cells from the end of a page.
        put(side, `${tree} age`, subject, (2 * page + 1) * pageSize - at)
      }
    }
  }
}

/** What only one subject has, by its first four bytes. */
function needlesOf(side: Side): Map<number, [needle: string, subject: string][]> {
  const subjects = new Map<string, Set<string>>()
  for (const values of side.values()) {
    for (const [subject, all] of values) {
      for (const value of all) {
        if (typeof value !== 'string' || !identifier(value)) continue
        subjects.set(value, (subjects.get(value) ?? new Set()).add(subject))
      }
    }
  }
  const needles = new Map<number, [string, string][]>()
  for (const [needle, [subject, another]] of subjects) {
    if (subject === undefined || another !== undefined) continue
    const start = Buffer.from(needle).readInt32LE(0)
    needles.set(start, [...(needles.get(start) ?? []), [needle, subject]])
  }
  return needles
}

/** Commit by commit: the invitations that became redeemed, and the invited responses that came. */
export function commitsOf({ base, frames }: Log): { redeemed: string[]; came: string[] }[] {
  if (frames.length < 32) return []
  const pageSize = base.readUInt16BE(16)
  const salt = frames.toString('latin1', 16, 24)
  const seen = { redeemed: new Set<string>(), came: new Set<string>() }
  read(base.toString('latin1'), seen)
  const commits: ReturnType<typeof commitsOf> = []
  let commit: (typeof commits)[number] = { redeemed: [], came: [] }
  for (let at = 32; at + 24 + pageSize <= frames.length; at += 24 + pageSize) {
    if (frames.toString('latin1', at + 8, at + 16) !== salt) break
    const fresh = read(frames.toString('latin1', at + 24, at + 24 + pageSize), seen)
    commit.redeemed.push(...fresh.redeemed)
    commit.came.push(...fresh.came)
    if (frames.readUInt32BE(at + 4) === 0) continue
    commits.push(commit)
    commit = { redeemed: [], came: [] }
  }
  return commits
}

/**
 * A record's header ends with the type of its last column: 9, a tab, is the integer 1. In both tables the last column
 * is the mark (`redeemed`, `invited`), and the first is the identifier, which follows at once.
 */
function read(page: string, seen: { redeemed: Set<string>; came: Set<string> }) {
  const found = (pattern: RegExp, known: Set<string>) => {
    const fresh = [...page.matchAll(pattern)].map(([, id]) => id ?? '').filter((id) => !known.has(id))
    for (const id of fresh) known.add(id)
    return fresh
  }
  return {
    redeemed: found(/\t([\w-]{43})(?=[\w-]{55})/g, seen.redeemed),
    came: found(/\t([\w-]{22})(?=[\w-]{55}\d{4}-W)/g, seen.came),
  }
}
