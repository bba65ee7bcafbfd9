import { limits } from './limits.ts'

const day = 86_400_000

/**
 * When a closed wave may be released (R5): until that moment a page opened in time can still be sent, and paper typed in.
 * @param closedAt ISO 8601 in UTC
 */
export const releaseDue = (closedAt: string) => new Date(Date.parse(closedAt) + limits.daysToRelease * day)
