import type { PublicationCheckCode } from '../domain/publication/checks';
import type { MissingPart } from '../domain/publication/stored-snapshot';

/** What each check before a publication asks, and what is said while it fails; `agencies` are their names, joined. */
export const publicationCheckWords: Readonly<
  Record<PublicationCheckCode, { readonly passed: string; readonly failed: (agencies: string) => string }>
> = {
  members: {
    passed: 'Khối có đơn vị thành viên trong kỳ',
    failed: () => 'Khối chưa có đơn vị thành viên trong kỳ này',
  },
  sheets: {
    passed: 'Phiếu của mọi đơn vị đã thẩm định, hoặc đơn vị có quyết định loại trừ',
    failed: (agencies) => `Phiếu chưa thẩm định: ${agencies}`,
  },
  replies: {
    passed: 'Không còn đơn vị nào đang trong thời hạn giải trình',
    failed: (agencies) => `Đang trong thời hạn giải trình: ${agencies}`,
  },
  results: {
    passed: 'Mọi đơn vị được xếp hạng đều có đủ điểm',
    failed: (agencies) => `Chưa đủ điểm hoặc số liệu không hợp thang điểm: ${agencies}`,
  },
  ballot: {
    passed: 'Cuộc bỏ phiếu suy tôn đã kết thúc',
    failed: () => 'Thang điểm dùng kết quả bỏ phiếu suy tôn, nhưng cuộc bỏ phiếu chưa kết thúc',
  },
};

/** Of scores of a closed period that are read as they were kept; `engine` is the version of the rules of then. */
export function keptScoresText(engine: string): string {
  return `Kỳ đã đóng: điểm, hạng và xếp loại lấy từ bản lưu khi đóng kỳ, chấm theo quy tắc phiên bản ${engine}, không tính lại.`;
}

/** Of a sheet of a closed period. */
export const KEPT_SHEET_TEXT = 'Kỳ đã đóng: phiếu và điểm lấy từ bản lưu khi đóng kỳ, không tính lại.';

/** Of scores of a closed period whose snapshot is of a form that did not keep them. */
export const RECOMPUTED_SCORES_TEXT =
  'Kỳ đã đóng bằng bản lưu kiểu cũ, chưa giữ bảng điểm chi tiết: số liệu dưới đây tính lại từ số liệu đã khóa. Kết quả đã công bố xem ở trang Kết quả của kỳ.';

const MISSING_PARTS: Readonly<Record<MissingPart, string>> = {
  scores: 'bảng điểm chi tiết',
  unassigned: 'tiêu chí không giao',
  replyTerms: 'thời hạn giải trình',
  crossChecks: 'kiểm tra chéo',
  ballots: 'bỏ phiếu',
  meetings: 'cuộc họp và biên bản',
  pact: 'giao ước',
  blocTasks: 'nhiệm vụ chung của khối',
};

/** What an older snapshot does not hold, in a sentence; null where it holds all. */
export function missingPartsText(parts: readonly MissingPart[]): string | null {
  if (parts.length === 0) return null;
  return `Bản lưu kiểu cũ, không giữ: ${parts.map((part) => MISSING_PARTS[part]).join(', ')}.`;
}
