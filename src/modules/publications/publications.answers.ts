import { toExactString } from '../../domain/fraction';
import type { PublicationCheck } from '../../domain/publication/checks';
import { missingParts } from '../../domain/publication/stored-snapshot';
import type { BlocPlace } from '../blocs';
import type { Decision, ReviewStep, SnapshotSummary } from './publication';
import type {
  DecisionAnswer,
  PublicationCheckAnswer,
  ResultAnswer,
  ReviewStepAnswer,
  SnapshotSummaryAnswer,
  TrendAnswer,
} from './publications.dto';
import { checkSentence } from './publications.policy';
import type { PublishedResult } from './results.service';
import type { BlocTrend } from './trend.service';

/** A check as a program reads it. */
export function checkAnswer(place: BlocPlace, check: PublicationCheck): PublicationCheckAnswer {
  const { code, passed, agencies } = check;
  return { code, passed, text: checkSentence(place, check), agencies: [...agencies] };
}

/** A step of a review as a program reads it. */
export function stepAnswer({ action, to, reason, decision, actorName, happenedAt }: ReviewStep): ReviewStepAnswer {
  return { action, to, reason, decision: decisionAnswer(decision), by: actorName, at: happenedAt.toISOString() };
}

/** A published result as a program reads it. */
export function resultAnswer({ state, decision, members, results, snapshot }: PublishedResult): ResultAnswer {
  const names = new Map(members.map(({ code, name }) => [code, name]));
  return {
    state,
    decision: decisionAnswer(decision),
    results: results.map(({ code, rank, total, gradeName, why }) => ({
      ...{ agency: code, name: names.get(code) ?? code, rank, total: total.exact, printedTotal: total.printed },
      ...{ grade: gradeName, standing: why.standing },
    })),
    contentHash: snapshot?.contentHash ?? null,
    snapshotVersion: snapshot?.version ?? null,
  };
}

/** A version of a snapshot as a program lists it. */
export function snapshotAnswer(snapshot: SnapshotSummary): SnapshotSummaryAnswer {
  const { version, contentHash, format, auditHeadHash, reopeningReason, closedBy, closedAt } = snapshot;
  return {
    ...{ version, contentHash, format, missing: [...missingParts(format)] },
    ...{ auditHeadHash, reopeningReason, closedBy, closedAt: closedAt.toISOString() },
  };
}

/** The way of every member as a program reads it. */
export function trendAnswers({ members }: BlocTrend): TrendAnswer[] {
  return members.map(({ code, name, trend }) => ({
    ...{ agency: code, name },
    points: trend.points.flatMap((point) =>
      point === null ? [] : [{ ...point, percent: point.percent === null ? null : toExactString(point.percent) }],
    ),
  }));
}

function decisionAnswer(decision: Decision | null): DecisionAnswer | null {
  if (decision === null) return null;
  const { number, decidedOn, signer, issuingBody, file } = decision;
  return { number, decidedOn, signer, issuingBody, file: `/tep/${file.id}` };
}
