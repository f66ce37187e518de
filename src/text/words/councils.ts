import type { CouncilKind, CouncilRole, SessionAttendance, VoteKind, VoteMethod } from '../../domain/councils/council';

export const councilKindWords: Readonly<Record<CouncilKind, string>> = {
  provincial: 'Hội đồng cấp tỉnh',
  standing_board: 'Thường trực Hội đồng cấp tỉnh',
  agency: 'Hội đồng của cơ quan, đơn vị',
  bloc: 'Hội đồng của khối thi đua',
};

export const councilRoleWords: Readonly<Record<CouncilRole, string>> = {
  chair: 'Chủ tịch Hội đồng',
  vice_chair: 'Phó Chủ tịch Hội đồng',
  standing: 'Ủy viên Thường trực',
  member: 'Ủy viên',
};

export const voteKindWords: Readonly<Record<VoteKind, string>> = {
  secret: 'Bỏ phiếu kín',
  open: 'Biểu quyết công khai',
};

export const voteMethodWords: Readonly<Record<VoteMethod, string>> = {
  secret: 'Bỏ phiếu kín trên máy',
  paper: 'Bỏ phiếu kín bằng phiếu giấy',
  open: 'Biểu quyết công khai, có ghi tên',
};

export const sessionAttendanceWords: Readonly<Record<SessionAttendance, string>> = {
  present: 'Có mặt',
  absent: 'Vắng mặt',
  written: 'Vắng mặt, có ý kiến bằng văn bản',
};

/** Names of the fields of councils and sessions in the record of changes. */
export const councilFieldWords: Readonly<Record<string, string>> = {
  attendanceShare: 'tỷ lệ thành viên phải có mặt',
  voteShare: 'tỷ lệ phiếu cần',
  voteKind: 'hình thức bỏ phiếu',
  council: 'Hội đồng',
  member: 'thành viên',
  present: 'số có mặt',
  votes: 'kết quả',
};
