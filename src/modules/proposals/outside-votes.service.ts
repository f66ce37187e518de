import { Injectable } from '@nestjs/common';
import { type OutsideVote, outsideVoteViolations } from '../../domain/commendation/outside-votes';
import type { Violation } from '../../domain/violation';
import { outsideVoteText } from '../../text/commendation/outside-votes';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { formatDate } from '../../text/date';
import { sentenceOf } from '../../text/sentences';
import { type CandidateVotes, mayCountOutside } from './council-votes';
import { CouncilVotesRepository } from './council-votes.repository';
import { DraftingService } from './drafting.service';
import { OutsideVotesRepository } from './outside-votes.repository';
import type { Proposal } from './proposal';
import { chainOf } from './proposal-sentences';

/** Counts of a candidate as they were typed. */
export interface TypedOutsideVote {
  readonly candidateId: string;
  /** The version that was seen; 0 where nothing was kept. */
  readonly version: number;
  readonly vote: OutsideVote;
  /** Where a mistake in a field is told. */
  readonly placeOf: (name: string) => string;
}

/** Keeps what the council of an agency counted outside the system, while the proposal is a draft. */
@Injectable()
export class OutsideVotesService {
  constructor(
    private readonly database: Database,
    private readonly drafting: DraftingService,
    private readonly votes: CouncilVotesRepository,
    private readonly repository: OutsideVotesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the counts of candidates, all or none, and returns their versions in the same order. The same once more changes
   * nothing but that it holds for the case as it is now. InvalidInput for what does not add up, Conflict for a candidate whose vote is not typed, StaleWrite with both
   * when somebody wrote since.
   */
  async write(actor: Actor, found: Proposal, rows: readonly TypedOutsideVote[]): Promise<number[]> {
    return this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const known = await this.votes.of(proposal.id);
      const today = this.clock.today();
      const violations: Violation[] = rows.flatMap(({ vote, placeOf }) =>
        outsideVoteViolations(vote, today).map((violation) => ({
          ...violation,
          place: placeOf(violation.place ?? 'members'),
        })),
      );
      for (const row of rows) violations.push(...(await this.otherCouncil(proposal, row)));
      if (violations.length > 0) throw new InvalidInput(violations);
      const versions: number[] = [];
      for (const row of rows) {
        const candidate = known.find(({ candidateId }) => candidateId === row.candidateId);
        if (candidate === undefined) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
        versions.push(await this.writeOne(actor, proposal, candidate, row));
      }
      return versions;
    });
  }

  /**
   * Takes the counts of a candidate away for a stored reason, while the proposal is a draft. Where none are kept nothing
   * changes. NotFound for a candidate of another list, StaleWrite with both when somebody wrote since.
   */
  async clear(actor: Actor, found: Proposal, candidateId: string, seen: number, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const known = await this.votes.of(proposal.id);
      const candidate = known.find((one) => one.candidateId === candidateId);
      if (candidate === undefined) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
      const { name, outside } = candidate;
      if (outside === null) return;
      const subject = `candidate:${candidateId}`;
      const stored = outsideVoteText(outside);
      if (!(await this.repository.clear(candidateId, seen))) {
        const sides = [{ outsideVote: stored }, { outsideVote: '' }] as const;
        throw new StaleWrite(name, await this.audit.lastChange(subject), ...sides, outside.version);
      }
      this.audit.record({
        ...{ chain: chainOf(proposal), actor, action: 'proposal.changed', subject },
        data: { proposal: proposal.code, name, outsideVote: `đã xóa (${stored})`, reason },
      });
    });
  }

  /** A number of members that is not that of the council which the agency keeps in the system, on the day of the minutes. */
  private async otherCouncil({ agencyId }: Proposal, { vote, placeOf }: TypedOutsideVote): Promise<Violation[]> {
    if (agencyId === null) return [];
    const members = await this.repository.members(agencyId, vote.minutesOn);
    if (members === null || members === vote.members) return [];
    const parameters = { members, typed: vote.members, on: formatDate(vote.minutesOn) };
    return [{ code: 'outside_other_council', place: placeOf('members'), parameters }];
  }

  private async writeOne(
    actor: Actor,
    proposal: Proposal,
    candidate: CandidateVotes,
    { vote, version }: TypedOutsideVote,
  ): Promise<number> {
    const { candidateId, name, outside } = candidate;
    const sides = [{ outsideVote: outsideVoteText(outside) }, { outsideVote: outsideVoteText(vote) }] as const;
    const isSame = sides[0].outsideVote === sides[1].outsideVote;
    if (outside !== null && isSame && !outside.isOutdated) return outside.version;
    if (!mayCountOutside(candidate)) throw new Conflict(sentenceOf({ code: 'outside_not_asked' }));
    const subject = `candidate:${candidateId}`;
    const written = await this.repository.write(candidateId, version, vote);
    if (written === null) {
      throw new StaleWrite(name, await this.audit.lastChange(subject), ...sides, outside?.version ?? 0);
    }
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.changed', subject },
      data: { proposal: proposal.code, name, ...sides[1] },
    });
    return written;
  }
}
