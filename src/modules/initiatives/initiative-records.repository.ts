import { Injectable } from '@nestjs/common';
import type { InitiativeRecord } from '../../domain/commendation/records';
import type { InitiativeState } from '../../domain/workflow/initiative';
import { Database } from '../../database/database';

/** A use of an initiative as rules look at it. */
type UseRecord = InitiativeRecord['uses'][number];

/** An initiative that a person is an author of. */
export interface InitiativeOfPerson {
  readonly id: string;
  readonly agencyId: string;
  readonly title: string;
  readonly year: number;
  readonly state: InitiativeState;
  /** The kept certificate of its effect and scope; null without one. */
  readonly certificate: { readonly fileId: string; readonly name: string } | null;
}

/** SQL of the initiatives of many persons at once. */
@Injectable()
export class InitiativeRecordsRepository {
  constructor(private readonly database: Database) {}

  /** Those who are named as authors of any initiative, recognised or not. */
  async authors(personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS "personId" FROM initiative_author WHERE person_id = ANY($1)`,
      [personIds],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** The recognised initiatives of each person, with what they served as a standard for of that person. */
  recognised(personIds: readonly string[]): Promise<(InitiativeRecord & { personId: string })[]> {
    return this.database.query(
      `SELECT a.person_id AS "personId", i.id, i.title, i.year, i.scope, i.is_replicable AS "isReplicable",
              i.decision_number AS "decisionNumber", coalesce(u.uses, '[]') AS uses
         FROM initiative_author a
         JOIN initiative i ON i.id = a.initiative_id AND i.state = 'recognised'
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('kind', u.award_kind, 'awardCode', u.award_code, 'year', u.year)
                           ORDER BY u.used_at, u.id) AS uses
             FROM initiative_use u
            WHERE u.initiative_id = i.id AND u.person_id = a.person_id AND u.released_at IS NULL) u ON true
        WHERE a.person_id = ANY($1) ORDER BY a.person_id, i.year, i.id`,
      [personIds],
    );
  }

  /** All initiatives of a person, the newest first. */
  of(personId: string): Promise<InitiativeOfPerson[]> {
    return this.database.query<InitiativeOfPerson>(
      `SELECT i.id, i.agency_id AS "agencyId", i.title, i.year, i.state,
              CASE WHEN f.id IS NOT NULL THEN json_build_object('fileId', f.id, 'name', f.name) END AS certificate
         FROM initiative_author a JOIN initiative i ON i.id = a.initiative_id
         LEFT JOIN stored_file f ON f.id = i.certificate_file_id
        WHERE a.person_id = $1 ORDER BY i.year DESC, i.title COLLATE "vi-x-icu", i.id`,
      [personId],
    );
  }

  /**
   * Holds every initiative of two persons until the end of the transaction; does not wait for whoever writes one just now, who
   * may be waiting for a person that the caller holds.
   */
  async lockOf(personIds: readonly string[]): Promise<void> {
    await this.database.query(
      `SELECT FROM initiative WHERE id IN (SELECT initiative_id FROM initiative_author WHERE person_id = ANY($1::uuid[])
                                           UNION SELECT initiative_id FROM initiative_use WHERE person_id = ANY($1::uuid[]))
        ORDER BY id FOR UPDATE NOWAIT`,
      [personIds],
    );
  }

  /** Makes the initiatives and uses of one person those of another; the shares in one initiative are added. */
  async follow(fromId: string, toId: string): Promise<void> {
    await this.database.execute(
      `UPDATE initiative_author a SET share = a.share + b.share
         FROM initiative_author b WHERE a.person_id = $2 AND b.initiative_id = a.initiative_id AND b.person_id = $1`,
      [fromId, toId],
    );
    await this.database.execute(
      `DELETE FROM initiative_author b WHERE b.person_id = $1
          AND EXISTS (SELECT FROM initiative_author a WHERE a.initiative_id = b.initiative_id AND a.person_id = $2)`,
      [fromId, toId],
    );
    for (const table of ['initiative_author', 'initiative_use']) {
      await this.database.execute(`UPDATE ${table} SET person_id = $2 WHERE person_id = $1`, [fromId, toId]);
    }
  }

  /** Holds an initiative until the end of the transaction; false when there is none with this id that is recognised. */
  async lockRecognised(initiativeId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM initiative WHERE id = $1 AND state = 'recognised' FOR UPDATE`, [
      initiativeId,
    ]);
    return rows.length > 0;
  }

  async isAuthor(initiativeId: string, personId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM initiative_author WHERE initiative_id = $1 AND person_id = $2`,
      [initiativeId, personId],
    );
    return rows.length > 0;
  }

  /** The standing uses of an initiative by a person, in the order of time. */
  uses(initiativeId: string, personId: string): Promise<(UseRecord & { reference: string })[]> {
    return this.database.query(
      `SELECT award_kind AS kind, award_code AS "awardCode", year, reference FROM initiative_use
        WHERE initiative_id = $1 AND person_id = $2 AND released_at IS NULL ORDER BY used_at, id`,
      [initiativeId, personId],
    );
  }
}
