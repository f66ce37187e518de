import type { AwardVersion } from '../../../domain/commendation/award';
import type { AwardKind, AwardSystem } from '../../../domain/commendation/subjects';

/** A version of an award with who wrote it and who compared it with the law. */
export interface KeptVersion extends AwardVersion {
  /** Why it was written; '' for what came with the product. */
  readonly reason: string;
  readonly authorName: string;
  readonly recordedAt: Date;
  /** When a correction took its place; null while it holds. */
  readonly supersededAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
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
