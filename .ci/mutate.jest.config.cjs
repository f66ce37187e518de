/* For `npm run mutate`: the examples of scoring alone. What kills a mutant must be a number written by hand, not chance. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'cjs', 'json'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }] },
  testMatch: ['<rootDir>/test/unit/domain/scoring/all-examples.ts'],
};
