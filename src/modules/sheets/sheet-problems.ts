import type { Violation } from '../../domain/violation';
import { checkBeforeSending } from '../../domain/workflow/sheet-checks';
import type { Sheet } from './sheet';
import { keyTaskCodes } from './sheet-tasks';

/** What must be put right before the sheet can be sent, in the order of its scheme. */
export function problemsOf(sheet: Sheet, attested: boolean): Violation[] {
  const { scheme, problems, totals, unit } = sheet;
  const toSend = { lines: totals.lines, evidenceCounts: evidenceCounts(sheet), problems, inputs: unit.inputs };
  return checkBeforeSending(scheme.definition, toSend, attested);
}

/** How much backs each criterion; files of the progress of key tasks back the criteria about them. */
export function evidenceCounts(sheet: Sheet): ReadonlyMap<string, number> {
  const counts = new Map(keyTaskCodes(sheet.scheme.definition).map((code) => [code, sheet.taskFiles.length]));
  for (const { code } of sheet.evidence) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
