import type { ConditionOutcome } from '../../../src/domain/commendation/eligibility';
import type { FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import type { StaleFormView } from '../../components/stale-form';
import type { TagKind } from '../../components/tag';

/** A state in words with its colour. */
export interface StateTag {
  readonly text: string;
  readonly kind: TagKind;
}

/** A form of a proposal: its fields as stored or as typed, and what was wrong with them. */
export interface ProposalForm {
  readonly id: string;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  /** Values of a field that is sent several times. */
  readonly chosen: readonly string[];
  readonly version: number;
  readonly errors: readonly FormError[];
}

/** Id of a field of a form. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** A station of the way of a proposal. */
export interface RouteStep {
  readonly label: string;
  readonly state: 'past' | 'current' | 'future';
}

/** How many of a list stand for an award, of how many that may. */
export interface QuotaView {
  readonly awardName: string;
  readonly count: number;
  /** Null: nothing limits. */
  readonly places: number | null;
  readonly rule: string;
}

/** A document to take away, with its formats. */
export interface DocumentView {
  readonly label: string;
  readonly hint: string;
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
}

/** A step that the reader may take. */
export interface StepView {
  readonly action: string;
  readonly label: string;
  readonly needsReason: boolean;
  readonly isMain: boolean;
  readonly form: ProposalForm;
}

/** What keeps a list with the council, and where its votes are held. */
export interface AwaitedVotesView {
  readonly sentence: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** A step that was taken. */
export interface HistoryLine {
  readonly title: string;
  readonly who: string;
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  readonly when: string;
  readonly reason: string;
}

/** What is not recorded, and who can supply it. */
export interface MissingView {
  readonly text: string;
  readonly source: string;
  /** Null: the reader may not open it, or there is no page. */
  readonly href: string | null;
}

/** A condition as a line of the checklist. */
export interface ConditionView {
  readonly code: string;
  readonly outcome: ConditionOutcome;
  readonly outcomeText: string;
  readonly words: string;
  /** What was found, as a sentence. */
  readonly sentence: string;
  readonly basis: string;
  readonly isToCheck: boolean;
  readonly counted: readonly string[];
  readonly notCounted: readonly string[];
  readonly missing: readonly MissingView[];
  /** 'Phải có đủ' or 'Có một là đủ' for a group. */
  readonly rule: string;
  readonly parts: readonly ConditionView[];
  /** The answer of an official; null where data decide. */
  readonly attestation: { readonly text: string; readonly form: ProposalForm | null } | null;
}

/** What the rules say of somebody. */
export interface EligibilityView {
  readonly outcome: StateTag;
  /** One sentence under it. */
  readonly lead: string;
  readonly condition: ConditionView | null;
  readonly findings: readonly { readonly text: string; readonly isBlocking: boolean }[];
}

/** A component of a dossier. */
export interface DossierLine {
  readonly code: string;
  readonly name: string;
  readonly form: string;
  readonly basis: string;
  readonly isToCheck: boolean;
  readonly state: StateTag;
  readonly files: readonly DossierFile[];
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
  readonly upload: ProposalForm | null;
  /** What a register keeps of it already, each with the form that takes it over. */
  readonly kept: readonly { readonly form: ProposalForm; readonly label: string }[];
}

/** A file of a dossier; `remove` where the reader may take it out with a reason. */
export interface DossierFile {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly detail: string;
  readonly remove: ProposalForm | null;
}

/** Files of the whole proposal; `upload` where the reader may add one. */
export interface SharedFilesView {
  readonly files: readonly DossierFile[];
  readonly upload: { readonly form: ProposalForm; readonly components: readonly Choice[] } | null;
}

/** What a form says that was refused: mistakes, or both sides of a conflict. */
export interface Refused {
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

export type Choice = FieldOption;

/** A day by which something has to be done. */
export interface TermItem {
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  readonly dateText: string;
  readonly title: string;
  readonly detail: string;
  /** Why the day may be wrong; '' where nothing is known against it. */
  readonly warning: string;
}
