// Unit tests run in Node; a test that needs a DOM asks for happy-dom in its first line. A busy machine must not fail one: the time limit is generous.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    testTimeout: 30_000,
    maxWorkers: 2,
    // A run for mutants starts them a thousand times: there they share what they import.
    isolate: process.env.STRYKER_MUTATOR_WORKER === undefined,
  },
});
