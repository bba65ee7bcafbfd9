import type { ComponentChildren } from 'preact'
import { Document } from '../Document.tsx'
import { leaderStyle } from '../leader/leader-style.ts'

/** A page of staff outside the application: signing in, and what went wrong. */
export function StaffPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Document title={title} style={leaderStyle}>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  )
}
