import { defineConfig } from 'vitest/config'

/** The long loops: one after the other, so that each has the machine, and as long as they need. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 1,
    include: ['src/**/*.endurance.ts'],
    globalSetup: 'src/testing/globalSetup.ts',
    hookTimeout: 300_000,
    testTimeout: 3_600_000,
    reporters: ['default'],
  },
})
