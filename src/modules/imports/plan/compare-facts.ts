import type { WorkbookFact } from '../bloc-workbook';
import type { Choice, FactState, PlannedFact, PlannedItem, Protection } from './plan';

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
  /** Facts whose value in the system a person gave for their own agency, also one that was taken back. */
  readonly ownNumbers: ReadonlySet<string>;
  /** Whether the tasks that are registered may be adjusted by the file. */
  readonly mayAdjustTasks: boolean;
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
export function comparedFact(fact: WorkbookFact, comparison: Comparison): PlannedFact {
  const { stored, imported, guessed, choices } = comparison;
  const { key, sheet, address } = fact;
  const field = key.slice(itemKeyOf(key).length + 1);
  const system = stored.get(key) ?? null;
  const isWeak = guessed.has(key) || WEAK.has(`${key.slice(0, key.indexOf(':'))}:${field}`);
  const protection = protectionOf(key, comparison);
  const found = stateOf(fact.value, system?.value ?? null, imported.get(key) ?? null, isWeak);
  const state = protection === 'own_number' ? besideOwnNumber(found, isWeak) : found;
  return {
    ...{ key, field, sheet, address, state },
    file: fact.value,
    stored: system?.value ?? null,
    storedBy: system?.by ?? null,
    storedAt: system?.at ?? null,
    protection,
    choice: state === 'conflict' ? (choices.facts.get(key) ?? choices.others) : null,
  };
}

function stateOf(file: string, stored: string | null, last: string | null, isWeak: boolean): FactState {
  if (stored === file) return 'unchanged';
  if (stored === null && last === null) return 'added';
  if (stored === last) return 'changed';
  return isWeak && (last === null || last === file) ? 'kept' : 'conflict';
}

function protectionOf(key: string, { ownNumbers, mayAdjustTasks }: Comparison): Protection | null {
  if (ownNumbers.has(key)) return 'own_number';
  return key.startsWith('task:') && !mayAdjustTasks ? 'approved_target' : null;
}

/**
 * A number that a person confirmed is theirs even where it equals the last import; and a remark beside it would bring it
 * in anew as if it were the file's.
 */
function besideOwnNumber(state: FactState, isWeak: boolean): FactState {
  if (isWeak) return state === 'unchanged' ? state : 'kept';
  return state === 'changed' ? 'conflict' : state;
}

function stateOfItem(facts: readonly PlannedFact[]): PlannedItem['state'] {
  const states = facts.map(({ state }) => state);
  if (states.includes('conflict')) return 'conflict';
  if (states.every((state) => state === 'added')) return 'added';
  return states.some((state) => state === 'added' || state === 'changed') ? 'changed' : 'unchanged';
}
