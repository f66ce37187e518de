import type { BusinessDate } from '../calendar';
import type { LeadingPost } from './leading-posts';
import type { CompletionLevel, DisciplineKind, DisciplineSystem, InitiativeScope } from './records';
import type { AwardKind, AwardSystem, CommendationSubject, CommendationType } from './subjects';

export const PROPOSAL_LEVELS = ['agency', 'bloc', 'home_affairs', 'standing_board', 'council', 'authority'] as const;
/** Stations that a proposal may pass before it is decided; which ones, and in which order, is data of the award. */
export type ProposalLevel = (typeof PROPOSAL_LEVELS)[number];

export const CONFIDENCES = ['confirmed', 'to_check'] as const;
/** Whether an official has confirmed the entry against the text of the law; what is to check is said so wherever it is used. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a rule stands: the code of a legal text of the catalogue, and the place in it ('Điều 23 khoản 1'). */
export interface Citation {
  readonly text: string;
  readonly place: string;
}

/** Where years are counted: the achievement year itself included, or the years before it only. */
export interface YearSpan {
  /** How many years back, at least 1; null for any time. */
  readonly years: number | null;
  /** True: without a gap, each of the years; false: anywhere within them. */
  readonly isConsecutive: boolean;
  /** Whether the last of the years is the achievement year (true) or the year before it (false). */
  readonly includesAchievementYear: boolean;
  /**
   * How many months of a year must lie after the end of a served discipline for the year to count, 1 to 12: the law says that
   * achievements count from that end (domain §3.2) and not what becomes of the year it falls in. Absent: 12, the strict
   * reading, by which that year is lost.
   */
  readonly monthsAfterDiscipline?: number;
}

/** A fact of an award that rests on a text of its own, and is compared with it by itself. */
export interface Grounded {
  readonly basis: Citation | null;
  readonly confidence: Confidence;
  /** What has to be compared, in a sentence; absent when nothing is said. */
  readonly check?: string;
}

interface Leaf extends Grounded {
  /** Unique within the award; what a stored answer or an official's confirmation points to. */
  readonly code: string;
  /** The condition as an official words it. */
  readonly words: string;
}

/** Years of task completion (mức độ hoàn thành nhiệm vụ), each at the level or above. */
export interface EvaluationCondition extends Leaf {
  readonly kind: 'evaluation';
  /** Whose evaluation; that of the award's own system where nothing is said, because the two stand apart (trap T39). */
  readonly system?: AwardSystem;
  readonly atLeast: CompletionLevel;
  readonly span: YearSpan;
}

/** Earlier honours, counted by achievement year. With a consecutive span one of the awards in each year. */
export interface PriorHonoursCondition extends Leaf {
  readonly kind: 'prior_honours';
  /** Codes of awards that count, any of them. */
  readonly awards: readonly string[];
  readonly atLeast: number;
  readonly span: YearSpan;
}

/** Recognised initiatives or accepted research within a number of years. */
export interface InitiativeCondition extends Leaf {
  readonly kind: 'initiative';
  /** The scope that is needed at least. */
  readonly scope: InitiativeScope;
  readonly mustBeReplicable: boolean;
  readonly atLeast: number;
  readonly withinYears: number;
}

/** A share of the persons of a collective; a decimal or a ratio ('0.7', '2/3'). */
export interface MemberShareCondition extends Leaf {
  readonly kind: 'member_share';
  /** Persons who hold one of these titles for the achievement year, or whose level is at least this. */
  readonly holding: { readonly awards: readonly string[] } | { readonly level: CompletionLevel };
  readonly share: string;
}

/** A number of persons of a collective who hold one of the titles for the achievement year. */
export interface MemberCountCondition extends Leaf {
  readonly kind: 'member_count';
  readonly awards: readonly string[];
  readonly atLeast: number;
}

