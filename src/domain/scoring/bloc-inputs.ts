import type { Exact } from '../fraction';
import { isAppraised, isSent, type SheetState } from '../workflow/sheet';
import { type BlocInputs, type ItemInput, NO_INPUT, type UnitInputs } from './inputs';
import type { Scheme } from './scheme';
import { adjustmentRules, allNodes, leavesOf } from './tree';

/** Which sheets take part in a ranking: drafts too, those that were handed in, those whose appraisal is finished. */
export type TakingPart = 'all' | 'submitted' | 'appraised';

/** A decision about a unit: a case of the scheme with the effects that it has there; null: out of the ranking. */
export interface UnitDecision {
  readonly code: string | null;
  readonly reason: string;
}

/** One member of a bloc with what its points rest on beside its sheet. */
export interface UnitOfBloc {
  readonly unit: UnitInputs;
  readonly state: SheetState;
  readonly decision: UnitDecision | null;
  /** Points decided by somebody else, by criterion; empty where only what was handed in counts. */
  readonly judged: ReadonlyMap<string, Exact>;
  /** Votes of the acclaim ballot; null before one. */
  readonly votes: number | null;
}

/**
 * What a bloc is scored from. Whom the others are compared with in relative criteria does not depend on who takes part:
 * points are the same in every ranking, and those of the sheet itself.
 */
export function blocInputs(
  scheme: Scheme,
  asOf: string,
  members: readonly UnitOfBloc[],
  takingPart: TakingPart,
): BlocInputs {
  const known = knownCodes(scheme);
  const units = members.map(({ unit, state, decision, judged, votes }): UnitInputs => {
    const decided = withDecision(scheme, withoutUnknown(unit, known), decision);
    const counted = [...judged].filter(([code]) => known.scored.has(code));
    return {
      ...decided,
      submitted: takesPart(state, takingPart),
      leads: isSent(state),
      ballot: votes,
      ...(counted.length === 0 ? {} : { judged: new Map(counted) }),
    };
  });
  return { scheme: scheme.code, asOf, units };
}

/** Whether a sheet in this state is ranked. */
export function takesPart(state: SheetState, takingPart: TakingPart): boolean {
  if (takingPart === 'appraised') return isAppraised(state);
  return takingPart === 'submitted' ? isSent(state) : state !== 'not_started';
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
function withDecision(scheme: Scheme, unit: UnitInputs, decision: UnitDecision | null): UnitInputs {
  if (decision === null) return unit;
  if (decision.code === null) return { ...unit, excluded: decision.reason };
  const ground = scheme.exclusions.find(({ code }) => code === decision.code);
  if (ground === undefined) return unit;
  const name = `${ground.name}: ${decision.reason}`;
  const event = { code: null, name, date: null, level: null, points: null, count: 1, evidence: null };
  const fact: ItemInput = { ...NO_INPUT, events: [event] };
  return { ...unit, inputs: new Map([...unit.inputs, [ground.code, fact]]) };
}
