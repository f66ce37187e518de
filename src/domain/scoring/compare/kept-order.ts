/**
 * The keys that stand in another order than before, as few as explain the new order: those outside the longest run that
 * both orders share. Keys that only one of the lists has do not count.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((key, index) => [key, index]));
  const common = after.filter((key) => places.has(key));
  const stayed = new Set(longestRising(common, (key) => places.get(key) ?? 0));
  return new Set(common.filter((key) => !stayed.has(key)));
}

/** The longest subsequence whose places rise. */
function longestRising(keys: readonly string[], placeOf: (key: string) => number): string[] {
  const best: { readonly length: number; readonly previous: number }[] = [];
  keys.forEach((key, index) => {
    let [length, previous] = [1, -1];
    for (let earlier = 0; earlier < index; earlier += 1) {
      const candidate = (best[earlier]?.length ?? 0) + 1;
      if (candidate > length && placeOf(keys[earlier] ?? '') < placeOf(key)) [length, previous] = [candidate, earlier];
    }
    best.push({ length, previous });
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const run: string[] = [];
  let at = best.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    run.unshift(keys[at] ?? '');
    at = best[at]?.previous ?? -1;
  }
  return run;
}

/** All keys of both lists: the order of the second, each key that only the first has behind what it stood behind there. */
export function mergedKeys(before: readonly string[], after: readonly string[]): string[] {
  const merged = [...after];
  const known = new Set(after);
  before.forEach((key, index) => {
    if (known.has(key)) return;
    const previous = before[index - 1];
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, key);
    known.add(key);
  });
  return merged;
}
