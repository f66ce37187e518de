import type { Scheme } from '../../src/domain/scoring/scheme';
import { readScheme } from '../../src/domain/scoring/read-scheme';
import { type ScoredCriterion, scoredCriteria } from '../../src/domain/scoring/sections';

/** A scheme of three levels with every way to score, every policy of "không phát sinh" but one, bonus and penalty. */
export const everyItemJson = {
  code: 'MOI-CACH',
  version: 1,
  title: 'Bảng điểm có đủ các cách chấm',
  legalBasis: ['Quyết định số 12/QĐ-HĐTĐKT ngày 15/01/2022'],
  effective: { from: '2022-01-01', to: '2022-12-31' },
  total: '100',
  criteria: [
    {
      code: 'A',
      name: 'Nhiệm vụ chính trị',
      maximum: '60',
      criteria: [
        {
          code: 'A1',
          name: 'Chương trình công tác',
          maximum: '30',
          criteria: [
            {
              code: 'A1.1',
              name: 'Giải quyết đơn thư đúng hạn',
              maximum: '10',
              notOccurred: 'full',
              item: { type: 'ratio' },
            },
            { code: 'A1.2', name: 'Văn bản đến hạn', maximum: '10', item: { type: 'ratio', dueOnly: true } },
            { code: 'A1.3', name: 'Kết nạp đảng viên', maximum: '10', item: { type: 'relative' } },
          ],
        },
        {
          code: 'A2',
          name: 'Mười nhiệm vụ trọng tâm đã đăng ký',
          maximum: '30',
          evidenceRequired: true,
          item: { type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '1' },
        },
      ],
    },
    {
      code: 'B',
      name: 'Xây dựng Đảng, cơ quan',
      maximum: '20',
      criteria: [
        {
          code: 'B1',
          name: 'Dân chủ cơ sở',
          maximum: '6',
          item: {
            type: 'choice',
            levels: [
              { code: 'TOT', name: 'Tốt', points: '6' },
              { code: 'KHA', name: 'Khá', points: '4.5' },
              { code: 'KHONG', name: 'Không đạt', points: '0' },
            ],
          },
        },
        { code: 'B2', name: 'Chế độ báo cáo', maximum: '5', item: { type: 'minus', per: '1' } },
        { code: 'B3', name: 'Mô hình dân vận khéo', maximum: '4', item: { type: 'count', per: '2' } },
        {
          code: 'B4',
          name: 'Tỷ lệ văn bản ký số',
          maximum: '5',
          item: {
            type: 'threshold',
            bands: [
              { to: '80', points: '0' },
              { from: '80', to: '95', points: '3' },
              { from: '95', points: '5' },
            ],
          },
        },
      ],
    },
    {
      code: 'C',
      name: 'Công tác thi đua, khen thưởng',
      maximum: '20',
      criteria: [
        { code: 'C1', name: 'Các cuộc kiểm tra', maximum: '8', notOccurred: 'leave_out', item: { type: 'average' } },
        { code: 'C2', name: 'Ký giao ước đúng hạn', maximum: '4', item: { type: 'all_or_nothing' } },
        { code: 'C3', name: 'Hoạt động đoàn thể', maximum: '6', item: { type: 'manual', step: '0.5' } },
        {
          code: 'C4',
          name: 'Điển hình tiên tiến',
          maximum: '2',
          item: {
            type: 'choice',
            levels: [
              { code: 'CO', name: 'Có điển hình', points: '2' },
              { code: 'CHUA', name: 'Chưa có', points: '0' },
            ],
          },
        },
      ],
    },
  ],
  bonus: {
    code: 'D',
    name: 'Điểm thưởng',
    cap: '5',
    mayExceedTotal: true,
    liftsGrade: true,
    rules: [
      {
        code: 'D1',
        name: 'Bằng khen',
        counting: 'highest',
        levels: [
          { code: 'TW', name: 'Cấp Trung ương', points: '2' },
          { code: 'TINH', name: 'Cấp tỉnh', points: '1' },
        ],
      },
      { code: 'D2', name: 'Sáng kiến cấp tỉnh', counting: 'each', points: '1', cap: '2' },
      { code: 'D3', name: 'Đóng góp nổi bật', counting: 'manual', step: '0.5', cap: '1' },
    ],
  },
  penalty: {
    code: 'E',
    name: 'Điểm trừ',
    cap: '3',
    rules: [{ code: 'E1', name: 'Báo cáo chậm', counting: 'each', points: '1', cap: '3', alsoCountedIn: ['B2'] }],
  },
} as const;

/** The scheme read from its JSON. */
export function everyItemScheme(): Scheme {
  const { value, violations } = readScheme(everyItemJson);
  if (value === null) throw new Error(JSON.stringify(violations));
  return value;
}

/** A criterion or rule of the scheme by its code. */
export function everyItemCriterion(code: string): ScoredCriterion {
  const found = scoredCriteria(everyItemScheme()).find((criterion) => criterion.code === code);
  if (found === undefined) throw new Error(`no criterion ${code}`);
  return found;
}
