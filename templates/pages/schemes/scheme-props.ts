/** One line of a scheme as shown: a group or a criterion. Numbers are printed. */
export interface SchemeLine {
  readonly code: string;
  readonly name: string;
  /** "Cách chấm"; '' when the scheme gives none. */
  readonly guidance: string;
  /** "20"; "−10" for a penalty, "+5" for a bonus. */
  readonly maximum: string;
  readonly kind: 'group' | 'criterion';
  /** How deep the line lies: 0 at the top. */
  readonly depth: number;
  /** How points are found, in words: "Chấm theo đánh giá từ 0 đến 20, theo bước 0,5"; '' for a group. */
  readonly rule: string;
  readonly evidenceRequired: boolean;
}

/** One version to choose from. */
export interface SchemeVersionLink {
  readonly version: number;
  readonly href: string;
  readonly current: boolean;
}

/** A scheme in the list. */
export interface SchemeListRow {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  readonly version: number;
  readonly total: string;
  readonly criterionCount: number;
  readonly reviewCount: number;
  /** "08:05 ngày 30/06/2022" */
  readonly publishedAt: string;
}
