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
        <p>
          <HelpLine council={props.council} />
        </p>
      </footer>
    </Document>
  )
}

const telephone = /(\b0[\d ]{8,13}\d\b|\b116 ?\d{3}\b|\b999\b)/

/** The council's help line, with every number in it to be pressed. */
export function HelpLine({ council }: { council: Council }) {
  const parts = (council.helpLine || wording.noHelpLine).split(telephone)
  return (
    <span dir="auto">
      {parts.map((part, index) =>
        index % 2 ? (
          <a key={part} class="call" href={`tel:${part.replaceAll(' ', '')}`}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  )
}
