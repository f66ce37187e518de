import { sheetStateWords, taskStatusWords } from '../../text/vi';
import { ballotStateWords } from '../../text/words/ballots';
import { meetingStateWords } from '../../text/words/meetings';
import { pactStateWords } from '../../text/words/pacts';
import { registrationStateWords, targetChangeStateWords } from '../../text/words/registrations';
import { checkStateWords } from '../../text/words/workflow';
import { formatDate, formatInstant } from '../../text/date';
import { answeringIn, type BlocPlace } from '../blocs';
import type { TaskWithState } from '../tasks';
import type { OpenWork, OpenWorkKind } from './open-work';

/** One thing that the next chair takes over unfinished. */
export interface OpenItem {
  /** Name of the agency whose work it is; "Toàn khối" where it is the bloc's. */
  readonly agency: string;
  readonly kind: string;
  readonly what: string;
  readonly state: string;
}

const WHOLE_BLOC = 'Toàn khối';
/** Characters of a comment that the list shows: the whole of it stands in its meeting. */
const LONGEST_DETAIL = 200;

/** Late and overdue tasks in official order, then everything else that waits, in the order of the work. */
export function openItems(
  place: Pick<BlocPlace, 'members' | 'predecessors'>,
  tasks: readonly TaskWithState[],
  work: readonly OpenWork[],
): OpenItem[] {
  const names = new Map([...answeringIn(place).values()].map(({ agency }) => [agency.code, agency.name]));
  const nameOf = (code: string | null): string => (code === null ? WHOLE_BLOC : (names.get(code) ?? code));
  const late = tasks.filter(({ state }) => state.status === 'late' || state.status === 'overdue');
  return [
    ...late.map((task) => ({
      agency: nameOf(task.agencyCode),
      kind: 'Nhiệm vụ trọng tâm',
      what: `${String(task.number)}. ${task.title} (hạn ${formatDate(task.due)})`,
      state: taskStatusWords[task.state.status],
    })),
    ...work.map((item) => ({
      agency: nameOf(item.agencyCode),
      kind: KIND_WORDS[item.kind],
      what: [whatOf(item, nameOf), item.periodName].join('; '),
      state: stateOf(item),
    })),
  ];
}

const KIND_WORDS: Readonly<Record<OpenWorkKind, string>> = {
  registration: 'Bản đăng ký',
  target_change: 'Đề nghị điều chỉnh nhiệm vụ',
  pact: 'Giao ước thi đua',
  sheet: 'Phiếu chấm điểm',
  cross_check: 'Kiểm tra chéo',
  reply_awaited: 'Giải trình',
  reply_given: 'Giải trình',
  minutes: 'Biên bản',
  comment: 'Ý kiến góp ý',
  ballot: 'Bỏ phiếu',
};

function whatOf({ kind, detail, aboutCode }: OpenWork, nameOf: (code: string | null) => string): string {
  switch (kind) {
    case 'registration':
      return 'Chưa được duyệt';
    case 'pact':
      return 'Chưa có hiệu lực';
    case 'sheet':
      return 'Chưa thẩm định xong';
    case 'cross_check':
      return `Kiểm tra phiếu của ${nameOf(aboutCode)}`;
    case 'reply_awaited':
      return 'Điểm thẩm định lệch quá mức';
    case 'reply_given':
      return `Tiêu chí ${detail}`;
    case 'minutes':
      return `${detail}: biên bản chưa ký`;
    case 'target_change':
    case 'comment':
    case 'ballot':
      return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
  }
}

function stateOf({ kind, state, dueAt }: OpenWork): string {
  if (kind === 'reply_awaited') return `Chờ cơ quan giải trình đến ${dueAt === null ? '' : formatInstant(dueAt)}`;
  if (kind === 'reply_given') return 'Đã giải trình, Sở Nội vụ chưa thẩm định lại';
  if (kind === 'comment') return 'Chưa trả lời';
  return STATE_WORDS[kind][state] ?? '';
}

type Words = Readonly<Record<string, string>>;
const STATE_WORDS: Readonly<Record<Exclude<OpenWorkKind, 'reply_awaited' | 'reply_given' | 'comment'>, Words>> = {
  registration: registrationStateWords,
  target_change: targetChangeStateWords,
  pact: pactStateWords,
  sheet: sheetStateWords,
  cross_check: checkStateWords,
  minutes: meetingStateWords,
  ballot: ballotStateWords,
};
