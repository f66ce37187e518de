import { exact } from '../../fraction';
import type { Scheme } from '../scheme';
import { allNodes } from '../tree';

/** A value of a scheme that a trial changes: of a criterion or group, of the whole table, of bonus, penalty or a grade. */
export interface ChangedValue {
  readonly kind: 'maximum' | 'total' | 'bonus_cap' | 'penalty_cap' | 'grade';
  readonly code: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The values of a scheme that differ from those of the scheme it was made from, in the order of the scheme. */
export function changedValues(before: Scheme, after: Scheme): ChangedValue[] {
  const olds = new Map(allNodes(before).map((node) => [node.code, node]));
  const bands = new Map(before.classification?.bands.map((band) => [band.code, band]));
  const values: (Omit<ChangedValue, 'before' | 'after'> & { before: string | null; after: string | null })[] = [
    ...allNodes(after).map(({ code, name, maximum }) => ({
      ...{ kind: 'maximum' as const, code, name, after: maximum },
      before: olds.get(code)?.maximum ?? null,
    })),
    { kind: 'total', code: after.code, name: after.title, before: before.total, after: after.total },
    ...(
      [
        ['bonus_cap', before.bonus, after.bonus],
        ['penalty_cap', before.penalty, after.penalty],
      ] as const
    ).flatMap(([kind, old, fresh]) =>
      old === null || fresh === null
        ? []
        : [{ kind, code: fresh.code, name: fresh.name, before: old.cap, after: fresh.cap }],
    ),
    ...(after.classification?.bands ?? []).map(({ code, name, from }) => ({
      ...{ kind: 'grade' as const, code, name, after: from },
      before: bands.get(code)?.from ?? null,
    })),
  ];
  return values.flatMap((value): ChangedValue[] => {
    if (value.before === null || value.after === null || exact(value.before).equals(exact(value.after))) return [];
    return [{ ...value, before: value.before, after: value.after }];
  });
}
