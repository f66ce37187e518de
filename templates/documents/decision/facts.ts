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

/** A decision of commendation with its list as plain data. */
export interface DecisionFacts {
  readonly layout: LayoutKind;
  /** The whole number with its symbol; null while the clerk has not given it. */
  readonly number: string | null;
  readonly date: BusinessDate | null;
  /** The day whose layout and grounds hold while the date is open. */
  readonly asOf: BusinessDate;
  readonly issuingBody: string;
  /** The head of an agency signs for what their own agency proposes. */
  readonly isOfAgency: boolean;
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
