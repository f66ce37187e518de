import type { LeadingPost, PostGroup } from '../../domain/commendation/leading-posts';

/** Groups of leading posts as orders for long service name them, with what counts as the same. */
export const leadingPostWords: Readonly<Record<LeadingPost, string>> = {
  state_leader: 'Lãnh đạo Đảng, Nhà nước',
  minister: 'Bộ trưởng, Trưởng ban Đảng ở Trung ương và tương đương',
  provincial_secretary: 'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy',
  deputy_minister: 'Thứ trưởng, Phó Trưởng ban Đảng ở Trung ương và tương đương',
  provincial_head: 'Phó Bí thư Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh',
  delegation_head: 'Trưởng đoàn đại biểu Quốc hội chuyên trách của tỉnh',
  provincial_deputy:
    'Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Hội đồng nhân dân, Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh',
  director: 'Giám đốc sở, Trưởng ban Đảng của Tỉnh ủy, Vụ trưởng và tương đương',
  deputy_director: 'Phó Giám đốc sở, Phó Trưởng ban Đảng của Tỉnh ủy, Phó Vụ trưởng và tương đương',
  division_head: 'Trưởng phòng và tương đương',
  deputy_division_head: 'Phó Trưởng phòng và tương đương',
  commune_head: 'Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân, Ủy ban nhân dân cấp xã',
};

/** The same within sentences, where the form of a post says what is equivalent. */
export const shortPostWords: Readonly<Record<LeadingPost, string>> = {
  state_leader: 'Lãnh đạo Đảng, Nhà nước',
  minister: 'Bộ trưởng và tương đương',
  provincial_secretary: 'Bí thư Tỉnh ủy và tương đương',
  deputy_minister: 'Thứ trưởng và tương đương',
  provincial_head: 'Phó Bí thư Tỉnh ủy và tương đương',
  delegation_head: 'Trưởng đoàn đại biểu Quốc hội chuyên trách',
  provincial_deputy: 'Ủy viên Ban Thường vụ Tỉnh ủy và tương đương',
  director: 'Giám đốc sở và tương đương',
  deputy_director: 'Phó Giám đốc sở và tương đương',
  division_head: 'Trưởng phòng và tương đương',
  deputy_division_head: 'Phó Trưởng phòng và tương đương',
  commune_head: 'Bí thư Đảng ủy, Chủ tịch cấp xã',
};

/** The same with what is said of a post that is none of them. */
export const postGroupWords: Readonly<Record<PostGroup, string>> = {
  ...leadingPostWords,
  none: 'Không thuộc nhóm chức vụ nào',
};

/** Whether somebody retires at the higher age. */
export const higherAgeWords: Readonly<Record<'yes' | 'no', string>> = {
  yes: 'Tuổi nghỉ hưu cao hơn',
  no: 'Tuổi nghỉ hưu theo quy định chung',
};
