import {
  COMPLETION_LEVELS,
  type CompletionLevel,
  DISCIPLINE_KINDS,
  DISCIPLINE_SYSTEMS,
  type Gender,
} from '../../domain/commendation/records';
import { POST_GROUPS } from '../../domain/commendation/leading-posts';
import { AWARD_SYSTEMS, type AwardSystem } from '../../domain/commendation/subjects';
import { FieldReader } from '../../platform/forms';
import type { TypedLevel, TypedSheet } from './evaluation';
import type { DisciplineDraft, VerificationEnd } from './misconduct';
import type { PersonDraft, PostDraft } from './person';

const IDENTITY = /^(\d{9}|\d{12})$/;
const GENDERS: readonly Gender[] = ['female', 'male'];
const FIRST_YEAR = 1945;
const LAST_YEAR = 2200;

/** A new person with a first post. Throws InvalidInput naming every field that is wrong. */
export function readNewPerson(fields: object): { draft: PersonDraft; post: PostDraft; isAnother: boolean } {
  const reader = new FieldReader(fields);
  const isAnother = reader.ticked('isAnother', 'xác nhận là người khác');
  return reader.finish({ draft: person(reader), post: post(reader), isAnother });
}

/** What is put right about a person, with the version that was read. */
export function readPersonChange(fields: object): { draft: PersonDraft; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({ draft: person(reader), version: reader.integer('version', 'phiên bản', 1) });
}

/** A post, the one it puts right (null: a new one) and the version of the person that was read. */
export function readPost(fields: object): { draft: PostDraft; postId: string | null; version: number } {
  const reader = new FieldReader(fields);
  const postId = reader.optionalText('postId', 'vị trí công tác');
  if (postId === null) reader.date('validFrom', 'ngày bắt đầu');
  return reader.finish({ draft: post(reader), postId, version: reader.integer('version', 'phiên bản', 1) });
}

/** Why somebody looks at the full number. */
export function readReason(fields: object): string {
  const reader = new FieldReader(fields);
  return reader.finish(reader.text('reason', 'lý do', { maximum: 500 }));
}

/** A year of the calendar. */
export function readYear(fields: object): number {
  const reader = new FieldReader(fields);
  const year = reader.integer('year', 'năm', 1);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    reader.refuse({ code: 'year_out_of_range', place: 'year', parameters: { from: FIRST_YEAR, to: LAST_YEAR } });
  }
  return reader.finish(year);
}

/** Whose evaluation is meant: the State's where nothing is said. */
export function readEvaluationSystem({ system }: { system?: unknown }): AwardSystem {
  if (system === undefined || system === '') return 'state';
  const reader = new FieldReader({ system });
  return reader.finish(reader.choice('system', 'hệ thống đánh giá', AWARD_SYSTEMS));
}

/** The levels that were typed into a sheet, those without a known holder or level told as mistakes. */
export function readSheet(fields: object): TypedSheet {
  const reader = new FieldReader(fields);
  const { levels, seen } = fields as { levels?: unknown; seen?: unknown };
  const typed = Object.entries(recordOf(levels)).map(([key, text]): TypedLevel => {
    const [version = '', seenLevel = ''] = (recordOf(seen)[key] ?? '0').split(' ');
    if (text !== '' && levelOf(text) === null) {
      reader.refuse({ code: 'unknown_choice', place: `levels[${key}]`, parameters: { label: 'mức xếp loại' } });
    }
    const seenVersion = /^\d{1,6}$/.test(version) ? Number(version) : 0;
    return { key, seenVersion, seenLevel: levelOf(seenLevel), level: levelOf(text) };
  });
  const document = reader.text('document', 'văn bản', { required: false, maximum: 300 });
  const reason = reader.text('reason', 'lý do', { required: false, maximum: 1000 });
  return reader.finish({ levels: typed, document, reason });
}

/** A discipline. */
export function readDiscipline(fields: object): DisciplineDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    system: reader.choice('system', 'hệ thống', DISCIPLINE_SYSTEMS),
    kind: reader.choice('kind', 'hình thức kỷ luật', DISCIPLINE_KINDS),
    validFrom: reader.date('validFrom', 'ngày có hiệu lực'),
    validTo: reader.optionalDate('validTo'),
    decisionNumber: reader.text('decisionNumber', 'số quyết định'),
    content: reader.text('content', 'nội dung', { required: false, maximum: 1000 }),
  });
}

