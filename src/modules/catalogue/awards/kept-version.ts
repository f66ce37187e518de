import type { AwardVersion } from '../../../domain/commendation/award';
import type { AwardKind, AwardSystem } from '../../../domain/commendation/subjects';

/** Who compared one fact of a version with the law, and what they noted. */
export interface FactConfirmation {
  /** Where the fact stands, as `AwardFact.place`. */
  readonly place: string;
  readonly note: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
}

/** A version of an award with who wrote it and who compared it with the law; facts they compared are confirmed in `award`. */
export interface KeptVersion extends AwardVersion {
  /** Why it was written; '' for what came with the product. */
  readonly reason: string;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
  /** When a correction took its place; null while it holds. */
  readonly supersededAt: Date | null;
  /** Who compared the last of its facts, and when; null while any is left, and where nothing was uncertain. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  /** The facts that were compared one by one, the earliest first. */
  readonly confirmations: readonly FactConfirmation[];
}

/** An award with the version of a day: the one that holds, or the nearest when none does. */
export interface CataloguedAward {
  readonly id: string;
  readonly code: string;
  readonly system: AwardSystem;
  readonly kind: AwardKind;
  readonly current: KeptVersion;
  /** False when no version holds on the day. */
  readonly isInForce: boolean;
}
