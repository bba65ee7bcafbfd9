import { type AuditLine, api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { momentInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

/** Who did what, newest first. */
export function AuditPage() {
  const { data, failed, again } = useLoad(() => ask(api.audit.$get()))
  return (
    <Page title="Record of acts">
      <p class="soft">The newest 200. Nothing on it can be changed, and nothing anybody wrote is on it.</p>
      {!data && <Loading failed={failed} again={again} />}
      {data && (
        <div class="card">
          <table class="acts">
            <thead>
              <tr>
                <th scope="col">Who and when</th>
                <th scope="col">What</th>
              </tr>
            </thead>
            <tbody>
              {data.lines.map((line) => (
                <tr key={line.number}>
                  <td>
                    {line.name ?? 'Heard itself'}
                    <span class="soft">{momentInWords(line.at, new Date())}</span>
                  </td>
                  <td>
                    {line.act}
                    <span class="soft">{detailInWords(line.detail)}</span>
                    <code>{line.subject}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}

const detailInWords = (detail: AuditLine['detail']) =>
  Object.entries(detail ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
