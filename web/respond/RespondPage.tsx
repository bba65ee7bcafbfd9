import type { ComponentChildren } from 'preact'
import { Document } from '../Document.tsx'
import { wording } from '../wording.ts'
import { respondStyle } from './respond-style.ts'

/** What every respondent's page knows of its council. */
export type Council = { name: string; helpLine: string }

export function RespondPage(props: { title: string; council: Council; children: ComponentChildren }) {
  return (
    <Document title={props.title} style={respondStyle}>
      <main>{props.children}</main>
      <footer>
        <h2>{wording.helpTitle}</h2>
        <p dir="auto">{props.council.helpLine || wording.noHelpLine}</p>
      </footer>
    </Document>
  )
}
