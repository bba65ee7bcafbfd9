import type { ComponentChildren } from 'preact'
import { leaderStyle } from '../leader/leader-style.ts'

/** A page of staff outside the application: signing in, and what went wrong. */
export function StaffPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: leaderStyle }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
