import type { BusinessDate } from '../../../domain/calendar';
import type { SheetState } from '../../../domain/workflow/sheet';
import type { StoredFact } from './compare-facts';

/** What the installation already knows of what a workbook of a bloc and year is about. */
export interface StoredState {
  /** Values under the keys of the facts of a workbook. */
  readonly facts: ReadonlyMap<string, StoredFact>;
  /** Values of the last import by fact. */
  readonly imported: ReadonlyMap<string, string>;
  /** Facts of scores and progress whose latest entry came from a person, not from an import. */
  readonly ownNumbers: ReadonlySet<string>;
  /** Codes of the agencies of the workbook that the catalogue has, whether members of the bloc or not. */
  readonly agencyCodes: ReadonlySet<string>;
  /** State of the score sheet by the code of its agency; agencies without a sheet are absent. */
  readonly sheetStates: ReadonlyMap<string, SheetState>;
  /** The deadline of the self-scores, once it has passed; null before, and where none is set. */
  readonly selfScoreEnded: Date | null;
  /** The form as stored, by the key of the commendation: the key has it without marks. */
  readonly commendationForms: ReadonlyMap<string, string>;
  readonly known: KnownDetails;
}

/** Facts that no workbook says, as far as somebody has entered them. */
export interface KnownDetails {
  readonly provinceName: string | null;
  readonly foundingDecision: string | null;
  readonly leaderInCharge: string | null;
  readonly pactSignedOn: BusinessDate | null;
  readonly hasDeadlines: boolean;
  /** False while a member of the bloc lacks its identifier code. */
  readonly hasIdentifiers: boolean;
}

/** The state of an installation that knows nothing of the bloc. */
export const NOTHING_STORED: StoredState = {
  facts: new Map(),
  imported: new Map(),
  ownNumbers: new Set(),
  agencyCodes: new Set(),
  sheetStates: new Map(),
  selfScoreEnded: null,
  commendationForms: new Map(),
  known: {
    provinceName: null,
    foundingDecision: null,
    leaderInCharge: null,
    pactSignedOn: null,
    hasDeadlines: false,
    hasIdentifiers: false,
  },
};
