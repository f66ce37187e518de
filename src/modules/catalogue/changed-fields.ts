/** Fields of a thing by their names, as text. */
export type Fields = Readonly<Record<string, string>>;

/** The fields that differ, both sides. */
export function changedFields(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
  const only = (side: Fields): Fields => Object.fromEntries(changed.map((field) => [field, side[field] ?? '']));
  return { before: only(before), after: only(after) };
}
