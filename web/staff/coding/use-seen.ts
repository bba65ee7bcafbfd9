import { useEffect, useRef, useState } from 'preact/hooks'

const dwell = 500

/**
 * Which of a list have been in view to their end for half a second, or were focused, while it is shown. Put `watch` on an
 * element at the end of each, and its id in `data-end`.
 */
export function useSeen() {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const watcher = useRef<IntersectionObserver | null>(null)
  const see = (id: string) => setSeen((before) => (before.has(id) ? before : new Set(before).add(id)))

  const start = () => {
    const waiting = new Map<string, ReturnType<typeof setTimeout>>()
    return new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = target.getAttribute('data-end') ?? ''
        clearTimeout(waiting.get(id))
        if (isIntersecting) waiting.set(id, setTimeout(see, dwell, id))
      }
    })
  }
  const watch = (end: Element | null) => {
    watcher.current ??= start()
    if (end) watcher.current.observe(end)
  }
  useEffect(() => () => watcher.current?.disconnect(), [])
  return { seen, see, watch }
}
