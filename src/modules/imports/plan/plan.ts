import type { BusinessDate } from '../../../domain/calendar';
import type { SchemeContent } from '../../../domain/scoring/scheme';
import type { Severity } from '../../../workbooks';
import type {
  AgencyItem,
  CommendationItem,
  ProgressItem,
  SelfScoreItem,
  SheetKind,
  SheetReport,
  TargetGuess,
  TaskItem,
  TaskWithoutValue,
} from '../bloc-workbook';

/**
 * What a value of the file is to the system: `added` where the system has none, `changed` where the file changed since
 * the last import, `kept` where the system knows better than a guess of the file, `conflict` where people changed the
 * system since the last import, or entered another value before any import.
 */
export type FactState = 'added' | 'changed' | 'unchanged' | 'kept' | 'conflict';

/** Whose value of a conflict stands in the end. */
export type Choice = 'system' | 'file';

/**
 * Why the file never takes the place of a value of the system: somebody gave it by hand for their own agency, or it was
 * approved and whoever imports may not adjust it.
 */
export type Protection = 'own_number' | 'approved_target';

/** One value of the file beside the one in the system; values as `factsOf` writes them. */
export interface PlannedFact {
  readonly key: string;
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
  readonly state: FactState;
  readonly file: string;
  /** Null where the system has no value. */
  readonly stored: string | null;
  /** Who gave the system its value, and when; null where that is not known. */
  readonly storedBy: string | null;
  readonly storedAt: Date | null;
  /** Null where a conflict may be decided either way. */
  readonly protection: Protection | null;
  /** Of a conflict: what the person chose, null while nobody did. */
  readonly choice: Choice | null;
}

export type ItemState = 'added' | 'changed' | 'unchanged' | 'conflict';

/** A thing of the file with all its values. */
export interface PlannedItem<Source = unknown> {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
  readonly source: Source;
  readonly state: ItemState;
  readonly facts: readonly PlannedFact[];
}

/** The criteria table as one thing: it changes as a whole. */
export interface SchemeItem {
  readonly definition: SchemeContent;
}

/** Everything the file says of the bloc and year, beside what is stored. */
export interface PlannedItems {
  readonly agencies: readonly PlannedItem<AgencyItem>[];
  readonly tasks: readonly PlannedItem<TaskItem>[];
  readonly progress: readonly PlannedItem<ProgressItem | TaskWithoutValue>[];
  readonly schemes: readonly PlannedItem<SchemeItem>[];
  readonly scores: readonly PlannedItem<SelfScoreItem>[];
  readonly commendations: readonly PlannedItem<CommendationItem>[];
}

/** A period the import needs; `exists` is false when it will be made. */
export interface PlannedPeriod {
  readonly code: string;
  readonly name: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
  readonly exists: boolean;
}

/** Where the file goes. */
export interface ImportTarget {
  /** Null while the bloc does not exist. */
  readonly blocId: string | null;
  readonly blocCode: string;
  readonly blocName: string;
  /** True when nobody gave the code: it was made from the next free number. */
  readonly codeMadeUp: boolean;
  readonly year: number;
  readonly yearPeriod: PlannedPeriod;
  readonly halfPeriod: PlannedPeriod;
  /** Null while the half-year does not exist. */
  readonly halfPeriodId: string | null;
  readonly reviewExists: boolean;
}

/** What is wrong or wants to be looked at; sheet and address are empty where it concerns the whole file. */
export interface PlanProblem {
  readonly code: string;
  readonly sheet: string;
  readonly address: string;
  readonly sentence: string;
  readonly severity: Severity;
}

/** A fact that is to be added by hand; `href` is where, null while there is no such page yet. */
export interface PlanMissing {
  readonly code: string;
  readonly sentence: string;
  readonly href: string | null;
}

/** What came of one sheet: what was understood, and what writing it would do. */
export interface PlannedSheet {
  readonly report: SheetReport;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

/** What importing a file would do; making it changes nothing. */
export interface ImportPlan {
  readonly fileName: string;
  readonly sha256: string;
  /** Null when the year or the bloc cannot be told; the problems say why. */
  readonly target: ImportTarget | null;
  readonly items: PlannedItems;
  readonly sheets: readonly PlannedSheet[];
  readonly problems: readonly PlanProblem[];
  readonly missing: readonly PlanMissing[];
  /** Guesses that would be written, with the target they are about. */
  readonly guesses: readonly TargetGuess[];
  /** The same for the same file on the same stored values, whatever was chosen. */
  readonly hash: string;
}

export const NO_ITEMS: PlannedItems = {
  agencies: [],
  tasks: [],
  progress: [],
  schemes: [],
  scores: [],
  commendations: [],
};

/** All items with the kind of sheet they come from, in the order of the sheets. */
export function itemsByKind(items: PlannedItems): readonly (readonly [SheetKind, readonly PlannedItem[]])[] {
  return [
    ['agencies', items.agencies],
    ['tasks', items.tasks],
    ['progress', items.progress],
    ['criteria', items.schemes],
    ['self_scores', items.scores],
    ['commendations', items.commendations],
  ];
}

/** All items in the order of the sheets. */
export function allItems(items: PlannedItems): PlannedItem[] {
  return itemsByKind(items).flatMap(([, list]) => [...list]);
}

/** Whether the value of the file is written. */
export function isWritten({ state, choice, protection }: PlannedFact): boolean {
  if (state === 'conflict') return choice === 'file' && protection === null;
  return state === 'added' || state === 'changed';
}

/** Whether anything of the item is written. */
export function hasWrites(item: PlannedItem): boolean {
  return item.facts.some(isWritten);
}

/** The value that a field has after the import; null where neither side states one. */
export function valueAfter(item: PlannedItem, field: string): string | null {
  const fact = item.facts.find((candidate) => candidate.field === field);
  if (fact === undefined) return null;
  return isWritten(fact) || fact.state === 'unchanged' ? fact.file : fact.stored;
}

/** The conflicts of a plan, in the order of the sheets. */
export function conflictsOf(plan: ImportPlan): { item: PlannedItem; fact: PlannedFact }[] {
  return allItems(plan.items).flatMap((item) =>
    item.facts.filter(({ state }) => state === 'conflict').map((fact) => ({ item, fact })),
  );
}

/** Conflicts decided for the file although the system's value is protected. */
export function forbiddenChoicesOf(plan: ImportPlan): { item: PlannedItem; fact: PlannedFact }[] {
  return conflictsOf(plan).filter(({ fact }) => fact.protection !== null && fact.choice === 'file');
}

export function errorsOf(plan: ImportPlan): PlanProblem[] {
  return plan.problems.filter(({ severity }) => severity === 'error');
}

/** Whether applying the plan as it is chosen would write anything. */
export function isChange({ target, items }: ImportPlan): boolean {
  if (target === null) return false;
  const { blocId, yearPeriod, halfPeriod, reviewExists } = target;
  const makesPlace = blocId === null || !yearPeriod.exists || !halfPeriod.exists || !reviewExists;
  return makesPlace || allItems(items).some(hasWrites);
}
