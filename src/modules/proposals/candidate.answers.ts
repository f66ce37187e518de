import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES } from '../../domain/ballots/result';
import { CONFIDENCES } from '../../domain/commendation/award';
import { COMMENDATION_SUBJECTS } from '../../domain/commendation/subjects';
import { CANDIDATE_ACTIONS, CANDIDATE_STATES } from '../../domain/workflow/candidate';
import type { BlocBallot } from './bloc-ballot';
import { CHECKLIST_STATES, type ChecklistLine } from './checklist';
import { CouncilVoteAnswer, OutsideVoteAnswer } from './council-votes.answers';
import { EligibilityAnswerBody } from './eligibility.answers';
import type { DossierItem } from './proposal';
import type { JudgedCandidate } from './proposal-details';
import { TieDecidedAnswer, tieDecidedAnswer } from './ties.answers';

export class DossierFileAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({
    description: 'Mã thành phần hồ sơ; `evidence` là minh chứng của phiếu chấm, `other` là tài liệu khác',
  })
  componentCode!: string;

  @ApiProperty()
  fileName!: string;

  @ApiProperty()
  note!: string;

  @ApiProperty({ enum: ['attached', 'evidence'] })
  source!: string;

  @ApiProperty()
  addedBy!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class ChecklistAnswer {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Số mẫu biểu' })
  form!: string | null;

  @ApiProperty()
  isRequired!: boolean;

  @ApiProperty({ enum: CONFIDENCES })
  confidence!: string;

  @ApiProperty({ enum: CHECKLIST_STATES })
  state!: string;

  @ApiProperty({ type: [DossierFileAnswer] })
  files!: readonly DossierFileAnswer[];
}

export class CandidateResultAnswer {
  @ApiProperty()
  blocName!: string;

  @ApiProperty()
  periodCode!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null là không xếp hạng' })
  rank!: number | null;

  @ApiProperty({ description: 'Số thành viên của khối' })
  members!: number;

  @ApiProperty({ type: String, nullable: true })
  total!: string | null;

  @ApiProperty({ type: String, nullable: true })
  gradeName!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Quyết định công bố kết quả' })
  decisionNumber!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mã nội dung của kết quả đã chốt' })
  contentHash!: string | null;
}

export class CandidateMovementAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date', description: 'Ngày bắt đầu' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Ngày kết thúc' })
  to!: string;
}

export class AttestationAnswer {
  @ApiProperty({ description: 'Mã điều kiện' })
  condition!: string;

  @ApiProperty()
  isMet!: boolean;

  @ApiProperty({ description: 'Căn cứ' })
  note!: string;

  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class BlocBallotAnswer {
  @ApiProperty({ format: 'uuid' })
  ballotId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Phiếu suy tôn, dùng để phân hạng khi bằng điểm' })
  isAcclaim!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Danh hiệu, hình thức mà khối bỏ phiếu; null là bỏ phiếu việc khác',
  })
  awardCode!: string | null;

  @ApiProperty({ description: 'Số thành viên của khối' })
  members!: number;

  @ApiProperty({ description: 'Số phiếu cần, theo quy định của khối' })
  needed!: number;

  @ApiProperty({ description: 'Số phiếu của vòng cuối' })
  votes!: number;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày họp' })
  heldOn!: string | null;
}

