import type { BusinessDate } from '../calendar';
import type { AwardVersion, VersionDate } from './award';

/** The days of a proposal by which versions are chosen; a day that has not come yet is null. */
export interface ProposalDates {
  readonly received: BusinessDate | null;
  readonly decided: BusinessDate | null;
  /** When it was proposed; today while nobody has. */
  readonly proposed: BusinessDate;
}

/**
 * The version of an award that a proposal is judged by: each version names the day that it looks at (law, domain §3.1). A day
 * that has not come yet cannot be earlier than the last one known, which stands in for it. Where versions that look at
 * different days claim a proposal, the later one applies. Null: the award did not exist then.
 * @param versions Versions of one award; those that a correction has replaced are left out by the caller.
 */
export function versionFor(versions: readonly AwardVersion[], dates: ProposalDates): AwardVersion | null {
  const claiming = versions.filter((version) => holdsOn(version, dayFor(version.appliesBy, dates)));
  return claiming.toSorted(byStart).at(-1) ?? null;
}

/**
 * Later versions that also apply when they are more favourable to the candidate, the earliest first: those that had begun by
 * the day of decision, or by the last day known. Empty when the version that applies does not yield.
 */
export function favourableAlternatives(versions: readonly AwardVersion[], dates: ProposalDates): AwardVersion[] {
  const applying = versionFor(versions, dates);
  if (applying === null || !applying.yieldsToFavourable) return [];
  const last = dayFor('decided', dates);
  return versions.filter(({ from }) => from > applying.from && from <= last).toSorted(byStart);
}

/** Whether a version holds on a day. */
export function holdsOn({ from, to }: Pick<AwardVersion, 'from' | 'to'>, day: BusinessDate): boolean {
  return from <= day && (to === null || day < to);
}

function dayFor(by: VersionDate, { received, decided, proposed }: ProposalDates): BusinessDate {
  if (by === 'proposed') return proposed;
  const arrived = received ?? proposed;
  return by === 'received' ? arrived : (decided ?? arrived);
}

function byStart(first: AwardVersion, second: AwardVersion): number {
  return first.from === second.from ? first.version - second.version : first.from < second.from ? -1 : 1;
}
