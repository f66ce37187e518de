import type { BusinessDate } from '../calendar';
import type { Machine } from './machine';

export const HANDOVER_STATES = ['planned', 'in_force', 'cancelled'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

export const HANDOVER_ACTIONS = ['take_effect', 'cancel'] as const;
export type HandoverAction = (typeof HANDOVER_ACTIONS)[number];

/**
 * The life of a hand-over of the chair: planned for a day, in force from that day on without anybody doing anything. While
 * it is only planned, whoever may plan it may cancel it: no right has moved yet.
 */
export const handoverMachine: Machine<HandoverState, HandoverAction> = {
  states: HANDOVER_STATES,
  initial: 'planned',
  transitions: [
    { from: 'planned', action: 'take_effect', to: 'in_force', roles: [], needsReason: false },
    { from: 'planned', action: 'cancel', to: 'cancelled', roles: ['SECRETARY', 'APPRAISER'], needsReason: true },
  ],
};

/** The state of a hand-over on a day; it is in force on its own day already. */
export function handoverStateOn(
  { effectiveOn, isCancelled }: { readonly effectiveOn: BusinessDate; readonly isCancelled: boolean },
  today: BusinessDate,
): HandoverState {
  if (isCancelled) return 'cancelled';
  return effectiveOn <= today ? 'in_force' : 'planned';
}
