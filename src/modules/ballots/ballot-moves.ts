import { Injectable } from '@nestjs/common';
import type { BallotAction } from '../../domain/workflow/ballot';
import { auditedAction, auditedState } from '../../text/vi';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Conflict, Forbidden } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import type { BallotDetails } from './ballot';
import { ballotSubject } from './ballot-fields';
import { BallotHold } from './ballot-hold';
import { BallotReader, requireSession, stepOf } from './ballot-reader';
import { BallotWritesRepository } from './ballot-writes.repository';
import { BallotsRepository } from './ballots.repository';
import { mayManage } from './ballots.policy';

/** What changes with a step beside the state. */
interface Moved {
  readonly round?: number;
  readonly reason?: string;
}

/** Steps that belong into the meeting itself. */
const IN_SESSION: readonly BallotAction[] = ['open', 'count', 'next_round'];

/** Begins and finishes the steps of ballots, inside the transaction of the caller. */
@Injectable()
export class BallotMoves {
  constructor(
    private readonly reader: BallotReader,
    private readonly repository: BallotsRepository,
    private readonly writes: BallotWritesRepository,
    private readonly holding: BallotHold,
    private readonly audit: AuditService,
  ) {}

  /**
   * The ballot, locked, when the actor may take the step from its state. Forbidden for who does not manage ballots, Conflict where
   * the state, a meeting that is not in session, or the review (see `BallotHold`) does not allow it, and when the ballot is no longer the version that was seen.
   */
  async begin(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    action: BallotAction,
    version: number | null,
  ): Promise<BallotDetails> {
    const found = await this.reader.find(actor, place, ballotId);
    if (!mayManage(actor, place)) throw new Forbidden();
    await this.holding.hold(place, found);
    await this.repository.lock(found.id);
    const ballot = await this.reader.find(actor, place, found.id);
    await this.holding.hold(place, ballot);
    stepOf(ballot, action);
    if (IN_SESSION.includes(action)) requireSession(ballot);
    if (version === null || version === ballot.version) return ballot;
    throw new Conflict('Cuộc bỏ phiếu vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.', {
      version: ballot.version,
    });
  }

  /** Takes the step and records it. */
  async finish(
    actor: Actor,
    place: BlocPlace,
    ballot: BallotDetails,
    action: BallotAction,
    moved: Moved,
  ): Promise<void> {
    const { from, to } = stepOf(ballot, action);
    const reason = moved.reason ?? '';
    await this.writes.move(ballot.id, to, moved.round ?? ballot.round, to === 'cancelled' ? reason : null);
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      subject: ballotSubject(place, ballot.id),
      action: 'ballot.moved',
      data: { action: auditedAction(action), from: auditedState(from), to: auditedState(to), reason },
    });
  }
}
