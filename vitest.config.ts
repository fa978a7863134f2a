import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['test/prepare-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A thread starts in half the time that a process takes; every file still gets one of its own.
    pool: 'threads',
    maxWorkers: 2,
  },
})
