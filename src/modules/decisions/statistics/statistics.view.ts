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

/** The rows of a table with links to the honours that each number counts. */
export function linkedRows(table: StatisticsTable, agencyCode: string | null): StatisticsRow[] {
  const [system = 'state'] = table.id.split('-');
  return table.rows.map((row) => {
    const cell = (count: number, subject: string): CountCell => {
      const query = new URLSearchParams({ 'he-thong': system });
      if (row.code !== '') query.set('hinh-thuc', row.code);
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
