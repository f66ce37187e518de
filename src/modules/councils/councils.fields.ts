import type { BusinessDate } from '../../domain/calendar';
import {
  COUNCIL_KINDS,
  COUNCIL_ROLES,
  SESSION_ATTENDANCES,
  VOTE_KINDS,
  VOTE_METHODS,
  type VoteMethod,
} from '../../domain/councils/council';
import { countField, type Paper } from '../../domain/councils/papers';
import { SESSION_ACTIONS, type SessionAction } from '../../domain/workflow/council-session';
import { parseShare } from '../../text/share';
import { nfc } from '../../text/search';
import { FieldReader, typedText } from '../../platform/forms';
import type { FreeMatter } from './agenda.service';
import type { CouncilDraft, MemberDraft, SessionDraft } from './council';
import type {
  CouncilFields,
  CouncilVoteFields,
  CutFields,
  MatterFields,
  CouncilMemberEndFields,
  MemberFields,
  OpinionFields,
  SessionFields,
  SessionStepFields,
} from './councils.dto';
import type { OpinionDraft } from './opinions.service';
import type { BoardCount } from './session-counting.service';
import type { AttendanceLine } from './sessions.service';

const LONG = 2_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YES_NO = ['yes', 'no'] as const;
const MATTER_KINDS = ['none', ...VOTE_KINDS] as const;

/** A council from a form or JSON body. Throws InvalidInput naming every field that is wrong, like all of these. */
export function readCouncil(fields: CouncilFields): CouncilDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    name: reader.text('name', 'tên Hội đồng'),
    kind: reader.choice('kind', 'cấp của Hội đồng', COUNCIL_KINDS),
    placeCode: reader.optionalText('placeCode', 'cơ quan hoặc khối'),
    superior: reader.text('superior', 'cơ quan cấp trên', { required: false }),
    symbol: reader.text('symbol', 'ký hiệu văn bản', { maximum: 40 }),
    attendanceShare: share(reader, fields.attendanceShare, 'attendanceShare', 'tỷ lệ thành viên phải có mặt'),
    voteShare: share(reader, fields.voteShare, 'voteShare', 'tỷ lệ phiếu cần'),
    voteKind: reader.choice('voteKind', 'hình thức bỏ phiếu', VOTE_KINDS),
    decisionNumber: reader.text('decisionNumber', 'số quyết định'),
    decidedOn: reader.date('decidedOn', 'ngày quyết định'),
  });
}

export function readMember(fields: MemberFields): MemberDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    fullName: reader.text('fullName', 'họ và tên'),
    positionTitle: reader.text('positionTitle', 'chức vụ, cơ quan'),
    role: reader.choice('role', 'vai trò trong Hội đồng', COUNCIL_ROLES),
    loginName: reader.optionalText('loginName', 'tài khoản'),
    decisionNumber: reader.text('decisionNumber', 'số quyết định'),
    decidedOn: reader.date('decidedOn', 'ngày quyết định'),
    validFrom: reader.date('validFrom', 'ngày bắt đầu tham gia'),
  });
}

export function readMemberEnd(fields: CouncilMemberEndFields): { validTo: BusinessDate; decision: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    validTo: reader.date('validTo', 'ngày thôi tham gia'),
    decision: reader.text('decision', 'số, ngày quyết định'),
  });
}

export function readSession(fields: SessionFields): SessionDraft {
  const reader = new FieldReader(fields);
  const startsAt = reader.text('startsAt', 'giờ họp', { required: false, maximum: 5 });
  if (startsAt !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt))
    reader.refuse({ code: 'not_a_time', place: 'startsAt' });
  return reader.finish({
    title: reader.text('title', 'tên phiên họp', { maximum: 300 }),
    heldOn: reader.date('heldOn', 'ngày họp'),
    startsAt,
    venue: reader.text('venue', 'địa điểm', { required: false }),
    presidedBy: reader.text('presidedBy', 'người chủ trì', { required: false }),
    recordedBy: reader.text('recordedBy', 'thư ký phiên họp', { required: false }),
    conclusion: reader.text('conclusion', 'kết luận', { required: false, maximum: 10_000 }),
  });
}

export function readMatter(fields: MatterFields): FreeMatter {
  const reader = new FieldReader(fields);
  const kind = reader.choice('voteKind', 'hình thức bỏ phiếu', MATTER_KINDS);
  const title = reader.text('title', 'nội dung', { maximum: 500 });
  if (kind === 'none') return reader.finish({ title, vote: null });
  return reader.finish({
    title,
    vote: { kind, share: share(reader, fields.voteShare, 'voteShare', 'tỷ lệ phiếu cần') },
  });
}

/** Attendance as a list of objects, or as `status.<member>` and `note.<member>` of a form, or `everybody` for all of these members. */
export function readAttendance(fields: Readonly<Record<string, unknown>>): AttendanceLine[] {
  const reader = new FieldReader(fields);
  const lines = linesOf(fields).flatMap(({ memberId, status, note }): AttendanceLine[] => {
    const known = SESSION_ATTENDANCES.find((one) => one === status);
    if (known === undefined || !UUID.test(memberId)) {
      reader.refuse({ code: 'unknown_choice', place: 'attendance', parameters: { label: 'sự có mặt' } });
      return [];
    }
    return [{ memberId, status: known, note: nfc(note).slice(0, 200) }];
  });
  if (lines.length === 0) reader.refuse({ code: 'required', place: 'attendance', parameters: { label: 'điểm danh' } });
  return reader.finish(lines);
}

