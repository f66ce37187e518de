import { nfc } from '../../text/search';
import { InvalidInput } from '../errors';

/** Characters that a stored reason may have. */
const LONGEST_REASON = 2_000;

/**
 * A reason as it is stored: composed, without blanks around it, its lines ended alike.
 * @throws InvalidInput at 'reason' when it is empty or too long.
 */
export function requiredReason(typed: string | undefined, maximum = LONGEST_REASON): string {
  const reason = optionalReason(typed, maximum);
  if (reason === null) throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
  return reason;
}

/** The same where nobody has to give one; null when it is empty. @throws InvalidInput at 'reason' when it is too long. */
export function optionalReason(typed: string | undefined, maximum = LONGEST_REASON): string | null {
  const reason = nfc((typed ?? '').replace(/\r\n?/g, '\n'));
  if (reason.length > maximum) {
    throw new InvalidInput([{ code: 'too_long', place: 'reason', parameters: { label: 'Lý do', maximum } }]);
  }
  return reason === '' ? null : reason;
}
