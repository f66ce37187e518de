/** The typed catalogue: the Vietnamese words of every code. A code without a word does not compile. */
export * from './sentences';
export * from './words/audit';
export * from './words/awards';
export * from './words/ballots';
export * from './words/commendations';
export * from './words/meetings';
export * from './words/organisation';
export * from './words/parse';
export * from './words/people';
export * from './words/registrations';
export * from './words/scoring';
export * from './words/tasks';
export * from './words/workflow';
