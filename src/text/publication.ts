import type { PublicationCheckCode } from '../domain/publication/checks';

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
