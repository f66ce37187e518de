import { mutualPairs } from '../../../domain/appraisal/cross-check';
import { type Actor, assignmentsFor, may } from '../../../platform/access';
import { accessPlace, type BlocPlace, judgesItself, type Member } from '../../blocs';
import type { CrossCheck } from './check';

/** Whether the actor sees who checks whom in the whole bloc. */
export function maySeePlan(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'appraisal.read', accessPlace(place));
}

/** Whether the actor assigns cross-checks in the place. */
export function mayArrange(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'check.assign', accessPlace(place));
}

/**
 * Whether the actor decides who checks this member: nobody does for an agency they belong to, and the secretary belongs to
 * the chair's.
 */
export function mayArrangeFor(actor: Actor, place: BlocPlace, checked: Member): boolean {
  return mayArrange(actor, place) && !judgesItself(actor, place, checked);
}

/** Whether the actor speaks for the agency when it checks others: its cross-checkers, and for the chair's the secretary. */
export function checksFor(actor: Actor, place: BlocPlace, checker: Member): boolean {
  const scope = accessPlace(place, checker.agencyId);
  return assignmentsFor(actor, 'check.write').some(
    (assignment) =>
      may({ ...actor, assignments: [assignment] }, 'check.write', scope) &&
      (assignment.role !== 'SECRETARY' || checker.role === 'chair'),
  );
}

/** Whether the actor may say something about the sheet of `checked` in the name of `checker`. */
export function mayCheck(actor: Actor, place: BlocPlace, checker: Member, checked: Member): boolean {
  if (checker.agencyId === checked.agencyId || judgesItself(actor, place, checked)) return false;
  return checksFor(actor, place, checker);
}

/** Pairs in force that check each other because of an assignment; the chair and the others always do through the teams. */
export function mutualIds(checks: readonly CrossCheck[]): ReadonlySet<string> {
  const assigned = checks
    .filter(({ state, origins }) => state !== 'ended' && origins.some((origin) => !TEAMS.includes(origin)))
    .map(({ id, checkerAgencyId, checkedAgencyId }) => ({ id, checker: checkerAgencyId, checked: checkedAgencyId }));
  const mutual = mutualPairs(assigned);
  const isMutual = (pair: { checker: string; checked: string }): boolean =>
    mutual.some(
      ({ checker, checked }) =>
        (checker === pair.checker && checked === pair.checked) ||
        (checker === pair.checked && checked === pair.checker),
    );
  return new Set(assigned.filter(isMutual).map(({ id }) => id));
}

const TEAMS: readonly string[] = ['chair_team', 'vice_chair_team'];
