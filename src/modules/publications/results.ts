import { formatItemInput } from '../../domain/scoring/format-input';
import type { UnitInputs } from '../../domain/scoring/inputs';
import { toExactString } from '../../domain/fraction';
import type { SnapshotData, SnapshotResult } from '../../domain/publication/snapshot';
import { scoreJson } from '../../text/score-report';
import type { BlocRanking } from '../reviews';

/** The result of every unit, ranked ones first, exact and as printed, with every line and its reasons. */
export function resultsOf({ scheme, result }: Pick<BlocRanking, 'scheme' | 'result'>): SnapshotResult[] {
  return scoreJson(scheme.definition, result).units;
}

/** What the engine was given, as plain JSON. */
export function inputsOf({ inputs }: Pick<BlocRanking, 'inputs'>): SnapshotData[] {
  return inputs.units.map(unitData);
}

function unitData(unit: UnitInputs): SnapshotData {
  const { code, name, submitted, leads, unassigned, excluded, ballot } = unit;
  return {
    ...{ code, name, submitted, leads, unassigned, excluded, ballot },
    inputs: Object.fromEntries([...unit.inputs].map(([criterion, input]) => [criterion, formatItemInput(input)])),
    judged: Object.fromEntries(
      [...(unit.judged ?? [])].map(([criterion, points]) => [criterion, toExactString(points)]),
    ),
  };
}
