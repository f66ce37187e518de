import { PROPOSAL_LEVELS } from '../../domain/commendation/award';
import { AWARD_SYSTEMS, COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { CANDIDATE_ACTIONS, type CandidateAction } from '../../domain/workflow/candidate';
import { PROPOSAL_ACTIONS, PROPOSAL_STATES, type ProposalAction } from '../../domain/workflow/proposal';
import { FieldReader } from '../../platform/forms';
import { fieldOf, type FormBody } from '../../platform/web';
import { CANDIDATE_KINDS } from '../people';
import type { AttestationDraft, CandidateText } from './candidate-texts.service';
import type { CandidateChoice } from './candidates.service';
import type { HandDraft } from './drafting.service';
import type { NominationDraft } from './nominations';
import type { OpinionQuestion } from './opinions.service';
import type { StepRequest } from './proposal-steps.service';
import type { ProposalListQuery } from './proposals.service';
import type { TieDecisionDraft } from './tie-decisions.service';

const LONGEST_TITLE = 500;
const LONGEST_NOTE = 2_000;
const LONGEST_TIE_REASON = 1_000;
const LONGEST_TIE_WORDS = 300;
const LONGEST_ACHIEVEMENTS = 60_000;
const TEXTS: Readonly<Record<CandidateText, readonly [label: string, maximum: number]>> = {
  achievements: ['báo cáo thành tích', LONGEST_ACHIEVEMENTS],
  explanation: ['giải trình', LONGEST_NOTE],
};
const FIRST_YEAR = 1945;
const LAST_YEAR = 2200;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What a proposal by hand is begun with. */
export function readHandDraft(fields: object): HandDraft {
  const reader = new FieldReader(fields);
  const achievementYear = year(reader, 'achievementYear', 'năm thành tích');
  const from = reader.optionalText('achievementFrom', 'năm bắt đầu thành tích');
  return reader.finish({
    title: reader.text('title', 'tên đề nghị', { maximum: LONGEST_TITLE }),
    agencyCode: reader.text('agency', 'cơ quan đề nghị'),
    system: reader.choice('system', 'hệ thống khen thưởng', AWARD_SYSTEMS),
    type: reader.choice('type', 'loại hình khen thưởng', COMMENDATION_TYPES),
    achievementFrom: from === null ? achievementYear : year(reader, 'achievementFrom', 'năm bắt đầu thành tích'),
    achievementYear,
    isSecret: reader.ticked('isSecret', 'dấu hiệu bí mật nhà nước'),
  });
}

/** What a proposal of a bloc is begun with from its ranking. */
export function readNomination(fields: object): NominationDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    awardCode: reader.text('award', 'danh hiệu, hình thức khen thưởng'),
    agencyCodes: reader.list('agencies'),
    title: reader.text('title', 'tên đề nghị', { required: false, maximum: LONGEST_TITLE }),
    isSecret: reader.ticked('isSecret', 'dấu hiệu bí mật nhà nước'),
  });
}

/** What the competent ones chose among equals, as it is typed. */
export function readTieDecision(fields: object): TieDecisionDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    awardCode: reader.text('award', 'danh hiệu, hình thức khen thưởng'),
    chosen: reader.list('agencies'),
    text: {
      decidedBy: reader.text('decidedBy', 'người quyết định', { maximum: LONGEST_TIE_WORDS }),
      decidedOn: reader.date('decidedOn', 'ngày quyết định'),
      minutesNumber: reader.text('minutesNumber', 'số biên bản, văn bản', { maximum: LONGEST_TIE_WORDS }),
      reason: reader.text('reason', 'lý do chọn', { maximum: LONGEST_TIE_REASON }),
    },
    version: reader.integer('version', 'phiên bản'),
  });
}

/** The head of a draft with the version that was seen. */
export function readHead(fields: object): { version: number; title: string; isSecret: boolean } {
  const reader = new FieldReader(fields);
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    title: reader.text('title', 'tên đề nghị', { maximum: LONGEST_TITLE }),
    isSecret: reader.ticked('isSecret', 'dấu hiệu bí mật nhà nước'),
  });
}

/** Whom to add to a list. */
export function readChoice(fields: object): CandidateChoice {
  const reader = new FieldReader(fields);
  return reader.finish({
    awardCode: reader.text('award', 'danh hiệu, hình thức khen thưởng'),
    kind: reader.choice('kind', 'đối tượng', CANDIDATE_KINDS),
    ids: reader.list('ids'),
  });
}

/** The order of a list with the version that was seen. */
export function readOrder(fields: object): { version: number; ids: string[] } {
  const reader = new FieldReader(fields);
  return reader.finish({ version: reader.integer('version', 'phiên bản', 1), ids: reader.list('ids').filter(isId) });
}