/** Nobody of those named is disciplined in the achievement years at this step or a heavier one. */
export interface DisciplineCondition extends Leaf {
  readonly kind: 'discipline';
  readonly system: DisciplineSystem | 'any';
  /** The lightest discipline that blocks; null: any at all. */
  readonly from: DisciplineKind | null;
  readonly whose: 'candidate' | 'members' | 'head';
}

/** The standing of an agency in its bloc in the achievement year. */
export interface BlocResultCondition extends Leaf {
  readonly kind: 'bloc_result';
  /** The lowest rank that fits; null: membership with a published result is enough. */
  readonly bestRanks: number | null;
  /** Whether it must stand within the quota that the bloc has for the award. */
  readonly isWithinQuota: boolean;
}

/** Years of service, by gender where the law says so (domain §3.2 and §3.4). */
export interface ServiceCondition extends Leaf {
  readonly kind: 'service';
  readonly yearsOfMen: number;
  readonly yearsOfWomen: number;
}

/** Leading posts of which one has to be held long enough; times in several of them are added up, overlaps once. */
export interface TenureAlternative {
  /** Groups of posts that count: a higher post counts only where it is named. */
  readonly posts: readonly LeadingPost[];
  /** How many months; 0: any time at all. */
  readonly months: number;
}

/** Long service in leading posts (khen thưởng quá trình cống hiến): one of the alternatives is enough. */
export interface TenureCondition extends Leaf {
  readonly kind: 'tenure';
  readonly alternatives: readonly TenureAlternative[];
  /** By how much less time women need, a decimal or a ratio (domain §3.2: one third); null: as much as men. */
  readonly womenLess: string | null;
  /** Women on the higher retirement age need the whole time. */
  readonly isWholeAtHigherAge: boolean;
}

/** A thematic movement that has lasted long enough to give the award. */
export interface MovementCondition extends Leaf {
  readonly kind: 'movement';
  readonly years: number;
}

/** The same award again only after a number of years; null: never again. */
export interface RepeatCondition extends Leaf {
  readonly kind: 'repeat';
  readonly awards: readonly string[];
  readonly afterYears: number | null;
}

/** What no data can show: an official confirms it or says no, with the evidence named. */
export interface AttestedCondition extends Leaf {
  readonly kind: 'attested';
}

export type LeafCondition =
  | EvaluationCondition
  | PriorHonoursCondition
  | InitiativeCondition
  | MemberShareCondition
  | MemberCountCondition
  | DisciplineCondition
  | BlocResultCondition
  | ServiceCondition
  | TenureCondition
  | MovementCondition
  | RepeatCondition
  | AttestedCondition;

/** Conditions of which all, or one, must be met. */
export interface ConditionGroup {
  readonly kind: 'all' | 'any';
  readonly code: string;
  readonly words: string;
  readonly of: readonly Condition[];
}

export type Condition = LeafCondition | ConditionGroup;

/** What a candidate of a subject needs when commended for one of the types. */
export interface AwardRule {
  readonly subject: CommendationSubject;
  readonly types: readonly CommendationType[];
  readonly condition: Condition;
}

/** How many may be proposed; null fields do not limit. */
export interface AwardQuota extends Grounded {
  /** Largest share of the units, or of the persons, a decimal or a ratio; rounded down. */
  readonly share: string | null;
  /** Of what: the members of the bloc, or those who meet the conditions. */
  readonly shareOf: 'members' | 'eligible';
  /** Largest number in one list. */
  readonly places: number | null;
  /**
   * Among equals at the cut women come first, and so do collectives with at least this share of women, a decimal or a ratio
   * (NĐ 152/2025/NĐ-CP Điều 4 khoản 6); null: equals stay equal.
   */
  readonly womenFirstFrom: string | null;
}

export const VOTE_BODIES = ['provincial_council', 'submitting_council'] as const;
/** The council whose members vote: of the ministry or province, or of the level that submits. */
export type VoteBody = (typeof VOTE_BODIES)[number];

