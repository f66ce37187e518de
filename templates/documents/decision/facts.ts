import type { LayoutKind } from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';

/** Honours of one award for one kind of recipient, as the list prints them. */
export interface GrantedGroup {
  /** 'Bằng khen của Chủ tịch UBND tỉnh'. */
  readonly awardName: string;
  /** 'Tập thể', 'Cá nhân', 'Hộ gia đình'. */
  readonly subject: string;
  /** 'trong phong trào thi đua', such words; '' for none. */
  readonly type: string;
  readonly lines: readonly {
    readonly name: string;
    readonly detail: string;
    readonly agency: string;
    readonly years: string;
  }[];
}

/** What stands at the head and the foot of a decision that the head of an agency signs. */
export interface AgencyLetterhead {
  /** Capitals, as printed; null when nothing stands above. */
  readonly superior: string | null;
  readonly issuing: string;
  /** Abbreviation in the number: 'BTCTU'. */
  readonly symbol: string;
  /** Who keeps the copy. */
  readonly archive: string;
}

/** A decision of commendation with its list as plain data. */
export interface DecisionFacts {
  /** How it is laid out: by the system of its awards, and by the agency where the head of one signs. */
  readonly layout: LayoutKind;
  /** Whether it gives commendations of the Party, which rest on texts of its own. */
  readonly isOfParty: boolean;
  /** The agency whose head signs; null where an authority above decides. */
  readonly agency: AgencyLetterhead | null;
  /** The whole number with its symbol; null while the clerk has not given it. */
  readonly number: string | null;
  readonly date: BusinessDate | null;
  /** The day whose layout and grounds hold while the date is open. */
  readonly asOf: BusinessDate;
  readonly issuingBody: string;
  readonly place: string | null;
  /** Whoever decides: 'Chủ tịch Ủy ban nhân dân tỉnh'. */
  readonly authority: string;
  readonly subjectLine: string;
  readonly grounds: readonly string[];
  readonly signerTitle: string;
  readonly signerName: string | null;
  readonly groups: readonly GrantedGroup[];
  readonly demonstration: boolean;
}
