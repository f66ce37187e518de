import { Injectable } from '@nestjs/common';
import { aftermathOf } from '../../domain/ballots/aftermath';
import { quorumOf } from '../../domain/meetings/attendance';
import { formatShare } from '../../text/share';
import { voteOpenNotice } from '../../text/notices/ballots';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { NoticesService, type Recipient } from '../../platform/notices';
import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import { type AttendanceRow, type Meeting, MeetingsService } from '../meetings';
import { type BallotDetails, currentRound } from './ballot';
import { BallotMoves } from './ballot-moves';
import { explainRefusals } from './ballot-refusals';
import { resultStored } from './ballot-results';
import { BallotWritesRepository, type NewRound } from './ballot-writes.repository';

/** Opens the rounds of ballots for the units that are present. */
@Injectable()
export class BallotOpeningService {
  constructor(
    private readonly database: Database,
    private readonly moves: BallotMoves,
    private readonly meetings: MeetingsService,
    private readonly writes: BallotWritesRepository,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the first round, or the next one after a counted round, for the units present now. Conflict outside a meeting in
   * session, without the quorum, while a present unit has nobody to vote for it on screen, and where no round follows.
   */
  async open(actor: Actor, place: BlocPlace, ballotId: string, version: number | null): Promise<void> {
    await this.openRound(actor, place, ballotId, version, 'open');
  }

  /** Opens the round that follows a counted one. */
  async openNext(actor: Actor, place: BlocPlace, ballotId: string, version: number | null): Promise<void> {
    await this.openRound(actor, place, ballotId, version, 'next_round');
  }

  private async openRound(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    version: number | null,
    action: 'open' | 'next_round',
  ): Promise<void> {
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const ballot = await this.moves.begin(actor, place, ballotId, action, version);
        const meeting = await this.meetings.find(actor, place, ballot.meetingId);
        const round = roundOf(ballot, place, requireVoters(ballot, meeting, place));
        await this.writes.openRound(ballot.id, round, actor.name, this.clock.now());
        await this.moves.finish(actor, place, ballot, action, { round: round.round });
        await this.tellVoters(actor, place, ballot, round);
      }),
    );
  }

  private async tellVoters(actor: Actor, place: BlocPlace, ballot: BallotDetails, round: NewRound): Promise<void> {
    if (ballot.method === 'paper') return;
    const path = `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/bo-phieu/${ballot.id}/phieu`;
    const words = voteOpenNotice(ballot.title, round.round);
    const recipients = round.voters.flatMap(({ agencyId }): Recipient[] => [
      { role: 'LEADER', agencyId },
      { role: 'OFFICER', agencyId },
    ]);
    await this.notices.tellAll(
      actor,
      recipients.map((to) => ({ to, content: { ...words, path } })),
    );
  }
}

/** The units that may vote: present themselves, or through a substitute with a written authorisation. */
function requireVoters(ballot: BallotDetails, meeting: Meeting, place: BlocPlace): readonly AttendanceRow[] {
  if (meeting.state !== 'in_session') {
    throw new Conflict('Chỉ mở bỏ phiếu khi cuộc họp đang diễn ra.', { state: meeting.state });
  }
  const present = meeting.attendance.filter((row) => row.present && (!row.isSubstitute || row.authorisation !== null));
  const quorum = quorumOf(place.members.length, present.length, ballot.rules.quorum);
  if (!quorum.reached) throw withoutQuorum(quorum, ballot.rules.quorum);
  const nameless = present.filter(({ userId }) => userId === null).map(({ name }) => name);
  if (ballot.method === 'paper' || nameless.length === 0) return present;
  throw new Conflict(
    `Chưa mở được bỏ phiếu: điểm danh chưa ghi tài khoản bỏ phiếu của ${nameless.join('; ')}. Ghi tài khoản ở phần điểm danh, hoặc chọn bỏ phiếu giấy.`,
    { withoutAccount: nameless },
  );
}

function withoutQuorum({ total, present, required }: ReturnType<typeof quorumOf>, share: string): Conflict {
  return new Conflict(
    `Chưa đủ số đơn vị để bỏ phiếu: có mặt ${String(present)}/${String(total)} đơn vị, cần ít nhất ${String(required)} đơn vị (${formatShare(share)} tổng số đơn vị thành viên).`,
    { members: total, present, needed: required },
  );
}

function roundOf(ballot: BallotDetails, place: BlocPlace, present: readonly AttendanceRow[]): NewRound {
  const before = currentRound(ballot);
  const isPaper = ballot.method === 'paper';
  const voters = present.map(({ agencyId, userId, isSubstitute }) => ({
    ...{ agencyId, isSubstitute },
    userId: isPaper ? null : userId,
  }));
  const common = { round: ballot.round + 1, members: place.members.length, voters };
  if (before === null) {
    const candidateIds = ballot.candidates.map(({ agencyId }) => agencyId);
    return { ...common, places: ballot.rules.places, candidateIds };
  }
  const result = resultStored(before);
  const { mayGoOn, standing } = aftermathOf(result, ballot.rules, before.round);
  if (!mayGoOn) throw new Conflict('Theo kết quả và quy định của khối, không còn vòng bỏ phiếu nào nữa.');
  const candidateIds = before.candidates.filter(({ code }) => standing.includes(code)).map(({ agencyId }) => agencyId);
  return { ...common, places: result.openPlaces, candidateIds };
}
