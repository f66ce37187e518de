import type { PactText } from '../../domain/pacts';
import { formatInstant } from '../../text/date';
import { Conflict } from '../../platform/errors';
import type { PactVersion } from './pact';

/** 409: somebody wrote another version of the text since the one that was read; carries both, who wrote it and when. */
export class PactConflict extends Conflict {
  constructor(
    readonly stored: PactVersion,
    readonly given: PactText,
  ) {
    super(
      `Giao ước vừa được ${stored.authorName} sửa lúc ${formatInstant(stored.writtenAt)}. Bản của bạn chưa được lưu và chưa mất.`,
      {
        stored: { opening: stored.opening, contents: stored.contents },
        given,
        currentVersion: stored.version,
        savedBy: stored.authorName,
        savedAt: stored.writtenAt.toISOString(),
      },
    );
  }
}
