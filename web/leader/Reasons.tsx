import type { Reason } from '../../worker/domain/hidden-because.ts'

/** What will be hidden, told once for each reason. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul class="reasons">
      {[...Map.groupBy(reasons, ({ why }) => why)].map(([why, hidden]) => (
        <li key={why}>
          <strong>{why}</strong>
          <br />
          {hidden.map(({ where }, at) => [at > 0 && '\u00a0· ', <bdi key={where}>{where}</bdi>])}
        </li>
      ))}
    </ul>
  )
}
