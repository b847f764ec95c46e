// End-to-end tests: the built extension in Chromium and in Firefox, one file at a time in each. One browser: --project firefox.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By far the longest file comes first, so that no worker is left alone with it in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/hostile.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const project = (engine: 'chromium' | 'firefox') => ({
  test: {
    name: engine,
    provide: { engine },
    include: ['tests/e2e/**/*.test.ts'],
    // Every state of every screen in three looks takes two minutes, and has a command of its own.
    exclude: process.env.npm_lifecycle_event === 'test:states' ? [] : ['tests/e2e/states.test.ts'],
    environment: 'node',
    // So that one file can leave its browser to the next.
    isolate: false,
    // One more try for what a busy machine delays; the report names the tests that needed it.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [project('chromium'), project('firefox')],
    globalSetup: ['harness/build.ts'],
    // One more than the two cores of a small machine, as each waits for its browser a third of the time.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tools/retried.mjs'],
  },
});
