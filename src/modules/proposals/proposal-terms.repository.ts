import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { TermKind } from './terms';

/** A term in working days as officials have set it. */
export interface ProposalTerm {
  readonly kind: TermKind;
  readonly workingDays: number;
  /** The document that says so. */
  readonly basis: string;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Date;
}

/** SQL of the terms that bind proposals. */
@Injectable()
export class ProposalTermsRepository {
  constructor(private readonly database: Database) {}

  list(): Promise<ProposalTerm[]> {
    return this.database.query<ProposalTerm>(
      `SELECT kind, working_days AS "workingDays", basis, version, set_by AS "setBy", set_at AS "setAt"
         FROM proposal_term ORDER BY kind`,
    );
  }

  /** Working days of each kind. */
  async days(): Promise<Readonly<Record<TermKind, number>>> {
    const terms = await this.list();
    return Object.fromEntries(terms.map(({ kind, workingDays }) => [kind, workingDays])) as Record<TermKind, number>;
  }

  /** Writes a term; false when somebody wrote since `seen`. */
  async put(seen: number, { kind, workingDays, basis, setBy, setAt }: Omit<ProposalTerm, 'version'>): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE proposal_term SET working_days = $3, basis = $4, set_by = $5, set_at = $6, version = version + 1
        WHERE kind = $1 AND version = $2`,
      [kind, seen, workingDays, basis, setBy, setAt],
    );
    return changed > 0;
  }
}
