import { useEffect, useId, useState } from 'preact/hooks'
import { api, ask, type Version } from '../api.ts'
import { attempt } from '../notice.ts'
import { VersionChanges } from './VersionChanges.tsx'
import { type VersionDifferences, versionDifferences } from './version-differences.ts'

/** Any two versions beside each other; at first the newest and the one before it. */
export function CompareVersions({ surveyId, versions }: { surveyId: string; versions: Version[] }) {
  const [olderId, setOlder] = useState(versions[1]?.id ?? '')
  const [newerId, setNewer] = useState(versions[0]?.id ?? '')
  const [found, setFound] = useState<VersionDifferences | null>(null)
  useEffect(() => {
    let here = true
    setFound(null)
    const read = (versionId: string) =>
      ask(api.surveys[':surveyId'].versions[':versionId'].$get({ param: { surveyId, versionId } }))
    void attempt(async () => {
      const [older, newer] = await Promise.all([read(olderId), read(newerId)])
      if (here) setFound(versionDifferences(older.content, newer.content))
    })
    return () => {
      here = false
    }
  }, [olderId, newerId])
  return (
    <section class="card">
      <h2>Compare two versions</h2>
      <div class="row">
        <VersionChoice label="What changed from" versions={versions} value={olderId} change={setOlder} />
        <VersionChoice label="to" versions={versions} value={newerId} change={setNewer} />
      </div>
      {olderId === newerId ? (
        <p>These are the same. Choose another version to compare it with.</p>
      ) : (
        found && <VersionChanges found={found} />
      )}
    </section>
  )
}

type ChoiceProps = { label: string; versions: Version[]; value: string; change: (id: string) => void }

function VersionChoice({ label, versions, value, change }: ChoiceProps) {
  const id = useId()
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            Version {version.number}
          </option>
        ))}
      </select>
    </>
  )
}
