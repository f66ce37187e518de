import type { CountCell, StatisticsRow } from '../../../../templates/pages/decisions/statistics';
import type { StatisticsTable } from '../../../../templates/documents/honour-statistics/statistics-document';
import { AWARD_KINDS, AWARD_SYSTEMS, COMMENDATION_SUBJECTS } from '../../../domain/commendation/subjects';
import { awardKindWords, awardSystemWords, commendationTypeWords } from '../../../text/vi';
import type { Statistics } from './statistics.service';
import type { HonourCount } from './statistics.repository';

/** The counts as tables, State and Party apart, titles and forms apart; empty tables are left out. */
export function statisticsTables(statistics: Statistics): StatisticsTable[] {
  return AWARD_SYSTEMS.flatMap((system) =>
    AWARD_KINDS.flatMap((kind) => {
      const counts = statistics.counts.filter((count) => count.system === system && count.kind === kind);
      if (counts.length === 0) return [];
      const words = awardKindWords[kind];
      const title = `${words} của ${awardSystemWords[system]}`;
      return [{ id: `${system}-${kind}`, title, rows: rowsOf(counts) }];
    }),
  );
}

function rowsOf(counts: readonly HonourCount[]): StatisticsTable['rows'] {
  const awards = [...new Set(counts.map(({ awardCode, awardName }) => `${awardCode}\n${awardName}`))];
  return awards.map((key) => {
    const [code = '', name = ''] = key.split('\n');
    const own = counts.filter((count) => count.awardCode === code && count.awardName === name);
    const total = (rows: readonly HonourCount[]): number => rows.reduce((sum, { standing }) => sum + standing, 0);
    const [collective = 0, person = 0, household = 0] = COMMENDATION_SUBJECTS.map((subject) =>
      total(own.filter((count) => count.subject === subject)),
    );
    const types = [...new Set(own.map(({ type }) => type))].map((type) => ({
      type: commendationTypeWords[type],
      count: total(own.filter((count) => count.type === type)),
    }));
    const revoked = own.reduce((sum, count) => sum + count.revoked, 0);
    return { code, name, collective, person, household, types, revoked };
  });
}

/**
 * The rows of a table with links to the honours that each number counts. No link where the ledger cannot be asked for just
 * these: of a whole bloc, and of an award outside the catalogue.
 */
export function linkedRows(
  table: StatisticsTable,
  { from, to, agencyCode, blocCode }: Statistics['query'],
): StatisticsRow[] {
  const [system = 'state', kind = 'title'] = table.id.split('-');
  return table.rows.map((row) => {
    const cell = (count: number, subject: string): CountCell => {
      if (blocCode !== null || row.code === '') return { count, href: null };
      const query = new URLSearchParams({ 'he-thong': system, nhom: kind, 'hinh-thuc': row.code });
      query.set('tu-ngay', from);
      query.set('den-ngay', to);
      if (subject !== '') query.set('doi-tuong', subject);
      if (agencyCode !== null) query.set('co-quan', agencyCode);
      return { count, href: `/tra-cuu?${query.toString()}` };
    };
    return {
      name: row.name,
      types: row.types.map(({ type, count }) => `${type} ${String(count)}`).join(', '),
      collective: cell(row.collective, 'collective'),
      person: cell(row.person, 'person'),
      household: cell(row.household, 'household'),
      total: cell(row.collective + row.person + row.household, ''),
      revoked: row.revoked,
    };
  });
}

/** A link that counts a whole year of everything; null for the year that the query asks for already. */
export function wholeYear(
  year: string,
  { from, to }: Readonly<Record<'from' | 'to', string>>,
): { readonly label: string; readonly href: string } | null {
  const days = { from: `01/01/${year}`, to: `31/12/${year}` };
  if (from === days.from && to === days.to) return null;
  return { label: `Xem năm ${year}`, href: `/quyet-dinh/thong-ke?${new URLSearchParams(days).toString()}` };
}

/** Links that count a whole year or a half of it, of this year and the two before, where the rest of the query stays. */
export function quickPeriods(
  thisYear: number,
  values: Readonly<Record<'from' | 'to' | 'bloc' | 'agency', string>>,
): { label: string; href: string; isCurrent: boolean }[] {
  return [thisYear, thisYear - 1, thisYear - 2].flatMap((year) => {
    const period = (label: string, from: string, to: string) => {
      const days = { from: `${from}/${String(year)}`, to: `${to}/${String(year)}` };
      const query = new URLSearchParams({ ...values, ...days });
      const isCurrent = days.from === values.from && days.to === values.to;
      return { label: `${label} ${String(year)}`, href: `/quyet-dinh/thong-ke?${query.toString()}`, isCurrent };
    };
    return [
      period('Năm', '01/01', '31/12'),
      period('6 tháng đầu năm', '01/01', '30/06'),
      period('6 tháng cuối năm', '01/07', '31/12'),
    ];
  });
}
