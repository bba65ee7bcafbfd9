import { useLocation } from 'preact-iso'
import type { Me } from '../api.ts'
import { PaletteButton } from '../palette/PaletteButton.tsx'
import { roleWords } from '../role-words.ts'
import { routesOf } from '../routes.ts'

export function Header({ me, council }: { me: Me; council: string }) {
  const { path } = useLocation()
  return (
    <header class="top">
      <p class="brand">
        <strong>Heard</strong> <span>{council}</span>
        {me.demonstration && <span class="badge">Demonstration</span>}
      </p>
      <form class="who" method="post" action="/staff/sign-out">
        <span>
          {me.name}
          <span class="soft">, {roleWords[me.role].toLowerCase()}</span>
        </span>
        <button type="submit" class="quiet">
          Sign out
        </button>
      </form>
      <div class="ways-about">
        <nav aria-label="Pages">
          {routesOf(me.role).map(
            ({ path: href, menu }) =>
              menu && (
                <a key={href} href={href} aria-current={current(path, href)}>
                  {menu}
                </a>
              ),
          )}
          {/* An adviser reads no release. */}
          {me.role !== 'pa' && <a href="/staff/releases">Releases</a>}
        </nav>
        <PaletteButton me={me} />
      </div>
    </header>
  )
}

/** The page itself, or the part of the application that it belongs to: a wave is of a survey. */
function current(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  const within = path.replace(/^\/staff\/app\/(waves|survey-drafts|batches|new-survey)/, '/staff/app/surveys')
  return href !== '/staff/app' && within.startsWith(href) ? 'true' : undefined
}
