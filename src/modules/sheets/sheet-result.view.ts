import { decimalsOf, type Exact } from '../../domain/fraction';
import type { ItemInput } from '../../domain/scoring/inputs';
import type { ScoreLine } from '../../domain/scoring/result';
import { incompleteTasks } from '../../domain/scoring/task-inputs';
import { formatNumber } from '../../text/number';
import { lineText } from '../../text/scoring-explained';
import { isEditable } from '../../domain/workflow/sheet';
import type { Sheet } from './sheet';
import type { SheetResult } from '../../../templates/pages/sheets/input-props';

/** Decimals shown of points that go on for ever; others are shown in full. */
const ENDLESS_SHOWN = 2;
const FINITE_SHOWN = 4;

/** Points of a row for people: 9,76 of an endless 41/42 × 10; a finite value in full. */
export function printedPoints(points: Exact): string {
  return formatNumber(points, decimalsOf(points) === null ? ENDLESS_SHOWN : FINITE_SHOWN).replace('-', '−');
}

/**
 * What the input of a row comes to and how. Points by judgement that nothing has changed say themselves; a row without an
 * input says nothing yet, key tasks how many of them have no points. Of a penalty the points carry a minus.
 */
export function resultView({ scheme, state, unit }: Sheet, line: ScoreLine | undefined): SheetResult {
  if (line === undefined) return { points: null, how: '', note: null };
  if (line.standing === 'missing')
    return { points: null, how: '', note: openTasksNote(line, unit.inputs.get(line.code)) };
  const saysItself = (line.rule === 'manual' || isUntouched(line)) && line.applied.length === 0;
  return {
    points: line.points === null || (line.rule === 'manual' && saysItself) ? null : printedPoints(line.points),
    how: saysItself ? '' : lineText(scheme.definition, line),
    note: line.rule === 'relative' && isEditable(state) ? 'Tạm tính theo các phiếu đã nộp.' : null,
  };
}

function openTasksNote(line: ScoreLine, input: ItemInput | undefined): string | null {
  const count = line.rule === 'key_tasks' ? incompleteTasks(input?.tasks ?? []).length : 0;
  return count === 0 ? null : `Còn ${count} nhiệm vụ chưa có điểm.`;
}

/** A rule of bonus or penalty of which nothing happened: 0 points need no explanation. */
function isUntouched({ inputs, kind }: ScoreLine): boolean {
  return kind !== 'item' && inputs.count === 0;
}

/** What a save has changed: the result of the saved row, and of every other row whose points it touched. */
export function changedResults(code: string, before: Sheet, after: Sheet): ReadonlyMap<string, SheetResult> {
  const old = resultsOf(before);
  const changed = [...resultsOf(after)].filter(
    ([line, result]) => line === code || JSON.stringify(old.get(line)) !== JSON.stringify(result),
  );
  return new Map(changed);
}

function resultsOf(sheet: Sheet): Map<string, SheetResult> {
  const rows = sheet.score.lines.filter(({ kind }) => kind !== 'adjustment');
  return new Map(rows.map((line) => [line.code, resultView(sheet, line)]));
}
