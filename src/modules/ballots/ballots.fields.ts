import {
  BALLOT_KINDS,
  BALLOT_METHODS,
  type BallotRules,
  LATE_TIE_RULES,
  TIE_RULES,
  VOTE_BASES,
} from '../../domain/ballots/rules';
import { votesField } from '../../domain/ballots/typed-count';
import { parseShare } from '../../text/share';
import { FieldReader, typedText } from '../../platform/forms';
import type { BallotRound } from './ballot';
import type { DecisionDraft } from './ballot-conclusion.service';
import type { BoardCount } from './ballot-counting.service';
import type { BallotDraft } from './ballot-preparation.service';
import type {
  BallotFields,
  CancelFields,
  ChangedBallotFields,
  CountFields,
  DecisionFields,
  OpenVoteFields,
  RulesFields,
  StepFields,
  VoteFields,
} from './ballots.dto';

const FLAGS = ['no', 'yes'] as const;
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 2_000;

/** The rules from a form or JSON body. Throws InvalidInput naming every field that is wrong, like all of these. */
export function readRules(fields: RulesFields): { rules: BallotRules; version: number } {
  const reader = new FieldReader(fields);
  const isMoreThan = reader.choice('isMoreThan', 'cách tính tỷ lệ', FLAGS) === 'yes';
  const threshold = share(reader, fields, 'threshold', 'tỷ lệ phiếu cần');
  if (isMoreThan && ['1', '1/1'].includes(threshold))
    reader.refuse({ code: 'threshold_impossible', place: 'threshold' });
  return reader.finish({
    rules: {
      kind: reader.choice('kind', 'hình thức bỏ phiếu', BALLOT_KINDS),
      quorum: share(reader, fields, 'quorum', 'tỷ lệ đơn vị phải có mặt'),
      threshold,
      base: reader.choice('base', 'số để tính tỷ lệ', VOTE_BASES),
      isMoreThan,
      places: reader.integer('places', 'số đơn vị được suy tôn', 1),
      rounds: reader.integer('rounds', 'số vòng nhiều nhất', 1),
      tie: reader.choice('tie', 'cách xử lý khi bằng phiếu', TIE_RULES),
      lateTie: reader.choice('lateTie', 'cách xử lý sau vòng cuối', LATE_TIE_RULES),
      mayVoteForItself: reader.choice('mayVoteForItself', 'việc tự bỏ phiếu cho mình', FLAGS) === 'yes',
      legalBasis: reader.text('legalBasis', 'căn cứ', { required: false, maximum: LONGEST_TEXT }),
    },
    version: reader.integer('version', 'phiên bản'),
  });
}

function share(reader: FieldReader, fields: RulesFields, name: 'quorum' | 'threshold', label: string): string {
  const read = parseShare(typedText(fields[name]));
  if (read === null) reader.refuse({ code: 'share_form', place: name, parameters: { label } });
  return read ?? '';
}

export function readBallot(fields: BallotFields): BallotDraft {
  const reader = new FieldReader(fields);
  return reader.finish(draftOf(reader));
}

export function readChangedBallot(fields: ChangedBallotFields): { draft: BallotDraft; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({ draft: draftOf(reader), version: reader.integer('version', 'phiên bản', 1) });
}

function draftOf(reader: FieldReader): BallotDraft {
  return {
    title: reader.text('title', 'tên cuộc bỏ phiếu', { maximum: LONGEST_TITLE }),
    method: reader.choice('method', 'cách bỏ phiếu', BALLOT_METHODS),
    places: reader.integer('places', 'số đơn vị được suy tôn', 1),
    isAcclaim: reader.ticked('isAcclaim', 'phân hạng'),
    awardCode: reader.optionalText('award', 'danh hiệu, hình thức'),
    candidates: reader.list('candidates'),
  };
}

/** The version that was seen; null where nobody says. */
export function readVersion(fields: StepFields): number | null {
  const reader = new FieldReader(fields);
  if (typedText(fields.version) === '') return null;
  return reader.finish(reader.integer('version', 'phiên bản', 1));
}

export function readReason(fields: CancelFields): string {
  const reader = new FieldReader(fields);
  return reader.finish(reader.text('reason', 'lý do hủy', { maximum: LONGEST_TEXT }));
}

/** The counts of the counting board for the candidates of a round. */
export function readCount(fields: CountFields, { candidates }: BallotRound): BoardCount {
  const typed: unknown = fields.votes;
  const votes = new Map(typeof typed === 'object' && typed !== null ? Object.entries(typed) : []);
  const flat = Object.fromEntries(candidates.map(({ code }) => [votesField(code), votes.get(code)]));
  const reader = new FieldReader(Object.assign({}, fields, flat));
  return reader.finish({
    issued: reader.integer('issued', 'số phiếu phát ra'),
    collected: reader.integer('collected', 'số phiếu thu vào'),
    valid: reader.integer('valid', 'số phiếu hợp lệ'),
    invalid: reader.integer('invalid', 'số phiếu không hợp lệ'),
    countingBoard: reader.text('countingBoard', 'họ tên Ban kiểm phiếu', { maximum: LONGEST_TEXT }),
    votes: candidates.map(({ code, name }) => ({
      code,
      votes: reader.integer(votesField(code), `số phiếu đồng ý của ${name}`),
    })),
  });
}

export function readDecision(fields: DecisionFields): DecisionDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    chosen: reader.list('chosen'),
    decidedBy: reader.text('decidedBy', 'người quyết định', { maximum: LONGEST_TITLE }),
    reason: reader.text('reason', 'lý do', { maximum: LONGEST_TEXT }),
  });
}

/** The units that a paper agrees to, and whether a paper that cannot be valid shall go in all the same. */
export function readVote(fields: VoteFields): { chosen: string[]; acceptsInvalid: boolean } {
  const reader = new FieldReader(fields);
  return { chosen: reader.list('chosen'), acceptsInvalid: typedText(fields.acceptsInvalid) === 'yes' };
}

export function readOpenVote(fields: OpenVoteFields): { agency: string; chosen: string[]; acceptsInvalid: boolean } {
  const reader = new FieldReader(fields);
  return reader.finish({ agency: reader.text('agency', 'đơn vị'), ...readVote(fields) });
}
