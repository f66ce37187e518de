import type { BusinessDate } from '../../../domain/calendar';
import type { AwardVersion } from '../../../domain/commendation/award';
import { versionFor } from '../../../domain/commendation/choose-version';

/** The version of an award that a signed decision rests on: the one of its day. Null when the award did not exist then. */
export function versionDecided(versions: readonly AwardVersion[], decidedOn: BusinessDate): AwardVersion | null {
  return versionFor(versions, { received: decidedOn, decided: decidedOn, proposed: decidedOn });
}
