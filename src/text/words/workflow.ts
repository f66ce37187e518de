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
