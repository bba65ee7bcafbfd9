import { defineConfig } from 'vitest/config'
import { firefoxPath } from './tests/support/firefox.ts'

// Without one nothing is run, rather than skipped.
firefoxPath()

/** For whoever has a Firefox: `HEARD_FIREFOX=/path/to/firefox npm run test:firefox`. */
export default defineConfig({
  test: { include: ['tests/firefox/*.firefox.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
