import type { Exact } from '../../domain/fraction';
import type { TargetDirection } from '../../domain/tasks/target';
import { formatNumber } from '../../text/number';

/** Enough for a figure to be shown as it was written. */
const SHOWN_DECIMALS = 10;

/**
 * An amount with its unit: "900 đảng viên", "98% đúng hạn". A yes/no target is "đạt", a result of it "đạt" or
 * "chưa đạt".
 */
export function amountText(
  amount: Exact,
  task: { readonly unit: string; readonly direction: TargetDirection; readonly target: Exact },
): string {
  if (task.direction === 'reach') return amount.gte(task.target) ? 'đạt' : 'chưa đạt';
  const number = formatNumber(amount, SHOWN_DECIMALS);
  return task.unit.startsWith('%') ? `${number}${task.unit}` : `${number} ${task.unit}`;
}

/** A result beside its target: "1/2 lớp", "95/98% đúng hạn"; of a yes/no task "đạt" or "chưa đạt". */
export function resultOfTargetText(
  actual: Exact,
  task: { readonly unit: string; readonly direction: TargetDirection; readonly target: Exact },
): string {
  const amount = amountText(task.direction === 'reach' ? actual : task.target, task);
  return task.direction === 'reach' ? amount : `${formatNumber(actual, SHOWN_DECIMALS)}/${amount}`;
}

/** The target in force beside the registered one where it was changed: "đăng ký 95%, điều chỉnh 90%". */
export function targetChangeText(task: {
  readonly unit: string;
  readonly direction: TargetDirection;
  readonly target: Exact;
  readonly registered: { readonly target: Exact; readonly unit: string };
}): string {
  const { target, registered } = task;
  const inForce = amountText(target, task);
  if (task.direction === 'reach' || target.equals(registered.target)) return inForce;
  return `đăng ký ${amountText(registered.target, { ...task, ...registered })}, điều chỉnh ${inForce}`;
}
