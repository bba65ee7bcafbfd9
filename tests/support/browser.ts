import packed from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A real Chromium out of an npm package, or the one that HEARD_BROWSER points at. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.HEARD_BROWSER
  return chromium.launch({
    executablePath: own ?? (await packed.executablePath()),
    args: own ? [] : packed.args.filter((arg) => arg !== '--single-process'),
    headless: true,
  })
}

/** The phone that Heard is made for. */
export const phone = { width: 360, height: 640 }
