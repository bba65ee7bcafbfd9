import type { Role } from '../schema/role.ts'

/** `anybody` needs no session. */
export type Allowed = 'anybody' | 'signed in' | readonly Role[]

const coding = ['officer'] as const
const reading = ['officer', 'leader', 'safeguarding', 'administrator'] as const

/**
 * Every route under /staff and who may use it. A route that is not here answers to nobody; tests/house.test.ts holds the
 * table and the routes equal. A leader has no route to a row (R10).
 */
export const access: Record<string, Allowed> = {
  'GET /staff': 'signed in',
  'GET /staff/sign-in': 'anybody',
  'POST /staff/sign-in': 'anybody',
  'POST /staff/sign-out': 'signed in',
  'GET /staff/demonstration/:role': 'anybody',
  'GET /staff/releases': reading,
  'GET /staff/releases/:waveId': reading,
  'GET /staff/waves/:waveId/preview': coding,
  'GET /staff/app/*': ['officer', 'safeguarding', 'administrator'],
  'GET /staff/api/me': 'signed in',
  'GET /staff/api/surveys': ['officer', 'administrator'],
  'POST /staff/api/surveys': ['officer'],
  'POST /staff/api/surveys/:surveyId/versions': ['officer'],
  'POST /staff/api/surveys/:surveyId/waves': ['officer'],
  'GET /staff/api/surveys/:surveyId/codebook': coding,
  'POST /staff/api/surveys/:surveyId/codebook/previews': coding,
  'POST /staff/api/surveys/:surveyId/codebook/changes': coding,
  'PUT /staff/api/surveys/:surveyId/codebook/adoption': coding,
  'GET /staff/waves/:waveId/paper': ['officer'],
  'POST /staff/waves/:waveId/paper': ['officer'],
  'PUT /staff/api/waves/:waveId/closing': ['officer'],
  'POST /staff/api/waves/:waveId/invitations': ['officer'],
  'POST /staff/api/waves/:waveId/invitations/reissues': ['officer'],
  'POST /staff/api/waves/:waveId/assignments': coding,
  'GET /staff/api/waves/:waveId/tally': coding,
  'GET /staff/api/waves/:waveId/answers': coding,
  'GET /staff/api/waves/:waveId/queue': coding,
  'GET /staff/api/waves/:waveId/questions': coding,
  'GET /staff/api/waves/:waveId/agencies': coding,
  'PUT /staff/api/waves/:waveId/release': ['officer'],
  'PUT /staff/api/answers/:answerId/codings/:themeId': coding,
  'DELETE /staff/api/answers/:answerId/codings/:themeId': coding,
  'PUT /staff/api/answers/:answerId/reading': coding,
  'DELETE /staff/api/answers/:answerId/reading': coding,
  'PUT /staff/api/answers/:answerId/naming': coding,
  'DELETE /staff/api/answers/:answerId/naming': coding,
  'PUT /staff/api/answers/:answerId/concern': coding,
  'POST /staff/api/answers/:answerId/quotes': coding,
  'DELETE /staff/api/quotes/:quoteId': coding,
  'GET /staff/api/releases/:waveId': reading,
  'GET /staff/api/concerns': ['safeguarding'],
  'GET /staff/api/codebooks': ['officer', 'administrator'],
  'POST /staff/api/codebooks': ['officer'],
  'POST /staff/api/codebooks/starting': ['officer'],
  'GET /staff/api/codebooks/:codebookId': ['officer', 'administrator'],
  'GET /staff/api/codebooks/:codebookId/events': ['officer', 'administrator'],
  'GET /staff/api/people': ['administrator'],
  'POST /staff/api/people': ['administrator'],
  'POST /staff/api/people/:staffId/links': ['administrator'],
  'PUT /staff/api/people/:staffId/disabling': ['administrator'],
  'PUT /staff/api/council': ['administrator'],
  'GET /staff/api/council': 'signed in',
  'GET /staff/api/audit': ['administrator'],
}
