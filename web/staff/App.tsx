import { LocationProvider, Route, Router } from 'preact-iso'
import { api, ask, type Me } from './api.ts'
import { Header } from './components/Header.tsx'
import { Loading } from './components/Loading.tsx'
import { NoticeLine } from './components/NoticeLine.tsx'
import { MissingPage } from './pages/MissingPage.tsx'
import { routesOf } from './routes.ts'
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

/** The pages of one role: a new one is a row of routes.ts. */
function Pages({ me }: { me: Me }) {
  return (
    <Router>
      {routesOf(me.role).map(({ path, page }) => (
        <Route key={path} path={path} component={page} me={me} />
      ))}
      <Route default component={MissingPage} />
    </Router>
  )
}

async function readWho() {
  const [me, council] = await Promise.all([ask(api.me.$get()), ask(api.council.$get())])
  return { me, council }
}
