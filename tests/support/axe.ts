import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong with a page, and with its colours in the other of light and dark: the rule and the elements.
 * It runs in the page itself: `@axe-core/playwright` opens another page for each look, which takes four times as long,
 * and no page here has a frame.
 */
export async function violations(page: Page): Promise<string[][]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const look = (rules?: string[]) =>
    page.evaluate(async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const found = await axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) })
      return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))])
    }, rules)
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [asIs, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const found = await look()
  await page.emulateMedia({ colorScheme: other })
  const colours = await look(['color-contrast'])
  await page.emulateMedia({ colorScheme: asIs })
  return [...found, ...colours.map((each) => [other, ...each])]
}
