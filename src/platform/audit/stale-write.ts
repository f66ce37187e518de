import { formatInstant } from '../../text/date';
import { Conflict } from '../errors';
import type { LastChange } from './audit.repository';

/** The fields of a thing by their names, as text. */
export type FieldValues = Readonly<Record<string, string>>;

/**
 * 409: somebody saved the same thing in between. Carries what is stored and what was sent, who saved and when, so that
 * nothing is lost and a person can choose.
 */
export class StaleWrite extends Conflict {
  constructor(
    readonly thing: string,
    readonly change: LastChange | null,
    readonly stored: FieldValues,
    readonly given: FieldValues,
    readonly currentVersion: number,
  ) {
    const who = change === null ? '' : ` ${change.by} lưu lúc ${formatInstant(change.at)}.`;
    super(`${thing} vừa được người khác sửa.${who} Hãy xem lại rồi lưu.`, {
      stored,
      given,
      currentVersion,
      savedBy: change?.by ?? null,
      savedAt: change?.at.toISOString() ?? null,
    });
  }
}
