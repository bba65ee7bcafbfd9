import type { Page } from 'playwright-core'
import { wholeStyle } from '../../web/respond/respond-style.ts'

/** Selectors of the respondents' style that match something on the page, whose rule the page was sent without. */
export const rulesLeftOut = (page: Page): Promise<string[]> =>
  page.evaluate((whole) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(whole)
    const selectorsOf = ({ cssRules }: CSSStyleSheet) =>
      [...cssRules].flatMap((rule) => (rule instanceof CSSStyleRule ? rule.selectorText : []))
    const sent = new Set([...document.styleSheets].flatMap(selectorsOf))
    return selectorsOf(sheet).filter((rule) => !sent.has(rule) && document.querySelector(rule))
  }, wholeStyle)
