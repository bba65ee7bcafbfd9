import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { limits } from '../schema/limits.ts'
import { StaffShell } from '../web/staff/StaffShell.tsx'
import { page } from './html.ts'
import { answers } from './routes/answers.ts'
import { auditLines } from './routes/audit-lines.ts'
import { batches, waveBatches } from './routes/batches.ts'
import { candidates, waveCandidates } from './routes/candidates.ts'
import { codebooks } from './routes/codebooks.ts'
import { waveCohorts } from './routes/cohorts.ts'
import { concerns } from './routes/concerns.ts'
import { corrections } from './routes/corrections.ts'
import { council } from './routes/council.ts'
import { draftPreview } from './routes/draft-preview.tsx'
import { handouts, waveHandouts } from './routes/handouts.ts'
import { imports, surveyImports } from './routes/imports.ts'
import { jobs, models, waveJobs } from './routes/jobs.ts'
import { paper } from './routes/paper.tsx'
import { people } from './routes/people.ts'
import { poster } from './routes/poster.tsx'
import { questionBank } from './routes/question-bank.ts'
import { quotes, waveQuotes } from './routes/quotes.ts'
import { waveReadiness } from './routes/readiness.ts'
import { releaseDocuments } from './routes/release-documents.ts'
import { releaseExports } from './routes/release-exports.ts'
import { releasePreview } from './routes/release-preview.tsx'
import { releases } from './routes/releases.tsx'
import { samples, waveSamples } from './routes/samples.ts'
import { signIn } from './routes/sign-in.tsx'
import { surveyCodebooks } from './routes/survey-codebooks.ts'
import { surveyDrafts } from './routes/survey-drafts.ts'
import { surveyVersions } from './routes/survey-versions.ts'
import { surveys } from './routes/surveys.ts'
import { templates } from './routes/templates.ts'
import { thisWeek } from './routes/this-week.ts'
import { waveCoverage } from './routes/wave-coverage.ts'
import { waves } from './routes/waves.ts'
import { xlsForms } from './routes/xlsforms.ts'
import { permit, type Staff, sameSite } from './session.ts'
import { limitBody } from './validate.ts'

const api = new Hono<Staff>()
  .get('/me', (c) => {
    const { name, role } = c.var.actor
    return c.json({ name, role, demonstration: c.env.demonstration }, 200)
  })
  .route('/surveys', surveys)
  .route('/surveys', surveyCodebooks)
  .route('/surveys', surveyVersions)
  .route('/survey-drafts', surveyDrafts)
  .route('/surveys', surveyImports)
  .route('/imports', imports)
  .route('/waves', waves)
  .route('/waves', waveJobs)
  .route('/waves', waveCandidates)
  .route('/waves', waveBatches)
  .route('/batches', batches)
  .route('/waves', waveHandouts)
  .route('/waves', waveCoverage)
  .route('/handouts', handouts)
  .route('/jobs', jobs)
  .route('/models', models)
  .route('/candidates', candidates)
  .route('/waves', waveSamples)
  .route('/samples', samples)
  .route('/waves', waveCohorts)
  .route('/waves', waveReadiness)
  .route('/answers', answers)
  .route('/waves', waveQuotes)
  .route('/quotes', quotes)
  .route('/concerns', concerns)
  .route('/codebooks', codebooks)
  .route('/templates', templates)
  .route('/question-bank', questionBank)
  .route('/people', people)
  .route('/council', council)
  .route('/audit', auditLines)
  .route('/this-week', thisWeek)
  .route('/releases', releaseDocuments)
  .route('/releases', corrections)

/** The typed face of the staff API for `hc`. */
export type StaffApi = typeof api

/** Files of surveys and codebooks, and lists of contacts, may be large; nothing else of staff is. */
const bodySize = createMiddleware<Staff>((c, next) => {
  // Whole answers, limited as respondents' own forms are.
  if (/^\/staff\/waves\/[^/]+\/paper$/.test(c.req.path)) return next()
  const isFile = /^\/staff\/api\/(surveys|survey-drafts|codebooks|imports|waves\/[^/]+\/batches)/.test(
    c.req.path,
  )
  return limitBody(isFile ? limits.importBody : limits.staffBody)(c, next)
})

/** Answers show on these pages and in these calls: no browser keeps them. */
const keepNothing = createMiddleware<Staff>(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
})

const ownFiles = "script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'"

export const staff = new Hono<Staff>()
  .use(keepNothing, sameSite, permit, bodySize)
  .route('/', signIn)
  .route('/', releases)
  .route('/releases', releaseExports)
  .route('/waves', releasePreview)
  .route('/', draftPreview)
  .route('/waves', paper)
  .route('/waves', poster)
  .route('/', xlsForms)
  .get('/app/*', (c) => page(c, <StaffShell version={c.env.version} />, { sources: ownFiles }))
  .route('/api', api)
