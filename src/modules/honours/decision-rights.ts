import type { DecisionRights } from '../../../templates/pages/decisions/tabs';
import { type Actor, holds, may } from '../../platform/access';

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
