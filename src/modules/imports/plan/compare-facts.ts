import type { WorkbookFact } from '../bloc-workbook';
import type { Choice, FactState, PlannedFact, PlannedItem } from './plan';

/** A value of the system under the key that the file gives the same fact. */
export interface StoredFact {
  readonly value: string;
  readonly by: string | null;
  readonly at: Date | null;
}

/** What a file is compared with. */
export interface Comparison {
  readonly stored: ReadonlyMap<string, StoredFact>;
  /** Values of the last import by fact. */
  readonly imported: ReadonlyMap<string, string>;
  /** Keys of the facts that the file does not say but were guessed from it. */
  readonly guessed: ReadonlySet<string>;
  readonly choices: ImportChoices;
}

/** What a person chose for conflicts, by fact, and for those not named. */
export interface ImportChoices {
  readonly facts: ReadonlyMap<string, Choice>;
  readonly others: Choice | null;
}

export const NO_CHOICES: ImportChoices = { facts: new Map(), others: null };

/**
 * Values that say less than they seem to: the order within the file's own list, words beside a code, a remark beside a
 * figure. Like a guess, they do not question a value of the system unless the file itself changed.
 */
const WEAK = new Set(['agency:order', 'agency:kindWords', 'progress:note']);

/** The key of the item that a fact belongs to: 'task:BTCTU:3' of 'task:BTCTU:3:target'. */
export function itemKeyOf(factKey: string): string {
  return factKey.slice(0, factKey.lastIndexOf(':'));
}

/** The items of one sheet beside what is stored; items that state nothing are left out. */
export function comparedItems<
  Source extends { readonly key: string; readonly sheet: string; readonly address: string },
>(
  sources: readonly Source[],
  facts: ReadonlyMap<string, readonly WorkbookFact[]>,
  comparison: Comparison,
): PlannedItem<Source>[] {
  return sources.flatMap((source) => {
    const compared = (facts.get(source.key) ?? []).map((fact) => comparedFact(fact, comparison));
    if (compared.length === 0) return [];
    const { key, sheet, address } = source;
    return [{ key, sheet, address, source, state: stateOfItem(compared), facts: compared }];
  });
}

/** One value of the file beside the system's. */
export function comparedFact(fact: WorkbookFact, { stored, imported, guessed, choices }: Comparison): PlannedFact {
  const { key, sheet, address } = fact;
  const field = key.slice(itemKeyOf(key).length + 1);
  const system = stored.get(key) ?? null;
  const isWeak = guessed.has(key) || WEAK.has(`${key.slice(0, key.indexOf(':'))}:${field}`);
  const state = stateOf(fact.value, system?.value ?? null, imported.get(key) ?? null, isWeak);
  return {
    ...{ key, field, sheet, address, state },
    file: fact.value,
    stored: system?.value ?? null,
    storedBy: system?.by ?? null,
    storedAt: system?.at ?? null,
    choice: state === 'conflict' ? (choices.facts.get(key) ?? choices.others) : null,
  };
}

function stateOf(file: string, stored: string | null, last: string | null, isWeak: boolean): FactState {
  if (stored === file) return 'unchanged';
  if (stored === null && last === null) return 'added';
  if (stored === last) return 'changed';
  return isWeak && (last === null || last === file) ? 'kept' : 'conflict';
}

function stateOfItem(facts: readonly PlannedFact[]): PlannedItem['state'] {
  const states = facts.map(({ state }) => state);
  if (states.includes('conflict')) return 'conflict';
  if (states.every((state) => state === 'added')) return 'added';
  return states.some((state) => state === 'added' || state === 'changed') ? 'changed' : 'unchanged';
}
