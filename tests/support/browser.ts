import packed from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** One renderer for every page: a test opens no stranger's page, and each process costs a third of a second. */
const packedArgs = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--in-process-gpu',
  '--renderer-process-limit=1',
  '--disable-features=IsolateOrigins,site-per-process',
]

/** A real Chromium out of an npm package, or the one that HEARD_BROWSER points at. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.HEARD_BROWSER
  return chromium.launch({
    executablePath: own ?? (await packed.executablePath()),
    args: own ? [] : packedArgs,
    headless: true,
  })
}

/** The phone that Heard is made for. */
export const phone = { width: 360, height: 640 }
