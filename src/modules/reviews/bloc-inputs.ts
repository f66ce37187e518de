import { type BlocInputs, type ItemInput, NO_INPUT, type UnitInputs } from '../../domain/scoring/inputs';
import type { Scheme } from '../../domain/scoring/scheme';
import { adjustmentRules, allNodes, leavesOf } from '../../domain/scoring/tree';
import { isSent } from '../../domain/workflow/sheet';
import type { RankingScope } from '../../../templates/pages/reviews/scope-tabs';
import type { SheetSummary } from '../sheets';
import type { Exclusion } from './score-table';

/**
 * What a bloc is scored from. `all` ranks drafts too, but for sheets that nobody has begun; whom the others are compared
 * with does not depend on it: points are the same in every scope, and those of the sheet itself.
 */
export function blocInputs(
  scheme: Scheme,
  asOf: string,
  sheets: readonly SheetSummary[],
  exclusions: ReadonlyMap<string, Exclusion>,
  scope: RankingScope,
): BlocInputs {
  const known = knownCodes(scheme);
  const units = sheets.map(({ member, unit, state }): UnitInputs => {
    const decided = withDecision(scheme, withoutUnknown(unit, known), exclusions.get(member.agencyId));
    const submitted = scope === 'submitted' ? isSent(state) : state !== 'not_started';
    return { ...decided, submitted, leads: isSent(state) };
  });
  return { scheme: scheme.code, asOf, units };
}

interface KnownCodes {
  readonly scored: ReadonlySet<string>;
  readonly assignable: ReadonlySet<string>;
}

function knownCodes(scheme: Scheme): KnownCodes {
  return {
    scored: new Set([...leavesOf(scheme), ...adjustmentRules(scheme)].map(({ code }) => code)),
    assignable: new Set(allNodes(scheme).map(({ code }) => code)),
  };
}

/** What was given for criteria that the scheme in force no longer has counts nowhere; it stays in the history of the sheet. */
function withoutUnknown(unit: UnitInputs, { scored, assignable }: KnownCodes): UnitInputs {
  return {
    ...unit,
    unassigned: unit.unassigned.filter((code) => assignable.has(code)),
    inputs: new Map([...unit.inputs].filter(([code]) => scored.has(code))),
  };
}

/**
 * A decision by reason alone takes the unit out of the ranking; one that names a case of the scheme is that fact, with the
 * effects the scheme gives it. A case that the scheme no longer has has no effect: it may only have capped a grade.
 */
function withDecision(scheme: Scheme, unit: UnitInputs, decision: Exclusion | undefined): UnitInputs {
  if (decision === undefined) return unit;
  if (decision.code === null) return { ...unit, excluded: decision.reason };
  const ground = scheme.exclusions.find(({ code }) => code === decision.code);
  if (ground === undefined) return unit;
  const name = `${ground.name}: ${decision.reason}`;
  const event = { code: null, name, date: null, level: null, points: null, count: 1, evidence: null };
  const fact: ItemInput = { ...NO_INPUT, events: [event] };
  return { ...unit, inputs: new Map([...unit.inputs, [ground.code, fact]]) };
}
