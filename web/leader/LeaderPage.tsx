import type { ComponentChildren } from 'preact'
import { Document } from '../Document.tsx'
import { leaderStyle } from './leader-style.ts'
import { leaderWording as wording } from './leader-wording.ts'

type LeaderPageProps = { title: string; voice?: string; back?: boolean; children: ComponentChildren }

/** A whole document: no script, one inline style. */
export function LeaderPage({ title, voice, back = false, children }: LeaderPageProps) {
  return (
    <Document title={`${title} – ${wording.product}`} style={leaderStyle} class={voice}>
      <a class="skip" href="#summary">
        {wording.skip}
      </a>
      <header>
        <strong>{wording.product}</strong>
        {back && (
          <nav aria-label="Summaries">
            <a href="/staff/releases">{wording.allReleases}</a>
          </nav>
        )}
        <form method="post" action="/staff/sign-out">
          <button type="submit">{wording.signOut}</button>
        </form>
      </header>
      <main id="summary" tabIndex={-1}>
        {children}
      </main>
    </Document>
  )
}
