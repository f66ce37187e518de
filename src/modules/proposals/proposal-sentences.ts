import type { ProposalState } from '../../domain/workflow/proposal';
import { proposalLevelWords } from '../../text/words/proposals';
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

/** Why nothing else can be done with a proposal where it stands. */
export function lockedSentence({ state, level }: Pick<Proposal, 'state' | 'level'>): string {
  if (level === null) return LOCKED[state];
  return `Đề nghị đã trình, đang ở cấp: ${proposalLevelWords[level]}. Muốn sửa thì cấp đó phải trả lại.`;
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
