import type { Role } from '../../schema/role.ts'
import { lazyPage } from './lazy-page.ts'

const officer: readonly Role[] = ['officer']
const administrator: readonly Role[] = ['administrator']

/**
 * Every page of the staff application, its address and whose it is; the server decides again what each may see. `/staff/app` is
 * where each role starts. `menu` is its name in the header; `name`, for a page without one there, is what the command palette
 * finds it by.
 */
export const staffRoutes: readonly StaffRoute[] = [
  {
    path: '/staff/app',
    roles: officer,
    menu: 'This week',
    page: lazyPage(() => import('./pages/HomePage.tsx').then((m) => m.HomePage)),
  },
  {
    path: '/staff/app',
    roles: ['pa'],
    menu: 'Hand out cards',
    page: lazyPage(() => import('./pages/HandOutPage.tsx').then((m) => m.HandOutPage)),
  },
  {
    path: '/staff/app',
    roles: ['safeguarding'],
    menu: 'Concerns',
    page: lazyPage(() => import('./pages/ConcernsPage.tsx').then((m) => m.ConcernsPage)),
  },
  {
    path: '/staff/app',
    roles: administrator,
    menu: 'People',
    page: lazyPage(() => import('./pages/PeoplePage.tsx').then((m) => m.PeoplePage)),
  },
  {
    path: '/staff/app/surveys',
    roles: ['officer', 'administrator'],
    menu: 'Surveys',
    page: lazyPage(() => import('./pages/SurveysPage.tsx').then((m) => m.SurveysPage)),
  },
  {
    path: '/staff/app/surveys/:surveyId',
    roles: ['officer', 'administrator'],
    page: lazyPage(() => import('./pages/SurveyPage.tsx').then((m) => m.SurveyPage)),
  },
  {
    path: '/staff/app/codebooks',
    roles: officer,
    menu: 'Codebooks',
    page: lazyPage(() => import('./pages/CodebooksPage.tsx').then((m) => m.CodebooksPage)),
  },
  {
    path: '/staff/app/new-survey',
    roles: officer,
    name: 'New survey',
    page: lazyPage(() => import('./pages/NewSurveyPage.tsx').then((m) => m.NewSurveyPage)),
  },
  {
    path: '/staff/app/survey-drafts/:draftId',
    roles: officer,
    page: lazyPage(() => import('./pages/BuilderPage.tsx').then((m) => m.BuilderPage)),
  },
  {
    path: '/staff/app/surveys/:surveyId/versions',
    roles: officer,
    page: lazyPage(() => import('./pages/VersionsPage.tsx').then((m) => m.VersionsPage)),
  },
  {
    path: '/staff/app/surveys/:surveyId/import',
    roles: officer,
    page: lazyPage(() => import('./pages/ImportPage.tsx').then((m) => m.ImportPage)),
  },
  {
    path: '/staff/app/survey-drafts/:draftId/translations',
    roles: officer,
    page: lazyPage(() => import('./pages/TranslationsPage.tsx').then((m) => m.TranslationsPage)),
  },
  {
    path: '/staff/app/surveys/:surveyId/codebook',
    roles: officer,
    page: lazyPage(() => import('./pages/SurveyCodebookPage.tsx').then((m) => m.SurveyCodebookPage)),
  },
  {
    path: '/staff/app/waves/:waveId',
    roles: officer,
    page: lazyPage(() => import('./pages/WavePage.tsx').then((m) => m.WavePage)),
  },
  {
    path: '/staff/app/waves/:waveId/answers',
    roles: officer,
    page: lazyPage(() => import('./pages/CodingPage.tsx').then((m) => m.CodingPage)),
  },
  {
    path: '/staff/app/waves/:waveId/candidates',
    roles: officer,
    page: lazyPage(() => import('./pages/CandidatesPage.tsx').then((m) => m.CandidatesPage)),
  },
  {
    path: '/staff/app/waves/:waveId/cohort',
    roles: officer,
    page: lazyPage(() => import('./pages/CohortPage.tsx').then((m) => m.CohortPage)),
  },
  {
    path: '/staff/app/waves/:waveId/invitations',
    roles: officer,
    page: lazyPage(() => import('./pages/InvitationsPage.tsx').then((m) => m.InvitationsPage)),
  },
  {
    path: '/staff/app/waves/:waveId/reaching',
    roles: officer,
    page: lazyPage(() => import('./pages/ReachingPage.tsx').then((m) => m.ReachingPage)),
  },
  {
    path: '/staff/app/waves/:waveId/new-batch',
    roles: officer,
    page: lazyPage(() => import('./pages/NewBatchPage.tsx').then((m) => m.NewBatchPage)),
  },
  {
    path: '/staff/app/batches/:batchId',
    roles: officer,
    page: lazyPage(() => import('./pages/BatchPage.tsx').then((m) => m.BatchPage)),
  },
  {
    path: '/staff/app/waves/:waveId/release',
    roles: officer,
    page: lazyPage(() => import('./pages/ReleaseDeskPage.tsx').then((m) => m.ReleaseDeskPage)),
  },
  {
    path: '/staff/app/waves/:waveId/quotes',
    roles: officer,
    page: lazyPage(() => import('./pages/QuotesPage.tsx').then((m) => m.QuotesPage)),
  },
  {
    path: '/staff/app/waves/:waveId/samples',
    roles: officer,
    page: lazyPage(() => import('./pages/SamplesPage.tsx').then((m) => m.SamplesPage)),
  },
  {
    path: '/staff/app/council',
    roles: ['officer', 'administrator'],
    menu: 'Council',
    page: lazyPage(() => import('./pages/CouncilPage.tsx').then((m) => m.CouncilPage)),
  },
  {
    path: '/staff/app/audit',
    roles: administrator,
    menu: 'Record of acts',
    page: lazyPage(() => import('./pages/AuditPage.tsx').then((m) => m.AuditPage)),
  },
]

export type StaffRoute = {
  path: string
  roles: readonly Role[]
  menu?: string
  name?: string
  page: ReturnType<typeof lazyPage>
}

export const routesOf = (role: Role) => staffRoutes.filter(({ roles }) => roles.includes(role))
