import { ApiProperty } from '@nestjs/swagger';
import { TIE_DECIDERS } from '../../domain/commendation/ties';
import type { BoardTie } from './nominations';
import type { CandidatePlace } from './proposal';
import type { TieBoard } from './tie-rules.service';
import type { TieDecision } from './ties.repository';

export class TieDecidedAnswer {
  @ApiProperty({ enum: TIE_DECIDERS, description: 'Khối trưởng; Khối trưởng và Khối phó; khối bỏ phiếu' })
  decider!: string;

  @ApiProperty({ description: 'Họ tên, chức vụ người quyết định; số phiếu khi khối bỏ phiếu' })
  decidedBy!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty({ description: 'Số biên bản, văn bản ghi quyết định' })
  minutesNumber!: string;
}

export class TieDecisionAnswer extends TieDecidedAnswer {
  @ApiProperty()
  awardCode!: string;

  @ApiProperty({ type: [String], description: 'Mã các đơn vị đồng hạng' })
  among!: readonly string[];

  @ApiProperty({ type: [String], description: 'Mã các đơn vị được chọn' })
  chosen!: readonly string[];

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'Người ghi' })
  setBy!: string;
}

export class TieRuleAnswer {
  @ApiProperty({ enum: TIE_DECIDERS, type: String, nullable: true, description: 'null là chưa quy định' })
  decider!: string | null;

  @ApiProperty({ description: 'Văn bản quy định' })
  basis!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Năm bắt đầu áp dụng' })
  since!: string | null;

  @ApiProperty({ description: 'Phiên bản của năm này, 0 khi lấy theo năm trước hoặc chưa có' })
  version!: number;

  @ApiProperty({ type: [TieDecisionAnswer], description: 'Các quyết định của năm, mới nhất trước' })
  decisions!: readonly TieDecisionAnswer[];
}

export class NominationTieAnswer {
  @ApiProperty({ type: [String], description: 'Mã các đơn vị đồng hạng ở chỉ tiêu cuối cùng' })
  among!: readonly string[];

  @ApiProperty({ description: 'Số được chọn trong số ấy' })
  places!: number;

  @ApiProperty({ enum: TIE_DECIDERS, type: String, nullable: true, description: 'null là chưa quy định ai quyết định' })
  decider!: string | null;

  @ApiProperty({ type: TieDecisionAnswer, nullable: true, description: 'Quyết định đang có hiệu lực; null là còn chờ' })
  settledBy!: TieDecisionAnswer | null;

  @ApiProperty({ description: 'Phiên bản đã ghi gần nhất, 0 khi chưa có' })
  version!: number;
}

/** A decision between equals, for programs. */
export function tieDecisionAnswer(decision: TieDecision): TieDecisionAnswer {
  const { awardCode, version, decider, among, chosen, decidedBy, decidedOn, minutesNumber, reason, setBy } = decision;
  return { awardCode, version, decider, among, chosen, decidedBy, decidedOn, minutesNumber, reason, setBy };
}

/** What a bloc has settled about equals, for programs. */
export function tieRuleAnswer({ rule, version, decisions }: TieBoard): TieRuleAnswer {
  return {
    ...{ decider: rule?.decider ?? null, basis: rule?.basis ?? '', since: rule?.yearName ?? null, version },
    decisions: decisions.map(tieDecisionAnswer),
  };
}

/** Equals of a board, for programs. */
export function nominationTieAnswer(tie: BoardTie | null): NominationTieAnswer | null {
  if (tie === null) return null;
  const { among, places, rule, settledBy, decisions } = tie;
  return {
    ...{ among, places, decider: rule?.decider ?? null, version: decisions[0]?.version ?? 0 },
    settledBy: settledBy === null ? null : tieDecisionAnswer(settledBy),
  };
}

/** What a candidate keeps of the decision between equals; null where none was recorded. */
export function tieDecidedAnswer(place: CandidatePlace | undefined): TieDecidedAnswer | null {
  return place?.decision ?? null;
}
