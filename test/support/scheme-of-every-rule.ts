const choice = (levels: readonly any[]): any => ({ type: 'choice', levels });

/** A scheme of three levels that uses everything the format has; checkScheme accepts it. As JSON. */
export function schemeOfEveryRule(): any {
  return {
    code: 'MOI-QUY-TAC',
    version: 2,
    title: 'Bảng tiêu chí có đủ mọi quy tắc',
    legalBasis: ['Luật Thi đua, khen thưởng ngày 15/6/2022', 'Quy chế hoạt động của khối'],
    effective: { from: '2026-01-01' },
    total: '100',
    criteria: [
      {
        ...{ code: 'A', name: 'Nhiệm vụ chính trị', maximum: '60', guidance: 'Nhóm nhiệm vụ chuyên môn' },
        rounding: { step: '0.5', mode: 'down' },
        criteria: [
          {
            ...{ code: 'A1', name: 'Chương trình công tác', maximum: '30' },
            criteria: [
              {
                ...{ code: 'A1.1', name: 'Chỉ tiêu được giao', maximum: '10', notOccurred: 'renormalise' },
                item: {
                  ...{ type: 'ratio', cap: '1.2', dueOnly: true },
                  overPlan: { percent: '10', points: '0.5', cap: '1.5' },
                },
              },
              {
                ...{ code: 'A1.2', name: 'So với đơn vị dẫn đầu', maximum: '10', notOccurred: 'leave_out' },
                item: { type: 'relative' },
              },
              {
                ...{ code: 'A1.3', name: 'Nhiệm vụ trọng tâm', maximum: '10' },
                item: { type: 'key_tasks', onTime: '1', quality: '0.5', effectiveness: '0.5' },
              },
            ],
          },
          {
            ...{ code: 'A2', name: 'Chất lượng văn bản', maximum: '10', guidance: 'Văn bản phải làm lại tính một lần' },
            ...{ evidenceRequired: true, appraiser: 'VPTU', rounding: { step: '0.25', mode: 'up' } },
            item: { type: 'minus', per: '0.75', floor: '2' },
          },
          {
            ...{ code: 'A3', name: 'Mười nhiệm vụ đã đăng ký', maximum: '20', rounding: { step: '0.1' } },
            item: { type: 'key_tasks', tasks: 10, onTime: '1', quality: '0.5', effectiveness: '0.5' },
          },
        ],
      },
      {
        ...{ code: 'B', name: 'Xây dựng Đảng, cơ quan', maximum: '40', capped: false },
        criteria: [
          {
            ...{ code: 'B1', name: 'Xếp loại tổ chức đảng', maximum: '10' },
            item: choice([
              { code: 'XS', name: 'Hoàn thành xuất sắc', points: '10' },
              { code: 'T', name: 'Hoàn thành tốt', points: '7.5' },
              {
                ...{ code: 'K', name: 'Không hoàn thành', points: '0' },
                effects: [
                  { type: 'zero', criterion: 'B' },
                  { type: 'exclude_ranking' },
                  { type: 'exclude_award', award: 'CO' },
                ],
              },
            ]),
          },
          {
            ...{ code: 'B2', name: 'Tỷ lệ hồ sơ đúng hạn (%)', maximum: '10', notOccurred: 'full' },
            item: {
              type: 'threshold',
              bands: [
                { to: '80', points: '0', effects: [{ type: 'cap_grade', grade: 'TOT' }] },
                { from: '80', to: '95', points: '6' },
                { from: '95', points: '10' },
              ],
            },
          },
          { code: 'B3', name: 'Mô hình mới', maximum: '6', item: { type: 'count', per: '1.5' } },
          { code: 'B4', name: 'Các cuộc kiểm tra', maximum: '6', item: { type: 'average' } },
          { code: 'B5', name: 'Có chuyển đổi số', maximum: '4', item: { type: 'all_or_nothing' } },
          { code: 'B6', name: 'Nêu gương', maximum: '4', item: { type: 'manual', step: '0.5' } },
        ],
      },
    ],
    bonus: {
      ...{ code: 'D', name: 'Điểm thưởng', cap: '6', mayExceedTotal: false, liftsGrade: false },
      rules: [
        {
          ...{ code: 'D1', name: 'Bằng khen', counting: 'highest' },
          levels: [
            { code: 'TW', name: 'Cấp Trung ương', points: '2' },
            { code: 'TINH', name: 'Cấp tỉnh', points: '1' },
          ],
        },
        {
          code: 'D2',
          name: 'Sáng kiến',
          counting: 'each',
          points: '1',
          cap: '2',
          guidance: 'Được công nhận trong năm',
        },
        { code: 'D3', name: 'Mô hình nhân rộng', counting: 'once', points: '1' },
        { code: 'D4', name: 'Thành tích đột xuất', counting: 'manual', step: '0.5', cap: '1' },
      ],
    },
    penalty: {
      ...{ code: 'E', name: 'Điểm trừ', cap: '8' },
      rules: [
        {
          ...{
            code: 'E1',
            name: 'Văn bản chậm',
            counting: 'each',
            points: '0.5',
            cap: '3',
            alsoCountedIn: ['A2', 'A1.1'],
          },
        },
        {
          ...{ code: 'E2', name: 'Kỷ luật', counting: 'each', cap: '5' },
          effects: [{ type: 'lower_grade', by: 1 }],
          levels: [
            { code: 'KT', name: 'Khiển trách', points: '1' },
            { code: 'CC', name: 'Cảnh cáo', points: '3', effects: [{ type: 'cap_grade', grade: 'KHA' }] },
          ],
        },
      ],
    },
    exclusions: [
      {
        ...{ code: 'X1', name: 'Đang xem xét kỷ luật' },
        effects: [{ type: 'exclude_ranking' }, { type: 'exclude_award', award: 'CO' }],
      },
      {
        code: 'X2',
        name: 'Chưa ký giao ước',
        effects: [
          { type: 'lower_grade', by: 2 },
          { type: 'zero', criterion: 'B5' },
        ],
      },
    ],
    awards: [
      { code: 'CO', name: 'Cờ thi đua của Ủy ban nhân dân tỉnh' },
      { code: 'BK', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
    ],
    appraisal: { tolerance: '12.5', disclosure: 'appraised', replyDays: 5 },
    comparison: { basis: 'percentage', rounded: true },
    rounding: { item: { step: '0.01' }, group: { step: '0.1', mode: 'up' }, total: { step: '0.5', mode: 'down' } },
    classification: {
      bands: [
        { code: 'XS', name: 'Xuất sắc', from: '90' },
        { code: 'TOT', name: 'Tốt', from: '80', to: '90' },
        { code: 'KHA', name: 'Khá', to: '80' },
      ],
      gates: [
        { type: 'percent', grade: 'XS', criterion: 'A', percent: '80' },
        { type: 'count', grade: 'XS', criterion: 'D2', count: 1 },
        { type: 'percent', grade: 'TOT', criterion: 'B1', percent: '75' },
      ],
      quotas: [
        {
          ...{ grade: 'TOT', percent: '50', rounding: 'half_up', tie: 'all', excluded: 'keep_grade' },
          chain: [{ by: 'total' }, { by: 'criterion', criterion: 'A1.1' }],
        },
        { grade: 'XS', percent: '25', rounding: 'floor', tie: 'none', excluded: 'next_band' },
      ],
    },
    ranking: [
      { by: 'total' },
      { by: 'bonus' },
      { by: 'penalty' },
      { by: 'criterion', criterion: 'A' },
      { by: 'ballot' },
    ],
  };
}
