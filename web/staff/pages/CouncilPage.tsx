import { api, ask, type Me } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { CouncilFacts } from '../council/CouncilFacts.tsx'
import { CouncilForm } from '../council/CouncilForm.tsx'
import { useLoad } from '../use-load.ts'

/** What the council says of itself: an administrator writes it, an officer reads it. */
export function CouncilPage({ me }: { me: Me }) {
  const { data, failed, again } = useLoad(readAll)
  return (
    <Page title="Council">
      {!data && <Loading failed={failed} again={again} />}
      {data && me.role === 'administrator' && (
        <CouncilForm stored={data.council} surveys={data.surveys} saved={again} />
      )}
      {data && me.role !== 'administrator' && <CouncilFacts council={data.council} />}
    </Page>
  )
}

async function readAll() {
  const [council, { surveys }] = await Promise.all([ask(api.council.$get()), ask(api.surveys.$get())])
  return { council, surveys }
}
