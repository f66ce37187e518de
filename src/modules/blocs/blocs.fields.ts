import { MEMBER_ROLES, type MemberRole } from '../../domain/agencies';
import { BLOC_KINDS, DEADLINE_KINDS } from '../../domain/blocs';
import type { BusinessDate } from '../../domain/calendar';
import { instantInVietnam } from '../../text/date';
import { FieldReader } from '../../platform/forms';
import type { BlocDraft, BlocYearDraft, MembershipDraft } from './bloc';
import type {
  BlocYearFields,
  ChangedBlocFields,
  CutOffFields,
  DeadlineFields,
  ExtensionFields,
  MemberEndFields,
  MemberRoleFields,
  NewBlocFields,
  NewMemberFields,
  PageDeadlineFields,
  ReviewFields,
  YearFields,
} from './blocs.dto';
import type { Deadline } from './deadlines.repository';
import type { CutOffs } from './period';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,29}$/;
const YEAR = /^(?:19|20|21)\d{2}$/;
const LONGEST_NAME = 300;
/** When offices close, if nothing else is said. */
const USUAL_TIME = '17:00';

/** A new bloc from a form or JSON body. Throws InvalidInput naming every field that is wrong, like all of these. */
export function readNewBloc(fields: NewBlocFields): BlocDraft {
  const reader = new FieldReader(fields);
  return reader.finish({ code: reader.pattern('code', 'mã khối', CODE, 'code_form'), ...blocWords(reader) });
}

export function readBlocChange(fields: ChangedBlocFields): { draft: Omit<BlocDraft, 'code'>; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({ draft: blocWords(reader), version: reader.integer('version', 'phiên bản', 1) });
}

/** The facts of a bloc's year; `schemeVersionId` null leaves the scheme as it is. */
export function readBlocYear(fields: BlocYearFields): {
  draft: BlocYearDraft & { schemeVersionId: string | null };
  version: number;
} {
  const reader = new FieldReader(fields);
  return reader.finish({
    draft: {
      leaderInCharge: reader.optionalText('leaderInCharge', 'lãnh đạo phụ trách', LONGEST_NAME),
      pactSignedOn: reader.optionalDate('pactSignedOn'),
      schemeVersionId: reader.optionalText('scheme', 'bảng tiêu chí'),
    },
    version: reader.integer('version', 'phiên bản'),
  });
}

export function readNewMember(fields: NewMemberFields): MembershipDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    agencyCode: reader.text('agency', 'đơn vị'),
    role: reader.choice('role', 'vai trò', MEMBER_ROLES),
    from: reader.date('from', 'ngày tham gia'),
    to: null,
  });
}

export function readMemberRole(fields: MemberRoleFields): { role: MemberRole; from: BusinessDate } {
  const reader = new FieldReader(fields);
  return reader.finish({
    role: reader.choice('role', 'vai trò', MEMBER_ROLES),
    from: reader.date('from', 'ngày giữ vai trò mới'),
  });
}

/** The last day of a membership. */
export function readMemberEnd(fields: MemberEndFields): BusinessDate {
  const reader = new FieldReader(fields);
  return reader.finish(reader.date('to', 'ngày cuối là thành viên'));
}

/** The code of a period. */
export function readReview(fields: ReviewFields): string {
  const reader = new FieldReader(fields);
  return reader.finish(reader.text('period', 'kỳ'));
}

/** A new deadline; `opensOn` null where nothing is said of it. */
export function readDeadline(fields: DeadlineFields): Pick<Deadline, 'kind' | 'dueAt' | 'opensOn'> {
  const reader = new FieldReader(fields);
  const kind = reader.choice('kind', 'loại mốc', DEADLINE_KINDS);
  return reader.finish({ kind, dueAt: moment(reader), opensOn: reader.optionalDate('opensOn') });
}

/** A deadline as the page sends it: period and kind in one choice. */
export function readPageDeadline(
  fields: PageDeadlineFields,
): Pick<Deadline, 'kind' | 'dueAt' | 'opensOn'> & { periodCode: string } {
  const reader = new FieldReader(fields);
  const [periodCode = '', typedKind] = reader.text('slot', 'mốc').split('/');
  const kind = DEADLINE_KINDS.find((known) => known === typedKind);
  if (kind === undefined) reader.refuse({ code: 'unknown_choice', place: 'slot', parameters: { label: 'mốc' } });
  const opensOn = reader.optionalDate('opensOn');
  return reader.finish({ kind: kind ?? DEADLINE_KINDS[0], periodCode, dueAt: moment(reader), opensOn });
}

export function readExtension(fields: ExtensionFields): { dueAt: Date; reason: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    dueAt: moment(reader),
    reason: reader.text('reason', 'lý do gia hạn', { maximum: 1_000 }),
  });
}

/** A year to be made, with the cut-offs that are not the usual last days. */
export function readYear(fields: YearFields): { year: number; cutOffs: Partial<CutOffs> } {
  const reader = new FieldReader(fields);
  const year = reader.pattern('year', 'năm', YEAR, 'not_a_year');
  const sixMonths = reader.optionalDate('sixMonthsCutOff');
  const whole = reader.optionalDate('yearCutOff');
  const cutOffs = { ...(sixMonths === null ? {} : { sixMonths }), ...(whole === null ? {} : { year: whole }) };
  return reader.finish({ year: Number(year), cutOffs });
}

export function readCutOff(fields: CutOffFields): { cutOff: BusinessDate; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({
    cutOff: reader.date('cutOff', 'ngày chốt số liệu'),
    version: reader.integer('version', 'phiên bản', 1),
  });
}

function blocWords(reader: FieldReader): Omit<BlocDraft, 'code'> {
  return {
    name: reader.text('name', 'tên khối', { maximum: LONGEST_NAME }),
    kind: reader.choice('kind', 'loại', BLOC_KINDS),
    foundingDecision: reader.optionalText('foundingDecision', 'quyết định thành lập', LONGEST_NAME),
  };
}

function moment(reader: FieldReader): Date {
  const date = reader.date('date', 'ngày');
  const time = reader.optionalText('time', 'giờ') ?? USUAL_TIME;
  const instant = instantInVietnam(date, time);
  if (instant === null) reader.refuse({ code: 'not_a_time', place: 'time' });
  return instant ?? new Date(0);
}
