import { LocationProvider, Route, Router } from 'preact-iso'
import { api, ask, type Me } from './api.ts'
import { Header } from './components/Header.tsx'
import { Loading } from './components/Loading.tsx'
import { NoticeLine } from './components/NoticeLine.tsx'
import { AuditPage } from './pages/AuditPage.tsx'
import { CandidatesPage } from './pages/CandidatesPage.tsx'
import { CodebooksPage } from './pages/CodebooksPage.tsx'
import { CodingPage } from './pages/CodingPage.tsx'
import { CohortPage } from './pages/CohortPage.tsx'
import { ConcernsPage } from './pages/ConcernsPage.tsx'
import { CouncilPage } from './pages/CouncilPage.tsx'
import { InvitationsPage } from './pages/InvitationsPage.tsx'
import { MissingPage } from './pages/MissingPage.tsx'
import { PeoplePage } from './pages/PeoplePage.tsx'
import { QuotesPage } from './pages/QuotesPage.tsx'
import { ReleaseDeskPage } from './pages/ReleaseDeskPage.tsx'
import { SamplesPage } from './pages/SamplesPage.tsx'
import { SurveyCodebookPage } from './pages/SurveyCodebookPage.tsx'
import { SurveysPage } from './pages/SurveysPage.tsx'
import { WavePage } from './pages/WavePage.tsx'
import { useLoad } from './use-load.ts'

export function App() {
  const { data, failed, again } = useLoad(readWho)
  return (
    <LocationProvider scope={/^\/staff\/app(?=\/|$|\?)/}>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      {data && <Header me={data.me} council={data.council.name} />}
      <main id="main" tabIndex={-1}>
        <NoticeLine />
        {data ? <Pages me={data.me} /> : <Loading failed={failed} again={again} />}
      </main>
    </LocationProvider>
  )
}

/** Each role's pages; the first is where it starts. The server decides again what each may see. */
function Pages({ me }: { me: Me }) {
  if (me.role === 'officer') {
    return (
      <Router>
        <Route path="/staff/app" component={() => <SurveysPage me={me} />} />
        <Route path="/staff/app/codebooks" component={CodebooksPage} />
        <Route path="/staff/app/surveys/:surveyId/codebook" component={SurveyCodebookPage} />
        <Route path="/staff/app/waves/:waveId" component={WavePage} />
        <Route path="/staff/app/waves/:waveId/answers" component={CodingPage} />
        <Route path="/staff/app/waves/:waveId/candidates" component={CandidatesPage} />
        <Route path="/staff/app/waves/:waveId/cohort" component={CohortPage} />
        <Route path="/staff/app/waves/:waveId/invitations" component={InvitationsPage} />
        <Route
          path="/staff/app/waves/:waveId/release"
          component={({ waveId }: { waveId: string }) => <ReleaseDeskPage waveId={waveId} me={me} />}
        />
        <Route path="/staff/app/waves/:waveId/quotes" component={QuotesPage} />
        <Route path="/staff/app/waves/:waveId/samples" component={SamplesPage} />
        <Route default component={MissingPage} />
      </Router>
    )
  }
  if (me.role === 'safeguarding') {
    return (
      <Router>
        <Route path="/staff/app" component={ConcernsPage} />
        <Route default component={MissingPage} />
      </Router>
    )
  }
  return (
    <Router>
      <Route path="/staff/app" component={PeoplePage} />
      <Route path="/staff/app/surveys" component={() => <SurveysPage me={me} />} />
      <Route path="/staff/app/council" component={CouncilPage} />
      <Route path="/staff/app/audit" component={AuditPage} />
      <Route default component={MissingPage} />
    </Router>
  )
}

async function readWho() {
  const [me, council] = await Promise.all([ask(api.me.$get()), ask(api.council.$get())])
  return { me, council }
}
