import { inputKindOf } from '../scoring/input-kind';
import type { ItemInput } from '../scoring/inputs';
import type { Scheme } from '../scoring/scheme';
import { type ScoredCriterion, scoredCriteria } from '../scoring/sections';
import { incompleteTasks } from '../scoring/task-inputs';
import type { TotalLine } from '../scoring/totals';
import type { Violation } from '../violation';

export type SheetViolationCode =
  'points_missing' | 'input_missing' | 'tasks_none' | 'tasks_incomplete' | 'evidence_missing' | 'attestation_missing';

/** A sheet as it would be sent: its rows with their points, its evidence, and inputs that its scheme does not take. */
export interface SheetToSend {
  readonly lines: readonly TotalLine[];
  readonly evidenceCounts: ReadonlyMap<string, number>;
  readonly problems: readonly Violation[];
  readonly inputs: ReadonlyMap<string, ItemInput>;
}

/**
 * What must be put right before a sheet goes to the leader or is submitted, in the order of the scheme: every criterion
 * has an input that fits, evidence where the scheme demands it and points above 0 are claimed, the attestation is ticked.
 * An explanation is never demanded here.
 */
export function checkBeforeSending(scheme: Scheme, sheet: SheetToSend, attested: boolean): Violation[] {
  const lines = new Map(sheet.lines.map((line) => [line.code, line]));
  const violations = scoredCriteria(scheme).flatMap((criterion) => {
    const wrong = sheet.problems.filter(({ place }) => place === criterion.code);
    return wrong.length > 0 ? wrong : checkLine(criterion, lines.get(criterion.code), sheet);
  });
  return attested ? violations : [...violations, { code: 'attestation_missing' }];
}

function checkLine(
  criterion: ScoredCriterion,
  line: TotalLine | undefined,
  { evidenceCounts, inputs }: SheetToSend,
): Violation<SheetViolationCode>[] {
  const { code, evidenceRequired } = criterion;
  if (line === undefined || line.standing === 'missing') return [missing(criterion, inputs.get(code))];
  const claims = line.points?.gt(0) ?? false;
  const isBare = (evidenceCounts.get(code) ?? 0) === 0;
  return evidenceRequired && claims && isBare ? [{ code: 'evidence_missing', place: code }] : [];
}

/** What a criterion without points is waiting for. */
function missing(criterion: ScoredCriterion, input: ItemInput | undefined): Violation<SheetViolationCode> {
  const place = criterion.code;
  const kind = inputKindOf(criterion);
  if (kind !== 'tasks') return { code: kind === 'points' ? 'points_missing' : 'input_missing', place };
  const tasks = incompleteTasks(input?.tasks ?? []);
  if (tasks.length === 0) return { code: 'tasks_none', place };
  return { code: 'tasks_incomplete', place, parameters: { tasks: tasks.join(', ') } };
}
