import { ApiProperty } from '@nestjs/swagger';
import type { ChecklistLine } from './checklist';
import type { JudgedCandidate, ProposalDetails, QuotaUse } from './proposal-details';
import type { DossierItem, ListedProposal, Opinion, Proposal, ProposalStep } from './proposal';

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

export class ProposalDetailsAnswer extends ProposalAnswer {
  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: 'Các trường hợp, điều kiện và hồ sơ của từng trường hợp',
  })
  candidates!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  quotas!: readonly QuotaUse[];

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  files!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  opinions!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  steps!: readonly object[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Thời hạn, tính theo ngày làm việc' })
  terms!: ProposalDetails['terms'];

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
  const { achievementFrom, achievementYear, version } = proposal;
  return {
    ...{ code, id, title, system, type, blocCode, agencyCode, periodCode, state, level, route, isSecret },
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
    files: details.files.map(itemAnswer),
    opinions: details.opinions.map(opinionAnswer),
    steps: details.steps.map(stepAnswer),
    terms: details.terms,
    actions: details.actions.map(({ action }) => action),
  };
}

/** A candidate for programs. */
export function candidateAnswer(candidate: JudgedCandidate): object {
  const { id, position, awardCode, awardName, subject, agencyCode, name, state, version } = candidate;
  return {
    ...{ id, position, awardCode, awardName, subject, agencyCode, name, state, version },
    result: candidate.snapshot.result,
    movement: candidate.snapshot.movement ?? null,
    achievements: candidate.achievements,
    explanation: candidate.explanation,
    attested: candidate.attested,
    awardVersion: candidate.award?.version ?? null,
    eligibility: candidate.eligibility,
    submittedEligibility: candidate.snapshot.eligibility,
    checklist: candidate.checklist.map(checklistAnswer),
    evidence: candidate.evidence.map(itemAnswer),
    actions: candidate.actions.map(({ action }) => action),
  };
}

function checklistAnswer({
  component: { code, name, form, isRequired, confidence },
  state,
  items,
}: ChecklistLine): object {
  return { code, name, form, isRequired, confidence, state, files: items.map(itemAnswer) };
}

function itemAnswer({ id, componentCode, fileName, note, source, addedBy, addedAt }: DossierItem): object {
  return { id, componentCode, fileName, note, source, addedBy, addedAt: addedAt.toISOString() };
}

function opinionAnswer(opinion: Opinion): object {
  const { id, agencyCode, agencyName, question, dueOn, answer, agrees, askedBy, answeredBy } = opinion;
  return {
    ...{ id, agencyCode, agencyName, question, dueOn, answer, agrees, askedBy, answeredBy },
    answeredAt: opinion.answeredAt?.toISOString() ?? null,
  };
}

function stepAnswer({ candidateId, action, fromLevel, toLevel, reason, actorName, happenedAt }: ProposalStep): object {
  return { candidateId, action, fromLevel, toLevel, reason, actorName, happenedAt: happenedAt.toISOString() };
}
