import type { AgencyKind, MemberRole } from '../../../domain/agencies';
import type { BusinessDate } from '../../../domain/calendar';
import type { CommendationSubject, CommendationType } from '../../../domain/commendation/subjects';
import type { SchemeContent } from '../../../domain/scoring/scheme';
import type { TargetDirection, TargetKind } from '../../../domain/tasks/target';
import type { Problem, Repair } from '../../../workbooks';

/** The sheets of a bloc's workbook, in the order in which one builds on the other. */
export const SHEET_KINDS = ['agencies', 'tasks', 'progress', 'criteria', 'self_scores', 'commendations'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/**
 * Something the workbook says and where. `key` names the same fact in every workbook of the bloc and year, so that it
 * can be compared with what is stored: 'task:BTCTU:3'.
 */
interface Item {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
}

/** A member of the bloc. `kindWords` are the words of the list, `order` the official order from 1. */
export interface AgencyItem extends Item {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly kindWords: string;
  readonly role: MemberRole;
  readonly email: string | null;
  readonly order: number;
}

/** A registered key task. `target` is an exact decimal string; kind and direction are guessed, see `TargetGuess`. */
export interface TaskItem extends Item {
  readonly agency: string;
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  readonly target: string;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly due: BusinessDate;
}

/** How the measure of a task was understood, for a person to confirm. `directionWords` is null when the cell is blank. */
export interface TargetGuess {
  readonly task: string;
  readonly sheet: string;
  readonly address: string;
  readonly title: string;
  readonly unit: string;
  readonly directionWords: string | null;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
}

/** The total to date of a task on a day, an exact decimal string. */
export interface ProgressItem extends Item {
  readonly agency: string;
  readonly number: number;
  readonly value: string;
  readonly date: BusinessDate;
  readonly note: string;
}

/** A task of the progress sheet without a value; its note may say why. */
export interface TaskWithoutValue extends Item {
  readonly agency: string;
  readonly number: number;
  readonly note: string;
}

/** Self-assessed points of an agency for a leaf criterion, an exact decimal string; of a penalty the magnitude. */
export interface SelfScoreItem extends Item {
  readonly agency: string;
  readonly criterion: string;
  readonly points: string;
}

export interface CommendationItem extends Item {
  readonly agency: string;
  readonly subject: CommendationSubject;
  readonly form: string;
  readonly type: CommendationType;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly quantity: number;
}

/** The bloc's name as typed, and in sentence case when it is typed in capitals. */
export interface BlocName {
  readonly typed: string;
  readonly suggested: string;
  readonly sheet: string;
  readonly address: string;
}

/** Something that was counted on a sheet, with a sentence: 87 values. */
export interface UnderstoodCount {
  readonly code: string;
  readonly count: number;
  readonly sentence: string;
}

/** What became of one sheet; `kind` is null for a sheet that was not recognised and so left out. */
export interface SheetReport {
  readonly sheet: string;
  readonly kind: SheetKind | null;
  readonly hidden: boolean;
  readonly understood: readonly UnderstoodCount[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
}

/** A fact the workbook does not say and nobody may invent: "cần bổ sung". */
export interface MissingFact {
  readonly code: string;
  readonly sentence: string;
}

/** Everything a bloc's workbook says. What could not be read is absent here and named among the problems. */
export interface BlocWorkbookReading {
  readonly blocName: BlocName | null;
  readonly year: number | null;
  readonly cutOff: BusinessDate | null;
  readonly agencies: readonly AgencyItem[];
  readonly tasks: readonly TaskItem[];
  readonly targetGuesses: readonly TargetGuess[];
  readonly progress: readonly ProgressItem[];
  readonly tasksWithoutValue: readonly TaskWithoutValue[];
  readonly scheme: SchemeContent | null;
  readonly selfScores: readonly SelfScoreItem[];
  readonly commendations: readonly CommendationItem[];
  readonly perSheet: readonly SheetReport[];
  /** What concerns the workbook as a whole; the addresses are empty. */
  readonly problems: readonly Problem[];
  readonly missing: readonly MissingFact[];
}

/** Whether nothing stands against writing the workbook into the system: no error anywhere. */
export function hasErrors(reading: BlocWorkbookReading): boolean {
  const problems = [...reading.problems, ...reading.perSheet.flatMap((report) => report.problems)];
  return problems.some(({ severity }) => severity === 'error');
}
