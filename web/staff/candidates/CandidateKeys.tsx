import { keysOn, switchKeys } from '../coding/keys-on.ts'
import { Dialog } from '../components/Dialog.tsx'

export function CandidateKeys({ onClose }: { onClose: () => void }) {
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

const keys: readonly (readonly [string, string])[] = [
  ['J or →', 'next candidate'],
  ['K or ←', 'previous candidate'],
  ['↓ and ↑', 'next and previous answer of it'],
  ['X', 'that answer fits, or does not'],
  ['A', 'accept it as a theme'],
  ['M', 'merge it into a theme by typing'],
  ['D', 'dismiss it'],
  ['U', 'undo the last dismissal'],
  ['?', 'show these keys'],
]
