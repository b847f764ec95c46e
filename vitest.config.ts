// Unit tests run in Node; a test that needs a DOM asks for happy-dom in its first line. A busy machine must not fail one: the time limit is generous.
import { defineConfig } from 'vitest/config';

const MUTANTS = process.env.STRYKER_MUTATOR_WORKER !== undefined;
// They ask for time and memory, or end the worker at each of its steps, and take seconds: too long for each of a thousand
// mutants, of which others find the same.
const LONG = [
  'tests/core/link-time.test.ts',
  'tests/background/session-memory.test.ts',
  'tests/background/ended.test.ts',
];

export default defineConfig({
  test: {
    include: [MUTANTS ? 'tests/{core,background}/**/*.test.ts' : 'tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', ...(MUTANTS ? LONG : [])],
    environment: 'node',
    pool: 'threads', // a process for each file would take a seventh longer
    testTimeout: 30_000,
    maxWorkers: 2,
    // A run for mutants starts them a thousand times: there they share what they import, and with it one browser in memory.
    isolate: !MUTANTS,
  },
});
