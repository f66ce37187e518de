import type { InitiativeScope } from '../../domain/commendation/records';
import type { InventedPost } from './invented-persons';

/** An initiative of somebody; recognised by a decision, or refused with a reason. */
export interface InventedInitiative {
  readonly agency: string;
  readonly author: InventedPost;
  readonly title: string;
  readonly content: string;
  readonly year: number;
  readonly scope: InitiativeScope;
  readonly isReplicable: boolean;
  readonly recognised: { readonly decisionNumber: string; readonly decidedOn: string } | null;
  /** Why it was refused; null for one that was not. */
  readonly refused: string | null;
}

export const INITIATIVE_COUNCIL = 'Hội đồng sáng kiến tỉnh (số liệu minh họa)';

export const INITIATIVES: readonly InventedInitiative[] = [
  {
    ...{ agency: 'VPTU', author: 'first', year: 2022, scope: 'province', isReplicable: true, refused: null },
    title: 'Giải pháp theo dõi việc thực hiện kết luận của Ban Thường vụ trên một bảng chung',
    content: 'Các cơ quan cập nhật tiến độ vào một bảng; thời gian tổng hợp giảm từ 05 ngày xuống 01 ngày.',
    recognised: { decisionNumber: '76/QĐ-HĐSK', decidedOn: '2022-11-25' },
  },
  {
    ...{ agency: 'VPTU', author: 'second', year: 2022, scope: 'province', isReplicable: true, refused: null },
    title: 'Giải pháp số hóa và tra cứu hồ sơ lưu trữ của Văn phòng',
    content: 'Lập mục lục hồ sơ điện tử, tra cứu theo chủ đề; áp dụng được ở các cơ quan khác trong tỉnh.',
    recognised: { decisionNumber: '76/QĐ-HĐSK', decidedOn: '2022-11-25' },
  },
  {
    ...{ agency: 'TCT', author: 'first', year: 2021, scope: 'base', isReplicable: false, refused: null },
    title: 'Bộ câu hỏi tình huống cho lớp trung cấp lý luận chính trị',
    content: 'Thay bài giảng một chiều bằng thảo luận tình huống ở ba học phần.',
    recognised: { decisionNumber: '15/QĐ-TCT', decidedOn: '2021-12-10' },
  },
  {
    ...{ agency: 'BAO', author: 'second', year: 2022, scope: 'base', isReplicable: false, recognised: null },
    title: 'Quy trình biên tập tin nhanh',
    content: 'Rút ngắn các bước duyệt tin trong ngày.',
    refused: 'Chưa chứng minh được hiệu quả áp dụng so với quy trình đang có.',
  },
];
