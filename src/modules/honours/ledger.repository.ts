import { Injectable } from '@nestjs/common';
import { fold } from '../../text/search';
import { Database } from '../../database/database';
import { HONOUR } from './honours.repository';
import type { LedgerHit, LedgerPosition, LedgerQuery, LedgerRow, NamedPosition } from './ledger';
import { filterOf, firstDayOf, holdsName, positionOf, roadsOf, type Road } from './ledger-sql';

/** Decisions of one number that are read at most; a short number is in use at every body, every year. */
const DECISIONS = 500;

/** Numbers that begin with $1. The column is in the order of "C", and nothing stands behind the last character of all. */
const BEGINS = `d.number_folded >= $1 AND d.number_folded < $1 || chr(1114109)`;
/** After a digit no other follows: 41 is not the beginning of 412. Signs stand before the digits, letters behind them. */
const ENDS_AT_DIGIT = `((d.number_folded >= $1 AND d.number_folded < $1 || '0')
           OR (d.number_folded >= $1 || ':' AND d.number_folded < $1 || chr(1114109)))`;

/**
 * SQL of the search. Every statement reads a bounded part of one index of the ledger, whatever the statistics say: the
 * inner query follows the index by day and stops, the filters stand outside of it (docs/do-luong-tra-cuu.md).
 */
@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /** The indexes that lead through the honours of a query, those that pass fewest first. */
  roads(query: LedgerQuery): readonly Road[] {
    return roadsOf(query);
  }

  /** Up to `wanted` hits among the next `budget` honours of a road. */
  walk(
    query: LedgerQuery,
    road: Road,
    after: LedgerPosition | null,
    limits: { readonly budget: number; readonly wanted: number },
  ): Promise<LedgerHit[]> {
    const values: unknown[] = [];
    const passed = passedOn(query, road, after, limits.budget, values);
    return this.database.query<LedgerHit>(
      `SELECT w.id, w.decided_on::text AS "decidedOn" FROM (${passed}) w
        WHERE ${filterOf(query, 'w', values, road)} LIMIT ${String(limits.wanted)}`,
      values,
    );
  }

  /** The last of the `budget` honours that a walk passes; null when the road ends before. */
  async endOfWalk(
    query: LedgerQuery,
    road: Road,
    after: LedgerPosition | null,
    budget: number,
  ): Promise<LedgerPosition | null> {
    const values: unknown[] = [];
    const [row] = await this.database.query<LedgerPosition>(
      `SELECT w.id, w.decided_on::text AS "decidedOn" FROM (${passedOn(query, road, after, budget, values)}) w
       OFFSET ${String(budget - 1)}`,
      values,
    );
    return row ?? null;
  }

  /** Up to `most` names of the ledger that hold the part of a name. */
  async names(part: string, most: number): Promise<string[]> {
    const values: unknown[] = [];
    const rows = await this.database.query<{ folded: string }>(
      `SELECT folded FROM honour_name WHERE ${holdsName('folded', part, values)} LIMIT ${String(most)}`,
      values,
    );
    return rows.map(({ folded }) => folded);
  }

  /** The newest `wanted` hits among the next `budget` honours of each name. */
  ofNames(
    names: readonly NamedPosition[],
    query: LedgerQuery,
    limits: { readonly budget: number; readonly wanted: number },
  ): Promise<LedgerHit[]> {
    const values: unknown[] = [...columnsOf(names)];
    const passed = passedOfName(query, limits.budget, values);
    return this.database.query<LedgerHit>(
      `SELECT w.id, w.decided_on::text AS "decidedOn" FROM ${NAMES} CROSS JOIN LATERAL (${passed}) w
        WHERE ${filterOf({ ...query, name: '' }, 'w', values)}
        ORDER BY w.decided_on DESC, w.id DESC LIMIT ${String(limits.wanted)}`,
      values,
    );
  }

  /** The last of the next `budget` honours of each name; names that end before are left out. */
  endsOfNames(names: readonly NamedPosition[], query: LedgerQuery, budget: number): Promise<NamedPosition[]> {
    const values: unknown[] = [...columnsOf(names)];
    const passed = passedOfName(query, budget, values);
    return this.database.query<NamedPosition>(
      `SELECT n.folded, e.id, e.decided_on::text AS "decidedOn" FROM ${NAMES}
        CROSS JOIN LATERAL (SELECT w.id, w.decided_on FROM (${passed}) w OFFSET ${String(budget - 1)}) e`,
      values,
    );
  }

  /**
   * The newest decisions of a number, and the day at which reading stopped when there are more: decisions of that day are
   * left to the next page, so that none is passed over.
   */
  async decisionsOf(
    query: LedgerQuery,
    after: LedgerPosition | null,
  ): Promise<{ readonly ids: readonly string[]; readonly cutAt: string | null }> {
    const number = numberOf(query.decision);
    const values: unknown[] = [number, after?.decidedOn ?? null];
    const rows = await this.database.query<{ id: string; decidedOn: string }>(
      // Found first and sorted then: following the days would read every decision for a number that is seldom.
      `WITH found AS MATERIALIZED (
         SELECT d.id, d.decided_on FROM decision d
          WHERE ${/\d$/.test(number) ? ENDS_AT_DIGIT : BEGINS} AND ($2::date IS NULL OR d.decided_on <= $2)
            AND ${firstDayOf(query, 'd', values)})
       SELECT f.id, f.decided_on::text AS "decidedOn" FROM found f
        ORDER BY f.decided_on DESC, f.id DESC LIMIT ${String(DECISIONS + 1)}`,
      values,
    );
    const cutAt = rows.length > DECISIONS ? (rows.at(-1)?.decidedOn ?? null) : null;
    return { ids: rows.filter(({ decidedOn }) => decidedOn !== cutAt).map(({ id }) => id), cutAt };
  }

  /** The newest `wanted` hits among the honours of decisions. */
  ofDecisions(
    ids: readonly string[],
    query: LedgerQuery,
    after: LedgerPosition | null,
    wanted: number,
  ): Promise<LedgerHit[]> {
    const values: unknown[] = [ids];
    return this.database.query<LedgerHit>(
      `SELECT h.id, h.decided_on::text AS "decidedOn" FROM honour h
        WHERE h.decision_id = ANY($1::uuid[]) AND ${filterOf(query, 'h', values)} AND ${positionOf(after, 'h', values)}
        ORDER BY h.decided_on DESC, h.id DESC LIMIT ${String(wanted)}`,
      values,
    );
  }

  /** The honours of a page with their decisions, newest first. */
  rows(ids: readonly string[]): Promise<LedgerRow[]> {
    return this.database.query<LedgerRow>(
      `SELECT ${HONOUR}, d.number AS "decisionNumber", d.issuing_body AS "issuingBody"
         FROM honour h JOIN decision d ON d.id = h.decision_id LEFT JOIN agency g ON g.id = h.agency_id
        WHERE h.id = ANY($1::uuid[]) ORDER BY h.decided_on DESC, h.id DESC`,
      [ids],
    );
  }
}

