/** What the rules of commendation say, in sentences. */
export * from './bloc-ballots';
export * from './bonus-table';
export * from './condition-sentences';
export * from './council-sentences';
export * from './counted-sentences';
export * from './finding-sentences';
export * from './holidays';
export * from './missing-sources';
export * from './money-sentences';
export * from './values';
export * from './words';
