/** Hands a text to the browser to be kept as a file. */
export function saveFile(name: string, type: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The browser has its own hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