/** A text about a candidate with the version that was seen; line breaks are kept. */
export function readText(which: CandidateText, fields: object): { version: number; text: string } {
  const reader = new FieldReader(fields);
  const [label, maximum] = TEXTS[which];
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    text: reader.text(which, label, { required: false, maximum }),
  });
}

/** Why a file is taken out of a dossier. */
export function readRemoval(fields: object): string {
  const reader = new FieldReader(fields);
  return reader.finish(reader.text('reason', 'lý do', { required: false, maximum: LONGEST_NOTE }));
}

/** Whose kept certificate is taken into a dossier. */
export function readCertificate(fields: object): string {
  const reader = new FieldReader(fields);
  return reader.finish(reader.text('initiative', 'sáng kiến'));
}

/** Whose kept certificate is taken into the dossier of which candidate. */
export function readKeptCertificate(fields: object): { candidate: string; initiative: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    candidate: reader.text('candidate', 'trường hợp'),
    initiative: reader.text('initiative', 'sáng kiến'),
  });
}

/** By which movement a candidate is proposed, with the version that was seen. */
export function readCandidateMovement(fields: object): { version: number; movementId: string | null } {
  const reader = new FieldReader(fields);
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    movementId: reader.optionalText('movement', 'phong trào'),
  });
}

/** An answer to a condition: 'yes', 'no', or nothing to take it back. */
export function readAttestation(fields: object): AttestationDraft {
  const reader = new FieldReader(fields);
  const answer = reader.choice('answer', 'câu trả lời', ['yes', 'no', 'none']);
  return reader.finish({
    condition: reader.text('condition', 'điều kiện'),
    isMet: answer === 'none' ? null : answer === 'yes',
    note: reader.text('note', 'căn cứ', { required: false, maximum: LONGEST_NOTE }),
    version: reader.integer('version', 'phiên bản', 1),
  });
}

/** A step of a proposal; the decision is recorded by its own request. */
export function readStep(fields: object): { action: Exclude<ProposalAction, 'decide'>; request: StepRequest } {
  const reader = new FieldReader(fields);
  const [first, ...rest] = PROPOSAL_ACTIONS.filter((action) => action !== 'decide');
  const action = reader.choice('action', 'bước', [first ?? 'submit', ...rest]);
  return reader.finish({ action, request: request(reader) });
}

/** A step of a candidate. */
export function readCandidateStep(fields: object): { action: CandidateAction; request: StepRequest } {
  const reader = new FieldReader(fields);
  return reader.finish({ action: reader.choice('action', 'bước', CANDIDATE_ACTIONS), request: request(reader) });
}

/** What agencies are asked. */
export function readQuestion(fields: object): OpinionQuestion {
  const reader = new FieldReader(fields);
  const days = reader.optionalText('workingDays', 'số ngày làm việc');
  return reader.finish({
    agencyCodes: reader.list('agencies'),
    question: reader.text('question', 'nội dung lấy ý kiến', { maximum: LONGEST_NOTE }),
    workingDays: days === null ? null : reader.integer('workingDays', 'số ngày làm việc', 1),
  });
}

/** The answer of an agency. */
export function readAnswer(fields: object): { agrees: boolean; text: string } {
  const reader = new FieldReader(fields);
  const agrees = reader.choice('agrees', 'ý kiến', ['yes', 'no']) === 'yes';
  return reader.finish({ agrees, text: reader.text('answer', 'nội dung ý kiến', { maximum: LONGEST_NOTE }) });
}

/** What a list of proposals is narrowed to; what is not understood does not narrow. */
export function filterOf(query: FormBody): ProposalListQuery {
  const text = (name: string): string => fieldOf(query, name).trim();
  const known = <Option extends string>(value: string, options: readonly Option[]): Option | null =>
    options.find((option) => option === value) ?? null;
  const typedYear = /^\d{4}$/.test(text('year')) ? Number(text('year')) : null;
  return {
    state: known(text('state'), PROPOSAL_STATES),
    level: known(text('level'), PROPOSAL_LEVELS),
    year: typedYear,
    award: text('award') === '' ? null : text('award'),
    before: isId(text('before')) ? text('before') : null,
    bloc: text('bloc') === '' ? null : text('bloc'),
    view: known(text('view'), ['mine', 'late']),
  };
}

function request(reader: FieldReader): StepRequest {
  const version = reader.integer('version', 'phiên bản', 1);
  return { version, reason: reader.text('reason', 'lý do', { required: false, maximum: LONGEST_NOTE }) };
}

function year(reader: FieldReader, name: string, label: string): number {
  const value = reader.integer(name, label, 1);
  if (value !== 0 && (value < FIRST_YEAR || value > LAST_YEAR)) {
    reader.refuse({ code: 'year_out_of_range', place: name, parameters: { from: FIRST_YEAR, to: LAST_YEAR } });
  }
  return value;
}

function isId(text: string): boolean {
  return UUID.test(text);
}
