import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** A chain as a list shows it. */
export interface ChainSummary {
  readonly chain: string;
  /** Name of the bloc; null for the chain of the system, and where the bloc's code is unknown. */
  readonly blocName: string | null;
  readonly entries: number;
  readonly headHash: string;
  readonly lastAt: Date | null;
}

/** SQL of reading the audit as a whole. */
@Injectable()
export class AuditLogRepository {
  constructor(private readonly database: Database) {}

  /** Every chain with its last entry, the chain of the system first; one query whatever their number. */
  chains(): Promise<ChainSummary[]> {
    return this.database.query<ChainSummary>(
      `SELECT c.chain, b.name AS "blocName", c.sequence AS entries, c.hash AS "headHash", e.happened_at AS "lastAt"
         FROM audit_chain c
         LEFT JOIN audit_entry e ON e.chain = c.chain AND e.sequence = c.sequence
         LEFT JOIN bloc b ON c.chain = 'bloc:' || b.code
        ORDER BY c.chain LIKE 'bloc:%', c.chain`,
    );
  }
}
