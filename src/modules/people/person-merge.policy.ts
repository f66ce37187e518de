import type { Violation } from '../../domain/violation';
import type { MergeDraft, SharedYear } from './person-merge';

/** Whether somebody has to say which level stands: both records have one, and they differ. */
export function isContested({ survivor, merged }: SharedYear): boolean {
  return survivor !== null && merged !== null && survivor !== merged;
}

/** What keeps a merge from being written: it is not confirmed, or a year with two levels is not decided. */
export function mergeViolations(draft: MergeDraft, years: readonly SharedYear[]): Violation[] {
  return [
    ...years
      .filter((one) => isContested(one) && draft.years[one.year] === undefined)
      .map(({ year }) => ({ code: 'merge_year_undecided', place: `years[${year}]`, parameters: { year } })),
    ...(draft.isSure ? [] : [{ code: 'merge_unconfirmed', place: 'isSure' }]),
  ];
}

/**
 * The years for which the level of the record that stays has to be said once more, since the levels of the other come
 * after it: where it was chosen, and where the other had taken its own back.
 */
export function restatedYears(draft: MergeDraft, years: readonly SharedYear[]): number[] {
  return years
    .filter((one) =>
      isContested(one) ? draft.years[one.year] === 'survivor' : one.survivor !== null && one.merged === null,
    )
    .map(({ year }) => year);
}