function linesOf(fields: Readonly<Record<string, unknown>>): { memberId: string; status: string; note: string }[] {
  const { attendance } = fields;
  if (Array.isArray(attendance)) {
    return attendance.map((line: unknown) => {
      const { memberId, status, note } = Object(line) as Record<string, unknown>;
      return { memberId: typedText(memberId), status: typedText(status), note: typedText(note) };
    });
  }
  const everybody = typedText(fields['everybody']);
  return Object.entries(fields)
    .filter(([name]) => name.startsWith('status.'))
    .map(([name, status]) => {
      const memberId = name.slice('status.'.length);
      const chosen = everybody === '' ? typedText(status) : everybody;
      return { memberId, status: chosen, note: typedText(fields[`note.${memberId}`]) };
    });
}

export interface SessionStepRequest {
  readonly action: SessionAction;
  /** Null: whatever it is. */
  readonly version: number | null;
  readonly method: VoteMethod | null;
  readonly reason: string;
}

export function readSessionStep(fields: SessionStepFields): SessionStepRequest {
  const reader = new FieldReader(fields);
  const action = reader.choice('action', 'bước', SESSION_ACTIONS);
  return reader.finish({
    action,
    version: typedText(fields.version) === '' ? null : reader.integer('version', 'phiên bản'),
    method: action === 'start_voting' ? reader.choice('method', 'cách bỏ phiếu', VOTE_METHODS) : null,
    reason: reader.text('reason', 'lý do', { required: false, maximum: LONG }),
  });
}

/** The counts of paper from a form (`inFavour.<matter>` …) or a list; null when none were sent. */
export function readBoardCount(fields: SessionStepFields): BoardCount | null {
  const sent = fields as Readonly<Record<string, unknown>>;
  const flat = Array.isArray(fields.matters) ? flattened(fields.matters as unknown[], sent) : sent;
  if (typedText(flat['issued']) === '') return null;
  const reader = new FieldReader(flat);
  const ids = Object.keys(flat)
    .filter((name) => name.startsWith('inFavour.'))
    .map((name) => name.slice('inFavour.'.length));
  return reader.finish({
    issued: reader.integer('issued', 'số phiếu phát ra'),
    collected: reader.integer('collected', 'số phiếu thu vào'),
    countingBoard: reader.text('countingBoard', 'họ tên Ban kiểm phiếu', { maximum: 500 }),
    matters: ids.map((id) => ({
      id,
      inFavour: reader.integer(countField('inFavour', id), 'số phiếu đồng ý'),
      against: reader.integer(countField('against', id), 'số phiếu không đồng ý'),
      invalid: reader.integer(countField('invalid', id), 'số phiếu không hợp lệ'),
    })),
  });
}

function flattened(matters: readonly unknown[], sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const pairs = matters.flatMap((matter) => {
    const { id, inFavour, against, invalid } = Object(matter) as Record<string, unknown>;
    const key = typedText(id);
    return [
      [countField('inFavour', key), inFavour],
      [countField('against', key), against],
      [countField('invalid', key), invalid],
    ];
  });
  return { ...sent, ...(Object.fromEntries(pairs) as Record<string, unknown>) };
}

/** A paper: lists, or `vote.<matter>` = yes / no of a form. */
export function readPaper(fields: CouncilVoteFields): Paper & { readonly acceptsBlank: boolean } {
  const reader = new FieldReader(fields);
  const ticked = (answer: string): string[] =>
    Object.entries(fields)
      .filter(([name, value]) => name.startsWith('vote.') && value === answer)
      .map(([name]) => name.slice('vote.'.length));
  return {
    agreed: [...reader.list('agreed'), ...ticked('yes')],
    disagreed: [...reader.list('disagreed'), ...ticked('no')],
    acceptsBlank: typedText(fields.acceptsBlank) === 'yes',
  };
}

export function readOpinion(fields: OpinionFields): OpinionDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    itemId: reader.text('item', 'nội dung'),
    memberId: reader.text('member', 'thành viên vắng mặt'),
    agrees: reader.choice('agrees', 'ý kiến', YES_NO) === 'yes',
    givenOn: reader.date('givenOn', 'ngày của văn bản'),
    note: reader.text('note', 'ghi chú', { required: false, maximum: LONG }),
  });
}

export function readCut(fields: CutFields): { itemId: string; reason: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    itemId: reader.text('item', 'trường hợp'),
    reason: reader.text('reason', 'lý do', { required: false, maximum: LONG }),
  });
}

/** The version that a form saw; 0 when it names none. */
export function readVersion({ version }: { readonly version?: unknown }): number {
  const text = typedText(version);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function share(reader: FieldReader, typed: unknown, place: string, label: string): string {
  const read = parseShare(typedText(typed));
  if (read === null) reader.refuse({ code: 'council_share_form', place, parameters: { label } });
  return read ?? '1';
}
