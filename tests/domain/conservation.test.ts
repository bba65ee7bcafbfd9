import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodebookAct } from '../../schema/codebook-act.ts'
import { answers } from '../../schema/tables.ts'
import { randomId } from '../../worker/bytes.ts'
import { themesOf } from '../../worker/domain/codebook.ts'
import { changeCodebook, surveyOf } from '../../worker/domain/codebook-change.ts'
import { decideCoding, recordReading, undoCoding, undoReading } from '../../worker/domain/coding.ts'
import { holdAnswer } from '../../worker/domain/concern.ts'
import { conservationOf, peopleByTheme } from '../../worker/domain/conservation.ts'
import { advanceJobs } from '../../worker/domain/job.ts'
import { waveOfPage } from '../../worker/domain/page.ts'
import { proposeNext } from '../../worker/domain/proposal.ts'
import { previewRelease } from '../../worker/domain/release.ts'
import { withdrawResponse } from '../../worker/domain/withdrawal.ts'
import { Problem } from '../../worker/problem.ts'
import { sendText } from '../support/sending.ts'
import { openSurvey, openWorld, signedIn } from '../support/world.ts'

const people = 6
const acts = [
  'confirm',
  'reject',
  'undo',
  'themes',
  'nothing',
  'unfit',
  'unread',
  'hold',
  'withdraw',
  'engine',
  'merge',
  'retire',
  'split',
  'rename',
  'undo change',
  'jobs',
] as const
const step = fc.record({ act: fc.constantFrom(...acts), who: fc.nat(people - 1), theme: fc.nat(1) })

describe('every answer is somewhere', () => {
  it(
    'received = coded + does not fit + nothing + unreviewed + held + withdrawn, after any acts in any order',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const world = await openWorld('node')
          const { db, secrets } = world
          const now = new Date()
          const { member } = await signedIn(world, 'officer')
          const survey = await openSurvey(world, member)
          const page = await waveOfPage(db, survey)
          if (!page) throw new Error('no page')
          const words = page.questions.find(({ kind }) => kind === 'long')?.id ?? ''
          const receipts: string[] = []
          for (let n = 0; n < people; n++) {
            const text = n % 2 ? 'my PA rings me back' : 'damp flat'
            receipts.push(await sendText(world, survey, text, now, { quotable: true }))
          }
          const ids = (await db.select().from(answers).where(eq(answers.questionId, words))).map(
            ({ id }) => id,
          )
          const themes = await themesOf(db, survey.codebookId)
          const change = async (act: CodebookAct) => {
            const { codebookVersion: version } = await surveyOf(db, survey.surveyId)
            return changeCodebook(db, member, { surveyId: survey.surveyId, version, act }, now)
          }
          for (const { act, who, theme } of steps) {
            const answerId = ids[who] ?? ''
            const coding = { answerId, themeId: themes[theme]?.id ?? '' }
            const perform = {
              confirm: () => decideCoding(db, member, { ...coding, decision: 'confirmed' }, now),
              reject: () => decideCoding(db, member, { ...coding, decision: 'rejected' }, now),
              undo: () => undoCoding(db, member, coding, now),
              themes: () => recordReading(db, member, { answerId, outcome: 'themes' }, now),
              nothing: () => recordReading(db, member, { answerId, outcome: 'nothing' }, now),
              unfit: () => recordReading(db, member, { answerId, outcome: 'unfit' }, now),
              unread: () => undoReading(db, member, { answerId }, now),
              hold: () => holdAnswer(db, member, { answerId }, now),
              withdraw: () => withdrawResponse(db, secrets, receipts[who] ?? ''),
              engine: () => proposeNext(world, survey.waveId),
              merge: () =>
                change({ do: 'merge', themeId: coding.themeId, into: themes[1 - theme]?.id ?? '' }),
              retire: () => change({ do: 'retire', themeId: coding.themeId }),
              split: () => change({ do: 'split', themeId: coding.themeId, into: partsOf(coding.themeId) }),
              rename: () => change({ do: 'edit', themeId: coding.themeId, card: { name: `Theme ${who}` } }),
              'undo change': () => change({ do: 'undo' }),
              jobs: () => advanceJobs(world, now, 10),
            }[act]
            await Promise.resolve(perform()).catch((error: unknown) => {
              if (!(error instanceof Problem)) throw error
            })
            const { received, ...parts } = await conservationOf(db, survey.waveId)
            expect(received).toBe(people)
            expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(people)
            const raised = (await peopleByTheme(db, survey.waveId)).map((theme) => theme.people)
            expect(Math.max(...raised)).toBeLessThanOrEqual(parts.coded)
            expect(raised.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(parts.coded)
            await previewRelease(db, secrets, survey.waveId, now)
          }
          await world.close()
        }),
        { numRuns: 25 },
      ),
    60_000,
  )
})

const partsOf = (themeId: string) =>
  ['One part', 'Another part'].map((name, at) => ({
    id: randomId(),
    code: `NEW${at + 1}`,
    name: `${name} of ${themeId}`,
    definition: name,
    includes: '',
    excludes: '',
    quotes: ['my flat is damp', 'my PA rings me'],
    crosswalk: {},
  }))
