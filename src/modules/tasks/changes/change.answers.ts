import type { Plain } from '../tasks.answers';
import { termsAnswer } from '../terms/terms-answer';
import type { ChangeAnswer } from './change.dto';
import type { ListedChange } from './target-change';

/** A request for programs. */
export function changeAnswer({ change, member, number, currentVersion, current }: ListedChange): Plain<ChangeAnswer> {
  const { id, state, seenVersion, effectiveOn, reason, requestedBy, decidedBy, decisionReason } = change;
  return {
    ...termsAnswer(change.terms),
    ...{ id, agency: member.code, number, state, seenVersion, currentVersion },
    current: termsAnswer(current),
    ...{ effectiveOn, reason, requestedBy, decidedBy, decisionReason },
    requestedAt: change.requestedAt.toISOString(),
    decidedAt: change.decidedAt?.toISOString() ?? null,
  };
}
