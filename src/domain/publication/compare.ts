import type { SnapshotMember, SnapshotResult } from './snapshot';

/** What of a snapshot is compared with another version of it. */
export interface ComparedSnapshot {
  readonly members: readonly SnapshotMember[];
  readonly results: readonly SnapshotResult[];
}

/** What one version says of a member; null where it does not belong to it or has no result. */
export interface ComparedResult {
  readonly total: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** A member whose total, rank or grade differs between two versions. */
export interface ResultDifference {
  readonly code: string;
  readonly name: string;
  readonly before: ComparedResult | null;
  readonly after: ComparedResult | null;
}

/** Members whose results differ, in the order of the later version; equal exact totals printed alike are no difference. */
export function compareResults(before: ComparedSnapshot, after: ComparedSnapshot): ResultDifference[] {
  const members = new Map([...after.members, ...before.members].map((member) => [member.code, member.name]));
  const codes = [...new Set([...after.results, ...before.results].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [first, second] = [before, after].map(({ results }) => results.find((result) => result.code === code));
    if (isSame(first, second)) return [];
    return [{ code, name: members.get(code) ?? code, before: resultOf(first), after: resultOf(second) }];
  });
}

function isSame(first: SnapshotResult | undefined, second: SnapshotResult | undefined): boolean {
  if (first === undefined || second === undefined) return first === second;
  return first.total.exact === second.total.exact && first.rank === second.rank && first.grade === second.grade;
}

function resultOf(result: SnapshotResult | undefined): ComparedResult | null {
  if (result === undefined) return null;
  return { total: result.total.printed, rank: result.rank, grade: result.gradeName };
}
