import type { InitiativeCondition } from '../award';
import type { Counted, Findings, NotCounted } from '../eligibility';
import { INITIATIVE_SCOPES, type InitiativeRecord } from '../records';
import { countsSince, isWithin, lookedAt, metIf, type Scope, unknownFor, type Years } from './scope';

type Use = InitiativeRecord['uses'][number];

/**
 * Recognised initiatives of the years up to the achievement year. One that served as the standard of a form of commendation,
 * or of a title where a form is proposed, is used up; one that served a title may serve another title, which is said
 * (domain §3.2). The use by the very proposal that is judged is none.
 */
export function judgeInitiatives(condition: InitiativeCondition, scope: Scope): Findings {
  const { initiatives, achievementYear } = scope.records;
  if (initiatives === null) return unknownFor('initiatives');
  const span = { first: achievementYear - condition.withinYears + 1, last: achievementYear };
  const counted = initiatives
    .map((initiative) => countedOf(initiative, condition, scope, span))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const found = counted.filter(({ counts }) => counts).length;
  return {
    outcome: metIf(found >= condition.atLeast),
    values: { needed: condition.atLeast, found, scope: condition.scope, first: span.first, last: span.last },
    counted,
    missing: [],
  };
}

function countedOf(initiative: InitiativeRecord, condition: InitiativeCondition, scope: Scope, span: Years): Counted {
  const { title, year, scope: reach, decisionNumber } = initiative;
  const earlier = usesElsewhere(initiative, scope);
  const blocking = earlier.find((use) => isUsedUp(use, scope));
  const use = blocking ?? earlier[0];
  const used = use === undefined ? {} : { usedFor: use.awardCode, usedIn: use.year };
  const why = whyNot(initiative, condition, scope, span) ?? (blocking === undefined ? null : 'used_before');
  return lookedAt('initiative', { id: initiative.id, title, year, scope: reach, decisionNumber, ...used }, why);
}

function whyNot(
  initiative: InitiativeRecord,
  condition: InitiativeCondition,
  scope: Scope,
  span: Years,
): NotCounted | null {
  if (!isWithin(initiative.year, span)) return 'outside_years';
  if (!countsSince(initiative.year, {}, scope)) return 'before_end_of_discipline';
  if (INITIATIVE_SCOPES.indexOf(initiative.scope) < INITIATIVE_SCOPES.indexOf(condition.scope))
    return 'scope_too_narrow';
  return condition.mustBeReplicable && !initiative.isReplicable ? 'not_replicable' : null;
}

function usesElsewhere({ uses }: InitiativeRecord, { award, records }: Scope): readonly Use[] {
  return uses.filter(({ awardCode, year }) => awardCode !== award.code || year !== records.achievementYear);
}

function isUsedUp({ kind }: Use, { award }: Scope): boolean {
  return !(kind === 'title' && award.kind === 'title');
}

function keyOf({ values }: Counted): string {
  return `${String(values.year)} ${String(values.title)} ${String(values.id)}`;
}
