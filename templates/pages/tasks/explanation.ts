import type { BusinessDate } from '../../../src/domain/calendar';
import type { TaskState } from '../../../src/domain/tasks/status';
import type { TargetDirection, TargetKind } from '../../../src/domain/tasks/target';
import { formatDate } from '../../../src/text/date';
import { formatPercent } from '../../../src/text/number';

/** A status with what it was computed from. */
export interface ExplainedState extends TaskState {
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly due: BusinessDate;
  readonly asOf: BusinessDate;
  /** True when the planned share comes from registered milestones, not from the days gone by. */
  readonly byMilestones: boolean;
}

function overdueText(state: ExplainedState): string {
  return `Hạn là ${formatDate(state.due)}, đã quá ${state.daysOverdue} ngày.`;
}

/** What was achieved and what was to be, in words: "95% đúng hạn" and "98% đúng hạn". */
export interface ExplainedFigures {
  readonly resultText: string;
  readonly targetText: string;
}

function keptLevel(state: ExplainedState, figures: ExplainedFigures | null): string {
  const measured = figures === null ? '' : `: kết quả ${figures.resultText}, mức đăng ký ${figures.targetText}`;
  const direction = state.direction === 'lower' ? ' (càng thấp càng tốt)' : '';
  const rule = `Chỉ tiêu giữ mức${direction}, không cộng dồn${measured}.`;
  switch (state.status) {
    case 'completed':
      return `${rule} Đến hạn, kết quả đạt mức đăng ký.`;
    case 'on_track':
      return `${rule} Kết quả đang đạt mức đăng ký; kết luận vào ngày hạn ${formatDate(state.due)}.`;
    case 'overdue':
      return `${rule} Kết quả chưa đạt mức đăng ký. ${overdueText(state)}`;
    default:
      return `${rule} Kết quả chưa đạt mức đăng ký.`;
  }
}

const VERDICTS: Readonly<Partial<Record<TaskState['status'], string>>> = {
  completed: 'Đã đủ chỉ tiêu.',
  exceeded: 'Đã vượt chỉ tiêu.',
  on_track: 'Không thấp hơn kế hoạch.',
  late: 'Thấp hơn kế hoạch.',
  not_started: 'Chưa đến lúc phải có kết quả.',
};

function addedUp(state: ExplainedState): string {
  const basis = state.byMilestones ? 'theo các mốc đã đăng ký' : 'theo số ngày đã qua';
  const planned = `Đến hết ngày ${formatDate(state.asOf)}, kế hoạch ${basis} là ${formatPercent(state.plannedShare)}`;
  const done = state.completion === null ? '' : `, đã thực hiện ${formatPercent(state.completion)}`;
  const verdict = state.status === 'overdue' ? overdueText(state) : (VERDICTS[state.status] ?? '');
  return `${planned}${done}. ${verdict}`;
}

/** True for a target that is kept all along: no share of it is planned by a day. */
export function isKeptLevel(state: Pick<ExplainedState, 'kind' | 'direction'>): boolean {
  return state.kind === 'level' || state.direction === 'lower';
}

/**
 * Why a task has its status, in one or two sentences: the rule, what was planned by the day, what is done, what follows.
 * With `figures` a level that is kept names them too.
 */
export function explainStatus(state: ExplainedState, figures: ExplainedFigures | null = null): string {
  if (state.status === 'paused') return 'Nhiệm vụ đang tạm dừng, không tính chậm hay quá hạn.';
  if (state.status === 'not_updated') {
    const missing = `Chưa có số liệu nào tính đến hết ngày ${formatDate(state.asOf)}.`;
    return state.daysOverdue > 0 ? `${missing} ${overdueText(state)}` : missing;
  }
  if (state.direction === 'reach' && state.status === 'completed') return 'Nhiệm vụ đạt hoặc không đạt: đã đạt.';
  return isKeptLevel(state) ? keptLevel(state, figures) : addedUp(state);
}
