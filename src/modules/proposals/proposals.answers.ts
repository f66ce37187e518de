import { ApiProperty } from '@nestjs/swagger';
import { YEAR_KINDS } from '../../domain/agencies';
import { CandidateAnswer, candidateAnswer, DossierFileAnswer, fileAnswer } from './candidate.answers';
import type { DatedOpinion, ProposalDetails } from './proposal-details';
import type { ListedProposal, Proposal, ProposalStep } from './proposal';

const UNKNOWN_HOLIDAYS = 'Các năm trong thời hạn chưa ghi ngày nghỉ: ngày tính ra chỉ trừ thứ bảy, chủ nhật';

type Plain<Answer> = { readonly [Key in keyof Answer]: Answer[Key] };

export class ProposalAnswer {
  @ApiProperty({ example: 'DN-2026-0007' })
  code!: string;

  @ApiProperty({ description: 'Dùng làm `before` để đọc trang sau' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  system!: string;

  @ApiProperty()
  type!: string;

  @ApiProperty({ type: String, nullable: true })
  blocCode!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Cơ quan đề nghị; null khi khối đề nghị' })
  agencyCode!: string | null;

  @ApiProperty({ type: String, nullable: true })
  periodCode!: string | null;

  @ApiProperty()
  achievementFrom!: number;

  @ApiProperty()
  achievementYear!: number;

  @ApiProperty()
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  level!: string | null;

  @ApiProperty({ type: [String] })
  route!: readonly string[];

  @ApiProperty({ description: 'Thủ trưởng cơ quan đề nghị quyết định cả danh sách' })
  isDecidedByAgency!: boolean;

  @ApiProperty()
  isSecret!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedAt!: string | null;

  @ApiProperty()
  version!: number;
}

export class ListedProposalAnswer extends ProposalAnswer {
  @ApiProperty({ description: 'Số trường hợp đã từng có trong danh sách' })
  candidates!: number;

  @ApiProperty({ description: 'Số trường hợp còn trong danh sách' })
  standing!: number;
}

export class QuotaUseAnswer {
  @ApiProperty()
  awardCode!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ description: 'Số đang đề nghị' })
  count!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Số được đề nghị; null là không hạn chế' })
  places!: number | null;

  @ApiProperty({ description: 'Quy định về số lượng' })
  rule!: string;
}

export class ProposalOpinionAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty()
  question!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  agrees!: boolean | null;

  @ApiProperty()
  askedBy!: string;

  @ApiProperty({ type: String, nullable: true })
  answeredBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;

  @ApiProperty({ type: [Number], description: UNKNOWN_HOLIDAYS })
  unknownHolidayYears!: readonly number[];
}

export class ProposalStepAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Trường hợp của bước; null là cả đề nghị' })
  candidateId!: string | null;

  @ApiProperty()
  action!: string;

  @ApiProperty({ type: String, nullable: true })
  fromLevel!: string | null;

  @ApiProperty({ type: String, nullable: true })
  toLevel!: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty()
  actorName!: string;

  @ApiProperty({ format: 'date-time' })
  happenedAt!: string;
}

export class TermLineAnswer {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ description: 'Số ngày làm việc còn lại' })
  daysLeft!: number;

  @ApiProperty()
  isOver!: boolean;

  @ApiProperty({ type: [Number], description: UNKNOWN_HOLIDAYS })
  unknownHolidayYears!: readonly number[];
}

export class DeadlineLineAnswer extends TermLineAnswer {
  @ApiProperty()
  awardName!: string;

  @ApiProperty({ description: 'Nơi nhận hồ sơ' })
  recipient!: string;

  @ApiProperty({ enum: YEAR_KINDS, description: 'Hạn của năm công tác hay của năm học' })
  yearKind!: string;

  @ApiProperty({ description: 'Hồ sơ đến sau hạn' })
  isLate!: boolean;
}

export class ProposalTermsAnswer {
  @ApiProperty({ type: [DeadlineLineAnswer] })
  deadlines!: readonly DeadlineLineAnswer[];

  @ApiProperty({ type: TermLineAnswer, nullable: true, description: 'Hạn trả lại hồ sơ không đủ điều kiện' })
  returnBy!: TermLineAnswer | null;

