import type { MemberRole } from '../agencies';

/** Why an agency checks another: as the team of the chair or vice chair, by the automatic assignment, by hand. */
export const CHECK_ORIGINS = ['chair_team', 'vice_chair_team', 'automatic', 'manual'] as const;
export type CheckOrigin = (typeof CHECK_ORIGINS)[number];

/** How few other agencies one agency may be asked to check, beside what it checks as a team. */
export const FEWEST_CHECKED = 1;

/** The most that each of so many members can check: all the others. */
export function mostChecked(memberCount: number): number {
  return Math.max(FEWEST_CHECKED, memberCount - 1);
}

/** A member of the bloc as the assignment sees it. */
export interface CheckedMember {
  readonly code: string;
  readonly role: MemberRole;
}

/** That one agency checks another; codes of agencies. */
export interface CheckPair {
  readonly checker: string;
  readonly checked: string;
}

/** A pair with everything that makes it one: an agency of the chair's team may be assigned the same sheet automatically. */
export interface PlannedCheck extends CheckPair {
  readonly origins: readonly CheckOrigin[];
}

/** What decides an automatic assignment: nothing else does, so the same choice gives the same plan. */
export interface AssignmentChoice {
  /** How many others each agency checks; fewer where the bloc is too small. */
  readonly each: number;
  /** Counts the turns of the bloc, such as the year: the next turn gives everybody others to check where there are enough. */
  readonly turn: number;
}

/**
 * Who checks whom (product §6 "Layers"): the chair agency's team every sheet but its own, the vice chair's team the
 * chair's sheet, and besides every agency `each` others. Every pair stands once.
 */
export function planChecks(members: readonly CheckedMember[], choice: AssignmentChoice): PlannedCheck[] {
  const found = new Map<string, PlannedCheck>();
  for (const { checker, checked, origins } of [...teamChecks(members), ...automatic(members, choice)]) {
    const key = `${checker} ${checked}`;
    found.set(key, { checker, checked, origins: [...(found.get(key)?.origins ?? []), ...origins] });
  }
  return [...found.values()];
}

/**
 * The automatic part alone: nobody checks itself, everybody checks and is checked by equally many, and no two check each
 * other as long as the bloc is large enough (2 × each < members). Members stand on a circle in their official order; each
 * checks those at the same distances from it, and the distances move on with every turn.
 */
export function automaticChecks(members: readonly string[], { each, turn }: AssignmentChoice): CheckPair[] {
  return members.flatMap((checker, index) =>
    distancesOf(members.length, each, turn).flatMap((distance): CheckPair[] => {
      const checked = members[(index + distance) % members.length];
      return checked === undefined ? [] : [{ checker, checked }];
    }),
  );
}

/** Pairs that check each other, each named once, in the order they were given. */
export function mutualPairs<Pair extends CheckPair>(pairs: readonly Pair[]): Pair[] {
  const known = new Set(pairs.map(({ checker, checked }) => `${checker} ${checked}`));
  return pairs.filter(
    ({ checker, checked }, index) =>
      known.has(`${checked} ${checker}`) &&
      !pairs.slice(0, index).some((before) => before.checker === checked && before.checked === checker),
  );
}

/** Whether any automatic assignment of so many others must make two agencies check each other. */
export function needsMutualPairs(memberCount: number, each: number): boolean {
  return memberCount > 1 && 2 * Math.min(each, memberCount - 1) > memberCount - 1;
}

function teamChecks(members: readonly CheckedMember[]): PlannedCheck[] {
  const chair = members.find(({ role }) => role === 'chair');
  if (chair === undefined) return [];
  const vice = members.find(({ role }) => role === 'vice_chair');
  const others = members.filter((member) => member !== chair);
  return [
    ...others.map(({ code }): PlannedCheck => ({ checker: chair.code, checked: code, origins: ['chair_team'] })),
    ...(vice ? [{ checker: vice.code, checked: chair.code, origins: ['vice_chair_team'] as const }] : []),
  ];
}

function automatic(members: readonly CheckedMember[], choice: AssignmentChoice): PlannedCheck[] {
  const codes = members.map(({ code }) => code);
  return automaticChecks(codes, choice).map((pair) => ({ ...pair, origins: ['automatic'] }));
}

/**
 * The distances of a turn. A distance and its opposite would make two agencies check each other, so while there are enough
 * the near half (1, 2, …) and the far half (n - 1, n - 2, …) follow each other, and a turn takes the next ones of that circle.
 */
function distancesOf(count: number, each: number, turn: number): number[] {
  const wanted = Math.max(0, Math.min(Math.trunc(each), count - 1));
  const near = Array.from({ length: Math.floor((count - 1) / 2) }, (_, index) => index + 1);
  const circle = needsMutualPairs(count, wanted)
    ? Array.from({ length: count - 1 }, (_, index) => index + 1)
    : [...near, ...near.map((distance) => count - distance)];
  const start = wanted * Math.abs(Math.trunc(turn));
  return Array.from({ length: wanted }, (_, index) => circle[(start + index) % circle.length] ?? 1);
}
