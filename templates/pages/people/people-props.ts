import type { FormError } from '../../components/error-summary';
import type { StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';

/** A choice of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What was typed of a person and a post; days dd/MM/yyyy, a ticked box '1'. */
export interface PersonValues {
  readonly fullName: string;
  readonly gender: string;
  readonly bornOn: string;
  readonly identityNumber: string;
  readonly serviceFrom: string;
  readonly agencyCode: string;
  readonly divisionId: string;
  readonly positionTitle: string;
  readonly isHead: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Ids of the inputs by their names. */
export const PERSON_FIELD_IDS = {
  fullName: 'ho-ten',
  gender: 'gioi-tinh',
  bornOn: 'ngay-sinh',
  identityNumber: 'so-dinh-danh',
  serviceFrom: 'bat-dau-cong-tac',
  agencyCode: 'co-quan',
  divisionId: 'phong',
  positionTitle: 'chuc-vu',
  isHead: 'dung-dau',
  validFrom: 'tu-ngay',
  validTo: 'den-ngay',
} as const;

export const PERSON_FORM_ID = 'ho-so';
export const POST_FORM_ID = 'vi-tri';

/** One person in the list. */
export interface PersonRow {
  readonly id: string;
  readonly fullName: string;
  readonly birthYear: string;
  readonly gender: string;
  /** '••••1234' */
  readonly identity: string;
  readonly position: string;
  readonly agencyName: string;
  /** "đã thôi từ 01/03/2022"; '' while it lasts. */
  readonly ended: string;
}

/** A post in the history. */
export interface PostRow {
  readonly words: string;
  readonly agencyName: string;
  readonly validity: string;
}

/** A line with its parts in order: evaluations, disciplines, verifications. */
export interface HistoryLine {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly isOver: boolean;
}

/** A discipline or verification that can be ended by a form. */
export interface EndableLine extends HistoryLine {
  readonly version: number;
  readonly isOpen: boolean;
}

export interface PersonPageProps {
  readonly frame: PageFrame;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly mayWrite: boolean;
  readonly maySeeIdentity: boolean;
  /** The full number and birth date, right after somebody asked for them. */
  readonly identity: { readonly number: string; readonly bornOn: string } | null;
  readonly facts: readonly (readonly [string, string])[];
  readonly values: PersonValues;
  readonly post: PersonValues;
  readonly agencies: readonly Choice[];
  readonly divisions: readonly Choice[];
  readonly posts: readonly PostRow[];
  readonly evaluations: readonly HistoryLine[];
  /** Null: the reader may not know of them. */
  readonly disciplines: readonly EndableLine[] | null;
  readonly verifications: readonly EndableLine[] | null;
  readonly mayDiscipline: boolean;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly misconduct: MisconductValues;
}

/** What was typed into the forms of disciplines and verifications. */
export interface MisconductValues {
  readonly system: string;
  readonly kind: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly decisionNumber: string;
  readonly content: string;
  readonly reason: string;
  readonly outcome: string;
  readonly outcomeDocument: string;
}

/** Ids of the inputs of those forms. */
export const MISCONDUCT_IDS = {
  system: 'kl-he-thong',
  kind: 'kl-hinh-thuc',
  validFrom: 'kl-tu-ngay',
  validTo: 'kl-den-ngay',
  decisionNumber: 'kl-so',
  content: 'kl-noi-dung',
  reason: 'xm-ly-do',
  outcome: 'xm-ket-luan',
  outcomeDocument: 'xm-van-ban',
} as const;
