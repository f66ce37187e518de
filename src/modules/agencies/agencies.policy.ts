import type { BusinessDate } from '../../domain/calendar';
import type { Violation } from '../../domain/violation';
import type { Agency, AgencyName, Passing, Renaming } from './agency';

/** Whether an agency exists on a day. */
export function existsOn(agency: Pick<Agency, 'activeFrom' | 'activeTo'>, day: BusinessDate): boolean {
  return (
    (agency.activeFrom === null || agency.activeFrom <= day) && (agency.activeTo === null || day < agency.activeTo)
  );
}

/** What forbids a new name from a day on; `current` is the name of that day. */
export function renamingViolations(
  agency: Agency,
  current: Pick<AgencyName, 'validFrom'> | null,
  { effectiveOn }: Renaming,
): Violation[] {
  const place = 'effectiveOn';
  if (!existsOn(agency, effectiveOn)) return [notActive(agency, effectiveOn, place)];
  if (current === null) return [{ code: 'name_not_on_day', place, parameters: { day: effectiveOn } }];
  if (current.validFrom === effectiveOn)
    return [{ code: 'name_begins_that_day', place, parameters: { day: effectiveOn } }];
  return [];
}

/**
 * What forbids that an agency passes into others. Merging and consolidating have one successor, splitting at least one,
 * a dissolved agency may have nobody after it. Successors exist on the day; unknown codes are named.
 */
export function passingViolations(agency: Agency, successors: readonly Agency[], passing: Passing): Violation[] {
  const { kind, successorCodes, effectiveOn } = passing;
  const place = 'successors';
  const known = new Set(successors.map(({ code }) => code));
  return [
    ...(existsOn(agency, effectiveOn) ? [] : [notActive(agency, effectiveOn, 'effectiveOn')]),
    ...(agency.activeFrom === effectiveOn ? [{ code: 'dates_out_of_order', place: 'effectiveOn' }] : []),
    ...(successorCodes.length === 0 && kind !== 'dissolve' ? [{ code: 'successor_missing', place }] : []),
    ...(successorCodes.length > 1 && (kind === 'merge' || kind === 'consolidate')
      ? [{ code: 'successor_single', place }]
      : []),
    ...(successorCodes.includes(agency.code) ? [{ code: 'successor_itself', place }] : []),
    ...successorCodes
      .filter((code) => !known.has(code))
      .map((code) => ({ code: 'agency_unknown', place, parameters: { code } })),
    ...successors
      .filter((successor) => !existsOn(successor, effectiveOn))
      .map((successor) => notActive(successor, effectiveOn, place)),
  ];
}

function notActive(agency: Agency, day: BusinessDate, place: string): Violation {
  return { code: 'agency_not_active', place, parameters: { name: agency.name, day } };
}
