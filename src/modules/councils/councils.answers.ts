import { ApiProperty } from '@nestjs/swagger';
import {
  COUNCIL_KINDS,
  COUNCIL_ROLES,
  SESSION_ATTENDANCES,
  VOTE_KINDS,
  VOTE_METHODS,
} from '../../domain/councils/council';
import { SESSION_STATES } from '../../domain/workflow/council-session';
import type { Council, Member, SessionDetails, SessionItem, SessionSummary, SessionVote } from './council';
import { standingOf } from './session-results';

/** A council with its rules; shares are of all members. */
export class CouncilAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: COUNCIL_KINDS }) kind!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Mã cơ quan hoặc mã khối' }) placeCode!: string | null;
  @ApiProperty() superior!: string;
  @ApiProperty() symbol!: string;
  @ApiProperty({ example: '2/3' }) attendanceShare!: string;
  @ApiProperty({ example: '1/2' }) voteShare!: string;
  @ApiProperty({ enum: VOTE_KINDS }) voteKind!: string;
  @ApiProperty() decisionNumber!: string;
  @ApiProperty({ format: 'date' }) decidedOn!: string;
  @ApiProperty({ description: 'Số thành viên hôm nay' }) members!: number;
  @ApiProperty() version!: number;
}

export class CouncilMemberAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() fullName!: string;
  @ApiProperty() positionTitle!: string;
  @ApiProperty({ enum: COUNCIL_ROLES }) role!: string;
  @ApiProperty({ description: 'Có tài khoản để bỏ phiếu' }) hasAccount!: boolean;
  @ApiProperty() decisionNumber!: string;
  @ApiProperty({ format: 'date' }) decidedOn!: string;
  @ApiProperty({ format: 'date' }) validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo!: string | null;
}

export class CouncilDetailsAnswer extends CouncilAnswer {
  @ApiProperty({ type: [CouncilMemberAnswer] }) memberList!: CouncilMemberAnswer[];
}

export class SessionSummaryAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) councilId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date' }) heldOn!: string;
  @ApiProperty() startsAt!: string;
  @ApiProperty() venue!: string;
  @ApiProperty({ enum: SESSION_STATES }) state!: string;
  @ApiProperty() version!: number;
}

export class RosterAnswer {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: COUNCIL_ROLES }) role!: string;
  @ApiProperty({ enum: SESSION_ATTENDANCES }) status!: string;
}

/** What a matter came to; null before its vote is closed. */
export class MatterResultAnswer {
  @ApiProperty() members!: number;
  @ApiProperty({ description: 'Số phiếu cần, đã làm tròn lên' }) needed!: number;
  @ApiProperty({ description: 'Đồng ý, kể cả bằng văn bản' }) inFavour!: number;
  @ApiProperty() against!: number;
  @ApiProperty() invalid!: number;
  @ApiProperty() writtenInFavour!: number;
  @ApiProperty() writtenAgainst!: number;
  @ApiProperty() isPassed!: boolean;
  @ApiProperty() mayStillPass!: boolean;
}

export class SessionItemAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() subtitle!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) candidateId!: string | null;
  @ApiProperty({ type: String, nullable: true }) proposal!: string | null;
  @ApiProperty({ type: String, enum: VOTE_KINDS, nullable: true }) voteKind!: string | null;
  @ApiProperty({ type: String, nullable: true }) voteShare!: string | null;
  @ApiProperty({ type: Number, nullable: true }) round!: number | null;
  @ApiProperty({ type: MatterResultAnswer, nullable: true }) result!: MatterResultAnswer | null;
  @ApiProperty({ type: String, nullable: true }) cutReason!: string | null;
}

export class SessionVoteAnswer {
  @ApiProperty() round!: number;
  @ApiProperty({ enum: VOTE_METHODS }) method!: string;
  @ApiProperty() members!: number;
  @ApiProperty() present!: number;
  @ApiProperty({ description: 'Số thành viên đã bỏ phiếu' }) voted!: number;
  @ApiProperty() isClosed!: boolean;
  @ApiProperty({ type: Number, nullable: true }) issued!: number | null;
  @ApiProperty({ type: Number, nullable: true }) collected!: number | null;
}

export class SessionAnswer extends SessionSummaryAnswer {
  @ApiProperty() presidedBy!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty() conclusion!: string;
  @ApiProperty({ type: [RosterAnswer] }) roster!: RosterAnswer[];
  @ApiProperty({ type: [SessionItemAnswer] }) items!: SessionItemAnswer[];
  @ApiProperty({ type: [SessionVoteAnswer] }) votes!: SessionVoteAnswer[];
}

/** The paper of the reader. */
export class CouncilPaperAnswer {
  @ApiProperty() round!: number;
  @ApiProperty({ enum: VOTE_METHODS }) method!: string;
  @ApiProperty({ type: [SessionItemAnswer] }) matters!: SessionItemAnswer[];
}

export function councilAnswer(council: Council): CouncilAnswer {
  const { id, name, kind, placeCode, superior, symbol, attendanceShare, voteShare, voteKind } = council;
  const { decisionNumber, decidedOn, members, version } = council;
  return {
    ...{ id, name, kind, placeCode, superior, symbol, attendanceShare, voteShare, voteKind },
    ...{ decisionNumber, decidedOn, members, version },
  };
}

export function memberAnswer({ userId, ...member }: Member): CouncilMemberAnswer {
  const { id, fullName, positionTitle, role, decisionNumber, decidedOn, validFrom, validTo } = member;
  return {
    ...{ id, fullName, positionTitle, role, decisionNumber, decidedOn, validFrom, validTo },
    hasAccount: userId !== null,
  };
}

export function summaryAnswer(session: SessionSummary): SessionSummaryAnswer {
  const { id, councilId, title, heldOn, startsAt, venue, state, version } = session;
  return { id, councilId, title, heldOn, startsAt, venue, state, version };
}

export function itemAnswer(session: SessionDetails, item: SessionItem): SessionItemAnswer {
  const { id, title, subtitle, candidateId, proposalCode, voteKind, voteShare, round, cutReason } = item;
  return {
    ...{ id, title, subtitle, candidateId, voteKind, voteShare, round, cutReason },
    proposal: proposalCode,
    result: resultAnswer(session, item),
  };
}

export function sessionAnswer(session: SessionDetails): SessionAnswer {
  const { id, councilId, title, heldOn, startsAt, venue, state, version } = session;
  const { presidedBy, recordedBy, conclusion } = session;
  return {
    ...{ id, councilId, title, heldOn, startsAt, venue, state, version, presidedBy, recordedBy, conclusion },
    roster: session.roster.map(({ memberId, name, role, status }) => ({ memberId, name, role, status })),
    items: session.items.map((item) => itemAnswer(session, item)),
    votes: session.votes.map(voteAnswer),
  };
}

function resultAnswer(session: SessionDetails, item: SessionItem): MatterResultAnswer | null {
  const standing = standingOf(session, item);
  if (standing === null) return null;
  const { votes, result } = standing;
  const { members, against, invalid, writtenInFavour, writtenAgainst } = votes;
  const { needed, inFavour, isPassed, mayStillPass } = result;
  return { members, needed, inFavour, against, invalid, writtenInFavour, writtenAgainst, isPassed, mayStillPass };
}

function voteAnswer({
  round,
  method,
  members,
  present,
  voters,
  countedAt,
  issued,
  collected,
}: SessionVote): SessionVoteAnswer {
  const voted = voters.filter(({ hasVoted }) => hasVoted).length;
  return { round, method, members, present, voted, isClosed: countedAt !== null, issued, collected };
}
