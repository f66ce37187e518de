import type { MeetingAction, MeetingState } from '../../domain/workflow/meeting';
import { meetingActionWords } from '../../text/vi';
import type { TagKind } from '../../../templates/components/tag';
import type { StepView } from '../../../templates/pages/meetings/steps-card';

const KINDS: Readonly<Record<MeetingState, TagKind>> = {
  preparing: 'idle',
  invited: 'go',
  in_session: 'warn',
  concluded: 'ok',
  minutes_signed: 'ok',
  cancelled: 'idle',
};

/** The colour of a state. */
export function stateKindOf(state: MeetingState): TagKind {
  return KINDS[state];
}

type Words = Pick<StepView, 'explanation' | 'needsReason' | 'numberOf' | 'isMain'>;

const PLAIN: Omit<Words, 'explanation'> = { needsReason: false, numberOf: null, isMain: true };

const STEPS: Readonly<Record<MeetingAction, Words>> = {
  invite: {
    ...PLAIN,
    numberOf: 'giấy mời',
    explanation: 'Chốt giấy mời và báo cho cán bộ, lãnh đạo của mọi đơn vị thành viên.',
  },
  invite_again: {
    ...PLAIN,
    numberOf: 'giấy mời',
    isMain: false,
    explanation: 'Khi thời gian, địa điểm hay chương trình đã đổi: chốt giấy mời mới và báo lại cho các đơn vị.',
  },
  begin: { ...PLAIN, explanation: 'Bắt đầu họp: ghi kết luận, quyết định và bỏ phiếu.' },
  conclude: { ...PLAIN, explanation: 'Kết thúc họp: điểm danh, góp ý, kết luận và nhiệm vụ không sửa được nữa.' },
  resume: {
    ...PLAIN,
    needsReason: true,
    isMain: false,
    explanation: 'Họp tiếp để bổ sung, sửa nội dung đã kết luận. Cần ghi lý do.',
  },
  sign_minutes: {
    ...PLAIN,
    numberOf: 'biên bản',
    explanation: 'Sau khi biên bản giấy đã ký: ghi số, ngày và chốt. Biên bản đã chốt không sửa được nữa.',
  },
  cancel: { ...PLAIN, needsReason: true, isMain: false, explanation: 'Hủy cuộc họp. Cần ghi lý do.' },
};

/** A step as its form says it. */
export function stepWords(action: MeetingAction): StepView {
  return { action, label: meetingActionWords[action], ...STEPS[action] };
}
