import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../access';
import { Clock } from '../clock';
import type { AuditAction, AuditData } from './audit-actions';
import { type AuditLink, FIRST_HASH, firstBroken, hashOf } from './audit-chain';
import { AuditRepository, type LastChange } from './audit.repository';

/** Chain of everything that belongs to no bloc. */
export const SYSTEM_CHAIN = 'system';

/** Chain of a bloc. */
export const chainOfBloc = (blocCode: string): string => `bloc:${blocCode}`;

/** What to write: who did what to which thing, in which chain (default: the system's). */
export interface AuditRecord<Action extends AuditAction> {
  readonly chain?: string;
  readonly actor: Pick<Actor, 'userId' | 'name'>;
  readonly action: Action;
  /** The thing, as `kind:key`, for example `sheet:BTCTU/2022-H1`. */
  readonly subject: string;
  readonly data: AuditData[Action];
}

/** What a check of one chain found. */
export interface ChainVerdict {
  readonly chain: string;
  readonly entries: number;
  readonly headHash: string;
  /** The first link that does not fit, or null. */
  readonly broken: { sequence: number; action: string; subject: string } | null;
}

const BATCH = 1_000;

interface Pending {
  readonly chain: string;
  readonly happenedAt: Date;
  readonly record: AuditRecord<AuditAction>;
}

/** The append-only record of who changed what, chained by hashes, written in the transaction of the change. */
@Injectable()
export class AuditService {
  /** Records of open transactions, waiting for their end: the lock of a chain is taken as late as possible. */
  private readonly pending = new WeakMap<object, Pending[]>();

  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry to the open transaction; without one it throws, because a change must not be saved without it. */
  record<Action extends AuditAction>(record: AuditRecord<Action>): void {
    const key = this.database.manager;
    let waiting = this.pending.get(key);
    if (!waiting) {
      waiting = [];
      this.pending.set(key, waiting);
      const entries = waiting;
      this.database.beforeCommit(() => this.flush(entries));
    }
    waiting.push({
      chain: record.chain ?? SYSTEM_CHAIN,
      happenedAt: this.clock.now(),
      record,
    });
  }

  /** Who changed a thing last, and when; null when nobody did since it is recorded. */
  lastChange(subject: string): Promise<LastChange | null> {
    return this.repository.lastChange(subject);
  }

  /** Recomputes every chain from its first link, as of one moment: people go on working meanwhile. */
  verify(): Promise<ChainVerdict[]> {
    return this.database.snapshot(async () => {
      const verdicts: ChainVerdict[] = [];
      for (const head of await this.repository.heads()) verdicts.push(await this.verifyChain(head));
      return verdicts;
    });
  }

  private async verifyChain(head: { chain: string; sequence: number; hash: string }): Promise<ChainVerdict> {
    let reached = { sequence: 0, hash: FIRST_HASH };
    for (;;) {
      const links = await this.repository.linksAfter(head.chain, reached.sequence, BATCH);
      const broken = firstBroken(links, reached);
      if (broken) return verdict(head, broken);
      const last = links.at(-1);
      if (!last) break;
      reached = { sequence: last.sequence, hash: last.hash };
    }
    const whole = reached.sequence === head.sequence && reached.hash === head.hash;
    return verdict(head, whole ? null : { sequence: reached.sequence + 1, action: 'missing', subject: head.chain });
  }

  private async flush(entries: readonly Pending[]): Promise<void> {
    // Always in the same order, so that two transactions never wait for each other.
    const chains = [...new Set(entries.map((entry) => entry.chain))].sort();
    for (const chain of chains) {
      const head = await this.repository.lockHead(chain);
      let { sequence, hash } = head;
      const links: AuditLink[] = [];
      for (const { happenedAt, record } of entries.filter((entry) => entry.chain === chain)) {
        sequence += 1;
        const link = {
          chain,
          sequence,
          happenedAt,
          actorId: record.actor.userId,
          actorName: record.actor.name,
          action: record.action,
          subject: record.subject,
          data: record.data,
          previousHash: hash,
        };
        hash = hashOf(link);
        links.push({ ...link, hash });
      }
      await this.repository.append(links);
    }
  }
}

function verdict(
  head: { chain: string; sequence: number; hash: string },
  broken: { sequence: number; action: string; subject: string } | null,
): ChainVerdict {
  return {
    chain: head.chain,
    entries: head.sequence,
    headHash: head.hash,
    broken: broken && { sequence: broken.sequence, action: broken.action, subject: broken.subject },
  };
}
