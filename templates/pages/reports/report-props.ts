/** One finding of the check before export. `bad` blocks the official version, `warn` does not. */
export interface ReportCheck {
  readonly kind: 'ok' | 'warn' | 'bad';
  readonly text: string;
  /** Where it is put right. */
  readonly link?: { readonly href: string; readonly label: string };
}

/** A section of prose in the order of the report. */
export interface ReportSectionLink {
  readonly key: string;
  /** "II.3. Công tác tuyên truyền, quán triệt" */
  readonly heading: string;
  /** `drafted`: as the system wrote it. `edited`: changed by a person. `empty`: no data, no words yet. */
  readonly state: 'drafted' | 'edited' | 'empty';
}

/** A change of a section, the newest first. */
export interface ReportEdit {
  readonly sectionHeading: string;
  readonly who: string;
  /** "16:42 ngày 29/07/2022" */
  readonly at: string;
}

/** Which rules of form the document follows; `auto` goes by the issuing body and the date. */
export type LayoutChoice = 'auto' | 'party' | 'state';

/** Number and date as typed, with what was wrong with them. */
export interface ReportDocumentForm {
  readonly number: string;
  /** dd/MM/yyyy */
  readonly date: string;
  readonly version: number;
  readonly numberError?: string;
  readonly dateError?: string;
}

/** A fact that prose may name by its token; the value is printed. */
export interface NarrativeFact {
  readonly token: string;
  readonly label: string;
  readonly value: string;
}
