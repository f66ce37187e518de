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

/** A key at the end of a rising run, and the one before it in that run. */
interface Step {
  readonly key: string;
  readonly place: number;
  readonly previous: Step | undefined;
}

/** The longest subsequence whose places rise, of several the one that is complete first. */
function longestRising(keys: readonly string[], placeOf: (key: string) => number): string[] {
  /** By length, the run that ends lowest. */
  const ends: Step[] = [];
  let longest: Step | undefined;
  for (const key of keys) {
    const place = placeOf(key);
    const length = countBelow(ends, place);
    const step = { key, place, previous: ends[length - 1] };
    if (length === ends.length) longest = step;
    ends[length] = step;
  }
  const run: string[] = [];
  for (let step = longest; step !== undefined; step = step.previous) run.push(step.key);
  return run;
}

/** How many ends lie below a place; they rise with the length of their runs. */
function countBelow(ends: readonly Step[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.place ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All keys of both lists: the order of the second, each key that only the first has behind what it stood behind there. */
export function mergedKeys(before: readonly string[], after: readonly string[]): string[] {
  const behind = new Map(after.map((key): [string, string[]] => [key, []]));
  const ahead: string[] = [];
  let last = ahead;
  for (const key of before) {
    const kept = behind.get(key);
    if (kept === undefined) last.push(key);
    else last = kept;
  }
  return [...ahead, ...[...behind].flatMap(([key, gone]) => [key, ...gone])];
}
