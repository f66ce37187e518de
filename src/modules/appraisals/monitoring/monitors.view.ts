import type { MonitorRow } from '../../../../templates/pages/appraisals/checks/plan-props';
import type { Monitor } from './monitors.service';

/** The monitoring agencies in the page of the cross-checks. */
export function monitorRows(monitors: readonly Monitor[]): MonitorRow[] {
  return monitors.map(({ code, agency, criteria }) => ({
    name: agency?.name ?? code,
    criteriaText: criteria.map((leaf) => leaf.code).join(', '),
    known: agency !== null,
  }));
}
