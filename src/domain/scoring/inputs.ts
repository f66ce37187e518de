import type { Exact } from '../fraction';
import type { Decimal } from './scheme';

/** Something that happened. The same `code` in two places says that it is the same fact. `count` times, mostly one. */
export interface InputEvent {
  readonly code: string | null;
  readonly name: string;
  readonly date: string | null;
  readonly level: string | null;
  readonly points: Decimal | null;
  readonly count: number;
  /** What proves it: the number of a document, or the id of a piece of evidence. Scoring does not read it. */
  readonly evidence: string | null;
}

/** One part of a ratio, due on a day; without a day it is always due. */
export interface RatioPart {
  readonly actual: Decimal | null;
  readonly target: Decimal | null;
  readonly due: string | null;
}

/** A registered key task: the three axes of a finished one, or how far an unfinished one has come. */
export interface TaskInput {
  readonly code: string;
  readonly finished: boolean;
  readonly onTime: boolean | null;
  readonly quality: boolean | null;
  readonly effectiveness: boolean | null;
  readonly actual: Decimal | null;
  readonly target: Decimal | null;
  /** The share of the target that was planned by the day of the inputs, exact ('181/365'); null: all of it. */
  readonly planned: string | null;
}

/** What a unit hands in for one criterion or rule; null is "not handed in", never 0. Which fields count depends on the item. */
export interface ItemInput {
  readonly notOccurred: boolean | null;
  readonly level: string | null;
  readonly count: number | null;
  readonly events: readonly InputEvent[] | null;
  readonly actual: Decimal | null;
  readonly target: Decimal | null;
  readonly parts: readonly RatioPart[] | null;
  readonly value: Decimal | null;
  readonly achieved: boolean | null;
  readonly points: Decimal | null;
  readonly tasks: readonly TaskInput[] | null;
}

export interface UnitInputs {
  readonly code: string;
  readonly name: string;
  /** Whether the sheet is handed in; a unit that has not done so is shown, neither graded nor ranked. */
  readonly submitted: boolean;
  /** Whether others are compared with it in relative criteria: a draft that is ranked for a look must not change their points. */
  readonly leads: boolean;
  /** Codes of criteria and groups that are not assigned to this unit: they leave its denominator. */
  readonly unassigned: readonly string[];
  /** Why a decision takes this unit out of the ranking; null when none does. */
  readonly excluded: string | null;
  /** Votes of the acclaim ballot, for the tie-break chain; null before a ballot. */
  readonly ballot: number | null;
  readonly inputs: ReadonlyMap<string, ItemInput>;
  /**
   * Points that somebody else decided for a criterion or rule, in the place of those that its input gives; a penalty is a
   * magnitude. Facts keep their effects. Absent where only what was handed in counts.
   */
  readonly judged?: ReadonlyMap<string, Exact>;
}

/** The inputs of all members of a bloc: relative criteria and quotas look at everybody. */
export interface BlocInputs {
  /** Code of the scheme. */
  readonly scheme: string;
  /** The day as of which parts of a ratio are due. */
  readonly asOf: string | null;
  readonly units: readonly UnitInputs[];
}

/** An input that says nothing; what is known is put over it. */
export const NO_INPUT: ItemInput = {
  notOccurred: null,
  level: null,
  count: null,
  events: null,
  actual: null,
  target: null,
  parts: null,
  value: null,
  achieved: null,
  points: null,
  tasks: null,
};

/** How often something happened: the count, or the events together; null when nothing is handed in. */
export function timesOf(input: ItemInput | undefined): number | null {
  if (input === undefined) return null;
  return input.count ?? input.events?.reduce((times, event) => times + event.count, 0) ?? null;
}
