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
  /** 'yes', 'no'; '' where nothing is recorded. */
  readonly retiresAtHigherAge: string;
  readonly homePlace: string;
  readonly residence: string;
  readonly qualification: string;
  readonly academicTitle: string;
  readonly agencyCode: string;
  readonly divisionId: string;
  readonly positionTitle: string;
  readonly isHead: string;
  readonly leadingGroup: string;
  readonly isConcurrent: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly isEndUnknown: string;
}

/** Ids of the inputs by their names. */
export const PERSON_FIELD_IDS = {
  fullName: 'ho-ten',
  gender: 'gioi-tinh',
  bornOn: 'ngay-sinh',
  identityNumber: 'so-dinh-danh',
  serviceFrom: 'bat-dau-cong-tac',
  retiresAtHigherAge: 'tuoi-nghi-huu',
  homePlace: 'que-quan',
  residence: 'thuong-tru',
  qualification: 'trinh-do',
  academicTitle: 'hoc-ham-hoc-vi',
  agencyCode: 'co-quan',
  divisionId: 'phong',
  positionTitle: 'chuc-vu',
  isHead: 'dung-dau',
  leadingGroup: 'nhom-chuc-vu',
  isConcurrent: 'kiem-nhiem',
  validFrom: 'tu-ngay',
  validTo: 'den-ngay',
  isEndUnknown: 'khong-ro-ngay-thoi',
} as const;

export const IDENTITY_REASON_ID = 'ly-do-xem';
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
  readonly id: string;
  readonly isMain: boolean;
  readonly words: string;
  /** The group of leading posts; null: not recorded. */
  readonly group: string | null;
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
  /** The full number, birth date, home and residence with what each is called, right after somebody asked for them. */
  readonly identity: readonly (readonly [string, string])[] | null;
  readonly facts: readonly (readonly [string, string])[];
  readonly values: PersonValues;
  readonly post: PersonValues;
  readonly agencies: readonly Choice[];
  readonly divisions: readonly Choice[];
  readonly posts: readonly PostRow[];
  /** The post that the form puts right; null: it writes a new one. */
  readonly correctedPostId: string | null;
  readonly evaluations: readonly HistoryLine[];
  /** The records that were merged into this one. */
  readonly merges: readonly HistoryLine[];
  readonly mayMerge: boolean;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  /** What was typed to see the full number, when that was refused. */
  readonly identityReason: string;
  readonly misconduct: Omit<MisconductProps, 'csrfToken'>;
}

/** What was typed into one of the forms of disciplines and verifications. */
export interface MisconductValues {
  /** Which form it was, as `misconductForms` names it; '' while none was sent. */
  readonly form: string;
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

/** The disciplines and verifications of a holder, with the forms that write them. */
export interface MisconductProps {
  /** The address of the holder's page. */
  readonly address: string;
  readonly csrfToken: string;
  /** Null: the reader may not know of them. */
  readonly disciplines: readonly EndableLine[] | null;
  readonly verifications: readonly EndableLine[] | null;
  readonly mayWrite: boolean;
  readonly values: MisconductValues;
  readonly errors: readonly FormError[];
}

/** The names of the forms: each keeps what was typed, and its mistakes, to itself. */
export const misconductForms = {
  discipline: 'ghi-ky-luat',
  annulment: (id: string): string => `bo-${id}`,
  verification: 'ghi-xac-minh',
  end: (id: string): string => `ket-thuc-${id}`,
} as const;

/** Ids of the inputs of one form by the names of its fields. */
export function misconductIds(form: string): Readonly<Record<Exclude<keyof MisconductValues, 'form'>, string>> {
  return {
    system: `${form}-he-thong`,
    kind: `${form}-hinh-thuc`,
    validFrom: `${form}-tu-ngay`,
    validTo: `${form}-den-ngay`,
    decisionNumber: `${form}-so`,
    content: `${form}-noi-dung`,
    reason: `${form}-ly-do`,
    outcome: `${form}-ket-luan`,
    outcomeDocument: `${form}-van-ban`,
  };
}
