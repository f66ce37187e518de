/** One line of a scheme as shown: a group or a criterion. Numbers are printed. */
export interface SchemeLine {
  readonly code: string;
  readonly name: string;
  /** "20"; "−10" for a penalty, "+5" for a bonus. */
  readonly maximum: string;
  readonly kind: 'group' | 'criterion';
  /** How deep the line lies: 0 at the top. */
  readonly depth: number;
  /** "Cách chấm" in sentences: how points are found, evidence, guidance; of a group none. */
  readonly rules: readonly string[];
}

/** What holds for the whole table, under a heading: grades, ranks, rounding. */
export interface SchemePart {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** One version to choose from. */
export interface SchemeVersionLink {
  readonly version: number;
  readonly href: string;
  readonly current: boolean;
}

/** A table being written. */
export interface SchemeDraftRow {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  /** How many places still break a rule. */
  readonly problemCount: number;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** What a person typed to begin a table. */
export interface SchemeStartValues {
  /** "KB-2022/1"; '' for a blank table. */
  readonly source: string;
  readonly code: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Ids of the fields that begin a table. */
export const START_FIELD_IDS = {
  source: 'bat-dau-nguon',
  code: 'bat-dau-ma',
  title: 'bat-dau-ten',
  from: 'bat-dau-tu-ngay',
  to: 'bat-dau-den-ngay',
} as const satisfies Record<keyof SchemeStartValues, string>;

/** A choice of a select. */
export interface SchemeOption {
  readonly value: string;
  readonly label: string;
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
