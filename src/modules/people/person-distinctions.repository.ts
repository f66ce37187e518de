import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import type { PersonDistinction, SaidDistinction } from './person-merge';
import { RECORD } from './person-merges.repository';

const SAID = `d.id, d.reason, d.said_by_id AS "saidById", d.said_by AS "saidBy", d.said_at AS "saidAt",
              d.ended_reason AS "endedReason", d.ended_by_id AS "endedById", d.ended_by AS "endedBy", d.ended_at AS "endedAt"`;

/** SQL of persons of one name who were said to be two. The two are kept in the order of their ids. */
@Injectable()
export class PersonDistinctionsRepository {
  constructor(private readonly database: Database) {}

  /** What stands of all pairs, the newest first. */
  standing(limit: number): Promise<SaidDistinction[]> {
    return this.database.query<SaidDistinction>(
      `SELECT ${SAID}, ${RECORD('a')} AS one, ${RECORD('b')} AS other
         FROM person_distinction d JOIN person a ON a.id = d.one_id JOIN person b ON b.id = d.other_id
        WHERE d.ended_at IS NULL ORDER BY d.said_at DESC, d.id DESC LIMIT $1`,
      [limit],
    );
  }

  /** What was said of a pair last, taken back or not; null when nobody ever said anything. */
  async last(one: string, other: string): Promise<PersonDistinction | null> {
    const [row] = await this.database.query<PersonDistinction>(
      `SELECT ${SAID} FROM person_distinction d
        WHERE d.one_id = least($1::uuid, $2::uuid) AND d.other_id = greatest($1::uuid, $2::uuid)
        ORDER BY d.ended_at IS NULL DESC, d.id DESC LIMIT 1`,
      [one, other],
    );
    return row ?? null;
  }

  async add(actor: Actor, one: string, other: string, reason: string, at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO person_distinction (one_id, other_id, reason, said_by_id, said_by, said_at)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, $5, $6)`,
      [one, other, reason, actor.userId, actor.name, at],
    );
  }

  async end(actor: Actor, id: string, reason: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE person_distinction SET ended_reason = $2, ended_by_id = $3, ended_by = $4, ended_at = $5 WHERE id = $1`,
      [id, reason, actor.userId, actor.name, at],
    );
  }

  /**
   * Makes what was said of one record said of the one that stays. What was taken back about these two ends with the merge, and
   * what stands for both about a third stands once.
   */
  async follow(fromId: string, toId: string): Promise<void> {
    await this.database.execute(
      `DELETE FROM person_distinction d WHERE $1::uuid IN (d.one_id, d.other_id) AND ($2::uuid IN (d.one_id, d.other_id)
          OR d.ended_at IS NULL AND EXISTS (
               SELECT FROM person_distinction k WHERE k.ended_at IS NULL AND $2::uuid IN (k.one_id, k.other_id)
                  AND (CASE WHEN d.one_id = $1 THEN d.other_id ELSE d.one_id END) IN (k.one_id, k.other_id)))`,
      [fromId, toId],
    );
    await this.database.execute(
      `UPDATE person_distinction d SET one_id = least($2::uuid, t.third), other_id = greatest($2::uuid, t.third)
         FROM (SELECT id, CASE WHEN one_id = $1 THEN other_id ELSE one_id END AS third FROM person_distinction
                WHERE $1::uuid IN (one_id, other_id)) t WHERE t.id = d.id`,
      [fromId, toId],
    );
  }
}
