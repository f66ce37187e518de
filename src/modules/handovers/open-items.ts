import { sheetStateWords, taskStatusWords } from '../../text/vi';
import { registrationStateWords } from '../../text/words/registrations';
import { formatDate } from '../../text/date';
import { answeringIn, type BlocPlace } from '../blocs';
import type { TaskWithState } from '../tasks';
import type { OpenWork } from './handovers.repository';

/** One thing that the next chair takes over unfinished. */
export interface OpenItem {
  readonly agency: string;
  readonly kind: string;
  readonly what: string;
  readonly state: string;
}

/** Late and overdue tasks, then sheets, registrations and requests that wait, by agency in official order. */
export function openItems(
  place: Pick<BlocPlace, 'members' | 'predecessors'>,
  tasks: readonly TaskWithState[],
  work: readonly OpenWork[],
): OpenItem[] {
  const names = new Map([...answeringIn(place).values()].map(({ agency }) => [agency.code, agency.name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const late = tasks.filter(({ state }) => state.status === 'late' || state.status === 'overdue');
  return [
    ...late.map((task) => ({
      agency: nameOf(task.agencyCode),
      kind: 'Nhiệm vụ trọng tâm',
      what: `${String(task.number)}. ${task.title} (hạn ${formatDate(task.due)})`,
      state: taskStatusWords[task.state.status],
    })),
    ...work.map((item) => ({ agency: nameOf(item.agencyCode), ...wordsOf(item) })),
  ];
}

function wordsOf({ kind, detail, state }: OpenWork): Omit<OpenItem, 'agency'> {
  switch (kind) {
    case 'sheet':
      return { kind: 'Phiếu chấm điểm', what: 'Chưa thẩm định xong', state: wordIn(sheetStateWords, state) };
    case 'registration':
      return { kind: 'Bản đăng ký', what: 'Chưa được duyệt', state: wordIn(registrationStateWords, state) };
    case 'target_change':
      return { kind: 'Đề nghị điều chỉnh nhiệm vụ', what: detail, state: 'Chờ quyết định' };
  }
}

function wordIn(words: Readonly<Record<string, string>>, state: string): string {
  return words[state] ?? '';
}
