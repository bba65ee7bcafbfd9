import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { getTableName, isTable } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { everyTable } from '../schema/every-table.ts'
import { retention } from '../schema/retention.ts'
import { en } from '../web/languages/en.ts'
import { wording } from '../web/wording.ts'
import { access } from '../worker/access.ts'
import { app } from '../worker/app.tsx'
import { problems, publicProblems } from '../worker/problem.ts'

const sources = globSync('{worker,web,schema}/**/*.{ts,tsx}')
const read = (path: string) => readFileSync(path, 'utf8')
const offenders = (paths: string[], pattern: RegExp) => paths.filter((path) => pattern.test(read(path)))

describe('the house', () => {
  it('has wording for every refusal, in plain words', () => {
    expect(Object.keys(wording.problems).sort()).toEqual(Object.keys(problems).sort())
    expect(Object.keys(en.problems).sort()).toEqual(Object.keys(publicProblems).sort())
    const said = JSON.stringify([wording, en])
    expect(said).not.toMatch(/\b(please|sorry|invalid|valid|oops)\b/i)
  })

  it('has every route of staff in the table of access, and no other', () => {
    const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/staff'))
    const named = new Set(routes.map(({ method, path }) => `${method} ${path}`))
    expect([...named].sort()).toEqual(Object.keys(access).sort())
  })

  it('gives a leader no route to a row', () => {
    const theirs = Object.keys(access).filter((route) => {
      const allowed = access[route]
      return Array.isArray(allowed) && allowed.includes('leader')
    })
    expect(theirs).toEqual([
      'GET /staff/releases',
      'GET /staff/releases/:waveId',
      'GET /staff/releases/:waveId/summary.csv',
      'GET /staff/releases/:waveId/summary-excel.csv',
      'GET /staff/releases/:waveId/summary.csv-metadata.json',
      'GET /staff/releases/:waveId/summary.docx',
      'GET /staff/releases/:waveId/figures/:file',
      'GET /staff/api/releases/:waveId',
    ])
  })

  it('makes a figure that may be read in one place', () => {
    const cast = /\bas (?:Figure|ReleaseDocument|Amount|Base)\b/
    expect(offenders(globSync('{worker,web}/**/*.{ts,tsx}'), cast)).toEqual(['worker/domain/amount.ts'])
  })

  it('counts nothing where leaders read: these routes know no true count', () => {
    const theirs = globSync('worker/routes/{releases.tsx,release-documents.ts,release-exports.ts}')
    expect(theirs.length).toBe(3)
    expect(
      offenders(theirs, /from '\.\.\/domain\/(?!published\.ts)|from '.*schema\/[\w-]*tables\.ts'/),
    ).toEqual([])
  })

  it('keeps the auditor apart from the door: it shares types with it, and no rule', () => {
    const shared = /^import (?!type\b)[^']*?from '(?!\.\/|yalps)/m
    expect(offenders(globSync('worker/auditor/*.ts'), shared)).toEqual([])
  })

  it('has a retention rule for every table', () => {
    const named = Object.entries(everyTable).filter(([, value]) => isTable(value))
    expect(named.map(([name]) => name).sort()).toEqual(Object.keys(retention).sort())
    expect(new Set(named.map(([, table]) => getTableName(table))).size).toBe(named.length)
  })

  it('leaves an audit line with every act of staff', () => {
    const withoutLine = {
      'worker/domain/proposal.ts': [1, 'the engine proposes; the route has the line'],
      'worker/domain/batch-handing.ts': [1, 'a claim: the line comes with what became of the message'],
      'worker/domain/draft.ts': [2, 'public, as all of these: a dated line would give a minute back'],
      'worker/domain/expiry.ts': [3, 'nobody’s act: what has had its day'],
      'worker/domain/replacement.ts': [1, 'public'],
      'worker/domain/response.ts': [1, 'public'],
      'worker/domain/withdrawal.ts': [1, 'public'],
      'worker/domain/survey-draft.ts': [1, 'who goes on saving the same day has a line already'],
      'worker/domain/staff.ts': [2, 'starts a session, and marks it as seen: the sign-in has its line'],
    }
    const ownWrite =
      /await db\s*\.(?:insert|update|delete|run)\(|await db\.batch\((?!\[\s*(?:db\s*\.select|questionsOf))/g
    const bare = globSync('worker/{domain,routes}/**/*.{ts,tsx}').flatMap((path) => {
      const writes = read(path).match(ownWrite)?.length ?? 0
      return writes ? [[path, writes]] : []
    })
    const declared = Object.entries(withoutLine).map(([path, [writes]]) => [path, writes])
    expect(bare.sort()).toEqual(declared.sort())
  })

  it('keeps the database out of the browser, and Hono and the clock out of the rules', () => {
    const web = globSync('web/**/*.{ts,tsx}')
    const rules = globSync('worker/{domain,themes}/**/*.ts')
    expect(offenders(web, /from '.*schema\/[\w-]*tables\.ts'/)).toEqual([])
    expect(offenders(rules, /from 'hono|Date\.now\(\)|new Date\(\)|Math\.random/)).toEqual([])
    expect(offenders(globSync('worker/themes/**/*.ts'), /from 'node:|from 'drizzle|database\.ts/)).toEqual([])
  })

  it('makes a database client in two places only', () => {
    const makers = offenders([...sources, ...globSync('scripts/*.ts')], /import \{[^}]*createClient/)
    expect(makers.sort()).toEqual(['worker/database-file.ts', 'worker/database-remote.ts'])
  })

  it('has no two files of one name, but for the route, rule and format of one noun', () => {
    const names = [...sources, ...globSync('scripts/*.ts')].map((path) =>
      basename(path).replace(/\.tsx?$/, ''),
    )
    const twice = names.filter((name, index) => names.indexOf(name) !== index)
    expect([...new Set(twice)].sort()).toEqual(Object.keys(sharedNames).sort())
  })

  it('has no file over 250 lines', () => {
    const long = [...sources, ...globSync('scripts/*.ts')].filter(
      (path) => read(path).trimEnd().split('\n').length > 250,
    )
    expect(long).toEqual([])
  })

  it('has a README of at most 150 lines whose paths and scripts exist', () => {
    const readme = read('README.md')
    expect(readme.split('\n').length).toBeLessThanOrEqual(150)
    const paths = [...readme.matchAll(/`((?:worker|web|schema|tests|docs|scripts|\.ci)\/[\w./-]*)`/g)].map(
      ([, path]) => path,
    )
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !existsSync(path ?? ''))).toEqual([])
    const scripts = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
  })
})

/** A noun's route, its rule and its file format may share the noun. */
const sharedNames = {
  agency: 'domain/ and questions/',
  answers: 'routes/ and domain/',
  codebook: 'domain/ and schema/',
  coding: 'domain/ and schema/',
  cohort: 'domain/ and schema/',
  correction: 'domain/ and schema/',
  council: 'routes/ and domain/',
  'question-bank': 'routes/ and schema/',
  readiness: 'routes/ and domain/',
  staff: 'worker/ and domain/',
  survey: 'domain/ and schema/',
  'survey-draft': 'domain/ and schema/',
  templates: 'routes/ and schema/',
  'this-week': 'routes/ and domain/',
  release: 'domain/ and schema/',
}
