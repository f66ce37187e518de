import type { LedgerPosition, LedgerQuery, NamedQuery } from './ledger';

/** A column that an index of the ledger begins with, and the value that a query gives it. */
export interface Pin {
  readonly column: 'agency_id' | 'award_code' | 'achievement_to' | 'subject' | 'system';
  readonly sql: (query: LedgerQuery, values: unknown[]) => string;
}

/** A way through the ledger by day: the columns with which its index begins; none for the whole ledger. */
export type Road = readonly Pin[];

const AGENCY: Pin = {
  column: 'agency_id',
  sql: ({ agencyId }, values) => `h.agency_id = ${placed(values, agencyId)}::uuid`,
};
const AWARD: Pin = {
  column: 'award_code',
  sql: ({ awardCode }, values) => `h.award_code = ${placed(values, awardCode)}::text`,
};
const YEAR: Pin = {
  column: 'achievement_to',
  sql: ({ year }, values) => `h.achievement_to = ${placed(values, year)}::smallint`,
};

/** The few among the many: each has an index of its own that holds nothing else. */
const HOUSEHOLDS: Pin = { column: 'subject', sql: () => `h.subject = 'household'` };
const PARTY: Pin = { column: 'system', sql: () => `h.system = 'party'` };

/** The roads that lead to every honour of a query; together they hold the shortest, whichever it is. */
export function roadsOf({ agencyId, awardCode, year, subject, system }: LedgerQuery): readonly Road[] {
  const roads: Road[] = [];
  if (agencyId !== null) roads.push([AGENCY]);
  if (awardCode !== null) roads.push(year === null ? [AWARD] : [AWARD, YEAR]);
  else if (year !== null) roads.push([YEAR]);
  if (subject === 'household') roads.push([HOUSEHOLDS]);
  if (system === 'party') roads.push([PARTY]);
  return roads.length === 0 ? [[]] : roads;
}

/** Whether a road may be walked to its end: that of a small agency, or of households; years and awards go on for long. */
export function mayBeShort(road: Road): boolean {
  return road.some((pin) => pin === AGENCY || pin === HOUSEHOLDS);
}

/** The conditions of a query on the columns of an alias; what a road pins already is left out. Without any: true. */
export function filterOf(query: NamedQuery, alias: string, values: unknown[], road: Road = []): string {
  const pinned = new Set<string>(road.map(({ column }) => column));
  const equals = (column: string, value: unknown, type: string): string[] =>
    value === null || pinned.has(column) ? [] : [`${alias}.${column} = ${placed(values, value)}::${type}`];
  const conditions = [
    ...equals('agency_id', query.agencyId, 'uuid'),
    ...equals('award_code', query.awardCode, 'text'),
    ...equals('achievement_to', query.year, 'smallint'),
    ...equals('system', query.system, 'text'),
    ...equals('subject', query.subject, 'text'),
    ...equals('type', query.type, 'text'),
    ...equals('kind', query.kind, 'text'),
    ...(query.name === '' ? [] : [isNamed(`${alias}.recipient_folded`, `${alias}.agency_id`, query, values)]),
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** The condition that a folded name holds the part that is looked for, or is another name of an agency that bore it. */
export function isNamed(column: string, agency: string, { name, bearers }: NamedQuery, values: unknown[]): string {
  const holds = holdsName(column, name, values);
  if (bearers === null) return holds;
  const [names, agencyIds] = [placed(values, bearers.names), placed(values, bearers.agencyIds)];
  return `(${holds} OR (${column} = ANY(${names}::text[]) AND ${agency} = ANY(${agencyIds}::uuid[])))`;
}

/** The condition that an honour stands after a position. */
export function positionOf(after: LedgerPosition | null, alias: string, values: unknown[]): string {
  if (after === null) return 'true';
  return `(${alias}.decided_on, ${alias}.id) < (${placed(values, after.decidedOn)}::date, ${placed(values, after.id)}::uuid)`;
}

/** The condition that a decision is not older than the first day of a query: there a walk by day ends. */
export function firstDayOf({ from }: LedgerQuery, alias: string, values: unknown[]): string {
  return from === null ? 'true' : `${alias}.decided_on >= ${placed(values, from)}::date`;
}

/** The condition that a folded name holds a part of a name, folded alike: no sign that LIKE would read is left in it. */
export function holdsName(column: string, part: string, values: unknown[]): string {
  return `${column} LIKE '%' || fold_name(${placed(values, part)}::text) || '%'`;
}

function placed(values: unknown[], value: unknown): string {
  values.push(value);
  return `$${String(values.length)}`;
}
