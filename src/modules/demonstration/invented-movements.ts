import type { MovementDraft, MovementEventDraft, ParticipationDraft } from '../movements';
import { BLOC_CODE } from './invented';

/** A movement with what happened to it, and what agencies registered and reported. */
export interface InventedMovement {
  /** Who launches it. */
  readonly by: 'province' | 'bloc' | 'agency';
  readonly draft: MovementDraft;
  readonly events: readonly MovementEventDraft[];
  readonly parts: Readonly<Record<string, ParticipationDraft>>;
}

/** The agency that launches a movement of its own. */
export const LAUNCHING_AGENCY = 'VPTU';

const registered = (registration: string, registeredOn: string): ParticipationDraft => ({
  ...{ registration, registeredOn, results: '', reportedOn: null },
});

export const MOVEMENTS: readonly InventedMovement[] = [
  {
    by: 'province',
    draft: {
      ...{ kind: 'thematic', name: 'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở' },
      content:
        '- Thực hiện đúng giờ làm việc, trang phục, giao tiếp, ứng xử nơi công sở.\n- Mỗi cơ quan có quy chế văn hóa công sở và tự kiểm tra mỗi năm một lần.',
      ...{ launcher: { kind: 'province', code: '' }, documentNumber: '86/KH-UBND', documentOn: '2020-03-10' },
      ...{ from: '2020-03-10', to: '2025-12-31', agencyCodes: null },
    },
    events: [
      {
        ...{ kind: 'interim_review', on: '2022-05-20', documentNumber: '112/BC-UBND', endsOn: null },
        text: 'Các cơ quan đã ban hành quy chế; còn nơi chưa tự kiểm tra hằng năm.',
      },
    ],
    parts: {
      VPTU: {
        ...registered('Ban hành quy chế, tự kiểm tra sáu tháng một lần.', '2020-04-01'),
        ...{ results: 'Đã ban hành quy chế; tự kiểm tra năm lần, không có vi phạm.', reportedOn: '2022-06-10' },
      },
      TCT: registered('Đưa nội dung văn hóa công sở vào nội quy lớp học.', '2020-04-15'),
    },
  },
  {
    by: 'bloc',
    draft: {
      ...{ kind: 'regular', name: 'Thi đua hoàn thành xuất sắc nhiệm vụ trọng tâm năm 2022' },
      content:
        '- Hoàn thành 100% nhiệm vụ trọng tâm đã đăng ký.\n- Mỗi cơ quan có ít nhất một sáng kiến được công nhận.',
      ...{ launcher: { kind: 'bloc', code: BLOC_CODE }, documentNumber: '03/KH-KTĐ', documentOn: '2022-02-15' },
      ...{ from: '2022-02-15', to: '2022-12-31', agencyCodes: null },
    },
    events: [
      {
        ...{ kind: 'interim_review', on: '2022-06-28', documentNumber: '07/BC-KTĐ', endsOn: null },
        text: 'Phần lớn nhiệm vụ đúng tiến độ; một số nhiệm vụ chậm do phụ thuộc văn bản của cấp trên.',
      },
    ],
    parts: {
      VPTU: registered('Hoàn thành vượt mức hai nhiệm vụ trọng tâm.', '2022-02-25'),
      TCT: registered('Hoàn thành toàn bộ nhiệm vụ trước ngày 15/12.', '2022-03-01'),
      BAO: registered('Đổi mới trang tin điện tử, tăng lượt đọc 20%.', '2022-03-02'),
    },
  },
  {
    by: 'agency',
    draft: {
      ...{ kind: 'thematic', name: 'Số hóa hồ sơ lưu trữ của Văn phòng' },
      content: '- Số hóa toàn bộ hồ sơ từ năm 2000 trở lại đây.',
      ...{ launcher: { kind: 'agency', code: LAUNCHING_AGENCY }, documentNumber: '15/KH-VPTU' },
      ...{ documentOn: '2019-12-25', from: '2020-01-01', to: '2022-12-31', agencyCodes: null },
    },
    events: [
      {
        ...{ kind: 'final_review', on: '2022-12-23', documentNumber: '210/BC-VPTU', endsOn: null },
        text: 'Đã số hóa hồ sơ theo kế hoạch, lập mục lục điện tử tra cứu theo chủ đề.',
      },
    ],
    parts: {
      VPTU: {
        ...registered('Số hóa hồ sơ của ba phòng.', '2020-01-10'),
        ...{ results: 'Hoàn thành số hóa hồ sơ của ba phòng.', reportedOn: '2022-12-20' },
      },
    },
  },
];
