import type { LayoutKind } from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import type { PactText } from '../../../src/domain/pacts';

/** A member with its signature; null while it has not signed. */
export interface PactSignatory {
  readonly agencyName: string;
  /** Khối trưởng, Khối phó; null for a member. */
  readonly roleText: string | null;
  readonly signedBy: string | null;
  readonly signedOn: BusinessDate | null;
}

/** All that the printed pact says. */
export interface PactFacts {
  readonly blocName: string;
  /** '2022' */
  readonly year: string;
  readonly text: PactText;
  readonly signatories: readonly PactSignatory[];
  readonly issuer: { readonly superior: string | null; readonly issuing: string; readonly symbol: string };
  readonly layout: LayoutKind;
  /** Where the pact is dated; null while the province has no name. */
  readonly place: string | null;
  /** The day of the last signature once in force; null before. */
  readonly date: BusinessDate | null;
  /** The day by which the rules of the layout are chosen while there is no date. */
  readonly asOf: BusinessDate;
  /** Still being written: every page carries a watermark. */
  readonly draft: boolean;
  readonly demonstration: boolean;
}
