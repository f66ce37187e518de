import type { Machine, Transition } from './machine';

export const SHEET_STATES = [
  'not_started',
  'drafting',
  'awaiting_leader',
  'submitted',
  'taken_up',
  'appraised',
  'published',
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export const SHEET_ACTIONS = [
  'open',
  'send_to_leader',
  'leader_return',
  'submit',
  'recall',
  'take_up',
  'return',
  'appraise',
  'reconsider',
  'publish',
  'reopen',
] as const;
export type SheetAction = (typeof SHEET_ACTIONS)[number];

/** The steps that need nothing but the sheet itself; the others come with an appraisal or with a step of the review. */
export const PLAIN_SHEET_ACTIONS = [
  'open',
  'send_to_leader',
  'leader_return',
  'submit',
  'recall',
  'take_up',
  'return',
] as const satisfies readonly SheetAction[];
export type PlainSheetAction = (typeof PLAIN_SHEET_ACTIONS)[number];

/**
 * The life of a score sheet. Returned and recalled sheets are drafts again; a return keeps its reason. `publish` and `reopen`
 * come with those of the review.
 */
export const sheetMachine: Machine<SheetState, SheetAction> = {
  states: SHEET_STATES,
  initial: 'not_started',
  transitions: [
    step('not_started', 'open', 'drafting', ['OFFICER']),
    step('drafting', 'send_to_leader', 'awaiting_leader', ['OFFICER']),
    step('awaiting_leader', 'submit', 'submitted', ['LEADER']),
    { ...step('awaiting_leader', 'leader_return', 'drafting', ['LEADER']), needsReason: true },
    step('submitted', 'recall', 'drafting', ['OFFICER', 'LEADER']),
    step('submitted', 'take_up', 'taken_up', ['APPRAISER', 'SECRETARY']),
    { ...step('taken_up', 'return', 'drafting', ['APPRAISER']), needsReason: true },
    step('taken_up', 'appraise', 'appraised', ['APPRAISER']),
    { ...step('appraised', 'reconsider', 'taken_up', ['APPRAISER']), needsReason: true },
    step('appraised', 'publish', 'published', ['APPRAISER']),
    { ...step('published', 'reopen', 'appraised', ['APPRAISER']), needsReason: true },
  ],
};

/** Whether the agency may write its points, explanations and evidence; a sheet not started is opened first. */
export function isEditable(state: SheetState): boolean {
  return state === 'drafting';
}

/** Whether the sheet has left its agency. */
export function isSent(state: SheetState): boolean {
  return state !== 'not_started' && state !== 'drafting' && state !== 'awaiting_leader';
}

/** Whether the appraisal of the sheet is finished. */
export function isAppraised(state: SheetState): boolean {
  return state === 'appraised' || state === 'published';
}

function step(
  from: SheetState,
  action: SheetAction,
  to: SheetState,
  roles: Transition<SheetState, SheetAction>['roles'],
): Transition<SheetState, SheetAction> {
  return { from, action, to, roles, needsReason: false };
}
