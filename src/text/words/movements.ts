import type { MovementEventKind, MovementKind, MovementStatus } from '../../domain/movements';

/** Thường xuyên and chuyên đề as pages and reports name them. */
export const movementKindWords: Readonly<Record<MovementKind, string>> = {
  regular: 'Thường xuyên',
  thematic: 'Chuyên đề',
};

export const movementEventWords: Readonly<Record<MovementEventKind, string>> = {
  interim_review: 'Sơ kết',
  final_review: 'Tổng kết',
  extension: 'Kéo dài',
  closing: 'Kết thúc sớm',
  withdrawal: 'Rút phong trào',
};

export const movementStatusWords: Readonly<Record<MovementStatus, string>> = {
  upcoming: 'Chưa bắt đầu',
  under_way: 'Đang thực hiện',
  ended: 'Đã kết thúc',
  withdrawn: 'Đã rút',
};

/** Names of fields of a movement in the middle of a sentence, for the record of changes. */
export const movementAuditFields = {
  movement: 'phong trào thi đua',
  launchedBy: 'nơi phát động',
  documentNumber: 'số văn bản phát động',
  documentOn: 'ngày văn bản phát động',
  movementKind: 'loại phong trào',
  beginsOn: 'ngày bắt đầu',
  lastsUntil: 'ngày kết thúc',
  takesPart: 'đơn vị tham gia',
  event: 'diễn biến',
  happenedOn: 'ngày',
  registration: 'nội dung đăng ký',
  registeredOn: 'ngày đăng ký',
  results: 'kết quả',
  reportedOn: 'ngày báo cáo kết quả',
} as const;
