import { mutualPairs, type PlannedCheck } from '../../../domain/appraisal/cross-check';
import { toDecimalString, toExactString } from '../../../domain/fraction';
import { scoredCriteria } from '../../../domain/scoring/sections';
import type { StoredJudgement } from '../judgements/judgement';
import type { Sheet } from '../../sheets';
import type { PlacedCheck } from './check';
import type { CheckedSheet } from './checking.service';
import type {
  CheckedCriterionAnswer,
  CheckedSheetAnswer,
  CheckPairAnswer,
  CrossCheckAnswer,
  ProposalAnswer,
} from './checks.dto';

/** A check for programs. */
export function checkAnswer(check: PlacedCheck): CrossCheckAnswer {
  const { id, origins, state, version, sheetState, judged, mutual, assignedBy, assignReason, remark, endReason } =
    check;
  return {
    ...{ id, origins, state, version, sheetState, judged, mutual, assignedBy, assignReason, remark, endReason },
    checker: check.checker.code,
    checked: check.checked.code,
    assignedAt: check.assignedAt.toISOString(),
  };
}

/** A plan that is not stored. */
export function planAnswer(plan: readonly PlannedCheck[]): CheckPairAnswer[] {
  const mutual = mutualInPlan(plan);
  return plan.map((pair) => ({ ...pair, mutual: mutual.has(pairKey(pair)) }));
}

/** The pairs of a plan that check each other through the automatic assignment, both directions. */
export function mutualInPlan(plan: readonly PlannedCheck[]): ReadonlySet<string> {
  const automatic = plan.filter(({ origins }) => origins.includes('automatic'));
  return new Set(
    mutualPairs(automatic).flatMap(({ checker, checked }) => [
      pairKey({ checker, checked }),
      pairKey({ checker: checked, checked: checker }),
    ]),
  );
}

export function pairKey({ checker, checked }: Pick<PlannedCheck, 'checker' | 'checked'>): string {
  return `${checker} ${checked}`;
}

/** A judgement for programs. */
export function judgementAnswer(judgement: StoredJudgement): ProposalAnswer {
  const { code, accepted, points, reason, version, authorName, recordedAt } = judgement;
  return {
    ...{ criterion: code, accepted, reason, version, authorName },
    points: points === null ? null : toExactString(points),
    recordedAt: recordedAt.toISOString(),
  };
}

/** A checked sheet for programs. */
export function checkedSheetAnswer({ check, sheet, proposals, closed }: CheckedSheet): CheckedSheetAnswer {
  const criteria = sheet === null ? [] : criteriaAnswers(sheet, proposals);
  return { check: checkAnswer(check), closed, criteria };
}

/** The criteria of a sheet with what was handed in, and one judge's word on each. */
export function criteriaAnswers(
  sheet: Sheet,
  proposals: ReadonlyMap<string, StoredJudgement>,
): CheckedCriterionAnswer[] {
  const points = new Map(sheet.totals.lines.map((line) => [line.code, line.points]));
  return scoredCriteria(sheet.scheme.definition).map(({ code, name, maximum }) => {
    const given = points.get(code) ?? null;
    const proposal = proposals.get(code);
    return {
      ...{ criterion: code, name, maximum: toDecimalString(maximum) },
      selfPoints: given === null ? null : toExactString(given),
      explanation: sheet.entries.get(code)?.explanation ?? '',
      files: sheet.evidence.flatMap((item) => (item.code === code && item.file !== null ? [item.file.id] : [])),
      proposal: proposal === undefined ? null : judgementAnswer(proposal),
    };
  });
}
