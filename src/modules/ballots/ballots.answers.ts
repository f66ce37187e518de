import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES } from '../../domain/ballots/result';
import { BALLOT_KINDS, BALLOT_METHODS, LATE_TIE_RULES, TIE_RULES, VOTE_BASES } from '../../domain/ballots/rules';
import { BALLOT_STATES } from '../../domain/workflow/ballot';
import type { BallotDetails, BallotRound, BallotSummary, RoundCandidate } from './ballot';
import { acclaimed } from './ballot-results';
import type { RulesInYear } from './ballot-rules.service';

export class RulesAnswer {
  @ApiProperty({ enum: BALLOT_KINDS })
  kind!: string;

  @ApiProperty({ example: '2/3' })
  quorum!: string;

  @ApiProperty({ example: '1/2' })
  threshold!: string;

  @ApiProperty({ enum: VOTE_BASES })
  base!: string;

  @ApiProperty()
  isMoreThan!: boolean;

  @ApiProperty()
  places!: number;

  @ApiProperty()
  rounds!: number;

  @ApiProperty({ enum: TIE_RULES })
  tie!: string;

  @ApiProperty({ enum: LATE_TIE_RULES })
  lateTie!: string;

  @ApiProperty()
  mayVoteForItself!: boolean;

  @ApiProperty()
  legalBasis!: string;
}

export class StoredRulesAnswer extends RulesAnswer {
  @ApiProperty({ description: '0 khi năm này chưa lưu quy định; khi ấy các giá trị chỉ là gợi ý' })
  version!: number;
}

export class RoundCandidateAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Chỉ có khi người đọc được biết kết quả' })
  votes!: number | null;

  @ApiProperty({ enum: OUTCOMES, nullable: true })
  outcome!: string | null;
}

export class VoterAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty()
  isSubstitute!: boolean;

  @ApiProperty({ description: 'Đã bỏ phiếu; không bao giờ có nội dung phiếu kín' })
  hasVoted!: boolean;

  @ApiProperty({ type: [String], nullable: true, description: 'Chỉ khi biểu quyết công khai' })
  openChoice!: readonly string[] | null;
}

export class RoundAnswer {
  @ApiProperty()
  round!: number;

  @ApiProperty()
  places!: number;

  @ApiProperty()
  members!: number;

  @ApiProperty()
  present!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Phiếu phát ra' })
  issued!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Phiếu thu vào' })
  collected!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  valid!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  invalid!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Số phiếu mà một đơn vị cần' })
  needed!: number | null;

  @ApiProperty({ type: [RoundCandidateAnswer] })
  candidates!: readonly RoundCandidateAnswer[];

  @ApiProperty({ type: [VoterAnswer] })
  voters!: readonly VoterAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Người quyết định khi bằng phiếu' })
  decidedBy!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason!: string | null;
}

export class BallotSummaryAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: BALLOT_METHODS })
  method!: string;

  @ApiProperty({ enum: BALLOT_STATES })
  state!: string;

  @ApiProperty({ description: '0 khi đang chuẩn bị' })
  round!: number;

  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'Số phiếu dùng để phân hạng các đơn vị bằng điểm' })
  isAcclaim!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Mã danh hiệu, hình thức mà cuộc bỏ phiếu chọn đơn vị đề nghị',
  })
  award!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason!: string | null;
}

export class BallotAnswer extends BallotSummaryAnswer {
  @ApiProperty({ type: RulesAnswer })
  rules!: RulesAnswer;

  @ApiProperty({ type: [String], description: 'Mã các đơn vị trong danh sách' })
  candidates!: readonly string[];

  @ApiProperty({ type: [RoundAnswer] })
  rounds!: readonly RoundAnswer[];

  @ApiProperty({ type: [String], description: 'Mã các đơn vị được suy tôn' })
  acclaimed!: readonly string[];
}

export function rulesAnswer({ rules, version }: RulesInYear): StoredRulesAnswer {
  return { ...rules, version };
}

export function summaryAnswer(ballot: BallotSummary): Pick<BallotSummaryAnswer, keyof BallotSummaryAnswer> {
  const { id, title, method, state, round, version, isAcclaim, cancelReason } = ballot;
  return { id, title, method, state, round, version, isAcclaim, cancelReason, award: ballot.award?.code ?? null };
}

/** A ballot for programs, as its reader may see it. */
export function ballotAnswer(ballot: BallotDetails): BallotAnswer {
  return {
    ...summaryAnswer(ballot),
    rules: ballot.rules,
    candidates: ballot.candidates.map(({ code }) => code),
    rounds: ballot.rounds.map(roundAnswer),
    acclaimed: acclaimed(ballot).map(({ code }) => code),
  };
}

function roundAnswer(one: BallotRound): RoundAnswer {
  const { round, places, members, present, counts, decision, candidates, voters } = one;
  return {
    ...{ round, places, members, present },
    issued: counts?.issued ?? null,
    collected: counts?.collected ?? null,
    valid: counts?.valid ?? null,
    invalid: counts?.invalid ?? null,
    needed: counts?.needed ?? null,
    candidates: candidates.map(candidateAnswer),
    voters: voters.map(({ code, isSubstitute, votedAt, openChoice }) => ({
      ...{ agency: code, isSubstitute, openChoice },
      hasVoted: votedAt !== null,
    })),
    decidedBy: decision?.decidedBy ?? null,
    decisionReason: decision?.reason ?? null,
  };
}

function candidateAnswer({ code, name, votes, outcome }: RoundCandidate): RoundCandidateAnswer {
  return { agency: code, name, votes, outcome };
}
