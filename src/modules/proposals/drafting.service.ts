import { Injectable } from '@nestjs/common';
import type { AwardSystem, CommendationType } from '../../domain/commendation/subjects';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { CandidateHoldersRepository } from './candidate-holders.repository';
import type { Proposal } from './proposal';
import { chainOf, lockedSentence, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { mayWrite, rolesAt } from './proposals.policy';
import { ProposalsRepository } from './proposals.repository';
import { routeOf } from './route';

/** What an agency begins a proposal by hand with. */
export interface HandDraft {
  readonly title: string;
  readonly agencyCode: string;
  readonly system: AwardSystem;
  readonly type: CommendationType;
  readonly achievementFrom: number;
  readonly achievementYear: number;
  readonly isSecret: boolean;
}

/** Begins proposals of agencies and guards every write to a draft. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly holders: CandidateHoldersRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a proposal of an agency, with nobody in it, and returns its code. Begun again in the same words while it is still
   * empty it is the same one. Forbidden for an agency that is not the actor's.
   */
  async begin(actor: Actor, draft: HandDraft): Promise<string> {
    if (draft.achievementFrom > draft.achievementYear) {
      throw new InvalidInput([{ code: 'years_order', place: 'achievementFrom' }]);
    }
    return this.database.transaction(async () => {
      const today = this.clock.today();
      const agency = await this.holders.agency(draft.agencyCode, today);
      if (agency === null || !may(actor, 'proposal.write', { agencyId: agency.id })) throw new Forbidden();
      const { agencyCode, ...head } = draft;
      const begun = await this.repository.emptyDraft({ ...head, agencyId: agency.id, createdById: actor.userId });
      if (begun !== null) return begun;
      const { code } = await this.writes.insert(
        { ...head, blocId: agency.blocId, agencyId: agency.id, periodId: null },
        routeOf([], { isBloc: false, hasBloc: agency.blocId !== null }),
        { id: actor.userId, name: actor.name, at: this.clock.now(), year: Number(today.slice(0, 4)) },
      );
      const written = await this.repository.byCode(code);
      this.audit.record({
        ...{ chain: chainOf(written), actor, action: 'proposal.begun', subject: subjectOf(written) },
        data: { agency: agencyCode, title: draft.title },
      });
      return code;
    });
  }

  /** Writes the title and the mark of a state secret. StaleWrite with both sides when somebody changed the draft since `version`. */
  async writeHead(
    actor: Actor,
    found: Proposal,
    { version, title, isSecret }: { readonly version: number; readonly title: string; readonly isSecret: boolean },
  ): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.lockDraft(actor, found);
      if (proposal.title === title && proposal.isSecret === isSecret) return;
      if (proposal.version !== version) {
        const change = await this.audit.lastChange(subjectOf(proposal));
        throw new StaleWrite('Đề nghị', change, headOf(proposal), headOf({ title, isSecret }), proposal.version);
      }
      const files = await this.repository.dossier(proposal.id);
      if (isSecret && files.length > 0) {
        throw new Conflict('Hồ sơ đã có tệp. Bỏ hết tệp khỏi hồ sơ trước khi đánh dấu bí mật nhà nước.');
      }
      await this.writes.writeHead(proposal.id, title, isSecret);
      this.audit.record({
        ...{ chain: chainOf(proposal), actor, action: 'proposal.changed', subject: subjectOf(proposal) },
        data: headOf({ title, isSecret }),
      });
    });
  }

  /**
   * The proposal as it stands, held until the end of the open transaction, when the actor may write it now. Conflict when it
   * has left its draft, Forbidden when somebody else drafts it.
   */
  async lockDraft(actor: Actor, found: Proposal): Promise<Proposal> {
    const proposal = await this.repository.lock(found.id);
    if (mayWrite(actor, proposal)) return proposal;
    const drafted = { ...proposal, state: 'drafting' as const, level: null };
    if (rolesAt(actor, drafted).length === 0 || proposal.state === 'drafting') throw new Forbidden();
    throw new Conflict(lockedSentence(proposal), { state: proposal.state });
  }
}

function headOf({ title, isSecret }: Pick<Proposal, 'title' | 'isSecret'>): Record<string, string> {
  return { title, isSecret: isSecret ? 'Bí mật nhà nước' : '' };
}
