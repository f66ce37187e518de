import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type AuditLink, FIRST_HASH } from './audit-chain';

interface LinkRow {
  readonly chain: string;
  readonly sequence: number;
  readonly happened_at: Date;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject: string;
  readonly data: unknown;
  readonly previous_hash: string;
  readonly hash: string;
}

export interface ChainHead {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
}

const LINK = 'chain, sequence, happened_at, actor_id, actor_name, action, subject, data, previous_hash, hash';

/** Who changed a thing last, and when. */
export interface LastChange {
  readonly by: string;
  readonly at: Date;
}

/** SQL of the audit chains. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** Takes the lock of the chain until the end of the transaction and returns its head. */
  async lockHead(chain: string): Promise<ChainHead> {
    await this.database.query(`INSERT INTO audit_chain (chain, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      chain,
      FIRST_HASH,
    ]);
    const [head] = await this.database.query<ChainHead>(
      `SELECT chain, sequence, hash FROM audit_chain WHERE chain = $1 FOR UPDATE`,
      [chain],
    );
    if (!head) throw new Error(`audit chain ${chain} is missing`);
    return head;
  }

  async append(links: readonly AuditLink[]): Promise<void> {
    const last = links.at(-1);
    if (!last) return;
    await this.database.query(
      `INSERT INTO audit_entry (chain, sequence, happened_at, actor_id, actor_name, action, subject, data, previous_hash, hash)
       SELECT chain, sequence, happened_at, actor_id, actor_name, action, subject, data, previous_hash, hash
         FROM jsonb_to_recordset($1) AS link (chain text, sequence integer, happened_at timestamptz, actor_id uuid, actor_name text,
                                              action text, subject text, data jsonb, previous_hash text, hash text)`,
      [
        JSON.stringify(
          links.map((link) => ({
            ...link,
            happened_at: link.happenedAt.toISOString(),
            actor_id: link.actorId,
            actor_name: link.actorName,
            previous_hash: link.previousHash,
          })),
        ),
      ],
    );
    await this.database.query(`UPDATE audit_chain SET sequence = $2, hash = $3 WHERE chain = $1`, [
      last.chain,
      last.sequence,
      last.hash,
    ]);
  }

  heads(): Promise<ChainHead[]> {
    return this.database.query<ChainHead>(`SELECT chain, sequence, hash FROM audit_chain ORDER BY chain`);
  }

  /** The next links of a chain after a sequence number, in order. */
  async linksAfter(chain: string, sequence: number, limit: number): Promise<AuditLink[]> {
    const rows = await this.database.query<LinkRow>(
      `SELECT ${LINK} FROM audit_entry WHERE chain = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [chain, sequence, limit],
    );
    return rows.map(linkOf);
  }

  /** The newest entries, of one chain or of all; the newest first. */
  async newest(chain: string | null, limit: number, offset: number): Promise<AuditLink[]> {
    const rows = await this.database.query<LinkRow>(
      `SELECT ${LINK} FROM audit_entry WHERE $1::text IS NULL OR chain = $1
        ORDER BY happened_at DESC, chain, sequence DESC LIMIT $2 OFFSET $3`,
      [chain, limit, offset],
    );
    return rows.map(linkOf);
  }

  /** The last entry about a thing; null when there is none. */
  async lastChange(subject: string): Promise<LastChange | null> {
    const [row] = await this.database.query<LastChange>(
      `SELECT actor_name AS by, happened_at AS at FROM audit_entry WHERE subject = $1
        ORDER BY happened_at DESC, sequence DESC LIMIT 1`,
      [subject],
    );
    return row ?? null;
  }
}

function linkOf(row: LinkRow): AuditLink {
  return {
    chain: row.chain,
    sequence: row.sequence,
    happenedAt: row.happened_at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subject: row.subject,
    data: row.data,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
