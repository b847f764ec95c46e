// End-to-end tests: the built extension in Chromium and in Firefox, one file at a time in each. One browser: --project firefox.
import { defineConfig } from 'vitest/config';

const project = (engine: 'chromium' | 'firefox') => ({
  test: {
    name: engine,
    provide: { engine },
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
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
    maxWorkers: 2,
    reporters: ['default', './tools/retried.mjs'],
  },
});
