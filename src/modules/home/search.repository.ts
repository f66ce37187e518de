import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { membersOnDay, takenOverOn } from '../blocs';

/** Whose tasks and blocs may be found. */
export interface SearchReach {
  readonly province: boolean;
  readonly agencyIds: readonly string[];
  readonly blocIds: readonly string[];
}

/** Hits of one kind, the first of them, and how many there are in all. */
export interface Hits<Hit> {
  readonly hits: readonly Hit[];
  readonly total: number;
}

export interface TaskHit {
  readonly title: string;
  readonly number: number;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly blocCode: string;
  readonly blocName: string;
  /** The newest period of the task's year that the bloc is reviewed in, or the year. */
  readonly periodCode: string;
  readonly periodName: string;
}

export interface AgencyHit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export interface BlocHit {
  readonly code: string;
  readonly name: string;
  /** Null for a bloc that has not been reviewed in any period. */
  readonly periodCode: string | null;
  readonly periodName: string | null;
}

const MOST_HITS = 20;

/** Of the period that a task is shown in. */
const LAST_DAY = 'coalesce(p.ends_on, y.ends_on)';

/** The newest period in which a bloc is reviewed; `condition` narrows it. */
const NEWEST_REVIEW = (blocId: string, condition: string): string => `LATERAL (
  SELECT p.code, p.name, p.ends_on FROM review r JOIN period p ON p.id = r.period_id
   WHERE r.bloc_id = ${blocId} ${condition} ORDER BY p.ends_on DESC, p.starts_on DESC LIMIT 1)`;

/** SQL of the search without marks. Each word must stand somewhere; words carry their own wildcards. */
@Injectable()
export class SearchRepository {
  constructor(private readonly database: Database) {}

  /** Tasks by words of the title that holds now, of members of blocs within reach and of agencies that passed into them. */
  async tasks(patterns: readonly string[], reach: SearchReach): Promise<Hits<TaskHit>> {
    const rows = await this.database.query<TaskHit & { total: string }>(
      `SELECT b.title, t.number, g.code AS "agencyCode", n.name AS "agencyName", l.code AS "blocCode", l.name AS "blocName",
              coalesce(p.code, y.code) AS "periodCode", coalesce(p.name, y.name) AS "periodName", count(*) OVER () AS total
         FROM key_task_baseline b
         JOIN key_task t ON t.id = b.task_id
         JOIN agency g ON g.id = t.agency_id
         JOIN bloc l ON l.id = t.bloc_id
         JOIN period y ON y.id = t.period_id
         LEFT JOIN ${NEWEST_REVIEW('l.id', 'AND coalesce(p.parent_id, p.id) = y.id')} p ON true
         LEFT JOIN LATERAL ${takenOverOn('t.bloc_id', 'y.starts_on', LAST_DAY)} h ON h.predecessor_id = t.agency_id
         JOIN agency_name n ON n.agency_id = coalesce(h.member_id, g.id)
          AND daterange(n.valid_from, n.valid_to, '[)') @> ${LAST_DAY}
        WHERE ${allWords('b.title', 4, patterns)}
          AND b.version = (SELECT max(version) FROM key_task_baseline WHERE task_id = t.id)
          AND EXISTS (SELECT FROM ${membersOnDay(LAST_DAY)}
                       WHERE m.bloc_id = t.bloc_id AND m.agency_id = coalesce(h.member_id, t.agency_id))
          AND ($1 OR l.id = ANY($2) OR EXISTS (
                 SELECT FROM ${membersOnDay(LAST_DAY)} WHERE m.bloc_id = t.bloc_id AND m.agency_id = ANY($3)))
        ORDER BY y.starts_on DESC, l.code, g.official_order, g.code, t.number
        LIMIT ${String(MOST_HITS)}`,
      [reach.province, [...reach.blocIds], [...reach.agencyIds], ...patterns],
    );
    return hitsOf(rows);
  }

  /** Agencies by words of their names of a day, or by code. Agencies are no secret within the province. */
  async agencies(patterns: readonly string[], day: BusinessDate): Promise<Hits<AgencyHit>> {
    const rows = await this.database.query<AgencyHit & { total: string }>(
      `SELECT g.code, n.name, n.short_name AS "shortName", count(*) OVER () AS total
         FROM agency_name n JOIN agency g ON g.id = n.agency_id
        WHERE daterange(n.valid_from, n.valid_to, '[)') @> $1::date
          AND (${allWords('n.name', 2, patterns)} OR ${allWords('n.short_name', 2, patterns)} OR ${allWords('g.code', 2, patterns)})
        ORDER BY g.official_order, g.code LIMIT ${String(MOST_HITS)}`,
      [day, ...patterns],
    );
    return hitsOf(rows);
  }

  /**
   * Blocs by words of their names, or by code: those within reach, and with `everywhere` all others too. A period is named
   * only where the bloc may be opened.
   */
  async blocs(patterns: readonly string[], reach: SearchReach, everywhere: boolean): Promise<Hits<BlocHit>> {
    const mayOpen = `AND ($1 OR r.bloc_id = ANY($2) OR EXISTS (
      SELECT FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = r.bloc_id AND m.agency_id = ANY($3)))`;
    const rows = await this.database.query<BlocHit & { total: string }>(
      `SELECT b.code, b.name, p.code AS "periodCode", p.name AS "periodName", count(*) OVER () AS total
         FROM bloc b LEFT JOIN ${NEWEST_REVIEW('b.id', mayOpen)} p ON true
        WHERE (${allWords('b.name', 5, patterns)} OR ${allWords('b.code', 5, patterns)})
          AND ($4 OR $1 OR b.id = ANY($2) OR p.code IS NOT NULL)
        ORDER BY b.code LIMIT ${String(MOST_HITS)}`,
      [reach.province, [...reach.blocIds], [...reach.agencyIds], everywhere, ...patterns],
    );
    return hitsOf(rows);
  }
}

/** SQL that is true where every pattern fits the column; patterns are the parameters from `first` on. */
function allWords(column: string, first: number, patterns: readonly string[]): string {
  const each = patterns.map((_, index) => `fold_text(${column}) LIKE fold_text($${String(first + index)})`);
  return `(${each.join(' AND ')})`;
}

function hitsOf<Hit>(rows: readonly (Hit & { readonly total: string })[]): Hits<Hit> {
  return { hits: rows, total: Number(rows[0]?.total ?? 0) };
}
