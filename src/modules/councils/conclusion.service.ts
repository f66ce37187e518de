import { Injectable } from '@nestjs/common';
import { levelOfCouncil } from '../../domain/councils/council';
import { voteSentence } from '../../text/commendation';
import { sentenceOf } from '../../text/vi';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { ApplicationError, Conflict, InvalidInput } from '../../platform/errors';
import { CouncilOutcomes, type Refusal } from '../proposals';
import type { MatterResult, SessionDetails, SessionItem } from './council';
import { CouncilNotices } from './council-notices';
import { auditedStep, requireState, sessionSubject, SessionReader, stepOf } from './session-reader';
import { standingOf, unvoted } from './session-results';
import { SessionWritesRepository } from './session-writes.repository';

/** Concludes sessions: results are fixed, candidates without the votes leave their lists, the lists go on. */
@Injectable()
export class ConclusionService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly writes: SessionWritesRepository,
    private readonly outcomes: CouncilOutcomes,
    private readonly notices: CouncilNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The council takes a candidate who has the votes off the list, with its reason; '' takes that back. Conflict for who has not
   * the votes, or was not voted: nobody is added by it.
   */
  async cut(actor: Actor, sessionId: string, itemId: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockForChair(actor, sessionId, null);
      requireState(session, ['in_session']);
      const item = session.items.find(({ id }) => id === itemId);
      if (item === undefined || item.candidateId === null || standingOf(session, item)?.result.isPassed !== true) {
        throw new Conflict('Hội đồng chỉ cắt giảm trường hợp đã đủ phiếu trong danh sách được đề nghị.');
      }
      if (reason === '' && item.cutReason === null) {
        throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
      }
      await this.writes.cut(item.id, reason === '' ? null : reason, actor.name);
      await this.writes.touch(session.id);
      const data = { title: item.title, reason };
      this.audit.record({ actor, action: 'council_session.candidate_cut', subject: sessionSubject(session), data });
    });
  }

  /**
   * Concludes the session once every matter is voted. Afterwards each proposal whose candidates all have a result goes on to its
   * next level; one that cannot stays where it is, with the reason at its matters. Conflict while a matter has no result.
   */
  async conclude(actor: Actor, sessionId: string, version: number | null): Promise<void> {
    const session = await this.database.transaction(async () => {
      const found = await this.reader.lockForChair(actor, sessionId, version);
      const step = stepOf(found, 'conclude');
      const waiting = unvoted(found).map(({ title }) => title);
      if (waiting.length > 0) {
        throw new Conflict(`Còn nội dung chưa bỏ phiếu: ${waiting.join('; ')}. Bỏ phiếu hoặc bỏ khỏi chương trình.`, {
          waiting,
        });
      }
      await this.writes.storeResults(resultsOf(found));
      for (const [proposalId, refusals] of refusalsOf(found)) await this.outcomes.refuse(actor, proposalId, refusals);
      await this.writes.move(found.id, step.to, { at: this.clock.now() });
      const data = auditedStep(step);
      this.audit.record({ actor, action: 'council_session.moved', subject: sessionSubject(found), data });
      await this.notices.concluded(actor, found);
      return found;
    });
    await this.forward(actor, session);
  }

  /** Each list by itself: one that lacks something does not hold up the others. */
  private async forward(actor: Actor, session: SessionDetails): Promise<void> {
    for (const [proposalId, items] of byProposal(session)) {
      const staying = items.filter(
        (item) => item.cutReason === null && standingOf(session, item)?.result.isPassed === true,
      );
      const leaving = items.filter((item) => !staying.includes(item));
      await this.writes.noteOutcome(idsOf(leaving), 'Đã đưa ra khỏi danh sách đề nghị');
      const candidateIds = items.flatMap(({ candidateId }) => candidateId ?? []);
      await this.writes.noteOutcome(idsOf(staying), await this.forwarded(actor, session, proposalId, candidateIds));
    }
  }

  private async forwarded(
    actor: Actor,
    { council }: SessionDetails,
    proposalId: string,
    considered: readonly string[],
  ): Promise<string> {
    try {
      const isForwarded = await this.outcomes.forward(actor, proposalId, levelOfCouncil(council.kind), considered);
      return isForwarded ? 'Đã chuyển cấp tiếp theo' : 'Ở lại cấp này, chờ xử lý';
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      return `Chưa chuyển cấp tiếp theo được: ${[error.message, ...error.violations.map(sentenceOf)].join(' ')}`;
    }
  }
}

function idsOf(items: readonly SessionItem[]): string[] {
  return items.map(({ id }) => id);
}

function resultsOf(session: SessionDetails): ReadonlyMap<string, MatterResult> {
  return new Map(
    session.items.flatMap((item): [string, MatterResult][] => {
      const standing = standingOf(session, item);
      if (standing === null) return [];
      const { members, present, writtenInFavour, writtenAgainst } = standing.votes;
      const { needed, isPassed } = standing.result;
      return [[item.id, { members, present, writtenInFavour, writtenAgainst, needed, isPassed }]];
    }),
  );
}

function byProposal({ items }: SessionDetails): Map<string, SessionItem[]> {
  const found = new Map<string, SessionItem[]>();
  for (const item of items) {
    if (item.proposalId !== null) found.set(item.proposalId, [...(found.get(item.proposalId) ?? []), item]);
  }
  return found;
}

/** Candidates that leave their lists, with the counts or the decision of the council as the reason. */
function refusalsOf(session: SessionDetails): Map<string, Refusal[]> {
  const found = new Map<string, Refusal[]>();
  for (const [proposalId, items] of byProposal(session)) {
    const refusals = items.flatMap((item): Refusal[] => {
      const standing = standingOf(session, item);
      const reason =
        standing === null ? null : reasonOf(session, item, standing.result.isPassed, voteSentence(standing.result));
      return reason === null || item.candidateId === null ? [] : [{ candidateId: item.candidateId, reason }];
    });
    if (refusals.length > 0) found.set(proposalId, refusals);
  }
  return found;
}

function reasonOf(
  { council }: SessionDetails,
  { cutReason }: SessionItem,
  isPassed: boolean,
  sentence: string,
): string | null {
  if (!isPassed) return `${council.name}: ${sentence}`;
  return cutReason === null ? null : `${council.name} cắt giảm: ${cutReason}`;
}