/** What every index that is read on by day carries. */
const FILTERED = 'h.award_code, h.achievement_to, h.subject, h.system, h.agency_id, h.type, h.kind';

const NAMES = `unnest($1::text[], $2::date[], $3::uuid[]) AS n(folded, decided_on, id)`;

function columnsOf(names: readonly NamedPosition[]): readonly unknown[][] {
  return [names.map(({ folded }) => folded), names.map(({ decidedOn }) => decidedOn), names.map(({ id }) => id)];
}

/** A number as it is stored folded, without what people write around it: 'Số 412 / QĐ-UBND' is '412/qd-ubnd'. */
export function numberOf(typed: string): string {
  return fold(typed)
    .replace(/^so\b[ :]*/, '')
    .replace(/ *([/-]) */g, '$1');
}

/** The next honours of one name `n` by day on its index. */
function passedOfName(query: LedgerQuery, budget: number, values: unknown[]): string {
  return `SELECT h.id, h.decided_on, ${FILTERED}
            FROM honour h WHERE h.recipient_folded = n.folded AND (h.decided_on, h.id) < (n.decided_on, n.id)
             AND ${firstDayOf(query, 'h', values)}
           ORDER BY h.decided_on DESC, h.id DESC LIMIT ${String(budget)}`;
}

/** The honours that a walk passes: the next ones by day on its index. */
function passedOn(
  query: LedgerQuery,
  road: Road,
  after: LedgerPosition | null,
  budget: number,
  values: unknown[],
): string {
  const pinned = road.map((pin) => pin.sql(query, values));
  const days = [positionOf(after, 'h', values), firstDayOf(query, 'h', values)];
  return `SELECT h.id, h.decided_on, h.recipient_folded, ${FILTERED}
            FROM honour h WHERE ${[...pinned, ...days].join(' AND ')}
           ORDER BY h.decided_on DESC, h.id DESC LIMIT ${String(budget)}`;
}
