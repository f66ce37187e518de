/** What an official has still to compare, as pages say it. */
export interface CheckView {
  readonly isToCheck: boolean;
  /** What is uncertain; '' when nothing is said. */
  readonly note: string;
  /** 'Nguyễn Văn A, 10:20 ngày 22/11/2026'; null while nobody has confirmed. */
  readonly confirmed: string | null;
}

/** A fact of an award that has still to be compared with the law. */
export interface FactView {
  /** What a form sends for it. */
  readonly value: string;
  readonly name: string;
  /** What has to be compared, in a sentence. */
  readonly check: string;
  readonly isTicked: boolean;
}

/** A fact that somebody has compared: '10:20 ngày 22/11/2026' with who, and what they noted. */
export interface ConfirmedFactView {
  readonly name: string;
  readonly by: string;
  readonly note: string;
}

/** A row of the list of awards. */
export interface AwardRow {
  readonly code: string;
  readonly name: string;
  /** 'Danh hiệu thi đua', 'Hình thức khen thưởng của Đảng': rows of one group stand together. */
  readonly group: string;
  readonly subjects: string;
  readonly authority: string;
  readonly validity: string;
  readonly check: CheckView;
  /** How many facts are left to compare. */
  readonly left: number;
}

/** A condition as a line of the checklist, with its parts. */
export interface ConditionView {
  readonly code: string;
  readonly words: string;
  /** 'phải có đủ', 'có một là đủ' of a group; '' of a single condition. */
  readonly how: string;
  readonly detail: string;
  readonly basis: string;
  readonly isToCheck: boolean;
  readonly isAttested: boolean;
  readonly parts: readonly ConditionView[];
}

/** One line with its legal basis. */
export interface GroundedView {
  readonly words: string;
  readonly basis: string;
  readonly isToCheck: boolean;
}

export interface RuleView {
  readonly subject: string;
  readonly types: string;
  readonly condition: ConditionView;
}

/** Money at the base salary of a day: who, how it was computed. */
export interface MoneyView {
  readonly subject: string;
  readonly working: string;
}

export interface VersionRowView {
  /** A correction holds in its days: it is kept to be looked up. */
  readonly isSuperseded: boolean;
  readonly version: number;
  readonly validity: string;
  readonly author: string;
  readonly reason: string;
  readonly state: string;
  readonly isShown: boolean;
}

/** An award in one version, as its page shows it. */
export interface AwardView {
  readonly code: string;
  readonly name: string;
  readonly system: string;
  readonly kind: string;
  readonly version: number;
  readonly newest: number;
  readonly validity: string;
  readonly appliesBy: string;
  readonly yields: boolean;
  readonly isSuperseded: boolean;
  readonly check: CheckView;
  /** Facts that are left, and those that were compared one by one. */
  readonly uncertain: readonly FactView[];
  readonly confirmed: readonly ConfirmedFactView[];
  readonly authority: string;
  /** Whether a head decides on the list of their own agency, in words. */
  readonly decider: string;
  readonly route: readonly string[];
  readonly basis: readonly string[];
  /** Sentences on cited texts that are repealed. */
  readonly warnings: readonly string[];
  readonly rules: readonly RuleView[];
  readonly quota: GroundedView | null;
  readonly vote: GroundedView | null;
  readonly dossier: readonly (GroundedView & {
    readonly form: string;
    readonly isRequired: boolean;
    readonly generated: string;
    /** To which subjects and types of commendation it belongs. */
    readonly scope: string;
  })[];
  readonly deadlines: readonly GroundedView[];
  readonly bonus: (GroundedView & { readonly base: string; readonly money: readonly MoneyView[] }) | null;
  readonly versions: readonly VersionRowView[];
}
