import type { FormError } from '../../components/error-summary';
import type { GridCellWords } from '../../components/grid-parts';
import type { PageFrame } from '../../layout/frame';

/** An agency as a column. */
export interface GridColumn {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** A cell that the reader fills in; `value` is what stands in the field: stored, or typed and refused. */
export interface GridField extends GridCellWords {
  readonly kind: 'figure' | 'judgement';
  readonly value: string;
  /** "văn bản", "0 hoặc 1": below the field. */
  readonly unit: string;
  /** True for a task that is late or overdue by this figure. */
  readonly isBehind: boolean;
  /** Why the form did not store what was typed; null when it did or nothing was sent. */
  readonly refusal: string | null;
}

/** A cell that is only read. */
export interface GridReading {
  readonly kind: 'reading';
  readonly key: string;
  readonly text: string;
  readonly unit: string;
  readonly title: string;
  readonly isBehind: boolean;
}

/** The tasks of one number, or one judgement of them; null where an agency has no such task. */
export interface GridRow {
  readonly key: string;
  readonly name: string;
  /** The second line of the head: a title that all agencies share, or the judgement. */
  readonly detail: string | null;
  /** True for the first row of a task. */
  readonly isFirst: boolean;
  readonly cells: readonly (GridField | GridReading | null)[];
}

/** A task of the bloc as a whole, or one judgement of it: one cell, since no agency answers for it. */
export interface GridBlocRow extends Omit<GridRow, 'cells'> {
  readonly cell: GridField | GridReading;
}

/** A cell that somebody else wrote while the form was filled in. */
export interface GridDispute {
  readonly key: string;
  readonly title: string;
  readonly message: string;
  readonly stored: string;
  readonly typed: string;
}

export interface TaskGridPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly periodName: string;
  readonly listHref: string;
  readonly overviewHref: string;
  /** Null for those who may not remind anybody. */
  readonly reminderHref: string | null;
  /** `/khoi/:bloc/:period/luoi-nhiem-vu` */
  readonly path: string;
  readonly view: 'figures' | 'judgements';
  /** As it stands in the field: typed, or 30/06/2022. */
  readonly dayTyped: string;
  readonly dayError: string | undefined;
  /** The day whose figures are shown. */
  readonly dayText: string;
  readonly lastDayText: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Below those of the agencies; empty where the bloc has no tasks as a whole. */
  readonly blocRows: readonly GridBlocRow[];
  /** True when the reader may fill in at least one cell. */
  readonly isWritable: boolean;
  /** "Đã có số liệu 85/90 nhiệm vụ" */
  readonly countText: string;
  readonly errors: readonly FormError[];
  readonly disputes: readonly GridDispute[];
}
