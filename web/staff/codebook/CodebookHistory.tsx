import { useState } from 'preact/hooks'
import { api, ask, type CodebookEvent } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { attempt } from '../notice.ts'
import { momentInWords } from '../times.ts'
import { historySentence } from './history-words.ts'

/** Who changed a codebook, when and how, newest first; read when it is opened. */
export function CodebookHistory({ codebookId, name }: { codebookId: string; name: string }) {
  const [events, setEvents] = useState<CodebookEvent[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = async () => {
    const read = api.codebooks[':codebookId'].events.$get
    setFailed(!(await attempt(async () => setEvents((await ask(read({ param: { codebookId } }))).events))))
  }
  return (
    <details class="history" onToggle={(event) => event.currentTarget.open && !events && void load()}>
      <summary aria-label={`History of ${name}`}>History</summary>
      {!events && <Loading failed={failed} again={() => void load()} />}
      <ol>
        {events?.map((event) => (
          <li key={event.number}>
            {historySentence(event)}
            <span class="soft">
              Version {event.number}, {momentInWords(event.at, new Date())}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
