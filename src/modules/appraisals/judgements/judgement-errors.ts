import { toExactString } from '../../../domain/fraction';
import { formatInstant } from '../../../text/date';
import { Conflict } from '../../../platform/errors';
import type { StoredJudgement } from './judgement';

/** 409: somebody else judged the criterion first. Carries what is stored now, so that both values can be shown. */
export class StaleJudgement extends Conflict {
  constructor(readonly stored: StoredJudgement) {
    super(staleJudgementSentence(stored), {
      criterion: stored.code,
      stored: {
        accepted: stored.accepted,
        points: stored.points === null ? null : toExactString(stored.points),
        reason: stored.reason,
        version: stored.version,
        savedBy: stored.authorName,
        savedAt: stored.recordedAt.toISOString(),
      },
    });
  }
}

/** Who judged a criterion while somebody else was typing. */
export function staleJudgementSentence({ code, authorName, recordedAt }: StoredJudgement): string {
  const saved = `${authorName} lưu lúc ${formatInstant(recordedAt)}, trong khi bạn đang nhập.`;
  return `Điểm tiêu chí ${code} vừa được người khác sửa. ${saved} Chưa có gì bị mất.`;
}
