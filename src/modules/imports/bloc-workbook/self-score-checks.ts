import { exact, sum } from '../../../domain/fraction';
import type { SchemeContent } from '../../../domain/scoring/scheme';
import { type ScoredCriterion, scoredCriteria, sectionsOf } from '../../../domain/scoring/sections';
import { allNodes, isGroup, leavesOf } from '../../../domain/scoring/tree';
import { formatNumber } from '../../../text/number';
import { fold } from '../../../text/search';
import { readNumber } from '../../../workbooks';
import type { SelfScoreItem } from './reading';
import type { SheetLog } from './sheet-log';
import type { TableRow } from './table-rows';

/** Points that the row of a group states are not stored; they must agree with the criteria inside. */
export function checkGroupPoints(
  log: SheetLog,
  scheme: SchemeContent,
  columns: readonly { readonly agency: string; readonly column: number }[],
  rows: ReadonlyMap<string, TableRow<'code'>>,
  scores: readonly SelfScoreItem[],
): void {
  for (const { code, inside } of groupsOf(scheme)) {
    const row = rows.get(code);
    if (row === undefined) continue;
    for (const { agency, column } of columns) {
      const cell = log.sheet.cell(row.row, column);
      const stated = readNumber(cell).value;
      const own = scores.filter((score) => score.agency === agency && inside.includes(score.criterion));
      if (stated === null || own.length < inside.length) continue;
      const counted = sum(own.map(({ points }) => exact(points)));
      if (counted.equals(exact(stated))) continue;
      const parameters = { code, stated: formatNumber(stated), counted: formatNumber(counted) };
      log.problem('group_points_differ', cell.address, parameters);
    }
  }
}

/**
 * A penalty repeats what was already lost in criteria that deduct per event ("Trừ 1 điểm mỗi lần chậm"): a penalty of an
 * agency that lost nothing there does not follow from the rules.
 */
export function checkPenalties(log: SheetLog, scheme: SchemeContent, scores: readonly SelfScoreItem[]): void {
  const leaves = scoredCriteria(scheme);
  const perEvent = leaves.filter(deductsPerEvent);
  const penalties = new Set(leaves.filter(({ effect }) => effect === 'penalty').map(({ code }) => code));
  for (const { agency, criterion, points, address } of scores) {
    if (!penalties.has(criterion) || exact(points).equals(0) || perEvent.length === 0) continue;
    const own = new Map(
      scores.filter((score) => score.agency === agency).map((score) => [score.criterion, exact(score.points)]),
    );
    if (!perEvent.every((event) => own.get(event.code)?.equals(event.maximum))) continue;
    const codes = perEvent.map(({ code }) => code).join(', ');
    log.problem('penalty_unexplained', address, { agency, points: formatNumber(points), codes });
  }
}

/** The codes of what gets points inside every group. A part of bonus or penalty that is its own only rule is no group. */
function groupsOf(scheme: SchemeContent): { readonly code: string; readonly inside: readonly string[] }[] {
  const groups = allNodes(scheme)
    .filter(isGroup)
    .map((group) => ({ code: group.code, inside: leavesOf(group).map(({ code }) => code) }));
  const outside = sectionsOf(scheme)
    .filter(({ effect }) => effect !== 'base')
    .map(({ code, criteria }) => ({ code, inside: criteria.map((rule) => rule.code) }))
    .filter(({ code, inside }) => !inside.includes(code));
  return [...groups, ...outside];
}

function deductsPerEvent({ guidance, effect }: ScoredCriterion): boolean {
  return effect === 'base' && /^tru\b.*\bmoi lan\b/s.test(fold(guidance));
}
