import { leaderWording as wording } from './leader-wording.ts'

/** The agencies that agreed to be named. */
export function Agencies({ names }: { names: string[] }) {
  return (
    <section aria-labelledby="agencies">
      <h2 id="agencies">{wording.sections.agencies}</h2>
      <p>{names.length > 0 ? wording.agenciesAgreed : wording.noAgencies}</p>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
