import type { Exact } from '../../fraction';
import type { TieBreaker } from '../scheme';

/** What a trial changes of a scheme; what is not named stays as it is. */
export interface TrialChanges {
  /** New maxima, by the code of a criterion that gets points. */
  readonly maxima: ReadonlyMap<string, Exact>;
  readonly bonusCap: Exact | null;
  readonly penaltyCap: Exact | null;
  /** New lower ends of grades, by code; the grade below ends where the one above begins. */
  readonly grades: ReadonlyMap<string, Exact>;
  readonly ranking: readonly TieBreaker[] | null;
}
