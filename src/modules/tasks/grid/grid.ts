import type { BusinessDate } from '../../../domain/calendar';
import type { Exact } from '../../../domain/fraction';
import type { Violation } from '../../../domain/violation';
import { formatInstant } from '../../../text/date';
import { Conflict } from '../../../platform/errors';
import type { BlocPlace, Member } from '../../blocs';
import type { Judgement, TaskWithState } from '../key-task';

/** The two things that a grid is filled in with: figures, or the three judgements of the review. */
export const GRID_VIEWS = ['figures', 'judgements'] as const;
export type GridView = (typeof GRID_VIEWS)[number];

export const JUDGEMENT_FIELDS = ['onTime', 'qualityMet', 'effective'] as const;
export type JudgementField = (typeof JUDGEMENT_FIELDS)[number] & keyof Judgement;

/** Which cell of a grid: a task of an agency, its figure or one judgement of it. */
export interface CellKey {
  readonly agencyCode: string;
  readonly number: number;
  readonly field: 'actual' | JudgementField;
}

/** What a cell holds; `judged` counts for judgements, `figure` for figures, null for none. */
export interface CellValue {
  readonly figure: Exact | null;
  readonly judged: boolean | null;
}

/** What a cell holds on the server as of the day of the grid, with the line of the log that it comes from. */
export interface StoredCell extends CellValue {
  /** Number of that line; 0 while there is none. */
  readonly version: number;
  readonly recordedOn: BusinessDate | null;
  readonly authorName: string | null;
  readonly recordedAt: Date | null;
}

/** What became of a cell: what it holds now, and its task with the state that follows. */
export interface SavedCell {
  readonly cell: StoredCell;
  readonly task: TaskWithState;
}

/** A cell as somebody filled it in. */
export interface CellDraft extends CellKey, CellValue {
  readonly day: BusinessDate | null;
  /** The version of the cell that the person had seen. */
  readonly version: number;
  /** Fields that could not be read: `value` or `day`. */
  readonly unreadable: readonly Violation[];
}

/** A grid of a place as of a day. */
export interface Grid {
  readonly place: BlocPlace;
  readonly view: GridView;
  readonly day: BusinessDate;
  /** The last day that may be chosen. */
  readonly lastDay: BusinessDate;
  /** The members, each followed by the agencies whose tasks it took over. */
  readonly columns: readonly Member[];
  /** By official order of the agencies and number, those of the bloc as a whole at the end; with the states of the day. */
  readonly tasks: readonly TaskWithState[];
  /** By task id; empty unless the view shows judgements. */
  readonly judgements: ReadonlyMap<string, TaskJudgements>;
  /** Agencies whose cells the reader may fill in, and the bloc itself (BLOC_OWNER). */
  readonly writable: ReadonlySet<string>;
}

/** The judgements of a task, each with the line that set it. */
export type TaskJudgements = Readonly<Record<JudgementField, StoredCell>>;

/** A cell that nothing was said in yet. */
export const EMPTY_CELL: StoredCell = {
  ...{ version: 0, figure: null, judged: null, recordedOn: null, authorName: null, recordedAt: null },
};

/** 409: somebody wrote this cell since the person saw it; both values, who and when. */
export class CellConflict extends Conflict {
  constructor(
    readonly stored: StoredCell,
    readonly task: TaskWithState,
    readonly draft: CellDraft,
    parameters: Readonly<Record<string, unknown>>,
  ) {
    const who = stored.authorName ?? 'Một người khác';
    const when = stored.recordedAt === null ? '' : ` lúc ${formatInstant(stored.recordedAt)}`;
    super(`${who} ghi ô này${when}, trong khi bạn đang nhập.`, parameters);
  }
}

/** The figure of a task as a cell. */
export function figureCell({ latest }: TaskWithState): StoredCell {
  if (latest === null) return EMPTY_CELL;
  const { sequence, actual, recordedOn, authorName, recordedAt } = latest;
  return { version: sequence, figure: actual, judged: null, recordedOn, authorName, recordedAt };
}

/** "AG1.3" for a figure, "AG1.3.onTime" for a judgement, "chung.3" for a task of the bloc as a whole. */
export function cellKeyText({ agencyCode, number, field }: CellKey): string {
  return [agencyCode, String(number), ...(field === 'actual' ? [] : [field])].join('.');
}

/** The cell that a key names; null for anything else. */
export function cellKeyOf(text: string): CellKey | null {
  const [, agencyCode, number, , field] = /^(chung|[A-Z0-9-]{1,40})\.(\d{1,3})(\.([A-Za-z]+))?$/.exec(text) ?? [];
  if (agencyCode === undefined || number === undefined) return null;
  const judgement = JUDGEMENT_FIELDS.find((name) => name === field);
  if (field !== undefined && judgement === undefined) return null;
  return { agencyCode, number: Number(number), field: judgement ?? 'actual' };
}

/** Whether two cells say the same. */
export function sameValue(first: CellValue, second: CellValue): boolean {
  if (first.figure === null || second.figure === null) {
    return first.figure === second.figure && first.judged === second.judged;
  }
  return first.figure.equals(second.figure);
}
