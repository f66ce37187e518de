import type { TargetChangeAction } from '../../domain/workflow/target-change';

/** A notice without its address. */
interface Words {
  readonly title: string;
  readonly body: string;
}

/** Which task a notice is about. */
interface TaskFacts {
  readonly agency: string;
  readonly number: number;
  readonly year: string;
}

/** An agency asks for a change. */
export function changeRequestedNotice({ agency, number, year }: TaskFacts, reason: string): Words {
  return {
    title: 'Đề nghị điều chỉnh nhiệm vụ chờ quyết định',
    body: `${agency}, nhiệm vụ ${String(number)}, ${year}. Lý do: ${reason}`,
  };
}

/** What became of a request. */
export function changeDecidedNotice(
  action: TargetChangeAction,
  { agency, number, year }: TaskFacts,
  reason: string,
): Words {
  const titles: Readonly<Record<TargetChangeAction, string>> = {
    approve: 'Đã đồng ý điều chỉnh nhiệm vụ',
    reject: 'Không đồng ý điều chỉnh nhiệm vụ',
    withdraw: 'Đã rút đề nghị điều chỉnh nhiệm vụ',
  };
  const why = reason === '' ? '' : ` Lý do: ${reason}`;
  return { title: titles[action], body: `${agency}, nhiệm vụ ${String(number)}, ${year}.${why}` };
}
