import { appraisalOf, proposalOf } from '../../../domain/appraisal/proposal';
import { exceedsTolerance, type HandedIn, isStated, judgedPoints } from '../../../domain/scoring/judgement';
import type { UnitResult } from '../../../domain/scoring/result';
import type { Scheme } from '../../../domain/scoring/scheme';
import { scoredCriteria } from '../../../domain/scoring/sections';
import type { SheetTotals } from '../../../domain/scoring/totals';
import type { StoredJudgement } from '../judgements/judgement';
import type { StoredReply } from '../replies/reply';
import type { AppraisedCriterion } from './appraisal';

/** What is said of one sheet. */
export interface SaidOfSheet {
  /** By what was handed in alone. */
  readonly score: UnitResult;
  readonly totals: SheetTotals;
  readonly judgements: readonly StoredJudgement[];
  readonly replies: readonly StoredReply[];
}

const NOTHING: HandedIn = { standing: 'missing', points: null };

/** Everything that was said of every criterion of a sheet, by code in the order of the scheme. */
export function appraisedCriteria(
  scheme: Scheme,
  { score, totals, judgements, replies }: SaidOfSheet,
): ReadonlyMap<string, AppraisedCriterion> {
  const lines = new Map(totals.lines.map((line) => [line.code, line]));
  const rules = new Map(score.lines.filter(({ kind }) => kind !== 'adjustment').map(({ code, rule }) => [code, rule]));
  return new Map(
    scoredCriteria(scheme).map((criterion) => {
      const { code } = criterion;
      const said = judgements.filter((judgement) => judgement.code === code);
      const appraisal = appraisalOf(said);
      const answers = replies.filter((reply) => reply.code === code);
      const handedIn: HandedIn = lines.get(code) ?? NOTHING;
      return [
        code,
        {
          ...{ criterion, handedIn },
          isAssigned: rules.get(code) !== 'not_assigned',
          proposals: said.filter((judgement) => judgement.layer !== 'appraisal' && isStated(judgement)),
          stored: said.find(({ layer }) => layer === 'appraisal'),
          appraisal,
          proposal: proposalOf(handedIn, said),
          reply: answers.find(({ judgementVersion }) => judgementVersion === appraisal?.version),
          replies: answers,
        },
      ];
    }),
  );
}

/** Codes of the criteria that wait for an appraisal. */
export function openCodes(criteria: ReadonlyMap<string, AppraisedCriterion>): string[] {
  return [...criteria.values()]
    .filter(({ isAssigned, appraisal }) => isAssigned && appraisal === undefined)
    .map(({ criterion }) => criterion.code);
}

/** Whether the appraisal differs from what was handed in by more than the scheme lets pass: the agency may answer then. */
export function isContested({ criterion, handedIn, appraisal }: AppraisedCriterion, scheme: Scheme): boolean {
  if (appraisal === undefined || appraisal.accepted) return false;
  const points = judgedPoints(appraisal, handedIn.points);
  return points !== null && exceedsTolerance(criterion, handedIn.points, points, scheme.appraisal);
}
