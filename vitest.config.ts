// Unit tests run in Node; a test that needs a DOM asks for happy-dom in its first line.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], environment: 'node' },
});
