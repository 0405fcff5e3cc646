import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What starts and kills servers takes minutes: begun last, one of them would keep everybody waiting at the end. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isSlow = ({ moduleId }: TestSpecification) => /\/(tests|cli|backup)\//.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}

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
    // Ends what hangs. A busy machine may be six times slower, and patience costs nothing where all is well.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    // No file leaves anything behind in a module; loading the rooms anew for each file was a third of the work.
    isolate: false,
    retry: process.env.CI ? 1 : 0,
  },
})
