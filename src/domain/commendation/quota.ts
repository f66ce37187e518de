import { exact, toNumber } from '../fraction';
import type { AwardQuota } from './award';
import type { Gender } from './records';

/**
 * What holds for a list whose places are allotted for an award without a quota of its own: among equals women come first, or
 * collectives with 70 % women (NĐ 152/2025/NĐ-CP, Điều 4 khoản 6; trap T30).
 */
export const ALLOTTED_QUOTA: AwardQuota = {
  ...{ share: null, shareOf: 'members', places: null, womenFirstFrom: '0.7', confidence: 'confirmed' },
  basis: { text: 'ND152-2025', place: 'Điều 4 khoản 6' },
};

/** Of how many a quota is a share; null where the number is not known. */
export interface QuotaSizes {
  readonly members: number | null;
  readonly eligible: number | null;
}

/**
 * How many a quota allows: the share rounded down (25 % of 10 are 2, trap T25), and never more than its places; null when
 * nothing limits, or when nobody knows of how many the share is.
 */
export function placesOf({ share, shareOf, places }: AwardQuota, sizes: QuotaSizes): number | null {
  const size = sizes[shareOf];
  const limits = [
    ...(share === null || size === null ? [] : [toNumber(exact(share).mul(size).floor())]),
    ...(places === null ? [] : [places]),
  ];
  const isKnown = share === null || size !== null;
  return limits.length === 0 || !isKnown ? null : Math.min(...limits);
}

/** One who stands in a list for an award. */
export interface QuotaCandidate {
  readonly code: string;
  /** Standing among the others, 1 the first, equal for equals; null when not ranked, behind all who are. */
  readonly order: number | null;
  readonly isEligible: boolean;
  readonly gender: Gender | null;
  /** Share of women in a collective, a decimal or a ratio; null for persons and where it is not known. */
  readonly womenShare: string | null;
}

export const QUOTA_STANDINGS = ['within', 'over', 'tied', 'not_eligible'] as const;
/** Within the quota, over it, equal with others on its last place so that a person has to decide, or not considered. */
export type QuotaStanding = (typeof QUOTA_STANDINGS)[number];

export interface QuotaLine {
  readonly code: string;
  readonly standing: QuotaStanding;
  /** Whether the rule that puts women first among equals decided (trap T30). */
  readonly isByWomenFirst: boolean;
}

export interface QuotaResult {
  /** Null: nothing limits. */
  readonly places: number | null;
  readonly lines: readonly QuotaLine[];
  /** Places that no candidate has without a decision. */
  readonly open: number;
}

/**
 * Who of a list has a place: the eligible by their order, equals at the cut by the rule for women where there is one, and who
 * is equal even then, or may be because a gender is not recorded, is left to a decision (trap T29). The Council may allow fewer than the quota (trap T27).
 * Promises one line a candidate, in the order given, and never more within than places.
 */
export function fillQuota(
  quota: AwardQuota,
  candidates: readonly QuotaCandidate[],
  { members, councilPlaces }: { readonly members: number | null; readonly councilPlaces: number | null },
): QuotaResult {
  const eligible = candidates.filter(({ isEligible }) => isEligible);
  const byLaw = placesOf(quota, { members, eligible: eligible.length });
  const places = councilPlaces === null ? byLaw : Math.min(councilPlaces, byLaw ?? councilPlaces);
  const placed = place(eligible, places ?? eligible.length, quota.womenFirstFrom);
  const lines = candidates.map(
    ({ code }) => placed.get(code) ?? { code, standing: 'not_eligible' as const, isByWomenFirst: false },
  );
  const within = lines.filter(({ standing }) => standing === 'within').length;
  return { places, lines, open: places === null ? 0 : places - within };
}

function place(
  eligible: readonly QuotaCandidate[],
  places: number,
  womenFirstFrom: string | null,
): Map<string, QuotaLine> {
  const lines = new Map<string, QuotaLine>();
  const mark = (group: readonly QuotaCandidate[], standing: QuotaStanding, isByWomenFirst = false): void => {
    for (const { code } of group) lines.set(code, { code, standing, isByWomenFirst });
  };
  let left = places;
  for (const group of groupsByOrder(eligible)) {
    if (group.length <= left) mark(group, 'within');
    else if (left === 0) mark(group, 'over');
    else cut(group, left, womenFirstFrom, mark);
    left = Math.max(0, left - group.length);
  }
  return lines;
}

/** Equals for whom there are fewer places than them, but at least one. */
function cut(
  group: readonly QuotaCandidate[],
  left: number,
  womenFirstFrom: string | null,
  mark: (group: readonly QuotaCandidate[], standing: QuotaStanding, isByWomenFirst?: boolean) => void,
): void {
  const answers = womenFirstFrom === null ? [] : group.map((candidate) => comesFirst(candidate, womenFirstFrom));
  const [first, others, open] = [true, false, null].map((answer) =>
    group.filter((_, index) => answers[index] === answer),
  ) as [QuotaCandidate[], QuotaCandidate[], QuotaCandidate[]];
  if (first.length === 0 || first.length === group.length) {
    mark(group, 'tied');
    return;
  }
  // Whoever the registers say nothing of may come first, too: only what holds either way is decided.
  mark(first, first.length + open.length <= left ? 'within' : 'tied', others.length > 0);
  mark(open, 'tied');
  mark(others, first.length < left ? 'tied' : 'over', true);
}

/** Null: nobody has recorded it. */
function comesFirst({ gender, womenShare }: QuotaCandidate, from: string): boolean | null {
  if (gender !== null) return gender === 'female';
  return womenShare === null ? null : exact(womenShare).gte(exact(from));
}

function groupsByOrder(eligible: readonly QuotaCandidate[]): QuotaCandidate[][] {
  const groups = new Map<number, QuotaCandidate[]>();
  for (const candidate of eligible) {
    const order = candidate.order ?? Infinity;
    groups.set(order, [...(groups.get(order) ?? []), candidate]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
