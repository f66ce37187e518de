import type { TermsDraft } from '../../../domain/tasks/terms';
import { formatInstant } from '../../../text/date';
import { Conflict } from '../../../platform/errors';
import { termsAnswer } from '../terms/terms-answer';
import type { RegistrationLine } from './registration';

/** A line as somebody wants it. */
export interface TypedLine {
  readonly number: number;
  readonly terms: TermsDraft;
}

/** 409: somebody wrote the line since it was opened; `stored` is what stands there now, null when it was removed. */
export class LineConflict extends Conflict {
  constructor(
    readonly stored: RegistrationLine | null,
    typed: TypedLine,
  ) {
    super(
      stored === null
        ? 'Dòng này vừa được người khác xóa. Nội dung bạn nhập còn trên màn hình.'
        : `${stored.changedBy} vừa sửa dòng này lúc ${formatInstant(stored.changedAt)}. Chưa có gì bị ghi đè.`,
      {
        stored: stored && {
          number: stored.number,
          ...termsAnswer(stored.terms),
          version: stored.version,
          savedBy: stored.changedBy,
          savedAt: stored.changedAt.toISOString(),
        },
        typed: { number: typed.number, ...termsAnswer(typed.terms) },
      },
    );
  }
}
