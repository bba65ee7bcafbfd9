import { blankDraft } from '../../schema/draft-file.ts'
import { codebook, fairmere } from './world.ts'

const card = { name: 'Something new', definition: 'New.', includes: '', excludes: '', quotes: [] }
const survey = {
  kind: 'survey',
  slug: 'one-more',
  title: 'One more',
  introduction: 'How is it?',
  questions: [{ kind: 'long', key: 'pa', title: 'How is it with your PA?' }],
}

const batch = {
  via: 'text',
  language: 'en',
  contacts: [{ line: 1, contact: '07700 900100' }],
  messages: [{ body: 'Tell us: ((link))', on: '2100-01-01' }],
}

/**
 * A body that each writing route of staff takes, so that a refusal is never for its shape; null where it takes none,
 * a `FormData` where a form is posted. Ids in it are of nothing.
 */
export const rightBodies: Record<string, unknown> = {
  'POST /staff/sign-in': form({ token: 'missing' }),
  'POST /staff/sign-out': null,
  'POST /staff/api/surveys': { survey, codebookId: 'missing' },
  'POST /staff/api/surveys/:surveyId/versions': { survey },
  'POST /staff/api/surveys/:surveyId/waves': { versionId: 'missing' },
  'POST /staff/api/survey-drafts': { from: { version: 'missing' } },
  'PUT /staff/api/survey-drafts/:draftId': {
    content: blankDraft('survey'),
    codebookId: null,
    revision: 1,
  },
  'DELETE /staff/api/survey-drafts/:draftId': null,
  'PUT /staff/api/survey-drafts/:draftId/publication': { revision: 1, leaveOut: [] },
  'POST /staff/api/surveys/:surveyId/codebook/previews': { version: 1, act: { do: 'accept', card } },
  'POST /staff/api/surveys/:surveyId/codebook/changes': {
    version: 1,
    act: { do: 'edit', themeId: 'missing', card },
  },
  'PUT /staff/api/surveys/:surveyId/codebook/adoption': { version: 1 },
  'POST /staff/api/surveys/:surveyId/imports': {
    versionId: 'missing',
    fingerprint: 'a'.repeat(43),
    plan: 'b'.repeat(43),
    openedOn: '2024-05-01',
    closedOn: '2024-05-31',
    total: 1,
  },
  'PUT /staff/api/imports/:importId/chunks/:number': { rows: [{ day: null, answers: { home: ['flat'] } }] },
  'PUT /staff/api/imports/:importId/completion': null,
  'DELETE /staff/api/imports/:importId': null,
  'POST /staff/waves/:waveId/paper': form({ token: 'missing' }),
  'POST /staff/api/waves/:waveId/batches': { ...batch, batchId: 'A'.repeat(22), name: 'Somebody' },
  'POST /staff/api/waves/:waveId/batches/previews': batch,
  'PUT /staff/api/batches/:batchId/pause': null,
  'DELETE /staff/api/batches/:batchId/pause': null,
  'PUT /staff/api/batches/:batchId/stop': null,
  'POST /staff/api/batches/:batchId/steps': null,
  'PUT /staff/api/waves/:waveId/closing': null,
  'POST /staff/api/waves/:waveId/invitations': { count: 1 },
  'POST /staff/api/waves/:waveId/invitations/reissues': { code: 'MISSING' },
  'POST /staff/api/waves/:waveId/handouts': { cards: 1 },
  'POST /staff/api/waves/:waveId/assignments': null,
  'PUT /staff/api/waves/:waveId/cohort': { people: 60, dimensions: [] },
  'DELETE /staff/api/waves/:waveId/cohort': null,
  'PUT /staff/api/waves/:waveId/release': null,
  'PUT /staff/api/answers/:answerId/codings/:themeId': { decision: 'confirmed' },
  'DELETE /staff/api/answers/:answerId/codings/:themeId': null,
  'PUT /staff/api/answers/:answerId/reading': { outcome: 'unfit' },
  'DELETE /staff/api/answers/:answerId/reading': null,
  'PUT /staff/api/answers/:answerId/naming': null,
  'DELETE /staff/api/answers/:answerId/naming': null,
  'PUT /staff/api/answers/:answerId/concern': null,
  'POST /staff/api/answers/:answerId/quotes': {
    themeId: 'missing',
    quoted: { passage: { start: 0, end: 5 }, taken: [], kept: [] },
  },
  'POST /staff/api/answers/:answerId/redactions': { paraphrase: 'They ring back.' },
  'DELETE /staff/api/quotes/:quoteId': null,
  'PUT /staff/api/quotes/:quoteId/check': null,
  'DELETE /staff/api/quotes/:quoteId/check': null,
  'POST /staff/api/waves/:waveId/jobs': { kind: 'discovery' },
  'POST /staff/api/jobs/:jobId/steps': null,
  'PUT /staff/api/models/:modelId/application': null,
  'DELETE /staff/api/models/:modelId': null,
  'PUT /staff/api/candidates/:candidateId/decision': { decision: 'dismissed' },
  'DELETE /staff/api/candidates/:candidateId/decision': null,
  'POST /staff/api/waves/:waveId/samples': { size: 20 },
  'PUT /staff/api/samples/:sampleId/codings/:answerId': { outcome: 'unfit', themeIds: [] },
  'PUT /staff/api/samples/:sampleId/settlements/:answerId': { outcome: 'unfit', themeIds: [] },
  'PUT /staff/api/samples/:sampleId/closing': null,
  'POST /staff/api/releases/:waveId/corrections': {
    act: { do: 'reword', sentence: { part: 'title' }, text: 'Another title' },
    reason: 'A slip.',
    seen: 0,
  },
  'POST /staff/api/codebooks': codebook,
  'POST /staff/api/codebooks/starting': null,
  'POST /staff/api/people': { name: 'Somebody', role: 'officer' },
  'POST /staff/api/people/:staffId/links': null,
  'PUT /staff/api/people/:staffId/disabling': null,
  'PUT /staff/api/council': fairmere,
}

function form(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