export class CandidateAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'Thứ tự trong danh sách' })
  position!: number;

  @ApiProperty()
  awardCode!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ enum: COMMENDATION_SUBJECTS })
  subject!: string;

  @ApiProperty()
  agencyCode!: string;

  @ApiProperty({ description: 'Tên khi được đề nghị' })
  name!: string;

  @ApiProperty({ enum: CANDIDATE_STATES })
  state!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: CandidateResultAnswer, nullable: true, description: 'Kết quả mà đề nghị dựa vào' })
  result!: CandidateResultAnswer | null;

  @ApiProperty({ type: CandidateMovementAnswer, nullable: true, description: 'Phong trào thi đua mà đề nghị dựa vào' })
  movement!: CandidateMovementAnswer | null;

  @ApiProperty({ description: 'Báo cáo thành tích' })
  achievements!: string;

  @ApiProperty({ description: 'Giải trình khi chưa đủ căn cứ' })
  explanation!: string;

  @ApiProperty({
    enum: ['women_first', 'decision'],
    type: String,
    nullable: true,
    description: 'Chỉ tiêu cuối cùng giữa các đơn vị đồng hạng có được do ưu tiên nữ hay do khối chọn',
  })
  tieDecidedBy!: string | null;

  @ApiProperty({ description: 'Lý do chọn giữa các đơn vị đồng hạng' })
  tieReason!: string;

  @ApiProperty({ type: TieDecidedAnswer, nullable: true })
  tieDecision!: TieDecidedAnswer | null;

  @ApiProperty({ type: [AttestationAnswer] })
  attested!: readonly AttestationAnswer[];

  @ApiProperty({ type: Number, nullable: true, description: 'Phiên bản quy định được áp dụng' })
  awardVersion!: number | null;

  @ApiProperty({ type: EligibilityAnswerBody, nullable: true, description: 'Kết quả xét lúc này' })
  eligibility!: EligibilityAnswerBody | null;

  @ApiProperty({ type: EligibilityAnswerBody, nullable: true, description: 'Kết quả xét ở lần trình gần nhất' })
  submittedEligibility!: EligibilityAnswerBody | null;

  @ApiProperty({ type: [ChecklistAnswer] })
  checklist!: readonly ChecklistAnswer[];

  @ApiProperty({ type: [DossierFileAnswer], description: 'Minh chứng của phiếu chấm điểm' })
  evidence!: readonly DossierFileAnswer[];

  @ApiProperty({ type: [CouncilVoteAnswer], description: 'Phiên họp Hội đồng có trường hợp này trong chương trình' })
  councilVotes!: readonly CouncilVoteAnswer[];

  @ApiProperty({
    type: OutsideVoteAnswer,
    nullable: true,
    description: 'Kết quả kiểm phiếu của Hội đồng cơ quan ngoài hệ thống',
  })
  outsideVote!: OutsideVoteAnswer | null;

  @ApiProperty({ type: [BlocBallotAnswer], description: 'Các cuộc bỏ phiếu đã kết thúc của khối về đơn vị này' })
  blocBallots!: readonly BlocBallotAnswer[];

  @ApiProperty({ enum: CANDIDATE_ACTIONS, isArray: true, description: 'Các bước làm được lúc này' })
  actions!: readonly string[];
}

/** A candidate for programs. */
export function candidateAnswer(candidate: JudgedCandidate): CandidateAnswer {
  const { id, position, awardCode, awardName, subject, agencyCode, name, state, version } = candidate;
  return {
    ...{ id, position, awardCode, awardName, subject, agencyCode, name, state, version },
    result: candidate.snapshot.result,
    movement: candidate.snapshot.movement ?? null,
    achievements: candidate.achievements,
    explanation: candidate.explanation,
    tieDecidedBy: candidate.snapshot.place?.decidedBy ?? null,
    tieReason: candidate.snapshot.place?.reason ?? '',
    tieDecision: tieDecidedAnswer(candidate.snapshot.place),
    attested: Object.entries(candidate.attested).map(([condition, answer]) => ({ condition, ...answer })),
    awardVersion: candidate.award?.version ?? null,
    eligibility: candidate.eligibility,
    submittedEligibility: candidate.snapshot.eligibility,
    checklist: candidate.checklist.map(checklistAnswer),
    evidence: candidate.evidence.map(fileAnswer),
    councilVotes: candidate.council?.votes ?? [],
    outsideVote: candidate.council?.outside ?? null,
    blocBallots: candidate.ballots.map(ballotAnswer),
    actions: candidate.actions.map(({ action }) => action),
  };
}

function ballotAnswer({ meeting, ...ballot }: BlocBallot): BlocBallotAnswer {
  const { ballotId, title, isAcclaim, awardCode, members, needed, votes, outcome } = ballot;
  return { ballotId, title, isAcclaim, awardCode, members, needed, votes, outcome, heldOn: meeting.heldOn };
}

function checklistAnswer({
  component: { code, name, form, isRequired, confidence },
  state,
  items,
}: ChecklistLine): ChecklistAnswer {
  return { code, name, form, isRequired, confidence, state, files: items.map(fileAnswer) };
}

/** A file of a dossier for programs. */
export function fileAnswer({
  id,
  componentCode,
  fileName,
  note,
  source,
  addedBy,
  addedAt,
}: DossierItem): DossierFileAnswer {
  return { id, componentCode, fileName, note, source, addedBy, addedAt: addedAt.toISOString() };
}
