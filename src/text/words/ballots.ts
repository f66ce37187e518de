import type { Outcome } from '../../domain/ballots/result';
import type { BallotKind, BallotMethod, LateTieRule, TieRule } from '../../domain/ballots/rules';
import type { BallotAction, BallotState } from '../../domain/workflow/ballot';

export const ballotStateWords: Readonly<Record<BallotState, string>> = {
  preparing: 'Đang chuẩn bị',
  open: 'Đang bỏ phiếu',
  counted: 'Đã kiểm phiếu',
  concluded: 'Đã kết luận',
  cancelled: 'Đã hủy',
};

export const ballotActionWords: Readonly<Record<BallotAction, string>> = {
  edit: 'Sửa',
  open: 'Mở bỏ phiếu',
  vote: 'Bỏ phiếu',
  record_vote: 'Ghi biểu quyết',
  count: 'Đóng và kiểm phiếu',
  next_round: 'Mở vòng tiếp theo',
  decide: 'Ghi quyết định chọn',
  conclude: 'Kết luận',
  cancel: 'Hủy',
};

/** Values that the record of changes keeps of ballots: states and steps by names that no other machine has. */
export const ballotAuditWords: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(ballotStateWords).map(([state, words]): [string, string] => [auditedState(state), words]),
  ...Object.entries(ballotActionWords).map(([action, words]): [string, string] => [auditedAction(action), words]),
]);

/** How the record of changes names a state of a ballot. */
export function auditedState(state: string): string {
  return `ballot.state.${state}`;
}

/** How the record of changes names a step of a ballot. */
export function auditedAction(action: string): string {
  return `ballot.action.${action}`;
}

export const ballotKindWords: Readonly<Record<BallotKind, string>> = {
  secret: 'Bỏ phiếu kín',
  open: 'Biểu quyết công khai',
};

export const ballotMethodWords: Readonly<Record<BallotMethod, string>> = {
  secret: 'Bỏ phiếu kín trên máy',
  paper: 'Bỏ phiếu kín bằng phiếu giấy',
  open: 'Biểu quyết công khai (giơ tay)',
};

const lateTieWords: Readonly<Record<LateTieRule, string>> = {
  chair: 'Khối trưởng quyết định',
  chairs: 'Khối trưởng và Khối phó quyết định',
  nobody: 'Không đơn vị nào được chọn',
  all: 'Tất cả các đơn vị bằng phiếu đều được chọn',
};

export const tieRuleWords: Readonly<Record<TieRule, string>> = {
  next_round: 'Bỏ phiếu vòng tiếp theo giữa các đơn vị bằng phiếu',
  ...lateTieWords,
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  elected: 'Được suy tôn',
  not_elected: 'Không được suy tôn',
  tied: 'Bằng phiếu ở vị trí cuối',
  chosen: 'Được chọn khi bằng phiếu',
  passed_over: 'Không được chọn khi bằng phiếu',
};