  @ApiProperty({ type: TermLineAnswer, nullable: true, description: 'Hạn trình cấp có thẩm quyền' })
  submitBy!: TermLineAnswer | null;
}

export class AwaitedVoteAnswer {
  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  awardName!: string;
}

export class ProposalDetailsAnswer extends ProposalAnswer {
  @ApiProperty({ type: [CandidateAnswer], description: 'Các trường hợp, điều kiện và hồ sơ của từng trường hợp' })
  candidates!: readonly CandidateAnswer[];

  @ApiProperty({ type: [QuotaUseAnswer] })
  quotas!: readonly QuotaUseAnswer[];

  @ApiProperty({ type: [DossierFileAnswer], description: 'Tệp chung của đề nghị' })
  files!: readonly DossierFileAnswer[];

  @ApiProperty({ type: [ProposalOpinionAnswer] })
  opinions!: readonly ProposalOpinionAnswer[];

  @ApiProperty({ type: [ProposalStepAnswer], description: 'Các bước đã làm, mới nhất trước' })
  steps!: readonly ProposalStepAnswer[];

  @ApiProperty({ type: ProposalTermsAnswer, description: 'Thời hạn, tính theo ngày làm việc' })
  terms!: ProposalTermsAnswer;

  @ApiProperty({
    type: [AwaitedVoteAnswer],
    description: 'Trường hợp chưa đủ phiếu của Hội đồng tỉnh: còn thì chưa chuyển cấp, chưa ghi quyết định được',
  })
  awaitedVotes!: readonly AwaitedVoteAnswer[];

  @ApiProperty({ type: [String], description: 'Các bước làm được lúc này' })
  actions!: readonly string[];
}

export class BegunAnswer {
  @ApiProperty({ example: 'DN-2026-0007' })
  code!: string;
}

export class WrittenAnswer {
  @ApiProperty({ description: 'Phiên bản sau khi lưu' })
  version!: number;
}

export class AddedAnswer {
  @ApiProperty({ type: [String] })
  ids!: readonly string[];
}

/** A proposal without ids of other tables. */
function headOf(proposal: Proposal): Plain<ProposalAnswer> {
  const { code, id, title, system, type, blocCode, agencyCode, periodCode, state, level, route, isSecret } = proposal;
  const { isDecidedByAgency } = proposal;
  const { achievementFrom, achievementYear, version } = proposal;
  return {
    ...{ code, id, title, system, type, blocCode, agencyCode, periodCode, state, level, route, isSecret },
    isDecidedByAgency,
    ...{ achievementFrom, achievementYear, version },
    receivedAt: proposal.receivedAt?.toISOString() ?? null,
  };
}

export function listedAnswer(proposal: ListedProposal): ListedProposalAnswer {
  return { ...headOf(proposal), candidates: proposal.candidates, standing: proposal.standing };
}

export function detailsAnswer(details: ProposalDetails): ProposalDetailsAnswer {
  return {
    ...headOf(details.proposal),
    candidates: details.candidates.map(candidateAnswer),
    quotas: details.quotas,
    files: details.files.map(fileAnswer),
    opinions: details.opinions.map(opinionAnswer),
    steps: details.steps.map(stepAnswer),
    terms: details.terms,
    awaitedVotes: details.awaitedVotes.map(({ candidateId, name, awardName }) => ({ candidateId, name, awardName })),
    actions: details.actions.map(({ action }) => action),
  };
}

function opinionAnswer(opinion: DatedOpinion): ProposalOpinionAnswer {
  const { id, agencyCode, agencyName, question, dueOn, answer, agrees, askedBy, answeredBy } = opinion;
  return {
    ...{ id, agencyCode, agencyName, question, dueOn, answer, agrees, askedBy, answeredBy },
    answeredAt: opinion.answeredAt?.toISOString() ?? null,
    unknownHolidayYears: opinion.unknownHolidayYears,
  };
}

function stepAnswer({
  candidateId,
  action,
  fromLevel,
  toLevel,
  reason,
  actorName,
  happenedAt,
}: ProposalStep): ProposalStepAnswer {
  return { candidateId, action, fromLevel, toLevel, reason, actorName, happenedAt: happenedAt.toISOString() };
}
