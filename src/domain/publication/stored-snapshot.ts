import type { SnapshotContent } from './snapshot';

/** What the first form of snapshots did not keep, in the order in which it is named. */
const SINCE_SECOND = [
  'scores',
  'unassigned',
  'replyTerms',
  'crossChecks',
  'ballots',
  'meetings',
  'pact',
  'blocTasks',
] as const;

export type MissingPart = (typeof SINCE_SECOND)[number];

/** A snapshot as it is stored: what snapshots of every form hold. */
export type StoredSnapshot = Omit<SnapshotContent, MissingPart>;

/** The parts that a snapshot of a form does not hold, because nobody kept them then. */
export function missingParts(format: string): readonly MissingPart[] {
  return format === '1' ? SINCE_SECOND : [];
}
