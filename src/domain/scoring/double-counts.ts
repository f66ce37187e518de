import type { Violation } from '../violation';
import type { UnitInputs } from './inputs';
import type { InputViolationCode } from './items/outcome';
import type { Scheme } from './scheme';
import { adjustmentRules, codesInside } from './tree';

/**
 * Facts (events with the same code) that count in two places of one unit without the scheme saying so. Real schemes count
 * a late report twice on purpose; unknowingly it would be an injustice.
 */
export function undeclaredDoubleCounts(scheme: Scheme, unit: UnitInputs): Violation[] {
  const declared = new Set(
    adjustmentRules(scheme).flatMap(({ code, alsoCountedIn }) =>
      // Said of a group, it is said of every criterion inside.
      [...alsoCountedIn, ...codesInside(scheme, new Set(alsoCountedIn))].flatMap((other) => pairs(code, other)),
    ),
  );
  // An exclusion has no points: the same fact may well cost points and exclude. What is not assigned counts nothing.
  const withoutPoints = new Set(scheme.exclusions.map(({ code }) => code));
  codesInside(scheme, new Set(unit.unassigned)).forEach((code) => withoutPoints.add(code));
  const places = new Map<string, string[]>();
  for (const [place, { events }] of unit.inputs) {
    const codes = withoutPoints.has(place) ? [] : (events ?? []).map(({ code }) => code);
    for (const code of new Set(codes)) {
      if (code !== null) places.set(code, [...(places.get(code) ?? []), place]);
    }
  }
  return [...places].flatMap(([event, counted]) =>
    counted.slice(1).flatMap((place, index): Violation<InputViolationCode>[] => {
      const others = counted.slice(0, index + 1).filter((other) => !declared.has(`${place} ${other}`));
      return others.map((other) => ({
        code: 'input_double_count',
        place: `${unit.code}.${place}`,
        parameters: { event, other },
      }));
    }),
  );
}

function pairs(first: string, second: string): string[] {
  return [`${first} ${second}`, `${second} ${first}`];
}
