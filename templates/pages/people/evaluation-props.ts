import type { AwardSystem } from '../../../src/domain/commendation/subjects';
import type { ConflictRow } from '../../components/conflict-dialog';
import type { FormError } from '../../components/error-summary';
import type { PageFrame } from '../../layout/frame';
import type { Choice } from './people-props';

/** What an uploaded form would write. */
export interface EvaluationPlanView {
  readonly fileName: string;
  readonly problems: readonly { readonly address: string; readonly sentence: string }[];
  readonly changes: readonly {
    readonly address: string;
    readonly name: string;
    /** '' while there is none. */
    readonly stored: string;
    readonly level: string;
    /** What the form had seen, and who wrote since; '' when nobody did. */
    readonly conflict: string;
  }[];
}

/** One line of the sheet. */
export interface EvaluationRowView {
  /** 'person:<id>' */
  readonly key: string;
  readonly fieldId: string;
  readonly name: string;
  readonly detail: string;
  readonly href: string | null;
  /** What is chosen: stored, or typed and refused. */
  readonly level: string;
  /** '1 well': the version and level that the form has seen. */
  readonly seen: string;
  /** Short words of the years before, in the order of the columns. */
  readonly before: readonly string[];
  /** The document of the stored level. */
  readonly source: string;
  readonly mayWrite: boolean;
}

export interface EvaluationPageProps {
  readonly frame: PageFrame;
  readonly agencies: readonly Choice[];
  readonly agencyCode: string;
  readonly year: string;
  readonly system: AwardSystem;
  /** Null while no agency and year are chosen. */
  readonly sheet: {
    readonly years: readonly number[];
    readonly rows: readonly EvaluationRowView[];
    readonly document: string;
    readonly reason: string;
    readonly source: 'screen' | 'import';
    readonly mayWrite: boolean;
    readonly evaluated: number;
    /** Who may confirm that all disciplines of the year are recorded; null for everybody else. */
    readonly disciplineCheck: { readonly confirmed: string } | null;
  } | null;
  /** What an uploaded form would write; null when none was uploaded. */
  readonly plan: EvaluationPlanView | null;
  readonly errors: readonly FormError[];
  readonly conflict: { readonly explanation: string; readonly rows: readonly ConflictRow[] } | null;
}

/** Ids of the inputs beside the levels. */
export const EVALUATION_FIELD_IDS = {
  ...{ document: 'van-ban', reason: 'ly-do-sua', year: 'nam' },
  file: 'tep-danh-gia',
} as const;
export const EVALUATION_FORM_ID = 'bang-danh-gia';
export const EVALUATION_ADDRESS = '/nhan-su/danh-gia';

/** Where the sheet of an agency, a year and a system is. */
export function evaluationPath(agencyCode: string, year: string, system: AwardSystem): string {
  return `${EVALUATION_ADDRESS}?coQuan=${agencyCode}&nam=${year}${system === 'party' ? '&he=party' : ''}`;
}
