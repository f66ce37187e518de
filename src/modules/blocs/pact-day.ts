import type { BusinessDate } from '../../domain/calendar';
import { InvalidInput } from '../../platform/errors';
import type { BlocYear } from './bloc';

/** InvalidInput when another day is given for the pact of a year than its signatures say. */
export function requirePactDay(
  { isPactSigned, pactSignedOn }: Pick<BlocYear, 'isPactSigned' | 'pactSignedOn'>,
  given: BusinessDate | null,
): void {
  if (!isPactSigned || pactSignedOn === null || given === pactSignedOn) return;
  throw new InvalidInput([{ code: 'pact_day_signed', place: 'pactSignedOn', parameters: { from: pactSignedOn } }]);
}
