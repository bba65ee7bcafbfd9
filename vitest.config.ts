import { defineConfig } from 'vitest/config'

const commands = 'tests/commands.test.ts'
const patience = { testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // Browsers and servers are waited for: three keep two cores busy.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'heard',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [commands],
          sequence: { groupOrder: 0 },
          ...patience,
        },
      },
      // Alone, since they build anew what the browser tests read.
      { test: { name: 'commands', include: [commands], sequence: { groupOrder: 1 }, ...patience } },
    ],
  },
})
