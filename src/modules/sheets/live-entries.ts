import { canonicalJson } from '../../domain/canonical-json';
import { formatItemInput } from '../../domain/scoring/format-input';
import type { ItemInput } from '../../domain/scoring/inputs';
import type { NewScoreEntry } from './score-entries.repository';
import type { Sheet } from './sheet';
import { keyTaskCodes } from './sheet-tasks';

/** Entries that hold what a draft says of its key tasks now; only those that differ from what is stored. */
export function liveEntries({ scheme, unit, entries }: Pick<Sheet, 'scheme' | 'unit' | 'entries'>): NewScoreEntry[] {
  return keyTaskCodes(scheme.definition).flatMap((code) => {
    const input = unit.inputs.get(code) ?? null;
    const stored = entries.get(code);
    if (written(input) === written(stored?.input ?? null)) return [];
    return [{ code, input, version: (stored?.version ?? 0) + 1, explanation: stored?.explanation ?? '' }];
  });
}

function written(input: ItemInput | null): string {
  return input === null ? '' : canonicalJson(formatItemInput(input));
}
