import type { CheckOrigin } from '../../domain/appraisal/cross-check';
import type { CheckAction, CheckState } from '../../domain/workflow/check';
import type { ReviewAction, ReviewState } from '../../domain/workflow/review';

export const reviewStateWords: Readonly<Record<ReviewState, string>> = {
  open: 'Đang thực hiện',
  published: 'Đã công bố',
  closed: 'Đã đóng kỳ',
};

export const reviewActionWords: Readonly<Record<ReviewAction, string>> = {
  publish: 'Công bố',
  close: 'Đóng kỳ',
  reopen: 'Mở lại',
};

export const checkStateWords: Readonly<Record<CheckState, string>> = {
  assigned: 'Đã phân công',
  checking: 'Đang kiểm tra',
  finished: 'Đã kiểm tra xong',
  ended: 'Đã thôi phân công',
};

export const checkActionWords: Readonly<Record<CheckAction, string>> = {
  begin: 'Bắt đầu kiểm tra',
  finish: 'Kết thúc kiểm tra',
  reopen: 'Mở lại để kiểm tra tiếp',
  end: 'Thôi phân công',
};

/** Why an agency checks another. */
export const checkOriginWords: Readonly<Record<CheckOrigin, string>> = {
  chair_team: 'Đoàn của Khối trưởng',
  vice_chair_team: 'Đoàn của Khối phó',
  automatic: 'Phân công tự động',
  manual: 'Phân công thêm',
};

/** A state or a step of a review as the record writes it: other machines have states of the same names. */
export function auditedReview(code: ReviewState | ReviewAction): string {
  return `review.${code}`;
}

/** Words of the record for states and steps of reviews. */
export const reviewAuditWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...reviewStateWords, ...reviewActionWords }).map(([code, words]) => [`review.${code}`, words]),
);
