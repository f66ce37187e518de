import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden } from '../../platform/errors';
import { type ProposalTerm, ProposalTermsRepository } from './proposal-terms.repository';
import type { TermKind } from './terms';

export type { ProposalTerm } from './proposal-terms.repository';

/** A term as it is typed; `version` is the one seen. */
export interface TermDraft {
  readonly kind: TermKind;
  readonly workingDays: number;
  readonly basis: string;
  readonly version: number;
}

/** The terms in working days that bind proposals; the law is data, so an official sets them. */
@Injectable()
export class ProposalTermsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalTermsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  list(): Promise<ProposalTerm[]> {
    return this.repository.list();
  }

  /** Sets a term. The same again changes nothing; StaleWrite with both when somebody set it since. Needs 'proposal.appraise'. */
  async set(actor: Actor, draft: TermDraft): Promise<void> {
    if (!may(actor, 'proposal.appraise', {})) throw new Forbidden();
    await this.database.transaction(async () => {
      const stored = (await this.repository.list()).find(({ kind }) => kind === draft.kind);
      if (stored?.workingDays === draft.workingDays && stored.basis === draft.basis) return;
      const { version, ...term } = draft;
      const subject = `proposal_term:${draft.kind}`;
      const by = { setBy: actor.name, setAt: this.clock.now() };
      if (!(await this.repository.put(version, { ...term, ...by }))) {
        const current = (await this.repository.list()).find(({ kind }) => kind === draft.kind);
        const change = await this.audit.lastChange(subject);
        throw new StaleWrite('Thời hạn', change, fieldsOf(current), fieldsOf(draft), current?.version ?? 0);
      }
      this.audit.record({ actor, action: 'proposal.changed', subject, data: fieldsOf(draft) });
    });
  }
}

function fieldsOf(term: Pick<TermDraft, 'workingDays' | 'basis'> | undefined): Record<string, string> {
  return { workingDays: String(term?.workingDays ?? ''), basis: term?.basis ?? '' };
}
