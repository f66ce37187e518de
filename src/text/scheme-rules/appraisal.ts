import type { AppraisalRules } from '../../domain/scoring/scheme';
import { figure } from './figures';

const SEEN: Readonly<Record<AppraisalRules['disclosure'], string>> = {
  published: 'khi kết quả đã công bố',
  appraised: 'khi phiếu đã thẩm định xong',
  always: 'ngay khi có điểm',
};

/** What differences between judgements need, how a unit may answer, and when it sees what others gave it. */
export function appraisalSentences(rules: AppraisalRules | null): string[] {
  if (rules === null) return [];
  const { tolerance, disclosure, replyDays } = rules;
  const difference =
    tolerance === '0' ? 'Điểm chấm khác điểm tự chấm' : `Điểm chấm lệch quá ${figure(tolerance)}% điểm tối đa`;
  return [
    `${difference} thì người chấm ghi lý do.`,
    ...(replyDays === 0 ? [] : [`Khi ấy đơn vị được giải trình một lần trong ${replyDays} ngày.`]),
    `Đơn vị xem điểm người khác chấm phiếu của mình ${SEEN[disclosure]}.`,
  ];
}
