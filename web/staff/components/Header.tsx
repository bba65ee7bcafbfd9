import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Me } from '../api.ts'
import { PaletteButton } from '../palette/PaletteButton.tsx'
import { roleWords } from '../role-words.ts'
import { routesOf } from '../routes.ts'

/** Who is here, the pages of their role, and the way to find one. On a small screen all but the last is behind a button. */
export function Header({ me, council }: { me: Me; council: string }) {
  const { path } = useLocation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const head = useRef<HTMLElement>(null)
  const shut = () => setOpen(false)
  useEffect(shut, [path])
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !(target instanceof Element) || target.closest('dialog')) return
      if (head.current?.contains(target)) button.current?.focus()
      shut()
    }
    if (!open) return
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [open])
  return (
    <header class={open ? 'top open' : 'top'} ref={head}>
      <p class="brand">
        <strong>Heard</strong> <span class="of">{council}</span>
        {me.demonstration && <span class="badge">Demonstration</span>}
      </p>
      {/* On a small screen alone. */}
      <button
        ref={button}
        type="button"
        class="button menu-button"
        aria-expanded={open}
        aria-controls="who pages"
        onClick={() => setOpen(!open)}
      >
        Menu
      </button>
      <form id="who" class="who" method="post" action="/staff/sign-out">
        <span>
          {me.name}
          <span class="soft">, {roleWords[me.role].toLowerCase()}</span>
        </span>
        <button type="submit" class="quiet">
          Sign out
        </button>
      </form>
      <div class="ways-about">
        <nav id="pages" aria-label="Pages">
          {routesOf(me.role).map(
            ({ path: href, menu }) =>
              menu && (
                <a key={href} href={href} aria-current={current(path, href)} onClick={shut}>
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
