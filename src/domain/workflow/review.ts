import type { Machine } from './machine';

export const REVIEW_STATES = ['open', 'published', 'closed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_ACTIONS = ['publish', 'close', 'reopen'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/**
 * The life of a bloc's review: worked on, published (nothing of it may be changed any more), closed (kept as a snapshot).
 * Opening it again is an act of its own with a stored reason; the next closing makes a new version of the snapshot.
 */
export const reviewMachine: Machine<ReviewState, ReviewAction> = {
  states: REVIEW_STATES,
  initial: 'open',
  transitions: [
    { from: 'open', action: 'publish', to: 'published', roles: ['APPRAISER'], needsReason: false },
    { from: 'published', action: 'close', to: 'closed', roles: ['APPRAISER'], needsReason: false },
    { from: 'published', action: 'reopen', to: 'open', roles: ['APPRAISER'], needsReason: true },
    { from: 'closed', action: 'reopen', to: 'open', roles: ['APPRAISER'], needsReason: true },
  ],
};

/** Whether anything of the review may still be changed. */
export function isUnlocked(state: ReviewState): boolean {
  return state === 'open';
}
