import type { RevocationGround } from '../../domain/commendation/revocation';

export const revocationGroundWords: Readonly<Record<RevocationGround, string>> = {
  fraud: 'Gian dối trong kê khai thành tích',
  false_dossier: 'Cung cấp thông tin, hồ sơ sai',
  unlawful_appraisal: 'Thẩm định, xét, duyệt trái quy định',
  later_violation: 'Kết luận sau đó có vi phạm trong thời gian tính thành tích',
};

/** Fields of audit entries about decisions. */
export const decisionAuditFields: Readonly<Record<string, string>> = {
  paymentList: 'danh sách chi',
  moneyTotal: 'tổng số tiền (đồng)',
  lines: 'số dòng',
  paidOn: 'ngày chi',
  receiver: 'người nhận tiền, hiện vật',
  handedOn: 'ngày trao',
  handedBy: 'người trao',
  requestedOn: 'ngày đề nghị cấp lại',
  dueOn: 'hạn cấp lại',
  revocationNumber: 'số quyết định hủy bỏ',
  recovered: 'số tiền đã thu (đồng)',
  recoveredOn: 'ngày thu',
  returnedOn: 'ngày thu hồi hiện vật',
};
