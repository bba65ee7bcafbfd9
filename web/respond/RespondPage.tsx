import type { ComponentChildren } from 'preact'
import { wording } from '../wording.ts'
import { respondStyle } from './respond-style.ts'

/** What every respondent's page knows of its council. */
export type Council = { name: string; helpLine: string }

export function RespondPage(props: { title: string; council: Council; children: ComponentChildren }) {
  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{props.title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: respondStyle }} />
      </head>
      <body>
        <main>{props.children}</main>
        <footer>
          <h2>{wording.helpTitle}</h2>
          <p dir="auto">{props.council.helpLine || wording.noHelpLine}</p>
        </footer>
      </body>
    </html>
  )
}
