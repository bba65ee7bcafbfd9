/** Copies a text. @returns whether the browser allowed it */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Not there at all where the page did not come over TLS.
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
