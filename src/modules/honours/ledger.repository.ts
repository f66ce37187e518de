import { Injectable } from '@nestjs/common';
import { fold } from '../../text/search';
import { Database } from '../../database/database';
import { agencyNameOn, HONOUR } from './honours.repository';
import type { BusinessDate } from '../../domain/calendar';
import type { Bearers, LedgerHit, LedgerPosition, LedgerQuery, LedgerRow, NamedPosition, NamedQuery } from './ledger';
import { filterOf, firstDayOf, holdsName, isNamed, positionOf, roadsOf, type Road } from './ledger-sql';

/** How many honours a statement passes at most, and how many hits it returns at most. */
interface WalkLimits {
  readonly budget: number;
  readonly wanted: number;
}

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

  /** Up to `wanted` hits among the next `budget` honours of a road, and the last of those; read once. */
  async walk(
    query: NamedQuery,
    road: Road,
    after: LedgerPosition | null,
    { budget, wanted }: WalkLimits,
  ): Promise<{ readonly hits: readonly LedgerHit[]; readonly end: LedgerPosition | null }> {
    const values: unknown[] = [];
    const passed = passedOn(query, road, after, budget, values);
    const fits = filterOf(query, 'w', values, road);
    const rows = await this.database.query<LedgerHit & { readonly fits: boolean; readonly isEnd: boolean }>(
      `SELECT w.id, w.decided_on::text AS "decidedOn", ${fits} AS fits, w.place = ${String(budget)} AS "isEnd"
         FROM (${passed}) w WHERE ${fits} OR w.place = ${String(budget)} LIMIT ${String(wanted + 1)}`,
      values,
    );
    const positionOfRow = ({ id, decidedOn }: LedgerHit): LedgerHit => ({ id, decidedOn });
    const end = rows.find(({ isEnd }) => isEnd);
    return {
      hits: rows
        .filter((row) => row.fits)
        .slice(0, wanted)
        .map(positionOfRow),
      end: end === undefined ? null : positionOfRow(end),
    };
  }

  /** The agencies that bore a part of a name, with those of their names that do not hold it; null when all of them do. */
  async bearers(part: string): Promise<Bearers | null> {
    if (part === '') return null;
    const values: unknown[] = [];
    const holds = (name: string): string => holdsName(`fold_name(${name}.name)`, part, values);
    const rows = await this.database.query<{ agencyId: string; folded: string }>(
      `SELECT o.agency_id AS "agencyId", fold_name(o.name) AS folded
         FROM (SELECT n.agency_id FROM agency_name n WHERE ${holds('n')}) found
         JOIN agency_name o ON o.agency_id = found.agency_id WHERE NOT ${holds('o')}`,
      values,
    );
    if (rows.length === 0) return null;
    const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
    return {
      agencyIds: distinct(rows.map(({ agencyId }) => agencyId)),
      names: distinct(rows.map(({ folded }) => folded)),
    };
  }

  /** Up to `most` names of the ledger that hold the part of a name, and as many other names of those that bore it. */
  async names({ name, bearers }: Pick<NamedQuery, 'name' | 'bearers'>, most: number): Promise<string[]> {
    const values: unknown[] = [];
    const limit = `LIMIT ${String(most)}`;
    const holding = `(SELECT folded FROM honour_name WHERE ${holdsName('folded', name, values)} ${limit})`;
    if (bearers !== null) values.push(bearers.names);
    const rows = await this.database.query<{ folded: string }>(
      bearers === null
        ? holding
        : `${holding} UNION (SELECT folded FROM honour_name WHERE folded = ANY($${String(values.length)}::text[]) ${limit})`,
      values,
    );
    return rows.map(({ folded }) => folded);
  }

  /**
   * The newest `wanted` hits among the next `budget` honours of each name, and the last of those of each name that has
   * more; read once.
   */
  async ofNames(
    names: readonly NamedPosition[],
    query: NamedQuery,
    { budget, wanted }: WalkLimits,
  ): Promise<{ readonly hits: readonly LedgerHit[]; readonly ends: readonly NamedPosition[] }> {
    const values: unknown[] = [
      names.map(({ folded }) => folded),
      names.map(({ decidedOn }) => decidedOn),
      names.map(({ id }) => id),
    ];
    const passed = passedOfName(query, budget, values);
    const conditions = filterOf({ ...query, name: '' }, 'w', values);
    const fits =
      query.bearers === null ? conditions : `${conditions} AND ${isNamed('n.folded', 'w.agency_id', query, values)}`;
    const rows = await this.database.query<LedgerHit & { readonly folded: string | null }>(
      `WITH passed AS MATERIALIZED (
         SELECT n.folded, w.id, w.decided_on, ${fits} AS fits, w.place = ${String(budget)} AS ends
           FROM unnest($1::text[], $2::date[], $3::uuid[]) AS n(folded, decided_on, id) CROSS JOIN LATERAL (${passed}) w
          WHERE ${fits} OR w.place = ${String(budget)})
       (SELECT NULL AS folded, p.id, p.decided_on::text AS "decidedOn" FROM passed p WHERE p.fits
         ORDER BY p.decided_on DESC, p.id DESC LIMIT ${String(wanted)})
        UNION ALL SELECT p.folded, p.id, p.decided_on::text FROM passed p WHERE p.ends`,
      values,
    );
    return {
      hits: rows.flatMap(({ folded, ...hit }) => (folded === null ? [hit] : [])),
      ends: rows.flatMap(({ folded, ...end }) => (folded === null ? [] : [{ folded, ...end }])),
    };
  }

  /** How many honours names have, `most` at most. */
  async countOfNames(names: readonly string[], most: number): Promise<number> {
    const [row] = await this.database.query<{ count: string }>(
      `SELECT count(*) FROM (
         SELECT FROM unnest($1::text[]) AS n(folded)
          CROSS JOIN LATERAL (SELECT FROM honour h WHERE h.recipient_folded = n.folded LIMIT ${String(most)}) w
          LIMIT ${String(most)}) counted`,
      [names],
    );
    return Number(row?.count ?? 0);
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
    query: NamedQuery,
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

  /** The honours of a page with their decisions, newest first; agencies also under their names of a day. */
  rows(ids: readonly string[], day: BusinessDate): Promise<LedgerRow[]> {
    return this.database.query<LedgerRow>(
      `SELECT ${HONOUR}, d.number AS "decisionNumber", d.issuing_body AS "issuingBody", ${agencyNameOn('$2')} AS "agencyNameToday"
         FROM honour h JOIN decision d ON d.id = h.decision_id LEFT JOIN agency g ON g.id = h.agency_id
        WHERE h.id = ANY($1::uuid[]) ORDER BY h.decided_on DESC, h.id DESC`,
      [ids, day],
    );
  }
}

