import type { SheetState } from '../../../src/domain/workflow/sheet';
import type { GridCellWords } from '../../components/grid-parts';
import type { PageFrame } from '../../layout/frame';
import type { FormError } from '../../components/error-summary';

/** What stands small beside the appraised points: "Tự chấm 18", "Chéo VPTU 17". */
export interface BoardNote {
  readonly label: string;
  readonly points: string;
}

/** One criterion of one agency. */
export type BoardCell =
  /** Nothing to appraise: not assigned, or not handed in yet. */
  | { readonly kind: 'none'; readonly words: string }
  | {
      readonly kind: 'reading';
      readonly text: string;
      readonly notes: readonly BoardNote[];
      readonly isContested: boolean;
    }
  | {
      readonly kind: 'field';
      readonly words: GridCellWords;
      /** As typed; as stored where nothing was refused. */
      readonly value: string;
      readonly notes: readonly BoardNote[];
      readonly isContested: boolean;
      /** What following the proposal writes; '' where nothing is proposed. */
      readonly proposed: string;
      /** Why the typed value was not stored; null when it was. */
      readonly refusal: string | null;
    };

export type BoardRow =
  | {
      readonly kind: 'group';
      readonly code: string;
      readonly name: string;
      readonly maximum: string;
      /** By agency, in the order of the columns. */
      readonly subtotals: readonly { readonly id: string; readonly text: string }[];
    }
  | {
      readonly kind: 'criterion';
      readonly code: string;
      readonly name: string;
      readonly maximum: string;
      readonly cells: readonly BoardCell[];
      /** Whether any cell of it still waits for points. */
      readonly isOpen: boolean;
    };

export interface BoardColumn {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly state: SheetState;
  readonly href: string;
  readonly isWritable: boolean;
  /** How many criteria wait for points. */
  readonly open: number;
  readonly total: { readonly id: string; readonly text: string };
  readonly selfTotal: string;
  readonly rank: { readonly id: string; readonly text: string };
}

/** A refused cell whose difference must be explained; shown where no script asks for it. */
export interface BoardReason {
  readonly key: string;
  readonly title: string;
  readonly message: string;
  readonly reason: string;
}

/** A cell that two people changed. */
export interface BoardDispute {
  readonly key: string;
  readonly title: string;
  readonly message: string;
  readonly stored: string;
  readonly typed: string;
}

export interface BoardPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/tham-dinh` */
  readonly path: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly schemeTitle: string | null;
  readonly toleranceText: string;
  readonly deadlineText: string | null;
  /** The sheet to appraise next; null when none waits. */
  readonly next: { readonly href: string; readonly waiting: number } | null;
  /** Sheets that are handed in and not taken up. */
  readonly waiting: readonly { readonly code: string; readonly name: string; readonly submittedAt: string }[];
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  readonly countText: string;
  readonly mayAppraise: boolean;
  readonly exportHref: string;
  readonly rankingHref: string;
  /** Who checks whose sheet. */
  readonly checksHref: string;
  readonly errors: readonly FormError[];
  readonly reasons: readonly BoardReason[];
  readonly disputes: readonly BoardDispute[];
}
