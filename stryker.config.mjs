// Mutation tests: small faults are put into the code one by one; each must make a unit test fail. Run by tools/mutants.mjs.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignoreStatic: true,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'artifacts/mutants.json' },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/artifacts', '/dist', '/.cache'],
  disableTypeChecks: false,
  // Stryker would rewrite tsconfig.json with an interface that the native TypeScript does not have; nothing here needs that.
  tsconfigFile: 'none',
};
