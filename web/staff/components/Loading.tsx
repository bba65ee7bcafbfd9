/** What stands in for a page's content until it is read, or when it could not be. */
export function Loading({ failed, again }: { failed: boolean; again: () => void }) {
  if (!failed) return <p class="soft">Loading…</p>
  return (
    <button type="button" class="button" onClick={again}>
      Try again
    </button>
  )
}
