import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { CommendationType } from '../../domain/commendation/subjects';
import { formatDate } from '../../text/date';
import type { Actor } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { InvalidInput } from '../../platform/errors';
import { MovementFactsService } from '../movements';
import { CandidatesService } from './candidates.service';
import { DraftingService } from './drafting.service';
import type { CandidateMovement, Proposal } from './proposal';
import { chainOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';

/** What a movement is chosen for: the type and years of the proposal, and the agency of the candidate. */
export interface MovementQuestion {
  readonly type: CommendationType;
  /** Null for somebody who is in no agency today: they take part in none. */
  readonly agencyId: string | null;
  readonly achievementFrom: number;
  readonly achievementYear: number;
}

/** The movements by which candidates are proposed. */
@Injectable()
export class CandidateMovements {
  constructor(
    private readonly database: Database,
    private readonly movements: MovementFactsService,
    private readonly candidates: CandidatesService,
    private readonly drafting: DraftingService,
    private readonly writes: ProposalWritesRepository,
    private readonly audit: AuditService,
  ) {}

  /** Movements of the agency that touch the years of the achievement; none for a type that has nothing to do with them. */
  async choices(question: MovementQuestion): Promise<CandidateMovement[]> {
    const { type, agencyId, achievementFrom: from, achievementYear: to } = question;
    if (agencyId === null) return [];
    const found = await this.movements.choices(type, [agencyId], { from, to });
    return found.map(({ id, name, from: first, to: last }) => ({ id, name, from: first, to: last }));
  }

  /** The movement with this id among the choices; null for null. InvalidInput for one that is none of them. */
  async chosen(question: MovementQuestion, id: string | null): Promise<CandidateMovement | null> {
    if (id === null) return null;
    const { type } = question;
    if (type !== 'thematic' && type !== 'movement') {
      throw new InvalidInput([{ code: 'movement_of_other_type', place: 'movement' }]);
    }
    const movement = (await this.choices(question)).find((one) => one.id === id);
    if (movement === undefined) throw new InvalidInput([{ code: 'movement_unknown', place: 'movement' }]);
    return movement;
  }

  /**
   * Keeps by which movement a candidate of a draft is proposed (null: none), as it stands today, and returns the version of
   * the candidate. The same once more changes nothing. StaleWrite with both when somebody wrote since `version`.
   */
  async choose(
    actor: Actor,
    found: Proposal,
    candidateId: string,
    { version, movementId }: { readonly version: number; readonly movementId: string | null },
  ): Promise<number> {
    return this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const candidate = await this.candidates.find(proposal, candidateId);
      const movement = await this.chosen({ ...proposal, agencyId: candidate.agencyId }, movementId);
      const stored = candidate.snapshot.movement ?? null;
      if (textOf(stored) === textOf(movement) && stored?.id === movement?.id) return candidate.version;
      const subject = `candidate:${candidate.id}`;
      if (!(await this.writes.writeMovement(candidate.id, version, movement))) {
        const change = await this.audit.lastChange(subject);
        const sides = [{ movement: textOf(stored) }, { movement: textOf(movement) }] as const;
        throw new StaleWrite(candidate.name, change, ...sides, candidate.version);
      }
      this.audit.record({
        ...{ chain: chainOf(proposal), actor, action: 'proposal.changed', subject },
        data: { proposal: proposal.code, name: candidate.name, movement: textOf(movement) },
      });
      return version + 1;
    });
  }
}

/** 'Phong trào …, từ 01/03/2022 đến 31/12/2025'; '' for none. */
export function textOf(movement: CandidateMovement | null): string {
  if (movement === null) return '';
  return `${movement.name}, từ ${formatDate(movement.from)} đến ${formatDate(movement.to)}`;
}
