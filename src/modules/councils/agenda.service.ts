import { Injectable } from '@nestjs/common';
import { levelOfCouncil, ruleInCouncil, type VoteKind } from '../../domain/councils/council';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import {
  AgendaRepository,
  type AgendaOf,
  type NewMatter,
  type WaitingCandidate,
  type WaitingProposal,
} from './agenda.repository';
import type { Council } from './council';
import { explainRefusals } from './council-refusals';
import { withheldFrom } from './councils.policy';
import { requireState, sessionSubject, SessionReader } from './session-reader';
import { SessionWritesRepository } from './session-writes.repository';

/** A matter that is no candidate; without a vote where `vote` is null. */
export interface FreeMatter {
  readonly title: string;
  readonly vote: { readonly kind: VoteKind; readonly share: string } | null;
}

/** Puts matters before a session: the candidates of proposals at the level of the council, and free ones. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly repository: AgendaRepository,
    private readonly writes: SessionWritesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Proposals that may come before the council. */
  waiting(actor: Actor, council: Council): Promise<WaitingProposal[]> {
    return this.repository.waiting(agendaOf(actor, council), this.clock.today());
  }

  /** Adds every candidate of a proposal that stands and is on no other agenda. InvalidInput when there is none. */
  async addProposal(actor: Actor, sessionId: string, proposalCode: string): Promise<void> {
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const session = await this.reader.lockFor(actor, sessionId, null);
        requireState(session, ['preparing', 'in_session']);
        const { council } = session;
        const candidates = await this.repository.candidates(agendaOf(actor, council), proposalCode, this.clock.today());
        if (candidates.length === 0) {
          throw new InvalidInput([
            { code: 'unknown_choice', place: 'proposal', parameters: { label: 'đề nghị đang chờ Hội đồng' } },
          ]);
        }
        await this.add(
          actor,
          sessionId,
          candidates.map((candidate) => matterOf(candidate, council)),
        );
      }),
    );
  }

  async addMatter(actor: Actor, sessionId: string, { title, vote }: FreeMatter): Promise<void> {
    await this.database.transaction(async () => {
      requireState(await this.reader.lockFor(actor, sessionId, null), ['preparing', 'in_session']);
      const rule = { voteKind: vote?.kind ?? null, voteShare: vote?.share ?? null, ruleBasis: '', ruleToCheck: false };
      await this.add(actor, sessionId, [{ candidateId: null, title, subtitle: '', ...rule }]);
    });
  }

  /** Takes a matter off; Conflict when it was voted. */
  async remove(actor: Actor, sessionId: string, itemId: string): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, sessionId, null);
      requireState(session, ['preparing', 'in_session']);
      const item = session.items.find(({ id }) => id === itemId);
      if (item === undefined) return;
      if (!(await this.repository.remove(sessionId, itemId))) {
        throw new Conflict('Nội dung đã bỏ phiếu, không bỏ khỏi chương trình được.');
      }
      await this.writes.touch(sessionId);
      const data = { title: item.title };
      this.audit.record({ actor, action: 'council_session.matter_removed', subject: sessionSubject(session), data });
    });
  }

  private async add(actor: Actor, sessionId: string, matters: readonly NewMatter[]): Promise<void> {
    const session = await this.reader.find(actor, sessionId);
    await this.repository.add(sessionId, matters);
    await this.writes.touch(sessionId);
    const data = { title: matters.map(({ title }) => title).join('; '), quantity: String(matters.length) };
    this.audit.record({ actor, action: 'council_session.matters_added', subject: sessionSubject(session), data });
  }
}

function agendaOf(actor: Actor, council: Council): AgendaOf {
  const { kind, agencyId, blocId } = council;
  return { kind, level: levelOfCouncil(kind), agencyId, blocId, withheld: withheldFrom(actor, council) };
}

function matterOf({ id, name, agencyName, awardName, vote }: WaitingCandidate, council: Council): NewMatter {
  const { kind, share, isOfAward } = ruleInCouncil(vote, council);
  const basis = isOfAward ? (vote?.basis ?? null) : null;
  return {
    candidateId: id,
    title: name,
    subtitle: agencyName === name || agencyName === '' ? awardName : `${agencyName} · ${awardName}`,
    voteKind: kind,
    voteShare: share,
    ruleBasis: basis === null ? '' : basis.place,
    ruleToCheck: isOfAward && vote?.confidence === 'to_check',
  };
}
