import type { RegistrationAction, RegistrationState } from '../../domain/workflow/registration';
import type { TargetChangeAction, TargetChangeState } from '../../domain/workflow/target-change';

export const registrationStateWords: Readonly<Record<RegistrationState, string>> = {
  drafting: 'Đang soạn',
  awaiting_leader: 'Chờ lãnh đạo cơ quan duyệt',
  submitted: 'Đã gửi khối',
  gathered: 'Đã tổng hợp',
  approved: 'Đã được duyệt',
};

export const registrationActionWords: Readonly<Record<RegistrationAction, string>> = {
  send_to_leader: 'Trình lãnh đạo cơ quan',
  leader_return: 'Lãnh đạo cơ quan trả lại',
  submit: 'Gửi khối',
  recall: 'Thu hồi',
  gather: 'Tổng hợp',
  return: 'Trả lại',
  approve: 'Duyệt',
};

export const targetChangeStateWords: Readonly<Record<TargetChangeState, string>> = {
  requested: 'Chờ quyết định',
  approved: 'Đã đồng ý',
  rejected: 'Không đồng ý',
  withdrawn: 'Đã rút',
};

export const targetChangeActionWords: Readonly<Record<TargetChangeAction, string>> = {
  approve: 'Đồng ý',
  reject: 'Không đồng ý',
  withdraw: 'Rút đề nghị',
};

/** States and steps as the record of changes keeps them: other machines use the same words for other things. */
export const registrationAuditWords: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries({ ...registrationStateWords, ...registrationActionWords }).map(
    ([code, words]): [string, string] => [`registration.${code}`, words],
  ),
  ...Object.entries({ ...targetChangeStateWords, ...targetChangeActionWords }).map(
    ([code, words]): [string, string] => [`change.${code}`, words],
  ),
]);