/** What every index that is read on by day carries. */
const FILTERED = 'h.award_code, h.achievement_to, h.subject, h.system, h.agency_id, h.type, h.kind';

const NEWEST_FIRST = 'ORDER BY h.decided_on DESC, h.id DESC';
/** Which of the honours that are passed it is, from 1; they come in this order, nothing is sorted for it. */
const PLACE = `row_number() OVER (${NEWEST_FIRST}) AS place`;

/** A number as it is stored folded, without what people write around it: 'Số 412 / QĐ-UBND' is '412/qd-ubnd'. */
export function numberOf(typed: string): string {
  return fold(typed)
    .replace(/^so\b[ :]*/, '')
    .replace(/ *([/-]) */g, '$1');
}

/** The next honours of one name `n` by day on its index. */
function passedOfName(query: LedgerQuery, budget: number, values: unknown[]): string {
  return `SELECT h.*, ${PLACE} FROM (
            SELECT h.id, h.decided_on, ${FILTERED}
              FROM honour h WHERE h.recipient_folded = n.folded AND (h.decided_on, h.id) < (n.decided_on, n.id)
               AND ${firstDayOf(query, 'h', values)}
             ${NEWEST_FIRST} LIMIT ${String(budget)}) h`;
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
  return `SELECT h.*, ${PLACE} FROM (
            SELECT h.id, h.decided_on, h.recipient_folded, ${FILTERED}
              FROM honour h WHERE ${[...pinned, ...days].join(' AND ')}
             ${NEWEST_FIRST} LIMIT ${String(budget)}) h`;
}
