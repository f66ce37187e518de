import type { BusinessDate } from '../calendar';
import { exact } from '../fraction';
import type { Violation } from '../violation';

/** A unit attends with its own head or deputy, through somebody it authorised in writing, or not at all. */
export const ATTENDANCE_STATUSES = ['present', 'substitute', 'absent'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** What is taken down about one unit. */
export interface AttendanceDraft {
  readonly status: AttendanceStatus;
  readonly attendeeName: string;
  readonly attendeePosition: string;
  readonly authorisationNumber: string;
  readonly authorisationDate: BusinessDate | null;
  /** Whether the written authorisation itself is kept. */
  readonly hasAuthorisationFile: boolean;
}

export type AttendanceViolationCode = 'required' | 'authorisation_missing';

/** How many units are there, and how many must be. */
export interface Quorum {
  readonly total: number;
  readonly present: number;
  readonly required: number;
  readonly reached: boolean;
}

const RATIO = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/;

/** What is missing: a substitute needs a name and a written authorisation, by number and date or as a file (domain §2.5). */
export function attendanceViolations(draft: AttendanceDraft): Violation<AttendanceViolationCode>[] {
  if (draft.status !== 'substitute') return [];
  const nameless: Violation<AttendanceViolationCode>[] =
    draft.attendeeName === ''
      ? [{ code: 'required', place: 'attendeeName', parameters: { label: 'họ và tên người dự họp thay' } }]
      : [];
  const isNamed = draft.authorisationNumber !== '' && draft.authorisationDate !== null;
  if (isNamed || draft.hasAuthorisationFile) return nameless;
  return [...nameless, { code: 'authorisation_missing', place: 'authorisationNumber' }];
}

/** Whether a text is a share of the units, such as '2/3': at most all of them. */
export function isQuorum(text: string): boolean {
  const [, part, whole] = RATIO.exec(text) ?? [];
  return part !== undefined && whole !== undefined && Number(part) <= Number(whole);
}

/** Counts units against a share of all of them ('2/3'), rounded up: of 9 units 6, of 10 units 7. */
export function quorumOf(total: number, present: number, share: string): Quorum {
  const required = Number(exact(share).mul(exact(total)).ceil().n);
  return { total, present, required, reached: total > 0 && present >= required };
}
