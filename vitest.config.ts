import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Each file has a process of its own: Payload keeps one instance per process.
    pool: 'forks',
    maxWorkers: 2,
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/testing/globalSetup.ts',
    hookTimeout: 120_000,
    testTimeout: 60_000,
    reporters: ['default'],
  },
})
