import { type Exact, toDecimalString } from '../../../domain/fraction';
import type { StoredReply } from '../replies/reply';
import type { AppraisalBoard, AppraisedCriterion, LayeredHistory, SheetAppraisal } from './appraisal';
import type { StoredJudgement } from '../judgements/judgement';
import type { VisibleAppraisal } from '../replies/own-appraisal';

/** A judgement for programs: decimal strings with a point. */
export function judgementAnswer(judgement: StoredJudgement) {
  const { layer, judge, accepted, points, reason, version, authorName, recordedAt, source, outdated } = judgement;
  return {
    ...{ layer, judge: judge?.code ?? null, accepted, points: decimal(points), reason, version },
    ...{ by: authorName, at: recordedAt.toISOString(), source, outdated },
  };
}

function replyAnswer({ text, authorName, recordedAt, judgementVersion }: StoredReply) {
  return { text, by: authorName, at: recordedAt.toISOString(), version: judgementVersion };
}

/** One criterion with everything that the reader may see of it. */
export function criterionAnswer({
  criterion,
  handedIn,
  proposals,
  appraisal,
  stored,
  reply,
  replies,
  isAssigned,
}: AppraisedCriterion) {
  return {
    criterion: criterion.code,
    isAssigned,
    maximum: toDecimalString(criterion.maximum),
    handedIn: decimal(handedIn.points),
    proposals: proposals.map(judgementAnswer),
    appraisal: appraisal === undefined ? null : judgementAnswer(appraisal),
    version: stored?.version ?? 0,
    reply: reply === undefined ? null : replyAnswer(reply),
    replies: replies.map(replyAnswer),
  };
}

/** The board for programs. */
export function boardAnswer({ scheme, sheets }: AppraisalBoard) {
  return {
    scheme: scheme?.code ?? null,
    sheets: sheets.map(({ summary, criteria, totals, result, open, mayAppraise }) => ({
      ...{ agency: summary.member.code, state: summary.state, open, mayAppraise },
      selfTotal: decimal(summary.totals.total),
      total: decimal(totals.total),
      rank: result.rank,
      criteria: [...criteria.values()].map(criterionAnswer),
    })),
  };
}

/** One sheet for whoever sees everything of it. */
export function sheetAppraisalAnswer({ sheet, criteria, totals, open, term }: SheetAppraisal) {
  return {
    ...{ agency: sheet.member.code, state: sheet.state, version: sheet.version, open },
    selfTotal: decimal(sheet.totals.total),
    total: decimal(totals.total),
    repliesUntil: term?.dueAt.toISOString() ?? null,
    criteria: [...criteria.values()].map(criterionAnswer),
  };
}

/** One sheet as its agency may see it. */
export function visibleAnswer({ appraisal, criteria, isWhole }: VisibleAppraisal) {
  const shown = { ...sheetAppraisalAnswer({ ...appraisal, criteria }), isWhole };
  return isWhole ? shown : { ...shown, total: null, open: [] };
}

/** Every value of a criterion. */
export function historyAnswer({ judgements }: LayeredHistory) {
  return judgements.map(judgementAnswer);
}

function decimal(value: Exact | null): string | null {
  return value === null ? null : toDecimalString(value);
}
