import { type Block, type DocumentLayout, type Part, note } from '../../../../src/documents/model';
import { WITHOUT_DATA } from '../../prose';
import type { ReportFacts } from '../facts';
import { WITHHELD } from '../withheld-points';
import { scoreWords } from '../words';
import { annexTitle } from './annex-title';
import { scoreTables } from './score-table';
import { totalsChart } from './score-totals';

/** Annex IV: scores, criteria as rows and agencies as columns, then totals and ranks with their chart. */
export function scoreAnnex(facts: ReportFacts, layout: DocumentLayout): Part[] {
  const { scheme } = facts;
  const title = annexTitle(facts, layout, 'IV', scoreWords(facts).annex);
  const tables: Part = {
    key: 'annex-4-scores',
    title: `PL IV.1 ${scoreWords(facts).sheet}`,
    orientation: 'landscape',
    startsPage: true,
    blocks: [title, ...tableBlocks(facts)],
  };
  if (scheme === null || facts.arePointsWithheld === true) return [tables];
  const totals: Part = {
    key: 'annex-4-totals',
    title: 'PL IV.2 Biểu đồ tổng điểm',
    orientation: 'portrait',
    startsPage: true,
    blocks: [totalsChart(facts, scheme), ...exclusionNotes(facts)],
  };
  return [tables, totals];
}

function tableBlocks(facts: ReportFacts): Block[] {
  if (facts.arePointsWithheld === true) return [note(WITHHELD)];
  return facts.scheme === null ? [note(WITHOUT_DATA)] : scoreTables(facts, facts.scheme);
}

function exclusionNotes(facts: ReportFacts) {
  return facts.scores.flatMap(({ agency, exclusionReason }) => {
    if (exclusionReason === null) return [];
    const name = facts.agencies.find(({ code }) => code === agency)?.name ?? agency;
    return [note(`${name} không xếp hạng: ${exclusionReason}.`)];
  });
}
