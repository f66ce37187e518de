import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { agencyNameOn } from './people.repository';
import type { LikelyPair, LikelyRecord, PersonFact, PersonMerge, SharedYear } from './person-merge';

const LEVEL = (person: string): string =>
  `(SELECT e.level FROM evaluation e WHERE e.person_id = ${person} AND e.year = y.year AND e.system = 'state' ORDER BY e.version DESC LIMIT 1)`;

/** One row of a person for a list of pairs, as JSON. */
export const RECORD = (person: string): string => `(
  SELECT json_build_object('id', ${person}.id, 'fullName', ${person}.full_name,
           'birthYear', extract(year FROM ${person}.born_on)::int, 'positionTitle', x.position_title,
           'agencyName', ${agencyNameOn('x.agency_id', `coalesce(x.valid_to - 1, 'infinity'::date)`)})
    FROM person_post x WHERE x.person_id = ${person}.id ORDER BY x.is_main DESC, x.valid_from DESC NULLS LAST LIMIT 1)`;

/** SQL that reads what the merge of two records of a person needs to know. */
@Injectable()
export class PersonMergesRepository {
  constructor(private readonly database: Database) {}

  /**
   * Pairs of the same name, and of the same agency or birth year, whose birth years, genders and numbers do not contradict
   * each other, and whom nobody has said to be two persons.
   */
  likely(limit: number): Promise<LikelyPair[]> {
    return this.database.query<{ one: LikelyRecord; other: LikelyRecord }>(
      `SELECT ${RECORD('a')} AS one, ${RECORD('b')} AS other
         FROM person a JOIN person b ON fold_text(b.full_name) = fold_text(a.full_name) AND b.id > a.id
        WHERE (a.born_on IS NULL OR b.born_on IS NULL OR extract(year FROM a.born_on) = extract(year FROM b.born_on))
          AND NOT EXISTS (SELECT FROM person_distinction d WHERE d.one_id = a.id AND d.other_id = b.id AND d.ended_at IS NULL)
          AND (a.gender IS NULL OR b.gender IS NULL OR a.gender = b.gender)
          AND (a.identity_number IS NULL OR b.identity_number IS NULL)
          AND (extract(year FROM a.born_on) = extract(year FROM b.born_on)
               OR EXISTS (SELECT FROM person_post x JOIN person_post y ON y.agency_id = x.agency_id
                           WHERE x.person_id = a.id AND y.person_id = b.id))
        ORDER BY a.given_name COLLATE "vi-x-icu", a.full_name COLLATE "vi-x-icu", a.id, b.id LIMIT $1`,
      [limit],
    );
  }

  /** Which of the stored values of two persons differ, hidden ones as well. */
  async differences(one: string, other: string): Promise<Record<PersonFact, boolean>> {
    const [row] = await this.database.query<Record<PersonFact, boolean>>(
      `SELECT a.full_name <> b.full_name AS "fullName", a.gender IS DISTINCT FROM b.gender AS gender,
              a.born_on IS DISTINCT FROM b.born_on AS "bornOn", a.service_from IS DISTINCT FROM b.service_from AS "serviceFrom",
              a.retires_at_higher_age IS DISTINCT FROM b.retires_at_higher_age AS "retiresAtHigherAge",
              a.identity_number IS DISTINCT FROM b.identity_number AS "identityNumber", a.home_place <> b.home_place AS "homePlace",
              a.residence <> b.residence AS residence, a.qualification <> b.qualification AS qualification,
              a.academic_title <> b.academic_title AS "academicTitle"
         FROM person a, person b WHERE a.id = $1 AND b.id = $2`,
      [one, other],
    );
    if (!row) throw new Error('one of the persons has vanished');
    return row;
  }

  /** The years for which the Party evaluated both persons, at levels that are not the same. */
  async contradictingPartyYears(survivorId: string, mergedId: string): Promise<number[]> {
    const rows = await this.database.query<{ year: number }>(
      `WITH held AS (
         SELECT DISTINCT ON (person_id, year) person_id, year, level FROM evaluation
          WHERE person_id IN ($1, $2) AND system = 'party' ORDER BY person_id, year, version DESC)
       SELECT year FROM held GROUP BY year
        HAVING count(*) > 1 AND count(DISTINCT coalesce(level, '')) > 1 ORDER BY year`,
      [survivorId, mergedId],
    );
    return rows.map(({ year }) => year);
  }

  /** The years that both persons were evaluated for as officials, the newest first. */
  sharedYears(survivorId: string, mergedId: string): Promise<SharedYear[]> {
    return this.database.query<SharedYear>(
      `SELECT y.year, ${LEVEL('$1')} AS survivor, ${LEVEL('$2')} AS merged
         FROM (SELECT year FROM evaluation WHERE person_id = $1 AND system = 'state'
               INTERSECT SELECT year FROM evaluation WHERE person_id = $2 AND system = 'state') y
        ORDER BY y.year DESC`,
      [survivorId, mergedId],
    );
  }

  /** Holds both persons until the end of the transaction; does not wait for whoever writes about one of them just now. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.database.query(`SELECT FROM person WHERE id::text = ANY($1) ORDER BY id FOR UPDATE NOWAIT`, [ids]);
  }

  /** Keeps both persons from being merged until the end of the transaction; waits for whoever merges them just now. */
  async hold(ids: readonly string[]): Promise<void> {
    await this.database.query(`SELECT FROM person WHERE id::text = ANY($1) ORDER BY id FOR UPDATE`, [ids]);
  }

  /** The record that stayed when this one was merged; null when it never was. */
  async survivorOf(mergedId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT survivor_id AS id FROM person_merge WHERE merged_id::text = $1`,
      [mergedId],
    );
    return row?.id ?? null;
  }

  /** The records that were merged into a person, the newest first. */
  of(survivorId: string): Promise<PersonMerge[]> {
    return this.database.query<PersonMerge>(
      `SELECT merged_id AS "mergedId", name, facts, reason, merged_by AS "mergedBy", merged_at AS "mergedAt"
         FROM person_merge WHERE survivor_id = $1 ORDER BY merged_at DESC`,
      [survivorId],
    );
  }

  /** Keeps what the record that goes said. Comes first: the database lets facts follow only where it is written. */
  async add(actor: Actor, survivorId: string, merge: PersonMerge): Promise<void> {
    await this.database.query(
      `INSERT INTO person_merge (merged_id, survivor_id, name, facts, reason, merged_by_id, merged_by, merged_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[merge.mergedId, survivorId, merge.name, JSON.stringify(merge.facts), merge.reason],
        ...[actor.userId, merge.mergedBy, merge.mergedAt],
      ],
    );
  }
}
