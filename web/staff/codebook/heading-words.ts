import type { InForce } from '../../../schema/theme-headings.ts'
import { dayInWords } from '../times.ts'

/** Why a heading is not in force; empty where it is. */
export function notInForce(inForce: InForce, now: Date): string {
  if (inForce === 'yes') return ''
  if (inForce === 'unknown') return 'not a heading that is known here'
  if (inForce === 'undated') return 'not in force: nobody has entered the day it begins'
  if ('until' in inForce) return `not in force until ${dayInWords(inForce.until, now)}`
  return `not in force after ${dayInWords(inForce.after, now)}`
}
