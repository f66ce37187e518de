import { type Exact, exact, isExact, toExactString } from '../fraction';

/** What stands for a value that JSON has no form for. */
type Marked = { readonly $exact: string } | { readonly $instant: string } | { readonly $map: readonly unknown[][] };

/**
 * A value as plain JSON that `fromPlain` makes into the same again: exact numbers, instants and maps stand as objects with one
 * marked key (`$exact`, `$instant`, `$map`), everything else as it is; absent fields stay absent.
 * @throws TypeError for an object that has a key with the mark itself.
 */
export function toPlain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isExact(value)) return { $exact: toExactString(value) };
  if (value instanceof Date) return { $instant: value.toISOString() };
  if (value instanceof Map) return { $map: pairsOf(value) };
  if (Array.isArray(value)) return value.map(toPlain);
  const entries = Object.entries(value);
  const marked = entries.find(([key]) => key.startsWith('$'));
  if (marked !== undefined) throw new TypeError(`a key of plain data begins with the mark: ${marked[0]}`);
  return Object.fromEntries(
    entries.filter(([, item]) => item !== undefined).map(([key, item]) => [key, toPlain(item)]),
  );
}

function pairsOf(map: ReadonlyMap<unknown, unknown>): unknown[][] {
  return [...map].map(([key, item]) => [key, toPlain(item)]);
}

/** What `toPlain` made plain, also after it was stored as JSON. */
export function fromPlain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  if (isMarked(value)) return unmarked(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromPlain(item)]));
}

function isMarked(value: object): value is Marked {
  return '$exact' in value || '$instant' in value || '$map' in value;
}

function unmarked(value: Marked): Exact | Date | Map<unknown, unknown> {
  if ('$exact' in value) return exact(value.$exact);
  if ('$instant' in value) return new Date(value.$instant);
  return new Map(value.$map.map(([key, item]) => [key, fromPlain(item)]));
}
