import type { DocumentLayout, Part } from '../../../../src/documents/model';
import type { ReportFacts } from '../facts';
import { annexTitle } from './annex-title';
import { matrixTable } from './task-matrix';
import { statusChart } from './task-statuses';
import { blocTaskTable, taskTable } from './task-table';

/**
 * Annex I: every task by agency, the matrix of statuses by task number, the chart of statuses by agency, and where the bloc
 * has tasks as a whole, those.
 */
export function taskAnnex(facts: ReportFacts, layout: DocumentLayout): Part[] {
  const name = 'Tổng hợp tiến độ nhiệm vụ theo đơn vị';
  return [
    {
      key: 'annex-1-tasks',
      title: 'PL I.1 Nhiệm vụ theo đơn vị',
      orientation: 'landscape',
      startsPage: true,
      blocks: [annexTitle(facts, layout, 'I', name), taskTable(facts)],
    },
    {
      key: 'annex-1-matrix',
      title: 'PL I.2 Ma trận tiến độ',
      orientation: 'landscape',
      startsPage: true,
      blocks: [matrixTable(facts)],
    },
    {
      key: 'annex-1-statuses',
      title: 'PL I.3 Biểu đồ tiến độ',
      orientation: 'portrait',
      startsPage: true,
      blocks: [statusChart(facts)],
    },
    ...blocPart(facts),
  ];
}

function blocPart(facts: ReportFacts): Part[] {
  if ((facts.blocTasks ?? []).length === 0) return [];
  return [
    {
      key: 'annex-1-bloc-tasks',
      title: 'PL I.4 Nhiệm vụ chung',
      orientation: 'landscape',
      startsPage: true,
      blocks: [blocTaskTable(facts)],
    },
  ];
}