/** Why a row is taken back, and its version that was read. */
export function readAnnulment(fields: object): { reason: string; version: number } {
  const reader = new FieldReader(fields);
  const reason = reader.text('reason', 'lý do', { maximum: 1000 });
  return reader.finish({ reason, version: reader.integer('version', 'phiên bản', 1) });
}

/** The beginning of a verification. */
export function readVerification(fields: object): { reason: string; validFrom: string } {
  const reader = new FieldReader(fields);
  const reason = reader.text('reason', 'lý do xác minh', { maximum: 1000 });
  return reader.finish({ reason, validFrom: reader.date('validFrom', 'ngày bắt đầu') });
}

/** How a verification ends, and its version that was read. */
export function readVerificationEnd(fields: object): { end: VerificationEnd; version: number } {
  const reader = new FieldReader(fields);
  const end = {
    validTo: reader.date('validTo', 'ngày kết thúc'),
    outcome: reader.choice('outcome', 'kết luận', ['cleared', 'violation']),
    outcomeDocument: reader.text('outcomeDocument', 'văn bản kết luận', { required: false, maximum: 300 }),
  };
  return reader.finish({ end, version: reader.integer('version', 'phiên bản', 1) });
}

function person(reader: FieldReader): PersonDraft {
  const gender = optionalChoice(reader, 'gender', 'giới tính', GENDERS);
  const answer = optionalChoice(reader, 'retiresAtHigherAge', 'tuổi nghỉ hưu', ['yes', 'no']);
  const identityNumber = reader.optionalText('identityNumber', 'số định danh')?.replace(/\s/g, '') ?? null;
  if (identityNumber !== null && !IDENTITY.test(identityNumber)) {
    reader.refuse({ code: 'identity_number_form', place: 'identityNumber' });
  }
  return {
    fullName: reader.text('fullName', 'họ và tên', { maximum: 120 }).replace(/\s+/g, ' '),
    gender,
    bornOn: reader.optionalDate('bornOn'),
    identityNumber,
    homePlace: reader.optionalText('homePlace', 'quê quán'),
    residence: reader.optionalText('residence', 'nơi thường trú'),
    serviceFrom: reader.optionalDate('serviceFrom'),
    retiresAtHigherAge: answer === null ? null : answer === 'yes',
    qualification: reader.text('qualification', 'trình độ chuyên môn', { required: false, maximum: 200 }),
    academicTitle: reader.text('academicTitle', 'học hàm, học vị', { required: false, maximum: 200 }),
  };
}

function post(reader: FieldReader): PostDraft {
  const draft = {
    agencyCode: reader.text('agencyCode', 'cơ quan'),
    divisionId: reader.optionalText('divisionId', 'phòng, đơn vị'),
    positionTitle: reader.text('positionTitle', 'chức vụ', { required: false }),
    isHead: reader.ticked('isHead', 'người đứng đầu'),
    leadingGroup: optionalChoice(reader, 'leadingGroup', 'nhóm chức vụ', POST_GROUPS),
    isMain: !reader.ticked('isConcurrent', 'chức vụ kiêm nhiệm'),
    validFrom: reader.optionalDate('validFrom'),
    validTo: reader.optionalDate('validTo'),
    isEndUnknown: reader.ticked('isEndUnknown', 'đã thôi, không rõ ngày'),
  };
  if (draft.isEndUnknown && (draft.isMain || draft.validTo !== null)) {
    reader.refuse({ code: draft.isMain ? 'post_end_of_main' : 'post_end_twice', place: 'isEndUnknown' });
  }
  return draft;
}

/** One of the words, or null where nothing is said. */
function optionalChoice<Word extends string>(
  reader: FieldReader,
  place: string,
  label: string,
  words: readonly Word[],
): Word | null {
  const typed = reader.optionalText(place, label);
  const known = words.find((word) => word === typed) ?? null;
  if (typed !== null && known === null) reader.refuse({ code: 'unknown_choice', place, parameters: { label } });
  return known;
}

function levelOf(text: string): CompletionLevel | null {
  return COMPLETION_LEVELS.find((level) => level === text) ?? null;
}

/** The texts of an object from a form or a JSON body; what is none is left out. */
function recordOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).flatMap(([key, text]): [string, string][] =>
      typeof text === 'string' ? [[key, text]] : text === null ? [[key, '']] : [],
    ),
  );
}
