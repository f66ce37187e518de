/** A table of three levels with every way of scoring, bonus, penalty, exclusion, grades, gate, quota: as JSON. */
export const THREE_LEVELS = {
  code: 'TINH-2027',
  version: 1,
  title: 'Bảng tiêu chí ba tầng',
  legalBasis: ['Quyết định số 12/QĐ-HĐTĐKT ngày 15/01/2027', 'Quy chế hoạt động của khối'],
  effective: { from: '2027-01-01', to: '2027-12-31' },
  total: '100',
  criteria: [
    {
      ...{ code: 'A', name: 'Nhiệm vụ chính trị', maximum: '60' },
      criteria: [
        {
          ...{
            code: 'A1',
            name: 'Chương trình công tác',
            maximum: '30',
            capped: false,
            rounding: { step: '0.25', mode: 'down' },
          },
          criteria: [
            {
              ...{
                code: 'A1.1',
                name: 'Tiến độ',
                maximum: '10',
                notOccurred: 'renormalise',
                guidance: 'Theo báo cáo quý',
              },
              item: { type: 'ratio', cap: '1', overPlan: { percent: '10', points: '1', cap: '3' } },
            },
            {
              ...{ code: 'A1.2', name: 'Chậm hạn', maximum: '10', evidenceRequired: true },
              item: { type: 'minus', per: '1.5', floor: '2' },
            },
            {
              ...{ code: 'A1.3', name: 'Chất lượng', maximum: '10' },
              item: {
                type: 'choice',
                levels: [
                  { code: 'TOT', name: 'Tốt', points: '10' },
                  { code: 'KHA', name: 'Khá', points: '6.5' },
                  {
                    code: 'KD',
                    name: 'Không đạt',
                    points: '0',
                    effects: [{ type: 'lower_grade', by: 1 }, { type: 'exclude_ranking' }],
                  },
                ],
              },
            },
          ],
        },
        {
          ...{ code: 'A2', name: 'Mười nhiệm vụ trọng tâm', maximum: '30', appraiser: 'AG1' },
          item: { type: 'key_tasks', tasks: 10, onTime: '1', quality: '1', effectiveness: '1' },
        },
      ],
    },
    {
      ...{ code: 'B', name: 'Xây dựng Đảng', maximum: '40' },
      criteria: [
        { code: 'B1', name: 'Mô hình', maximum: '6', item: { type: 'count', per: '3' } },
        {
          ...{ code: 'B2', name: 'Giải quyết đơn thư', maximum: '10', notOccurred: 'full' },
          item: {
            type: 'threshold',
            bands: [
              { to: '80', points: '0' },
              { from: '80', to: '95', points: '6' },
              { from: '95', points: '10' },
            ],
          },
        },
        { code: 'B3', name: 'Các cuộc kiểm tra', maximum: '6', item: { type: 'average' } },
        { code: 'B4', name: 'Kết nạp đảng viên', maximum: '6', item: { type: 'relative' } },
        { code: 'B5', name: 'Ký giao ước', maximum: '4', item: { type: 'all_or_nothing' } },
        {
          code: 'B6',
          name: 'Phong trào',
          maximum: '8',
          rounding: { step: '0.5' },
          item: { type: 'manual', step: '0.25' },
        },
      ],
    },
  ],
  bonus: {
    ...{ code: 'D', name: 'Điểm thưởng', cap: '5', mayExceedTotal: true, liftsGrade: false },
    rules: [
      {
        ...{ code: 'D1', name: 'Bằng khen', counting: 'highest' },
        levels: [
          { code: 'TW', name: 'Cấp Trung ương', points: '2' },
          { code: 'TINH', name: 'Cấp tỉnh', points: '1' },
        ],
      },
      { code: 'D2', name: 'Sáng kiến', counting: 'each', points: '1', cap: '2' },
      { code: 'D3', name: 'Việc khó', counting: 'manual', step: '0.5', cap: '2' },
    ],
  },
  penalty: {
    ...{ code: 'E', name: 'Điểm trừ', cap: '3' },
    rules: [
      { code: 'E1', name: 'Báo cáo chậm', counting: 'each', points: '1', cap: '3', alsoCountedIn: ['A1.2'] },
      {
        code: 'E2',
        name: 'Đơn thư vượt cấp',
        counting: 'once',
        points: '1',
        effects: [{ type: 'zero', criterion: 'B2' }],
      },
    ],
  },
  awards: [{ code: 'CO', name: 'Cờ thi đua của Ủy ban nhân dân tỉnh' }],
  exclusions: [
    {
      ...{ code: 'X1', name: 'Đang xem xét kỷ luật' },
      effects: [
        { type: 'exclude_ranking' },
        { type: 'exclude_award', award: 'CO' },
        { type: 'cap_grade', grade: 'KHA' },
      ],
    },
  ],
  appraisal: { tolerance: '0', disclosure: 'published', replyDays: 3 },
  comparison: { basis: 'points', rounded: false },
  rounding: { item: { step: '0.01' }, total: { step: '0.1' } },
  classification: {
    bands: [
      { code: 'XS', name: 'Xuất sắc', from: '90' },
      { code: 'TOT', name: 'Tốt', from: '80', to: '90' },
      { code: 'KHA', name: 'Khá', to: '80' },
    ],
    gates: [
      { type: 'percent', grade: 'XS', criterion: 'A', percent: '80' },
      { type: 'count', grade: 'XS', criterion: 'D2', count: 1 },
    ],
    quotas: [
      {
        grade: 'XS',
        percent: '25',
        rounding: 'ceil',
        tie: 'all',
        excluded: 'keep_grade',
        chain: [{ by: 'total' }, { by: 'bonus' }],
      },
    ],
  },
  ranking: [{ by: 'total' }, { by: 'bonus' }, { by: 'criterion', criterion: 'A' }, { by: 'ballot' }],
};

