import type { Effect, Scheme, TieBreaker } from '../scheme';
import { adjustmentRules, allNodes } from '../tree';
import { effectsByPlace } from './check-effects';
import { type SchemeCheckViolation, placeOfChain, violation } from './report';

type ReferenceKind = 'criterion' | 'grade' | 'award';

/** Every name of another thing leads to one; the place is where the name is used. */
export function checkReferences(scheme: Scheme): SchemeCheckViolation[] {
  const grades = scheme.classification?.bands.map(({ code }) => code) ?? [];
  const criteria = allNodes(scheme).map(({ code }) => code);
  const known: Readonly<Record<ReferenceKind, ReadonlySet<string>>> = {
    criterion: new Set(criteria),
    grade: new Set(grades),
    award: new Set(scheme.awards.map(({ code }) => code)),
  };
  const refer = (place: string, kind: ReferenceKind, reference: string): SchemeCheckViolation[] =>
    known[kind].has(reference) ? [] : [violation('scheme_reference_unknown', place, { kind, reference })];
  const chain = (place: string, steps: readonly TieBreaker[]): SchemeCheckViolation[] =>
    steps.flatMap((step) => (step.by === 'criterion' ? refer(place, 'criterion', step.criterion) : []));
  const counted = new Set([...criteria, ...adjustmentRules(scheme).map(({ code }) => code)]);
  return [
    ...effectsByPlace(scheme).flatMap(([place, effect]) => checkEffect(place, effect, grades.length, refer)),
    ...adjustmentRules(scheme).flatMap(({ code, alsoCountedIn }) =>
      alsoCountedIn.filter((other) => !counted.has(other)).flatMap((other) => refer(code, 'criterion', other)),
    ),
    ...(scheme.classification?.gates ?? []).flatMap((gate) => [
      ...refer(gate.criterion, 'grade', gate.grade),
      ...(gate.type === 'count' && counted.has(gate.criterion) ? [] : refer(gate.grade, 'criterion', gate.criterion)),
    ]),
    ...(scheme.classification?.quotas ?? []).flatMap((quota) => [
      ...refer('quotas', 'grade', quota.grade),
      ...chain(placeOfChain(quota), quota.chain ?? []),
    ]),
    ...chain('ranking', scheme.ranking),
  ];
}

function checkEffect(
  place: string,
  effect: Effect,
  grades: number,
  refer: (place: string, kind: ReferenceKind, reference: string) => SchemeCheckViolation[],
): SchemeCheckViolation[] {
  switch (effect.type) {
    case 'zero':
      return refer(place, 'criterion', effect.criterion);
    case 'cap_grade':
      return refer(place, 'grade', effect.grade);
    case 'exclude_award':
      return refer(place, 'award', effect.award);
    case 'lower_grade':
      if (grades === 0) return [violation('scheme_grades_missing', place)];
      return effect.by < grades ? [] : [violation('scheme_lowered_too_far', place, { by: effect.by, grades })];
    case 'exclude_ranking':
      return [];
  }
}
