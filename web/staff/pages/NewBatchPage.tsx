import { api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { BatchForm } from '../reaching/BatchForm.tsx'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'
import { isOpen } from '../wave-state.ts'

/** Texts or e-mails to one group, written and looked at before anything goes. */
export function NewBatchPage({ waveId }: { waveId: string }) {
  const param = { waveId }
  const { data, failed, again } = useLoad(async () => {
    const [found, { languages }, { notify }, council] = await Promise.all([
      waveOf(waveId),
      ask(api.waves[':waveId'].languages.$get({ param })),
      ask(api.waves[':waveId'].batches.$get({ param })),
      ask(api.council.$get()),
    ])
    return { ...found, languages, notify, council }
  })
  if (!data) {
    return (
      <Page title="Write to a group">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, languages, notify, council } = data
  const { name, helpLine, helpAtNight } = council
  return (
    <Page title="Write to a group">
      <p class="soft">
        <a href={`/staff/app/waves/${waveId}/reaching`}>Reach people</a>: {survey.title}, wave {wave.number}
      </p>
      {isOpen(wave) && notify ? (
        <BatchForm
          waveId={waveId}
          languages={languages}
          about={{ council: name, title: survey.title, helpLine, helpAtNight }}
        />
      ) : (
        <p>
          {isOpen(wave)
            ? 'Sending is not set up on this server.'
            : 'This wave is closed, so nobody is written to.'}
        </p>
      )}
    </Page>
  )
}
