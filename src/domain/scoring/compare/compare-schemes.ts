import { canonicalJson } from '../../canonical-json';
import { exact, toExactString } from '../../fraction';
import type { Scheme } from '../scheme';
import { type KeyedEntity, type SchemeEntity, type SchemePart, entitiesOf, fieldsOf } from './entities';
import { mergedKeys, movedKeys } from './kept-order';

export type ChangeKind = 'added' | 'removed' | 'moved' | 'changed';

/** A field that says something else, by its name in the format, with what it says in both schemes. */
export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing in which two schemes differ. */
export interface SchemeDifference {
  readonly part: SchemePart;
  /** What tells it from the others of its part; empty where there is only one. */
  readonly key: string;
  /** Moved and changed can come together; what is added or removed is nothing else. */
  readonly kinds: readonly ChangeKind[];
  readonly before: SchemeEntity | null;
  readonly after: SchemeEntity | null;
  /** Of what is in both schemes. */
  readonly fields: readonly FieldDifference[];
}

/** In what two schemes differ, and how many things they say alike. */
export interface SchemeComparison {
  readonly differences: readonly SchemeDifference[];
  readonly unchanged: number;
}

/**
 * Compares two schemes by what they say, not by how it is written: 10 and 10.0 are the same. Things are known by their
 * codes; their order and, of criteria, the group they stand in count too. Code and version of the schemes do not.
 */
export function compareSchemes(before: Scheme, after: Scheme): SchemeComparison {
  const [first, second] = [byName(entitiesOf(before)), byName(entitiesOf(after))];
  const moved = movedNames(first, second);
  const names = mergedKeys([...first.keys()], [...second.keys()]);
  const compared = names.map((name) => differenceOf(first.get(name), second.get(name), moved.has(name)));
  const differences = compared.filter((difference) => difference !== null);
  return { differences, unchanged: compared.length - differences.length };
}

type ByName = ReadonlyMap<string, KeyedEntity>;

function byName(entities: readonly KeyedEntity[]): ByName {
  return new Map(entities.map((keyed) => [nameOf(keyed), keyed]));
}

function nameOf({ key, entity }: KeyedEntity): string {
  return `${entity.part} ${key}`;
}

/** What stands in another group, or in another order among those that stayed beside it. */
function movedNames(first: ByName, second: ByName): Set<string> {
  const left = listsOf(first);
  const moved = [...listsOf(second)].flatMap(([list, names]) => [...movedKeys(left.get(list) ?? [], names)]);
  const elsewhere = [...second].flatMap(([name, { entity }]) => {
    const earlier = first.get(name);
    return earlier !== undefined && listOf(earlier.entity) !== listOf(entity) ? [name] : [];
  });
  return new Set([...moved, ...elsewhere]);
}

/** The entities by the list they stand in, in order. */
function listsOf(entities: ByName): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, { entity }] of entities) {
    const list = listOf(entity);
    const names = lists.get(list) ?? [];
    names.push(name);
    lists.set(list, names);
  }
  return lists;
}

function listOf(entity: SchemeEntity): string {
  return entity.part === 'criterion' ? `criterion in ${entity.parent ?? ''}` : entity.part;
}

function differenceOf(
  before: KeyedEntity | undefined,
  after: KeyedEntity | undefined,
  isMoved: boolean,
): SchemeDifference | null {
  if (before === undefined || after === undefined) {
    const only = before ?? after;
    if (only === undefined) return null;
    const common = { part: only.entity.part, key: only.key, fields: [] };
    return before === undefined
      ? { ...common, kinds: ['added'], before: null, after: only.entity }
      : { ...common, kinds: ['removed'], before: only.entity, after: null };
  }
  const fields = fieldDifferences(before.entity, after.entity);
  const kinds: ChangeKind[] = [
    ...(isMoved ? ['moved' as const] : []),
    ...(fields.length > 0 ? ['changed' as const] : []),
  ];
  if (kinds.length === 0) return null;
  return { part: after.entity.part, key: after.key, kinds, before: before.entity, after: after.entity, fields };
}

function fieldDifferences(before: SchemeEntity, after: SchemeEntity): FieldDifference[] {
  const [first, second] = [fieldsOf(before), fieldsOf(after)];
  const names = mergedKeys(Object.keys(first), Object.keys(second));
  return (
    names
      // A group and a criterion share only some fields; what one of them lacks has not become empty.
      .filter((field) => field === 'item' || (field in first && field in second))
      .map((field) => ({ field, before: first[field] ?? null, after: second[field] ?? null }))
      .filter((difference) => meaningOf(difference.before) !== meaningOf(difference.after))
  );
}

/** What a value says: two spellings of one number are the same. */
function meaningOf(value: unknown): string {
  return canonicalJson(withPlainNumbers(value));
}

function withPlainNumbers(value: unknown): unknown {
  if (typeof value === 'string') return /^-?\d+(?:\.\d+)?$/.test(value) ? toExactString(exact(value)) : value;
  if (Array.isArray(value)) return value.map(withPlainNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withPlainNumbers(inner)]));
}
