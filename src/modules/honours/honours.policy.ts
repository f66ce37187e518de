import { type BusinessDate, compareDates } from '../../domain/calendar';
import type { Violation } from '../../domain/violation';
import type { DecisionDraft, HonourLine, StoredHonour } from './honour';

/** What makes two lines of one decision the same honour; mirrors the index `honour_once_index`. */
export function honourKey(line: HonourLine | StoredHonour): string {
  const holder = line.personId ?? line.divisionId ?? line.householdId;
  const named = [line.recipientName, line.recipientDetail, line.agencyId ?? line.agencyName ?? ''];
  return [line.awardCode ?? line.awardName, line.subject, ...(holder === null ? named : [holder])].join('\n');
}

/** What is wrong with a decision and its lines; `line` among the parameters counts from 1. */
export function grantViolations(
  decision: DecisionDraft,
  lines: readonly HonourLine[],
  today: BusinessDate,
): Violation[] {
  const violations: Violation[] = [];
  if (compareDates(decision.decidedOn, today) > 0) {
    violations.push({ code: 'decision_in_future', place: 'decidedOn', parameters: { today } });
  }
  if (lines.length === 0) violations.push({ code: 'decision_without_lines', place: 'lines' });
  const decisionYear = Number(decision.decidedOn.slice(0, 4));
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const parameters = { line: index + 1, recipient: line.recipientName, award: line.awardName };
    const place = `lines.${String(index)}`;
    if (line.achievementFrom > line.achievementYear || line.achievementYear > decisionYear) {
      violations.push({ code: 'honour_years', place, parameters });
    }
    const key = honourKey(line);
    if (seen.has(key)) violations.push({ code: 'honour_twice', place, parameters });
    seen.add(key);
  }
  return violations;
}
