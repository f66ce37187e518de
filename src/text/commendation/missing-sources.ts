import type { MissingCode } from '../../domain/commendation/eligibility';

/** Who records what is missing, and the page where it is recorded; '' where there is none. */
export interface MissingSource {
  readonly who: string;
  readonly path: string;
}

const PEOPLE: MissingSource = { who: 'Cơ quan ghi ở trang Nhân sự.', path: '/nhan-su' };
const EVALUATIONS: MissingSource = { who: 'Cơ quan ghi ở trang Đánh giá, xếp loại năm.', path: '/nhan-su/danh-gia' };

/** Who can supply what is not recorded, and where. */
export const missingSources: Readonly<Record<MissingCode, MissingSource>> = {
  evaluation: EVALUATIONS,
  evaluations: EVALUATIONS,
  initiatives: {
    who: 'Cơ quan ghi ở trang Sáng kiến; không có sáng kiến nào thì xác nhận đã ghi đủ.',
    path: '/sang-kien/xac-nhan',
  },
  disciplines: {
    who: 'Người có quyền ghi kỷ luật xác nhận ở trang Đánh giá, xếp loại năm.',
    path: '/nhan-su/danh-gia',
  },
  members: PEOPLE,
  member_levels: EVALUATIONS,
  bloc_result: { who: 'Khối công bố kết quả của năm.', path: '' },
  equal_rank: { who: 'Khối bỏ phiếu suy tôn hoặc quyết định.', path: '' },
  quota: { who: 'Sở Nội vụ ghi chỉ tiêu của khối.', path: '' },
  gender: PEOPLE,
  service: PEOPLE,
  posts: PEOPLE,
  post_group: PEOPLE,
  post_start: PEOPLE,
  post_end: PEOPLE,
  posts_before: PEOPLE,
  tenure_gender: PEOPLE,
  retirement_age: PEOPLE,
  movement: { who: 'Người lập đề nghị chọn một phong trào đã ghi ở trang Phong trào thi đua.', path: '/phong-trao' },
  attestation: { who: 'Người lập đề nghị hoặc Sở Nội vụ xác nhận.', path: '' },
};
