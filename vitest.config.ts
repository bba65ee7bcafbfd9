import { defineConfig } from 'vitest/config'

const commands = 'tests/commands.test.ts'
/** Puts another auditor in the place of Heard's: in modules of its own. */
const mocking = 'tests/domain/release-tells.test.ts'
const patience = { testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // By itself it leaves one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'heard',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [commands, mocking],
          // Nothing of a test stays in a module: each makes its own world. A fifth of the time went into loading them anew.
          isolate: false,
          sequence: { groupOrder: 0 },
          ...patience,
        },
      },
      { test: { name: 'mocking', include: [mocking], sequence: { groupOrder: 0 }, ...patience } },
      // Alone, since they build anew what the browser tests read.
      { test: { name: 'commands', include: [commands], sequence: { groupOrder: 1 }, ...patience } },
    ],
  },
})
