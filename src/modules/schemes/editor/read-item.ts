import { exact, toDecimalString } from '../../../domain/fraction';
import { effectOfChoice } from '../../../domain/scoring/edit/choices';
import type { Effect, Item, ItemOf, ItemType, Level, Threshold } from '../../../domain/scoring/scheme';
import type { PartReader } from './part-reader';

/** In the order in which the editor offers them: what decisions use most stands first. */
export const ITEM_TYPES = [
  'choice',
  'minus',
  'ratio',
  'count',
  'threshold',
  'all_or_nothing',
  'manual',
  'average',
  'relative',
  'key_tasks',
] as const satisfies readonly ItemType[];

/** How a criterion gets its points, from the fields of the chosen type. */
export function readItemFields(reader: PartReader): Item {
  const type = reader.choice('type', ITEM_TYPES);
  switch (type) {
    case 'choice':
      return { type, levels: readLevelRows(reader) };
    case 'minus':
      return { type, per: reader.decimal('minus_per'), floor: reader.optionalDecimal('minus_floor') ?? '0' };
    case 'ratio':
      return readRatio(reader);
    case 'count':
      return { type, per: reader.decimal('count_per') };
    case 'threshold':
      return { type, bands: readThresholdRows(reader) };
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return { type };
    case 'manual':
      return { type, step: reader.decimal('manual_step') };
    case 'key_tasks':
      return {
        type,
        tasks: reader.optionalCount('tasks_count'),
        onTime: reader.decimal('tasks_onTime'),
        quality: reader.decimal('tasks_quality'),
        effectiveness: reader.decimal('tasks_effectiveness'),
      };
  }
}

function readRatio(reader: PartReader): ItemOf<'ratio'> {
  const cap = reader.optionalDecimal('ratio_cap');
  const fields = ['ratio_over_percent', 'ratio_over_points', 'ratio_over_cap'] as const;
  const hasOverPlan = fields.some((name) => reader.texts(name).length > 0);
  return {
    type: 'ratio',
    // People write 120%, the scheme says 1.2.
    cap: cap === null ? '1' : toDecimalString(exact(cap).div(100)),
    dueOnly: reader.flag('ratio_due'),
    overPlan: hasOverPlan
      ? {
          percent: reader.decimal('ratio_over_percent'),
          points: reader.decimal('ratio_over_points'),
          cap: reader.decimal('ratio_over_cap'),
        }
      : null,
  };
}

/** The levels of a choice or of a rule; one without a code gets the next of M1, M2 … */
export function readLevelRows(reader: PartReader): Level[] {
  const rows = reader.rows('levels', ['code', 'name', 'points', 'effects'], (nameOf) => ({
    code: reader.texts(nameOf('code')).length === 0 ? null : reader.code(nameOf('code')),
    name: reader.text(nameOf('name')),
    points: reader.decimal(nameOf('points')),
    effects: readEffects(reader, nameOf('effects')),
  }));
  const taken = new Set(rows.map(({ code }) => code));
  return rows.map((row, index) => {
    let number = index + 1;
    while (row.code === null && taken.has(`M${number}`)) number += 1;
    const code = row.code ?? `M${number}`;
    taken.add(code);
    return { ...row, code };
  });
}

/** From low to high; where the upper end is left blank the next row's lower end is meant. */
function readThresholdRows(reader: PartReader): Threshold[] {
  const rows = reader.rows('bands', ['from', 'to', 'points', 'effects'], (nameOf) => ({
    from: reader.optionalDecimal(nameOf('from'), { mayBeNegative: true }),
    to: reader.optionalDecimal(nameOf('to'), { mayBeNegative: true }),
    points: reader.decimal(nameOf('points')),
    effects: readEffects(reader, nameOf('effects')),
  }));
  return rows.map((row, index) => ({ ...row, to: row.to ?? rows[index + 1]?.from ?? null }));
}

/** What a level, a rule or an exclusion does beside its points. */
export function readEffects(reader: PartReader, name: string): Effect[] {
  return reader.texts(name).flatMap((choice) => {
    const effect = effectOfChoice(choice);
    if (effect === null) reader.refuseChoice(name);
    return effect ?? [];
  });
}
