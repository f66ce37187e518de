import type { HandoverAction, HandoverState } from '../../domain/workflow/handover';

export const handoverStateWords: Readonly<Record<HandoverState, string>> = {
  planned: 'Chưa đến ngày',
  in_force: 'Đã bàn giao',
  cancelled: 'Đã hủy',
};

export const handoverActionWords: Readonly<Record<HandoverAction, string>> = {
  take_effect: 'Đến ngày bàn giao',
  cancel: 'Hủy bàn giao',
};
