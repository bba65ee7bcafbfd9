import { Dialog } from '../components/Dialog.tsx'
import { keysInWords } from './keys.ts'
import { keysOn, switchKeys } from './keys-on.ts'

export function KeysDialog({ onClose }: { onClose: () => void }) {
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
          {keysInWords.map(([key, words]) => (
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
