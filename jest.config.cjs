/* One project per kind of test. `unit` needs no database; the others share one PostgreSQL cluster made by globalSetup. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json'],
  moduleNameMapper: { '^\\./start-worker$': '<rootDir>/test/support/start-worker.ts' },
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.json' }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};
const project = (name, extra = {}) => ({
  ...base,
  ...extra,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
});

module.exports = {
  projects: [
    project('unit'),
    project('integration', withDatabase),
    project('e2e', withDatabase),
    project('browser', withDatabase),
  ],
  testTimeout: 120_000,
  maxWorkers: 2,
  // Node 20 never gives back the realm of a finished test file: a fresh process is cheaper than collecting gigabytes.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
