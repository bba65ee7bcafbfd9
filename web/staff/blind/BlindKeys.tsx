import { keysOn, switchKeys } from '../coding/keys-on.ts'
import { Dialog } from '../components/Dialog.tsx'

/** The keys of blind coding; they are those of the ordinary queue, as far as there is something for them to do. */
export function BlindKeys({ onClose }: { onClose: () => void }) {
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

const keys = [
  ['A', 'add a theme by typing'],
  ['1 to 9', 'take that theme off'],
  ['D', 'done: these themes'],
  ['N', 'nothing to code'],
  ['F', 'does not fit'],
  ['H', 'hold as a concern'],
  ['K or ←', 'back to what you have coded'],
  ['J or →', 'on again'],
  ['?', 'show these keys'],
] as const
