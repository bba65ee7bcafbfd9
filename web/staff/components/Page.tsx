import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { turnPage } from '../notice.ts'

let opened = 0

/** A page's title and heading. Going to another page moves the focus to its heading, and ends what was said before. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Heard`
  }, [title])
  useEffect(() => {
    opened += 1
    if (opened === 1) return
    // Before what is said: a focus that comes later would cut it off.
    heading.current?.focus()
    turnPage()
  }, [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  )
}
