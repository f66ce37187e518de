import { Injectable } from '@nestjs/common';
import { type Actor, may } from '../access';
import { Forbidden } from '../errors';
import type { AuditLink } from './audit-chain';
import { AuditLogRepository, type ChainSummary } from './audit-log.repository';
import { AuditRepository } from './audit.repository';
import { AuditService, type ChainVerdict } from './audit.service';

/** Entries on one page. */
const ENTRIES_A_PAGE = 50;

/** Some entries, the newest first, and where they stand. */
export interface AuditPageOfEntries {
  readonly entries: readonly AuditLink[];
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
}

/** Reads the audit for the administrator. */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly log: AuditLogRepository,
    private readonly links: AuditRepository,
    private readonly audit: AuditService,
  ) {}

  async chains(actor: Actor): Promise<ChainSummary[]> {
    requireReader(actor);
    return this.log.chains();
  }

  /** Recomputes every chain from its first link. */
  async verify(actor: Actor): Promise<ChainVerdict[]> {
    requireReader(actor);
    return this.audit.verify();
  }

  /** Entries of one chain, or of all for null; `asked` past the end gives the last page. */
  async entries(actor: Actor, chain: string | null, asked: number): Promise<AuditPageOfEntries> {
    requireReader(actor);
    // The heads know how long the chains are: nothing has to be counted.
    const heads = (await this.log.chains()).filter((head) => chain === null || head.chain === chain);
    const total = heads.reduce((sum, head) => sum + head.entries, 0);
    const pageCount = Math.max(1, Math.ceil(total / ENTRIES_A_PAGE));
    const page = Math.min(Math.max(1, asked), pageCount);
    const entries = await this.links.newest(chain, ENTRIES_A_PAGE, (page - 1) * ENTRIES_A_PAGE);
    return { entries, page, pageCount, total };
  }
}

function requireReader(actor: Actor): void {
  if (!may(actor, 'audit.read', {})) throw new Forbidden();
}
