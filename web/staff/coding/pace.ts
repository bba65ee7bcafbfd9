const minute = 60_000
const longestPause = 5 * minute

/** "12 read in this sitting, 88 to go, about 4 a minute": the pace once half a minute has shown it. */
export function paceInWords(readAt: readonly number[], toGo: number): string {
  const told = `${readAt.length} read in this sitting, ${toGo} to go`
  const pauses = readAt.slice(1).map((at, index) => at - (readAt[index] ?? at))
  const minutes =
    pauses.filter((pause) => pause < longestPause).reduce((sum, pause) => sum + pause, 0) / minute
  if (minutes < 0.5 || toGo <= 0) return told
  const perMinute = pauses.filter((pause) => pause < longestPause).length / minutes
  const pace = perMinute < 1 ? `${Math.round(perMinute * 60)} an hour` : `${Math.round(perMinute)} a minute`
  return `${told}, about ${pace}`
}
