import { Dialog } from '../components/Dialog.tsx'
import { keysOn, switchKeys } from './keys-on.ts'

type Props = { keys: readonly (readonly [key: string, what: string])[]; onClose: () => void }

/** The keys of a page, and the switch that turns them all off. */
export function KeysDialog({ keys, onClose }: Props) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <p>They do nothing while you type.</p>
      <button type="button" class="button" onClick={switchKeys}>
        {keysOn.value ? 'Turn the keys off' : 'Turn the keys on'}
      </button>
      <table>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" class="button main" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