const tasks = (finished: number): unknown[] =>
  Array.from({ length: 10 }, (_empty, index) =>
    index < finished
      ? { code: String(index + 1), finished: true, onTime: index !== 2, quality: true, effectiveness: true }
      : { code: String(index + 1), finished: false, actual: '60', target: '100' },
  );

/** What three units hand in for that table. */
export const THREE_LEVEL_INPUTS = {
  scheme: 'TINH-2027',
  units: [
    {
      code: 'AG1',
      inputs: {
        ...{
          'A1.1': { actual: '118', target: '100' },
          'A1.2': { count: 3 },
          'A1.3': { level: 'KHA' },
          A2: { tasks: tasks(9) },
        },
        ...{
          B1: { count: 1 },
          B2: { value: '94.99' },
          B3: { events: [{ points: '6' }, { points: '5' }, { points: '5' }] },
        },
        ...{ B4: { actual: '120', target: '100' }, B5: { achieved: true }, B6: { points: '7.25' } },
        ...{
          D1: { events: [{ level: 'TINH' }, { level: 'TW' }] },
          D2: { count: 3 },
          D3: { points: '1.5' },
          E1: { count: 1 },
        },
      },
    },
    {
      code: 'AG2',
      inputs: {
        ...{ 'A1.1': { notOccurred: true }, 'A1.2': { count: 0 }, 'A1.3': { level: 'TOT' }, A2: { tasks: tasks(10) } },
        ...{ B1: { count: 2 }, B2: { notOccurred: true }, B3: { events: [{ points: '6' }] } },
        ...{
          B4: { actual: '140', target: '100' },
          B5: { achieved: true },
          B6: { points: '8' },
          D2: { count: 1 },
          D3: { points: '0' },
        },
      },
    },
    {
      code: 'AG3',
      inputs: {
        ...{
          'A1.1': { actual: '5', target: '10' },
          'A1.2': { count: 9 },
          'A1.3': { level: 'KD' },
          A2: { tasks: tasks(4) },
        },
        ...{
          B1: { count: 0 },
          B2: { value: '96' },
          B3: { events: [{ points: '2' }] },
          B4: { actual: '50', target: '100' },
        },
        ...{ B5: { achieved: false }, B6: { points: '3' }, D3: { points: '0' }, E2: { count: 2 }, X1: { count: 1 } },
      },
    },
  ],
};
