import type { BusinessDate } from '../../domain/calendar';
import type { ProposalLevel } from '../../domain/commendation/award';
import { formatDate } from '../date';
import { headPostOf } from '../names';
import { proposalLevelWords } from '../words/proposals';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** A draft waits for the leader of the agency. */
export function proposalForLeaderNotice(code: string, title: string): Words {
  return {
    title: 'Đề nghị khen thưởng chờ duyệt',
    body: `Đề nghị ${code} “${title}” chờ lãnh đạo cơ quan xem và trình.`,
  };
}

/** A proposal has arrived at a level. */
export function proposalArrivedNotice(code: string, title: string, level: ProposalLevel, from: string): Words {
  return {
    title: 'Đề nghị khen thưởng mới đến',
    body: `Đề nghị ${code} “${title}” của ${from} đã đến cấp: ${proposalLevelWords[level]}.`,
  };
}

/** A list that the head of the agency decides on has been approved. */
export function proposalToDecideNotice(code: string, title: string): Words {
  return {
    title: 'Đề nghị chờ thủ trưởng cơ quan quyết định',
    body: `Đề nghị ${code} “${title}” thuộc thẩm quyền của thủ trưởng cơ quan: ký, ghi số và ngày quyết định.`,
  };
}

/** A proposal came back with a reason. */
export function proposalReturnedNotice(code: string, title: string, reason: string): Words {
  return {
    title: 'Đề nghị khen thưởng bị trả lại',
    body: `Đề nghị ${code} “${title}” được trả lại để sửa. Lý do: ${reason}`,
  };
}

/** A candidate was taken out of a list, or put back. */
export function candidateRefusedNotice(code: string, name: string, award: string, reason: string): Words {
  return {
    title: 'Một trường hợp bị đưa ra khỏi danh sách đề nghị',
    body: `${name} (${award}) không còn trong đề nghị ${code}. Lý do: ${reason}`,
  };
}

/** A candidate is paused while under verification. */
export function candidatePausedNotice(code: string, name: string, award: string, reason: string): Words {
  return {
    title: 'Tạm dừng xét một trường hợp',
    body: `${name} (${award}) trong đề nghị ${code} tạm dừng xét. Lý do: ${reason}. Việc xét sẽ tiếp tục khi có kết luận.`,
  };
}

/** A paused or refused candidate is considered again. */
export function candidateResumedNotice(code: string, name: string, award: string, reason: string): Words {
  return {
    title: 'Tiếp tục xét một trường hợp',
    body: `${name} (${award}) trong đề nghị ${code} được xét tiếp. Lý do: ${reason}`,
  };
}

/** The proposal was decided. */
export function proposalDecidedNotice(code: string, title: string, decision: string): Words {
  return {
    title: 'Đề nghị khen thưởng đã có quyết định',
    body: `Đề nghị ${code} “${title}” đã có Quyết định số ${decision}.`,
  };
}

/** The head of an agency has decided, for who keeps the register of the province. */
export function decidedByAgencyNotice(agency: string, decision: string, quantity: number): Words {
  return {
    title: 'Cơ quan đã quyết định khen thưởng',
    body: `${headPostOf(agency) ?? `Thủ trưởng ${agency}`} đã ký Quyết định số ${decision}, ${String(quantity)} trường hợp được khen.`,
  };
}

/** An agency is asked what it thinks. */
export function opinionAskedNotice(code: string, title: string, dueOn: BusinessDate): Words {
  return {
    title: 'Cho ý kiến về đề nghị khen thưởng',
    body: `Sở Nội vụ lấy ý kiến về đề nghị ${code} “${title}”, trả lời trước hết ngày ${formatDate(dueOn)}.`,
  };
}

/** An agency has answered. */
export function opinionGivenNotice(code: string, agency: string, agrees: boolean): Words {
  return {
    title: 'Đã có ý kiến về đề nghị khen thưởng',
    body: `${agency} ${agrees ? 'đồng ý' : 'không đồng ý'} với đề nghị ${code}.`,
  };
}

/** A decision between equals was recorded in the name of the reader. */
export function tieDecidedNotice(award: string, chosen: readonly string[], decision: string): Words {
  return {
    title: 'Đã ghi quyết định giữa các đơn vị đồng hạng',
    body: `“${award}”: chọn ${chosen.join('; ')}. ${decision}. Nếu không đúng, báo Thư ký khối hoặc Sở Nội vụ.`,
  };
}
