import type { DecisionRights } from '../../../templates/pages/decisions/tabs';
import { type Actor, holds, may } from '../../platform/access';

/**
 * Whether the actor may record a decision and send its signed text: whatever is decided for who writes decisions, and what
 * their own agency issues for its leader. `issuerAgencyId` is null where no agency issues it.
 */
export function mayIssue(actor: Actor, issuerAgencyId: string | null): boolean {
  if (may(actor, 'decision.write', {})) return true;
  return issuerAgencyId !== null && may(actor, 'decision.issue', { agencyId: issuerAgencyId });
}

/** What an actor may open and do around decisions. */
export function rightsOf(actor: Actor): DecisionRights {
  return {
    mayRecord: may(actor, 'decision.write', {}),
    mayReadPayments: holds(actor, 'payment.read'),
    mayPay: may(actor, 'payment.write', {}),
    mayHandOver: may(actor, 'artefact.write', {}),
    mayRevoke: may(actor, 'honour.revoke', {}),
  };
}
