import { type BlocInputs, type ItemInput, NO_INPUT, type UnitInputs } from '../../domain/scoring/inputs';
import type { Scheme } from '../../domain/scoring/scheme';
import { isSent } from '../../domain/workflow/sheet';
import type { RankingScope } from '../../../templates/pages/reviews/scope-tabs';
import type { SheetSummary } from '../sheets';
import type { Exclusion } from './score-table';

/** What a bloc is scored from. `all` lets drafts take part, but for sheets that nobody has begun. */
export function blocInputs(
  scheme: Scheme,
  asOf: string,
  sheets: readonly SheetSummary[],
  exclusions: ReadonlyMap<string, Exclusion>,
  scope: RankingScope,
): BlocInputs {
  const units = sheets.map(({ member, unit, state }): UnitInputs => {
    const decided = withDecision(scheme, unit, exclusions.get(member.agencyId));
    return { ...decided, submitted: scope === 'submitted' ? isSent(state) : state !== 'not_started' };
  });
  return { scheme: scheme.code, asOf, units };
}

/** A decision that names a case of the scheme is that fact; any other takes the unit out of the ranking by its reason. */
function withDecision(scheme: Scheme, unit: UnitInputs, decision: Exclusion | undefined): UnitInputs {
  if (decision === undefined) return unit;
  const ground = scheme.exclusions.find(({ code }) => code === decision.code);
  if (ground === undefined) return { ...unit, excluded: decision.reason };
  const name = `${ground.name}: ${decision.reason}`;
  const event = { code: null, name, date: null, level: null, points: null, count: 1, evidence: null };
  const fact: ItemInput = { ...NO_INPUT, events: [event] };
  return { ...unit, inputs: new Map([...unit.inputs, [ground.code, fact]]) };
}
