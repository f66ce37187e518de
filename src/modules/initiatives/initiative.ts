import type { BusinessDate } from '../../domain/calendar';
import type { InitiativeScope } from '../../domain/commendation/records';
import type { AwardKind } from '../../domain/commendation/subjects';
import type { InitiativeState } from '../../domain/workflow/initiative';

/** An author with the share of the work in per cent, a decimal with a point; somebody from elsewhere has no id. */
export interface Author {
  readonly personId: string | null;
  readonly name: string;
  readonly share: string;
}

/** What is typed of an initiative. */
export interface InitiativeDraft {
  readonly agencyCode: string;
  readonly title: string;
  readonly content: string;
  readonly year: number;
  readonly scope: InitiativeScope;
  readonly isReplicable: boolean;
  readonly authors: readonly Author[];
}

/** An initiative of the register. */
export interface Initiative extends InitiativeDraft {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly state: InitiativeState;
  readonly decisionNumber: string | null;
  readonly decidedOn: BusinessDate | null;
  readonly council: string | null;
  /** The stored paper that confirms its effect and scope. */
  readonly certificate: { readonly fileId: string; readonly name: string; readonly sha256: string } | null;
  readonly version: number;
  readonly uses: readonly InitiativeUse[];
}

/** An award that used the initiative as a standard. */
export interface InitiativeUse {
  readonly personName: string;
  readonly awardKind: AwardKind;
  readonly awardName: string;
  readonly year: number;
  /** Null while it stands. */
  readonly releasedReason: string | null;
}

/** The decision that recognises an initiative, with the scope that it says. */
export interface Recognition {
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly council: string;
  readonly scope: InitiativeScope;
  readonly isReplicable: boolean;
}

/** For which award of whom an initiative is used. */
export interface UseDraft {
  readonly initiativeId: string;
  readonly personId: string;
  readonly awardKind: AwardKind;
  readonly awardCode: string;
  readonly awardName: string;
  readonly year: number;
  /** What used it, by the caller's own words: the same reference uses it once. */
  readonly reference: string;
}
