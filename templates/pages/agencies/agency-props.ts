import type { AgencyKind, YearKind } from '../../../src/domain/agencies';

/** What became of an agency, or where it came from. */
export interface SuccessionView {
  /** "sáp nhập vào", "tách thành" … as a sentence part before the names. */
  readonly words: string;
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  /** "01/02/2025" */
  readonly effectiveOn: string;
}

/** A name of an agency and the days it was valid, printed. */
export interface AgencyNameView {
  readonly name: string;
  readonly shortName: string;
  /** "từ 01/01/2020", "đến 31/01/2025", "từ 01/01/2020 đến 31/01/2025" or "từ trước đến nay" */
  readonly validity: string;
  readonly current: boolean;
}

/** One agency in a list. */
export interface AgencyRow {
  readonly code: string;
  /** The name valid on the day of the list. */
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** "Ban xây dựng Đảng": the words of the workbook, when they say more than the kind. */
  readonly kindWords: string | null;
  readonly identifierCode: string | null;
  readonly officialOrder: number;
  /** As AgencyNameView.validity, of the agency itself. */
  readonly validity: string;
  /** True when its beginning or its end is known. */
  readonly dated: boolean;
  /** False when the agency no longer exists on the day of the list. */
  readonly active: boolean;
  readonly successions: readonly SuccessionView[];
}

/** What was typed in the form of an agency. Dates are dd/MM/yyyy. */
export interface AgencyFormValues {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly yearKind: YearKind;
  readonly identifierCode: string;
  readonly officialOrder: string;
  /** When an agency is added: the first day it exists. */
  readonly validFrom: string;
  /** Printed above the own name in a letterhead: "TỈNH ỦY LAM GIANG". */
  readonly superiorBody: string;
  /** The own name in a letterhead, where it is shorter than the full name. */
  readonly letterheadName: string;
  /** "BTCTU", as in "12-BC/BTCTU". */
  readonly documentSymbol: string;
  readonly email: string;
}

/** Id of the input of each field of the form, for error links. */
export const AGENCY_FIELD_IDS: Readonly<Record<keyof AgencyFormValues, string>> = {
  code: 'ma-co-quan',
  name: 'ten-co-quan',
  shortName: 'ten-viet-tat',
  kind: 'loai-co-quan',
  yearKind: 'nam-xet',
  identifierCode: 'ma-dinh-danh',
  officialOrder: 'thu-tu',
  validFrom: 'hieu-luc-tu',
  superiorBody: 'cap-tren',
  letterheadName: 'ten-dau-van-ban',
  documentSymbol: 'ky-hieu-van-ban',
  email: 'thu-dien-tu',
};

/** Ids of the forms of the page, for the buttons of a conflict. */
export const AGENCY_FORM_IDS = { agency: 'sua-co-quan', rename: 'doi-ten' } as const;

/** Ids of the inputs of the rename form. */
export const RENAME_FIELD_IDS = { name: 'ten-moi', shortName: 'viet-tat-moi', effectiveOn: 'doi-ten-tu' } as const;
