import { describe, expect, it } from 'vitest'
import { leaderStyle } from '../../web/leader/leader-style.ts'

const [light = '', lightPartners = '', dark = '', darkPartners = ''] = [
  ...leaderStyle.matchAll(/(?::root|\.consultation)\{([^}]*--bar[^}]*)\}/g),
].map((match) => match[1])

describe.each([
  { theme: 'light', tokens: light },
  { theme: 'light, partners', tokens: `${light};${lightPartners}` },
  { theme: 'dark', tokens: dark },
  { theme: 'dark, partners', tokens: `${dark};${darkPartners}` },
])('the colours of $theme', ({ tokens }) => {
  const colours = Object.fromEntries(
    [...tokens.matchAll(/--(\w+):(#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]),
  )

  it.each(['paper', 'card', 'wash'])('can be read on %s', (ground) => {
    for (const text of ['ink', 'soft', 'deep']) {
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('show a bar on its card and its track', () => {
    expect(contrast(colours.bar, colours.card)).toBeGreaterThanOrEqual(3)
    expect(contrast(colours.bar, colours.track)).toBeGreaterThanOrEqual(3)
  })
})

it('the style has no physical direction', () => {
  expect(leaderStyle).not.toMatch(
    /[;{](margin|padding|border)-(left|right|top|bottom)|[;{](left|right|top|bottom|width|height):/,
  )
})

/** WCAG 2.2: relative luminance and contrast ratio. */
function contrast(one = '', other = ''): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
