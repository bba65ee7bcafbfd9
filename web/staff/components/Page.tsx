import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hush } from '../notice.ts'

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
    hush()
    heading.current?.focus()
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
