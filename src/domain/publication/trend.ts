import { exact, type Exact } from '../fraction';
import type { SnapshotResult } from './snapshot';

/** Where a member stood in one period. */
export interface TrendPoint {
  readonly period: string;
  /** Of the scale, times 100; null without a total. May exceed 100 where a bonus lifts the total over the scale. */
  readonly percent: Exact | null;
  readonly rank: number | null;
  readonly grade: string | null;
  /** Not published yet: figures may still change. */
  readonly provisional: boolean;
}

/** The results of one period, of a scale of `total` points; null for a period without scores. */
export interface TrendPeriod {
  readonly code: string;
  readonly provisional: boolean;
  readonly total: string | null;
  readonly results: readonly SnapshotResult[];
}

/** The way of one member through periods, in their order; null for a period it has no result in. */
export interface Trend {
  readonly agency: string;
  readonly points: readonly (TrendPoint | null)[];
}

/** The way of each of these agencies through the periods. Totals are compared as shares of their scales. */
export function trendsOf(agencies: readonly string[], periods: readonly TrendPeriod[]): Trend[] {
  return agencies.map((agency) => ({ agency, points: periods.map((period) => pointOf(agency, period)) }));
}

function pointOf(agency: string, { code, provisional, total, results }: TrendPeriod): TrendPoint | null {
  const result = results.find((candidate) => candidate.code === agency);
  if (result === undefined) return null;
  const points = result.total.exact;
  const scale = total === null ? null : exact(total);
  const percent = points === null || scale === null || scale.equals(0) ? null : exact(points).div(scale).mul(100);
  return { period: code, percent, rank: result.rank, grade: result.gradeName, provisional };
}
