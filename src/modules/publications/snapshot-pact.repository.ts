import { Injectable } from '@nestjs/common';
import type { SnapshotData, SnapshotPact } from '../../domain/publication/snapshot';
import { Database } from '../../database/database';

interface PactRow extends Omit<SnapshotPact, 'inForceSince' | 'signatures'> {
  readonly id: string;
  readonly round: number;
  readonly inForceSince: Date;
}

/** SQL that reads the pact of a year as it was in force. */
@Injectable()
export class SnapshotPactRepository {
  constructor(private readonly database: Database) {}

  /** The text that was put in force last, with the signatures of its round; null where none ever was. */
  async inForce(blocId: string, yearId: string): Promise<SnapshotPact | null> {
    const [row] = await this.database.query<PactRow>(
      `SELECT p.id, p.state, e.round, v.version, v.opening, v.contents, e.happened_at AS "inForceSince"
         FROM pact p
         JOIN LATERAL (SELECT round, text_version, happened_at FROM pact_event
                        WHERE pact_id = p.id AND to_state = 'in_force' ORDER BY sequence DESC LIMIT 1) e ON true
         JOIN pact_version v ON v.pact_id = p.id AND v.version = e.text_version
        WHERE p.bloc_id = $1 AND p.period_id = $2`,
      [blocId, yearId],
    );
    if (!row) return null;
    const { id, state, round, version, opening, contents, inForceSince } = row;
    const signatures = await this.database.query<SnapshotData>(
      `SELECT g.code AS agency, coalesce(n.name, g.code) AS name, s.signed_on::text AS "signedOn", s.signed_by AS "signedBy",
              s.on_paper AS "onPaper"
         FROM pact_signature s JOIN agency g ON g.id = s.agency_id
         LEFT JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> s.signed_on
        WHERE s.pact_id = $1 AND s.round = $2 ORDER BY g.official_order, g.code`,
      [id, round],
    );
    return { state, version, opening, contents, inForceSince: inForceSince.toISOString(), signatures };
  }
}
