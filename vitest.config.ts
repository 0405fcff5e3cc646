import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'kernel/**/*.test.ts',
      'features/**/*.test.ts',
      'server/**/*.test.ts',
      'cli/**/*.test.ts',
      'ui/**/*.test.ts',
      'web/**/*.test.ts',
      'tests/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    globalSetup: ['tests/setup/global.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // No file leaves anything behind in a module; loading the rooms anew for each file was a third of the work.
    isolate: false,
    retry: process.env.CI ? 1 : 0,
  },
})
