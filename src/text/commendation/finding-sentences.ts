import type { EligibilityFinding } from '../../domain/commendation/eligibility';
import type { DisciplineKind, DisciplineSystem } from '../../domain/commendation/records';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { commendationSubjectWords, commendationTypeWords } from '../words/commendations';
import { type AwardNames, lowerFirst, readerOf, type ValueReader } from './values';
import { disciplineText } from './words';

/** What was found beside the conditions, and what it leads to. */
export function findingSentence({ code, isBlocking, values }: EligibilityFinding, nameOf: AwardNames): string {
  const read = readerOf(values);
  switch (code) {
    case 'subject_not_allowed':
      return `Hình thức, danh hiệu này không dành cho ${lowerFirst(commendationSubjectWords[read.text('subject') as CommendationSubject])}.`;
    case 'type_not_allowed':
      return `Hình thức, danh hiệu này không xét theo loại hình ${lowerFirst(commendationTypeWords[read.text('type') as CommendationType])}.`;
    case 'rules_unrecorded':
      return 'Danh mục chưa ghi điều kiện cho đối tượng và loại hình này; cần đối chiếu văn bản.';
    case 'under_verification':
      return `Đang được thanh tra, xác minh từ ngày ${read.date('from')} (${read.text('reason')}): tạm dừng xét, xét tiếp khi có kết luận không vi phạm.`;
    case 'verification_cleared':
      return `Việc xác minh từ ngày ${read.date('from')} đến ngày ${read.date('to')} (${read.text('reason')}) kết luận không có vi phạm: được xét bình thường.`;
    case 'violation_found':
      return `Việc xác minh kết thúc ngày ${read.date('to')} (${read.text('reason')}) kết luận có vi phạm trong thời gian tính thành tích: không xét.`;
    case 'under_discipline': {
      const kind = disciplineText(read.text('kind') as DisciplineKind, read.text('system') as DisciplineSystem);
      const until = read.has('to') ? ` đến ngày ${read.date('to')}` : '';
      return `Đang trong thời gian thi hành kỷ luật ${kind} từ ngày ${read.date('from')}${until}: tạm dừng xét; thành tích được tính từ khi chấp hành xong.`;
    }
    case 'same_award_already':
      return isBlocking
        ? `Đã được tặng ${honour(read)} cho chính thành tích này: không khen thưởng hai lần cho một thành tích.`
        : `Đã được tặng ${honour(read)}; cần kiểm tra có phải cùng một thành tích hay không.`;
    case 'same_award_overlapping':
      return `Đã được tặng ${honour(read)} cho thành tích có thời gian trùng một phần; cần kiểm tra để không khen thưởng hai lần cho một thành tích.`;
    case 'other_form_same_achievement':
      return isBlocking
        ? `Thành tích này đã được tặng ${honour(read)}: không tặng nhiều hình thức cho một thành tích.`
        : `Cùng thời gian đã được tặng ${honour(read)}; cần kiểm tra có phải cùng một thành tích hay không.`;
    case 'other_form_overlapping':
      return `Đã được tặng ${honour(read)} cho thành tích có thời gian trùng một phần; cần kiểm tra để không tặng nhiều hình thức cho một thành tích.`;
    case 'initiative_used_for_title':
      return `Sáng kiến “${read.text('title')}” đã dùng khi xét ${nameOf(read.text('usedFor'))} năm ${read.text('usedIn')}; cần cân nhắc trước khi dùng lại cho danh hiệu khác.`;
    case 'bloc_ballot_failed': {
      const day = read.has('heldOn') ? ` ngày ${read.date('heldOn')}` : '';
      const counts = read.has('votes')
        ? `được ${read.count('votes')}/${read.count('members')} phiếu, cần ${read.count('needed')}`
        : 'không có trong danh sách bỏ phiếu';
      return `${read.text('blocName')} bỏ phiếu “${read.text('title')}”${day} và không chọn cơ quan này (${counts}). Tỷ lệ phiếu của khối theo quy chế của khối, luật không quy định.`;
    }
  }
}

function honour(read: ValueReader): string {
  const first = read.text('first');
  const last = read.text('last');
  const period = first === last ? `năm ${last}` : `giai đoạn ${first}–${last}`;
  return `${read.text('name')} ${period} (Quyết định số ${read.text('decisionNumber')} ngày ${read.date('decidedOn')})`;
}
