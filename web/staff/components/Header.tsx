import { useLocation } from 'preact-iso'
import type { Role } from '../../../schema/role.ts'
import type { Me } from '../api.ts'
import { roleWords } from '../role-words.ts'

const places: Record<Role, readonly (readonly [string, string])[]> = {
  officer: [
    ['/staff/app', 'Surveys'],
    ['/staff/app/codebooks', 'Codebooks'],
  ],
  safeguarding: [['/staff/app', 'Concerns']],
  administrator: [
    ['/staff/app', 'People'],
    ['/staff/app/council', 'Council'],
    ['/staff/app/surveys', 'Surveys'],
    ['/staff/app/audit', 'Record of acts'],
  ],
  pa: [['/staff/app', 'Hand out cards']],
  leader: [],
}

export function Header({ me, council }: { me: Me; council: string }) {
  const { path } = useLocation()
  return (
    <header class="top">
      <p class="brand">
        <strong>Heard</strong> <span>{council}</span>
        {me.demonstration && <span class="badge">Demonstration</span>}
      </p>
      <nav aria-label="Pages">
        {places[me.role].map(([href, words]) => (
          <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
            {words}
          </a>
        ))}
        <a href="/staff/releases">Releases</a>
      </nav>
      <form class="who" method="post" action="/staff/sign-out">
        <span>
          {me.name}, <span class="soft">{roleWords[me.role].toLowerCase()}</span>
        </span>
        <button type="submit" class="quiet">
          Sign out
        </button>
      </form>
    </header>
  )
}
