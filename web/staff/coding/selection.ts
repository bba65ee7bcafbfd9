import type { Span } from './pieces.ts'

/** What is selected of an element's text, in UTF-16 offsets; null for nothing, or for more than the element holds. */
export function selectedIn(element: Element): Span | null {
  const selection = getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return [start, start + range.toString().length]
}
