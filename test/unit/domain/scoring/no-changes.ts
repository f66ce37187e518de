import type { TrialChanges } from '../../../../src/domain/scoring/trial/changes';

/** A trial that changes nothing. */
export const NO_CHANGES: TrialChanges = {
  maxima: new Map(),
  bonusCap: null,
  penaltyCap: null,
  grades: new Map(),
  ranking: null,
};
