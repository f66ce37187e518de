import { Injectable } from '@nestjs/common';
import { quorumOf } from '../../domain/meetings/attendance';
import type { SnapshotBallot } from '../../domain/publication/snapshot';
import type { Document } from '../../documents/model';
import { ballotMinutes } from '../../../templates/documents/ballot-minutes/ballot-minutes';
import { ballotPaper } from '../../../templates/documents/ballot-paper/ballot-paper';
import type { BallotDocumentFacts, BallotMinutesFacts, MinutesRound } from '../../../templates/documents/ballots/facts';
import { type Actor, SYSTEM_ACTOR } from '../../platform/access';
import { Conflict, Forbidden, NotFound } from '../../platform/errors';
import { isPrintedFormat, type PrintedFile, printFile } from '../../platform/files';
import { type BlocPlace, chairOf, IssuersService } from '../blocs';
import { type Meeting, MeetingsService } from '../meetings';
import { type BallotDetails, type BallotRound, currentRound } from './ballot';
import { acclaimed } from './ballot-results';
import { mayManage } from './ballots.policy';
import { BallotsService } from './ballots.service';
import { ballotToKeep, KeptBallots } from './kept-ballots.service';

/** The printed documents of ballots. */
@Injectable()
export class BallotDocumentsService {
  constructor(
    private readonly ballots: BallotsService,
    private readonly meetings: MeetingsService,
    private readonly issuers: IssuersService,
    private readonly kept: KeptBallots,
  ) {}

  /** A document of a ballot as a file. NotFound for a format that nothing is printed in; else as `paper` and `minutes`. */
  async file(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    which: 'paper' | 'minutes',
    format: string,
  ): Promise<PrintedFile> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có định dạng này.');
    return which === 'paper'
      ? printFile('phieu-bau', await this.paper(actor, place, ballotId), format)
      : printFile('bien-ban-kiem-phieu', await this.minutes(actor, place, ballotId), format);
  }

  /** A blank paper of the round that is prepared or open. Forbidden for who does not manage ballots. */
  async paper(actor: Actor, place: BlocPlace, ballotId: string): Promise<Document> {
    const ballot = await this.ballots.find(actor, place, ballotId);
    if (!mayManage(actor, place)) throw new Forbidden();
    const round = currentRound(ballot);
    const candidates = (round ?? ballot).candidates.map(({ name }) => name);
    const facts = await this.factsOf(place, ballot, await this.meetings.find(actor, place, ballot.meetingId));
    return ballotPaper({
      ...facts,
      round: Math.max(1, ballot.round),
      places: round?.places ?? ballot.rules.places,
      candidates,
    });
  }

  /**
   * The minutes of the counting, a draft until the ballot is concluded; those of a closed period as they were kept. Conflict
   * while the reader may know no counts.
   */
  async minutes(actor: Actor, place: BlocPlace, ballotId: string): Promise<Document> {
    const ballot = await this.ballots.find(actor, place, ballotId);
    if (!isCounted(ballot)) throw new Conflict('Chưa có kết quả kiểm phiếu để in biên bản.');
    const meeting = await this.meetings.find(actor, place, ballot.meetingId);
    return ballotMinutes(
      (await this.kept.minutes(place, ballotId)) ?? (await this.minutesFacts(place, ballot, meeting)),
    );
  }

  /** The ballots of a place that is being closed with their counts and minutes, as its snapshot keeps them, the newest first. */
  async toKeep(place: BlocPlace): Promise<SnapshotBallot[]> {
    const kept: SnapshotBallot[] = [];
    for (const { id } of await this.ballots.list(place)) {
      const ballot = await this.ballots.find(SYSTEM_ACTOR, place, id);
      // Documents are issued by the chair agency: without one there are none.
      const isPrinted = isCounted(ballot) && chairOf(place) !== undefined;
      const meeting = isPrinted ? await this.meetings.find(SYSTEM_ACTOR, place, ballot.meetingId) : null;
      kept.push(ballotToKeep(ballot, meeting && (await this.minutesFacts(place, ballot, meeting))));
    }
    return kept;
  }

  private async minutesFacts(place: BlocPlace, ballot: BallotDetails, meeting: Meeting): Promise<BallotMinutesFacts> {
    const { venue, presidedBy, recordedBy } = meeting;
    return {
      ...(await this.factsOf(place, ballot, meeting)),
      ...{ method: ballot.method, rules: ballot.rules, venue, presidedBy, recordedBy },
      rounds: ballot.rounds.flatMap((round) => minutesRound(ballot, round) ?? []),
      acclaimed: acclaimed(ballot).map(({ name }) => name),
      draft: ballot.state !== 'concluded',
    };
  }

  private async factsOf(place: BlocPlace, ballot: BallotDetails, meeting: Meeting): Promise<BallotDocumentFacts> {
    const { layout, issuer, signer, provinceName, demonstration } = await this.issuers.of(place);
    return {
      ...{ layout, issuer, signer, demonstration },
      place: provinceName,
      date: meeting.heldOn,
      rulingDate: meeting.heldOn ?? place.asOf,
      bloc: place.bloc.name,
      meeting: meeting.title,
      title: ballot.title,
      ...(ballot.award === null ? {} : { award: ballot.award.name }),
    };
  }
}

function isCounted({ rounds }: BallotDetails): boolean {
  return rounds.some(({ counts }) => counts !== null);
}

function minutesRound({ rules }: BallotDetails, one: BallotRound): MinutesRound | null {
  const { round, places, members, present, counts, decision, candidates } = one;
  if (counts === null) return null;
  const { issued, collected, valid, invalid, needed, countingBoard } = counts;
  return {
    ...{ round, places, members, present, issued, collected, valid, invalid, needed, countingBoard },
    quorum: quorumOf(members, present, rules.quorum).required,
    candidates: candidates.flatMap(({ name, votes, outcome }) =>
      votes === null || outcome === null ? [] : [{ name, votes, outcome }],
    ),
    decision: decision && { by: decision.decidedBy, reason: decision.reason },
  };
}
