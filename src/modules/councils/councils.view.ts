import type { FieldOption } from '../../../templates/components/field';
import type { TagKind } from '../../../templates/components/tag';
import type { MemberRow } from '../../../templates/pages/councils/council';
import { fieldId, type SentForm } from '../../../templates/pages/councils/form-state';
import type { CouncilRow, SessionLine } from '../../../templates/pages/councils/list';
import { COUNCIL_KINDS, COUNCIL_ROLES, VOTE_KINDS } from '../../domain/councils/council';
import type { SessionState } from '../../domain/workflow/council-session';
import { formatDate } from '../../text/date';
import { formatShare } from '../../text/share';
import { councilKindWords, councilRoleWords, voteKindWords } from '../../text/words/councils';
import { sessionStateWords } from '../../text/words/proposals';
import { type FormOutcome, refusedForm, typedText } from '../../platform/forms';
import type { Council, Member, SessionSummary } from './council';
import { sessionPath } from './council-notices';

export const KIND_OPTIONS: readonly FieldOption[] = COUNCIL_KINDS.map((value) => ({
  value,
  label: councilKindWords[value],
}));
export const VOTE_KIND_OPTIONS: readonly FieldOption[] = VOTE_KINDS.map((value) => ({
  value,
  label: voteKindWords[value],
}));
export const ROLE_OPTIONS: readonly FieldOption[] = [...COUNCIL_ROLES]
  .reverse()
  .map((value) => ({ value, label: councilRoleWords[value] }));

export const STATE_KINDS: Readonly<Record<SessionState, TagKind>> = {
  preparing: 'idle',
  in_session: 'go',
  voting: 'go',
  concluded: 'ok',
  cancelled: 'warn',
};

/** A form that was sent and refused, with the status to answer. An error that is no refusal is thrown on. */
export function sentForm(
  error: unknown,
  id: string,
  fields: object,
): { readonly sent: SentForm; readonly status: number } {
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typedText(value)]));
  const fieldIds = Object.fromEntries(Object.keys(values).map((name) => [name, fieldId(id, name)]));
  const outcome: FormOutcome = refusedForm(error, { formId: id, fieldIds, elsewhere: id });
  return { sent: { id, values, errors: outcome.errors, conflict: outcome.conflict }, status: outcome.status };
}

export function councilPath({ id }: Pick<Council, 'id'>): string {
  return `/hoi-dong/${id}`;
}

export function councilRow(council: Council): CouncilRow {
  const { name, kind, placeName, members, decisionNumber, decidedOn } = council;
  return {
    ...{ href: councilPath(council), name, members },
    kind: placeName === null ? councilKindWords[kind] : `${councilKindWords[kind]}: ${placeName}`,
    decision: `${decisionNumber} ngày ${formatDate(decidedOn)}`,
  };
}

export function sessionLine({ id, title, councilName, heldOn, state }: SessionSummary): SessionLine {
  return {
    ...{ href: sessionPath(id), title, council: councilName, date: formatDate(heldOn) },
    state: sessionStateWords[state],
    stateKind: STATE_KINDS[state],
  };
}

export function memberRow({
  id,
  fullName,
  positionTitle,
  role,
  decisionNumber,
  decidedOn,
  userId,
  ...member
}: Member): MemberRow {
  const { validFrom, validTo, endDecision } = member;
  const ended = endDecision === null ? '' : `; thôi tham gia: ${endDecision}`;
  return {
    ...{ id, name: fullName, office: positionTitle, role: councilRoleWords[role] },
    decision: `${decisionNumber} ngày ${formatDate(decidedOn)}${ended}`,
    period:
      validTo === null ? `từ ${formatDate(validFrom)}` : `từ ${formatDate(validFrom)} đến trước ${formatDate(validTo)}`,
    isCurrent: validTo === null,
    hasAccount: userId !== null,
  };
}

/** The two rules of a council, kept apart. */
export function ruleSentences({ attendanceShare, voteShare, voteKind }: Council): string[] {
  return [
    `Họp khi có ít nhất ${formatShare(attendanceShare)} tổng số thành viên có mặt.`,
    `Tỷ lệ phiếu của từng danh hiệu, hình thức theo danh mục; khi danh mục không quy định: ${voteKindWords[voteKind].toLocaleLowerCase('vi')}, ít nhất ${formatShare(voteShare)} tổng số thành viên đồng ý.`,
    'Số phiếu cần luôn tính trên tổng số thành viên vào ngày họp, làm tròn lên; ý kiến bằng văn bản của thành viên vắng mặt được tính.',
  ];
}

/** The values of a council as its form shows them. */
export function councilValues(council: Council): Record<string, string> {
  const { name, kind, placeCode, superior, symbol, attendanceShare, voteShare, voteKind, decisionNumber, decidedOn } =
    council;
  return {
    ...{ name, kind, placeCode: placeCode ?? '', superior, symbol, voteKind, decisionNumber },
    attendanceShare: formatShare(attendanceShare),
    voteShare: formatShare(voteShare),
    decidedOn: formatDate(decidedOn),
    version: String(council.version),
  };
}