/** The vote an award must have: a share of ALL members, absentees give a written opinion (domain §3.5). */
export interface VoteRule extends Grounded {
  readonly body: VoteBody;
  /** A decimal or a ratio ('0.9', '2/3'); needed = ceil(share × all members). */
  readonly share: string;
  readonly kind: 'secret' | 'open';
}

/** A document that a dossier must hold. */
export interface DossierComponent extends Grounded {
  readonly code: string;
  readonly name: string;
  /** The number of the prescribed form ('Mẫu 01'); null where there is none. */
  readonly form: string | null;
  /** The document the system generates for it; null when a file has to be attached. */
  readonly generated: 'submission' | 'list' | 'minutes' | 'achievement_report' | null;
  readonly subjects: readonly CommendationSubject[];
  /** The types of commendation that it belongs to, as each has its own form of report; absent: all of them. */
  readonly types?: readonly CommendationType[];
  readonly isRequired: boolean;
}

/** The day by which a dossier must arrive: day and month, in the achievement year or in the one that follows ('của năm liền kề', trap T50). */
export interface AwardDeadline extends Grounded {
  /** 'MM-DD'. */
  readonly monthDay: string;
  readonly yearsAfter: 0 | 1;
  /** Whom it holds for: everybody, or schools and their school year (trap T41). */
  readonly appliesTo: 'all' | 'education';
  readonly recipient: string;
}

/** Bonus money as a multiple of the base salary on the day of the decision; null: no money for this subject (domain §3.7). */
export interface AwardBonus extends Grounded {
  readonly person: string | null;
  readonly collective: string | null;
  /** Multiplies the coefficient of a person; null: households are not given it. */
  readonly householdFactor: string | null;
  /** The coefficient is a ceiling ("không quá"), not a fixed one. */
  readonly isCeiling: boolean;
  /** Decisions from this day are paid by these coefficients; money of earlier ones has to be checked by an official. */
  readonly decidedFrom: BusinessDate;
}

export const DECIDERS = ['agency_head', 'commune_head'] as const;
/** Those of the agency itself who may decide: the head of any agency that is a legal person, or the chairman of a commune alone. */
export type Decider = (typeof DECIDERS)[number];

/** A title or a form of commendation as one version of the catalogue has it. */
export interface Award {
  readonly code: string;
  readonly system: AwardSystem;
  readonly kind: AwardKind;
  readonly name: string;
  readonly subjects: readonly CommendationSubject[];
  readonly types: readonly CommendationType[];
  /** Who decides, as it is printed ('Chủ tịch Ủy ban nhân dân tỉnh'). */
  readonly authority: string;
  /** Which head decides on the list of their own agency; absent: somebody above it does. */
  readonly decidedBy?: Decider;
  readonly route: readonly ProposalLevel[];
  readonly basis: readonly Citation[];
  readonly confidence: Confidence;
  /** What is uncertain, in a sentence; empty when nothing is. */
  readonly note: string;
  /** Higher stands above lower within a subject: the highest title of one period is the one that is paid. */
  readonly precedence: number;
  readonly rules: readonly AwardRule[];
  readonly quota: AwardQuota | null;
  readonly vote: VoteRule | null;
  readonly dossier: readonly DossierComponent[];
  readonly deadlines: readonly AwardDeadline[];
  readonly bonus: AwardBonus | null;
}

/** Which day decides whether a version applies to a proposal (the law names it, domain §3.1). */
export const VERSION_DATES = ['received', 'decided', 'proposed'] as const;
export type VersionDate = (typeof VERSION_DATES)[number];

/** A version of an award with the days on which it holds; `to` is the first day without it. */
export interface AwardVersion {
  readonly id: string;
  readonly version: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  /** The day that is looked up in `from`..`to` for a proposal. */
  readonly appliesBy: VersionDate;
  /** A later version that is more favourable to the candidate applies also to dossiers received before it. */
  readonly yieldsToFavourable: boolean;
  readonly award: Award;
}
