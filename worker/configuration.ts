/** The settings both doors read, as text. */
export type Settings = {
  HEARD_ORIGIN?: string | undefined
  HEARD_DEMONSTRATION?: string | undefined
}

/**
 * @returns what `Env` needs of the settings
 * @throws Error with a sentence for the person who starts Heard; it names the setting, never its value
 */
export function readSettings(settings: Settings): { origin: string; demonstration: boolean } {
  const origin = readOrigin(settings.HEARD_ORIGIN)
  const demonstration = settings.HEARD_DEMONSTRATION ?? 'false'
  if (demonstration !== 'true' && demonstration !== 'false') {
    throw new Error('HEARD_DEMONSTRATION must be true or false, or left out.')
  }
  // A demonstration signs anybody in.
  if (demonstration === 'true' && !isLoopback(new URL(origin))) {
    throw new Error('HEARD_DEMONSTRATION is for a HEARD_ORIGIN on this machine alone.')
  }
  return { origin, demonstration: demonstration === 'true' }
}

function readOrigin(origin: string | undefined): string {
  const url = URL.parse(origin ?? '')
  if (url && url.origin === origin && isSafe(url)) return origin
  throw new Error(
    'HEARD_ORIGIN must be the address people use, with https: and without a path: https://heard.example.gov.uk',
  )
}

/** https:, or http: that never leaves this machine. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
