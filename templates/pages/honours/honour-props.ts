/** An honour as lists show it; no personal data beside the name that the decision printed. */
export interface HonourView {
  readonly id: string;
  readonly recipientName: string;
  /** Post or address as printed; '' when there is none. */
  readonly recipientDetail: string;
  readonly subject: string;
  /** The agency as it was called on the day of the decision; '' when none is named. */
  readonly agencyName: string;
  /** The name that the agency bears today; null when it is the same, or not known here. */
  readonly agencyToday: string | null;
  /** The page of the agency's honours; null for an agency outside the catalogue. */
  readonly agencyHref: string | null;
  /** The page of the person's honours; null for somebody who is not in the register. */
  readonly personHref: string | null;
  readonly awardName: string;
  /** True while nobody has said which award of the catalogue it is. */
  readonly isToCheck: boolean;
  /** True while something of it may still be said: its award, its agency or its holder. */
  readonly isOpen: boolean;
  readonly type: string;
  /** '2021', or '2017–2021'. */
  readonly years: string;
  readonly decisionNumber: string;
  /** The page of the decision. */
  readonly decisionHref: string;
  readonly issuingBody: string;
  /** dd/MM/yyyy. */
  readonly decidedOn: string;
  /** 'Đã hủy bỏ từ 01/09/2022: lý do'; null while it stands. */
  readonly revoked: string | null;
}

/** What was typed into the search. */
export interface SearchValues {
  readonly ten: string;
  readonly 'co-quan': string;
  readonly 'hinh-thuc': string;
  readonly nam: string;
  readonly so: string;
  readonly 'he-thong': string;
  readonly 'doi-tuong': string;
  readonly 'loai-hinh': string;
  readonly nhom: string;
  readonly 'tu-ngay': string;
  readonly 'den-ngay': string;
}
