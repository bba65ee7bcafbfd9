/** Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** What a council's colour stands on: the light page, and the cards of the dark one (respond-style.ts). */
const paper = '#fcf9f4'
const night = '#222222'
/** WCAG 2.2, 1.4.3 */
const enough = 4.5

/** The contrast of a colour's letters on the page; white letters on it have a little more. */
export const contrastOnPage = (colour: string) => contrast(colour, paper)

export const isReadable = (colour: string) => contrastOnPage(colour) >= enough

/** The same colour mixed with white until it can be read on the dark page. */
export function lightened(colour: string): string {
  for (let white = 0; white <= 1; white += 0.05) {
    const mixed = mixWithWhite(colour, white)
    if (contrast(mixed, night) >= enough) return mixed
  }
  return '#ffffff'
}

/** A council's own colour in place of Heard's (`--deep`, squeezed), light and dark; nothing where it has none. */
export const colourRule = (colour: string) =>
  /^#[\da-f]{6}$/.test(colour)
    ? `:root{--d:${colour}}@media(prefers-color-scheme:dark){:root{--d:${lightened(colour)}}}`
    : ''

function mixWithWhite(colour: string, white: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(part + (255 - part) * white)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}
