import { Injectable } from '@nestjs/common';
import type { CompletionLevel } from '../../domain/commendation/records';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import type { PersonFact } from './person-merge';

/** The columns of the facts of a person that may be taken over as they are. */
const COLUMNS: readonly (readonly [Exclude<PersonFact, 'identityNumber' | 'fullName'>, string])[] = [
  ['gender', 'gender'],
  ['bornOn', 'born_on'],
  ['serviceFrom', 'service_from'],
  ['retiresAtHigherAge', 'retires_at_higher_age'],
  ['homePlace', 'home_place'],
  ['residence', 'residence'],
  ['qualification', 'qualification'],
  ['academicTitle', 'academic_title'],
];

const taken = (fact: PersonFact, column: string): string =>
  `${column} = CASE WHEN '${fact}' = ANY($3::text[]) THEN m.${column} ELSE s.${column} END`;

/** A level with the document that says so. */
interface HeldLevel {
  readonly year: number;
  readonly level: CompletionLevel;
  readonly document: string;
}

/** Moves what the register of persons knows from one record to the one that stays. $1 survivor, $2 merged throughout. */
@Injectable()
export class PersonMovesRepository {
  constructor(private readonly database: Database) {}

  /** Takes values over. A number belongs to one record at a time, so it leaves the other first. */
  async facts(survivorId: string, mergedId: string, facts: readonly PersonFact[]): Promise<void> {
    const [gone] = await this.database.query<{ number: string | null }>(
      `SELECT identity_number AS number FROM person WHERE id = $1`,
      [mergedId],
    );
    await this.database.execute(`UPDATE person SET identity_number = NULL WHERE id = $1`, [mergedId]);
    await this.database.execute(
      `UPDATE person s SET ${taken('fullName', 'full_name')}, ${taken('fullName', 'given_name')},
              ${COLUMNS.map(([fact, column]) => taken(fact, column)).join(', ')},
              identity_number = CASE WHEN 'identityNumber' = ANY($3::text[]) THEN $4 ELSE s.identity_number END,
              version = s.version + 1
         FROM person m WHERE s.id = $1 AND m.id = $2`,
      [survivorId, mergedId, facts, gone?.number ?? null],
    );
  }

  /** Moves the posts that stay, beside a main post of the same time where there is one; the others are gone. */
  async posts(survivorId: string, mergedId: string, keptIds: readonly string[]): Promise<void> {
    await this.database.execute(`DELETE FROM person_post WHERE person_id = $1 AND NOT id::text = ANY($2)`, [
      mergedId,
      keptIds,
    ]);
    await this.database.execute(
      `UPDATE person_post x SET person_id = $1, is_main = x.is_main AND NOT EXISTS (
         SELECT FROM person_post y WHERE y.person_id = $1 AND y.is_main
            AND daterange(y.valid_from, y.valid_to, '[)') && daterange(x.valid_from, x.valid_to, '[)'))
        WHERE x.person_id = $2`,
      [survivorId, mergedId],
    );
  }

  /** Puts the versions of each year and system behind those that are there. */
  async evaluations(survivorId: string, mergedId: string): Promise<void> {
    await this.database.execute(
      `UPDATE evaluation e SET person_id = $1, version = e.version + t.top,
              reason = CASE WHEN t.top > 0 THEN coalesce(e.reason, 'Theo hồ sơ trùng đã gộp') ELSE e.reason END
         FROM (SELECT y.system, y.year, coalesce((SELECT max(version) FROM evaluation
                                                WHERE person_id = $1 AND system = y.system AND year = y.year), 0) AS top
                 FROM (SELECT DISTINCT system, year FROM evaluation WHERE person_id = $2) y) t
        WHERE e.person_id = $2 AND e.system = t.system AND e.year = t.year`,
      [survivorId, mergedId],
    );
  }

  /** The levels that a person has as an official for some years, read before others come behind them. */
  holding(personId: string, years: readonly number[]): Promise<HeldLevel[]> {
    return this.database.query<HeldLevel>(
      `SELECT DISTINCT ON (year) year, level, source_document AS document FROM evaluation
        WHERE person_id = $1 AND system = 'state' AND year = ANY($2::int[]) ORDER BY year, version DESC`,
      [personId, years],
    );
  }

  /** Writes what `holding` has read as the newest versions. */
  async restate(
    actor: Actor,
    personId: string,
    held: readonly HeldLevel[],
    { reason, at }: { reason: string; at: Date },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO evaluation (person_id, year, version, level, source_document, reason, source, recorded_by_id, recorded_by, recorded_at)
       SELECT $1, h.year, (SELECT max(version) + 1 FROM evaluation WHERE person_id = $1 AND system = 'state' AND year = h.year), h.level, h.document,
              $3, 'screen', $4, $5, $6
         FROM jsonb_to_recordset($2::jsonb) AS h (year integer, level text, document text)`,
      [personId, JSON.stringify(held), reason, actor.userId, actor.name, at],
    );
  }

  async misconduct(survivorId: string, mergedId: string): Promise<void> {
    for (const table of ['discipline', 'verification']) {
      await this.database.execute(`UPDATE ${table} SET person_id = $1 WHERE person_id = $2`, [survivorId, mergedId]);
    }
  }

  /** Takes the empty record away; foreign keys refuse it while anything is still said of it. */
  async remove(survivorId: string, mergedId: string): Promise<void> {
    await this.database.execute(`UPDATE person_merge SET survivor_id = $1 WHERE survivor_id = $2`, [
      survivorId,
      mergedId,
    ]);
    await this.database.execute(`DELETE FROM person WHERE id = $1`, [mergedId]);
  }
}
