import type { ProposalLevel } from '../../domain/commendation/award';
import type { ProposalState } from '../../domain/workflow/proposal';
import { AGENCY_HEAD_STATION, proposalLevelWords } from '../../text/words/proposals';
import { chainOfBloc, SYSTEM_CHAIN } from '../../platform/audit';
import { Conflict } from '../../platform/errors';
import type { Proposal } from './proposal';

const LOCKED: Readonly<Record<ProposalState, string>> = {
  drafting: 'Đề nghị đang soạn, chưa trình.',
  awaiting_leader: 'Đề nghị đang chờ lãnh đạo cơ quan duyệt. Muốn sửa thì thu hồi.',
  under_review: 'Đề nghị đã trình, đang được xét.',
  decided: 'Đề nghị đã có quyết định, không thay đổi được nữa.',
  withdrawn: 'Đề nghị đã rút.',
};

/** Said to a leader who wants to decide on what is not theirs. */
export const NOT_OF_AGENCY_HEAD =
  'Danh sách này không do thủ trưởng cơ quan quyết định: có danh hiệu, hình thức thuộc thẩm quyền cấp trên, Sở Nội vụ ghi quyết định.';

/** Why nothing else can be done with a proposal where it stands. */
export function lockedSentence(proposal: Pick<Proposal, 'state' | 'level' | 'isDecidedByAgency'>): string {
  const { state, level } = proposal;
  if (level === null) return LOCKED[state];
  return `Đề nghị đã trình, đang ở cấp: ${stationWords(proposal, level)}. Muốn sửa thì cấp đó phải trả lại.`;
}

/** A station of the way of a proposal: the last one is named by who decides there. */
export function stationWords({ isDecidedByAgency }: Pick<Proposal, 'isDecidedByAgency'>, level: ProposalLevel): string {
  return isDecidedByAgency && level === 'authority' ? AGENCY_HEAD_STATION : proposalLevelWords[level];
}

/** Somebody took a step, or wrote, since the page was opened. */
export function changed(): Conflict {
  return new Conflict('Đề nghị vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.');
}

/** Names a proposal in the record of changes. */
export function subjectOf({ code }: Pick<Proposal, 'code'>): string {
  return `proposal:${code}`;
}

/** The chain that records a proposal: of its bloc, or of the system where no bloc is concerned. */
export function chainOf({ blocCode }: Pick<Proposal, 'blocCode'>): string {
  return blocCode === null ? SYSTEM_CHAIN : chainOfBloc(blocCode);
}

/** Where a proposal is read. */
export function proposalPath({ code }: Pick<Proposal, 'code'>): string {
  return `/de-nghi/${code}`;
}

/** Where a candidate is read. */
export function candidatePath(proposal: Pick<Proposal, 'code'>, candidateId: string): string {
  return `${proposalPath(proposal)}/${candidateId}`;
}
