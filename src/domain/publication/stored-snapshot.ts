import type { SnapshotContent } from './snapshot';

/** What the first form of snapshots did not keep. */
const SINCE_SECOND = [
  'scores',
  'unassigned',
  'replyTerms',
  'crossChecks',
  'ballots',
  'meetings',
  'pact',
] as const satisfies readonly (keyof SnapshotContent | keyof SnapshotContent['record'])[];

export type MissingPart = (typeof SINCE_SECOND)[number];

/** A snapshot as it is stored, whatever its form: only what every form keeps may be relied on. */
export type StoredSnapshot = Omit<SnapshotContent, Exclude<MissingPart, 'replyTerms' | 'crossChecks'>> &
  Partial<SnapshotContent>;

/** The parts that a snapshot of a form does not hold, because nobody kept them then. */
export function missingParts(format: string): readonly MissingPart[] {
  return format === '1' ? SINCE_SECOND : [];
}
