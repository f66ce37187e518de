import type { Criterion, SchemeDefinition } from '../../src/domain/scoring/narrow/scheme';

const leaf = (code: string, name: string, maximum: string, effect: Criterion['effect'] = 'base'): Criterion => ({
  code,
  name,
  maximum,
  effect,
  guidance: '',
  evidenceRequired: false,
  item: { type: 'manual', step: '0.5' },
  criteria: [],
});

const group = (code: string, name: string, maximum: string, criteria: Criterion[]): Criterion => ({
  code,
  name,
  maximum,
  effect: 'base',
  guidance: '',
  evidenceRequired: false,
  item: null,
  criteria,
});

/** The criteria table of the workbook of 2022, written out by hand. */
export const SCHEME_KB_2022: SchemeDefinition = {
  code: 'KB-2022',
  title: 'Bảng tiêu chí chấm điểm (thang 100)',
  total: '100',
  criteria: [
    group('A', 'Nhiệm vụ chính trị', '60', [
      leaf('A1', 'Thực hiện chương trình công tác', '20'),
      leaf('A2', 'Mười nhiệm vụ trọng tâm đã đăng ký', '30'),
      leaf('A3', 'Chất lượng, thời hạn văn bản tham mưu', '10'),
    ]),
    group('B', 'Xây dựng Đảng, cơ quan, đoàn thể', '20', [
      leaf('B1', 'Xếp loại tổ chức đảng (kỳ liền trước)', '8'),
      leaf('B2', 'Dân chủ cơ sở, phòng chống tham nhũng, nêu gương', '6'),
      leaf('B3', 'Hoạt động đoàn thể', '6'),
    ]),
    group('C', 'Công tác thi đua, khen thưởng và hoạt động khối', '20', [
      leaf('C1', 'Đăng ký, ký giao ước đúng hạn', '4'),
      leaf('C2', 'Phát động phong trào, sơ kết, tổng kết', '4'),
      leaf('C3', 'Chế độ báo cáo', '4'),
      leaf('C4', 'Dự họp khối', '4'),
      leaf('C5', 'Điển hình tiên tiến, khen thưởng đúng quy định', '4'),
    ]),
    leaf('D', 'Điểm thưởng', '5', 'bonus'),
    leaf('E', 'Điểm trừ', '10', 'penalty'),
  ],
};
