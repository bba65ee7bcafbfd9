import { api, ask } from '../api.ts'
import { attempt } from '../notice.ts'
import { useLoad } from '../use-load.ts'
import { Loading } from './Loading.tsx'

/** Anybody can type anything as a name: an officer reads each one before it is published. */
export function AgencyNames({ waveId, released }: { waveId: string; released: boolean }) {
  const { data, failed, again } = useLoad(() =>
    ask(api.waves[':waveId'].agencies.$get({ param: { waveId } })),
  )
  const change = (answerId: string, named: boolean) =>
    void attempt(async () => {
      const naming = api.answers[':answerId'].naming
      await ask(named ? naming.$delete({ param: { answerId } }) : naming.$put({ param: { answerId } }))
      await again()
    })
  return (
    <section class="card">
      <h2>Names to publish</h2>
      <p class="soft">
        The summary lists an organisation when it agreed and you have read its name here and said so.
      </p>
      {!data && <Loading failed={failed} again={again} />}
      <ul>
        {data?.agencies.map(({ answerId, name, agreed, named }) => (
          <li key={answerId} class="row">
            <span dir="auto">{name}</span>
            {agreed ? (
              <button
                type="button"
                class="button toggle"
                aria-pressed={named}
                aria-label={`Publish the name ${name}`}
                disabled={released}
                onClick={() => change(answerId, named)}
              >
                {named ? 'Will be listed' : 'List it'}
              </button>
            ) : (
              <span class="soft">did not agree</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
