import type { CheckOrigin } from '../../../domain/appraisal/cross-check';
import type { CheckState } from '../../../domain/workflow/check';
import type { SheetState } from '../../../domain/workflow/sheet';
import type { Member } from '../../blocs';

/** That an agency checks the sheet of another, as stored. */
export interface CrossCheck {
  readonly id: string;
  readonly checkerAgencyId: string;
  readonly checkedAgencyId: string;
  readonly origins: readonly CheckOrigin[];
  readonly state: CheckState;
  readonly version: number;
  readonly assignedBy: string;
  readonly assignedAt: Date;
  readonly assignReason: string;
  readonly finishedById: string | null;
  readonly finishedBy: string | null;
  readonly finishedAt: Date | null;
  readonly remark: string;
  readonly reopenedById: string | null;
  readonly reopenedBy: string | null;
  readonly reopenedAt: Date | null;
  readonly reopenReason: string | null;
  readonly endedById: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  /** How many criteria the checker has said something about. */
  readonly judged: number;
}

/** A sheet as far as a check depends on it. */
export interface CheckedSheetState {
  readonly id: string;
  readonly state: SheetState;
}

/** A check with the agencies it is about, as they are called in the place. */
export interface PlacedCheck extends CrossCheck {
  readonly checker: Member;
  readonly checked: Member;
  /** `not_started` while the checked agency has no sheet. */
  readonly sheetState: SheetState;
  /** That the two check each other; teams apart, which always do. */
  readonly mutual: boolean;
}
