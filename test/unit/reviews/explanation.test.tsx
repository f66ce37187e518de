import { renderPage } from '../../../templates/layout/render';
import { ExplanationPage } from '../../../templates/pages/reviews/explanation';
import { explanationView, type ExplanationView } from '../../../templates/pages/reviews/explanation-view';
import { leaf, manual, schemeJson, unit } from '../domain/scoring/example';
import { schemeOf } from '../domain/scoring/shipped';
import { inputsOf } from '../domain/scoring/example';
import { frameOf } from '../templates/frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from '../templates/html';
import { type Example, example, exampleOf } from './support';

const nameOf = (code: string): string => `“${code}”`;

function viewOf({ scheme, inputs, result }: Example, code: string, compares = true): ExplanationView {
  const view = explanationView(scheme, inputs, result, code, { compares, nameOf });
  if (view === null) throw new Error(`no unit ${code}`);
  return view;
}

/** Code and points of every row, with the working of one. */
const rowsOf = (view: ExplanationView): [string, string | null][] =>
  view.lines.map(({ code, points }) => [code, points]);
const workingOf = (view: ExplanationView, code: string): readonly string[] =>
  view.lines.find((line) => line.code === code && line.kind === 'line')?.working ?? [];

describe('the account of one unit', () => {
  const office = viewOf(example('kd-100', 'kd-100'), 'VPTU');

  it('comes line by line to 95,8, and shows the sum', () => {
    expect(rowsOf(office)).toEqual([
      ['A', '55,8'],
      ['A1', '19'],
      ['A2', '27,8'],
      ['A3', '9'],
      ['B', '19'],
      ['B1', '8'],
      ['B2', '6'],
      ['B3', '5'],
      ['C', '19'],
      ['C1', '4'],
      ['C2', '4'],
      ['C3', '3'],
      ['C4', '4'],
      ['C5', '4'],
      ['D', '3'],
      ['D1', '2'],
      ['D2', '1'],
      ['D3', '0'],
      ['E', '−1'],
      ['E1', '−1'],
      ['E2', '0'],
      ['E3', '0'],
    ]);
    expect([office.points, office.exactPoints, office.sum]).toEqual(['95,8', null, '55,8 + 19 + 19 + 3 − 1 = 95,8']);
  });

  it('says how each line was found', () => {
    expect(workingOf(office, 'A1')).toEqual(['20 × 95/100 = 19']);
    expect(workingOf(office, 'A2')).toEqual([
      '8 nhiệm vụ xong đủ đúng hạn, chất lượng, hiệu quả: 8 × 3 = 24.',
      'Nhiệm vụ 9 đã xong: đúng hạn 0 + chất lượng 1 + hiệu quả 1 = 2.',
      'Nhiệm vụ 10 chưa xong: 3 × 60/100 = 1,8.',
      'Cộng 10 nhiệm vụ: 27,8 điểm.',
    ]);
    expect(workingOf(office, 'C3')).toEqual(['4 − 1 × 1 = 3', 'Sự việc: Nộp chậm báo cáo quý I.']);
    expect(workingOf(office, 'E1')).toEqual([
      '1 × 1 = 1',
      'Sự việc: Nộp chậm báo cáo quý I.',
      'Đã nêu rõ là tính cả ở C3.',
    ]);
  });

  it('names the decision that keeps it out of the ranking, and its grade all the same', () => {
    expect([office.rank, office.isRanked, office.neighbours]).toEqual(['không xếp hạng', false, []]);
    expect(office.why).toEqual([
      'Không xếp hạng do Quyết định xem xét kỷ luật đang thực hiện (X3).',
      'Không xét Cờ thi đua của Ủy ban nhân dân tỉnh do Quyết định xem xét kỷ luật đang thực hiện (X3).',
    ]);
    expect(office.grade?.steps).toEqual(['Theo điểm 95,8: mức Xuất sắc (từ 90 trở lên).']);
  });

  it('keeps the exact total beside a printed one, and the plan that was exceeded', () => {
    const view = viewOf(example('kd-1000', 'kd-1000'), 'VPTU');
    expect([view.points, view.exactPoints]).toEqual(['956', '956,444444…']);
    expect(view.sum).toBe('483,444444… + 190 + 138 + 145 = 956,444444…');
    expect(workingOf(view, 'A3')).toEqual([
      '50 × 13/10 = 65',
      'Tỷ lệ không quá mức trần 1: 65 → 50',
      'Cộng phần vượt kế hoạch (cứ vượt đủ 10% cộng 2, tối đa 5): 50 → 55',
    ]);
    expect(view.why).toEqual(['Là đơn vị duy nhất được xếp hạng.']);
  });

  it('never shows a missing score as 0', () => {
    const scheme = schemeOf(schemeJson([manual('A'), manual('B')]));
    const view = viewOf(
      exampleOf(scheme, inputsOf({ scheme: 'THU', units: [unit('U', { A: { points: '8' } })] })),
      'U',
    );
    expect(rowsOf(view)).toEqual([
      ['G', null],
      ['A', '8'],
      ['B', null],
    ]);
    expect([view.points, view.sum, view.missing]).toEqual([null, null, ['B']]);
    expect(workingOf(view, 'B')).toEqual(['Chưa có số liệu.']);
  });
});

describe('lines of every kind', () => {
  const band = (from: string | null, to: string | null, points: string) => ({ from, to, points });
  const scheme = schemeOf(
    schemeJson(
      [
        leaf('NGUONG', {
          type: 'threshold',
          bands: [band(null, '80', '0'), band('80', '95', '6'), band('95', null, '10')],
        }),
        leaf('BINH-QUAN', { type: 'average' }),
        leaf('DAU', { type: 'relative' }),
        leaf('DAT', { type: 'all_or_nothing' }),
        leaf('TRON', { type: 'ratio' }, { rounding: { step: '0.5' } }),
        leaf('SAN', { type: 'minus', per: '1.5', floor: '2' }),
        leaf('DEM', { type: 'count', per: '3' }),
        leaf('NGHI', { type: 'manual', step: '1' }, { notOccurred: 'renormalise' }),
      ],
      {
        bonus: {
          ...{ code: 'T', name: 'Thưởng', cap: '3', mayExceedTotal: true },
          rules: [
            {
              ...{ code: 'T1', name: 'Bằng khen', counting: 'highest' },
              levels: [
                { code: 'TW', name: 'Trung ương', points: '2' },
                { code: 'TINH', name: 'Cấp tỉnh', points: '1' },
              ],
            },
            { code: 'T2', name: 'Sáng kiến', counting: 'each', points: '1', cap: '2' },
          ],
        },
        penalty: {
          ...{ code: 'P', name: 'Trừ', cap: '2' },
          rules: [
            {
              code: 'P1',
              name: 'Vi phạm',
              counting: 'once',
              points: '2',
              effects: [{ type: 'zero', criterion: 'DAT' }],
            },
          ],
        },
      },
    ),
  );
  const given = {
    NGUONG: { value: '94.99' },
    'BINH-QUAN': { events: [{ points: '10' }, { points: '8' }, { points: '7' }] },
    DAU: { actual: '120', target: '100' },
    DAT: { achieved: true },
    TRON: { actual: '41', target: '42' },
    SAN: { count: 9 },
    DEM: { events: [{ name: 'Mô hình A', date: '2022-04-05' }, { name: 'Mô hình B' }, { count: 2 }] },
    NGHI: { notOccurred: true },
    T1: {
      events: [
        { name: 'Bằng khen của Bộ', level: 'TW' },
        { name: 'Bằng khen tỉnh', level: 'TINH' },
      ],
    },
    T2: { count: 3 },
    P1: { events: [{ name: 'Kết luận số 7' }] },
  };
  const bloc = exampleOf(
    scheme,
    inputsOf({
      scheme: 'THU',
      units: [unit('U1', given), unit('U2', { ...given, DAU: { actual: '140', target: '100' } })],
    }),
  );
  const view = viewOf(bloc, 'U1');

  it.each([
    ['NGUONG', ['Giá trị 94,99 thuộc khoảng từ 80 đến dưới 95: 6 điểm.']],
    ['BINH-QUAN', ['(10 + 8 + 7)/3 = 8,333333…']],
    ['DAU', ['Tỷ lệ 120/100 = 1,2; cao nhất khối là 1,4.', '10 × (1/2 + 1/2 × (1,2 − 1)/(1,4 − 1)) = 7,5']],
    ['DAT', ['Có: 10 điểm.', 'Bị tính 0 điểm do Kết luận số 7 (P1): 10 → 0']],
    ['TRON', ['10 × 41/42 = 9,761905…', 'Làm tròn đến 0,5 điểm, từ nửa bước trở lên thì làm tròn lên: 9,761905… → 10']],
    ['SAN', ['10 − 1,5 × 9 = −3,5', 'Không dưới điểm sàn 2: −3,5 → 2']],
    ['DEM', ['3 × 4 = 12', 'Sự việc: Mô hình A (05/04/2022); Mô hình B.', 'Không quá mức trần: 12 → 10']],
    ['NGHI', ['Không phát sinh: quy đổi trong nhóm.']],
    [
      'T1',
      [
        'Bằng khen của Bộ, mức “Trung ương”: 2 điểm.',
        'Bằng khen tỉnh, mức “Cấp tỉnh”: 1 điểm.',
        'Cộng lại: 3 điểm.',
        'Chỉ lấy mức cao nhất: 3 → 2',
      ],
    ],
    ['T2', ['1 × 3 = 3', 'Không quá mức trần: 3 → 2']],
  ])('%s', (code, working) => {
    expect(workingOf(view, code)).toEqual(working);
  });

  it('has lines of their own for what a group and a cap do, so that the lines add up', () => {
    const adjusted = view.lines.filter(({ kind }) => kind === 'adjustment');
    expect(adjusted.map(({ code, working, points }) => [code, ...working, points])).toEqual([
      ['G', 'Quy đổi phần không phát sinh: 43,833333… × 80/70 = 50,095238…', '6,261905…'],
      ['T', 'Điểm thưởng cộng lại 4, không quá mức trần 3.', '−1'],
    ]);
    expect(view.sum).toBe('50,095238… + 3 − 2 = 51,095238…');
  });

  it('keeps the figures of the leader from who does not compare', () => {
    const own = viewOf(bloc, 'U1', false);
    expect(workingOf(own, 'DAU')).toEqual(['Tỷ lệ 120/100 = 1,2, so với đơn vị cao nhất khối: 7,5 điểm.']);
  });
});

describe('why this rank', () => {
  const bloc = example('kd-100', 'kd-100');

  it('goes down the chain until a step tells the neighbours apart', () => {
    const second = viewOf(bloc, 'BNCTU');
    expect(second.neighbours.map(({ heading, steps }) => [heading, ...steps])).toEqual([
      [
        'So với đơn vị xếp ngay trên: “BTCTU” (hạng 1)',
        { name: 'tổng điểm', own: '98,5', theirs: '98,5', verdict: 'Bằng nhau, xét tiếp', decides: false },
        { name: 'điểm A (Nhiệm vụ chính trị)', own: '57', theirs: '58,5', verdict: 'Ít hơn: xếp sau', decides: true },
      ],
      [
        'So với đơn vị xếp ngay dưới: “UBKTTU” (hạng 3)',
        { name: 'tổng điểm', own: '98,5', theirs: '95', verdict: 'Nhiều hơn: xếp trước', decides: true },
      ],
    ]);
  });

  it('names the units that share a rank', () => {
    const tied = viewOf(bloc, 'XBT');
    expect([tied.rank, tied.tiedWith]).toEqual(['4', ['“BTGTU”']]);
    expect(tied.why[0]).toBe('Đồng hạng 4 với “BTGTU”: mọi tiêu chí phân hạng đều bằng nhau.');
  });

  it('tells people of the unit which rule decided, without names and figures of others', () => {
    const own = viewOf(bloc, 'BNCTU', false);
    expect([own.neighbours, own.tiedWith]).toEqual([[], []]);
    expect(own.why).toEqual([
      'Sau đơn vị hạng 1: bằng tổng điểm, phân định bằng điểm A (Nhiệm vụ chính trị).',
      'Trước đơn vị hạng 3: phân định bằng tổng điểm.',
    ]);
    expect(viewOf(bloc, 'XBT', false).why[0]).toBe(
      'Đồng hạng 4 với 1 đơn vị khác: mọi tiêu chí phân hạng đều bằng nhau.',
    );
  });

  it('counts fewer penalty points as better', () => {
    const scheme = { ...bloc.scheme, ranking: [{ by: 'total' as const }, { by: 'penalty' as const }] };
    const view = viewOf(exampleOf(scheme, bloc.inputs), 'BTGTU');
    expect(view.neighbours[0]?.steps.at(-1)).toEqual({
      ...{ name: 'điểm trừ', own: '1', theirs: '0', verdict: 'Nhiều hơn: xếp sau', decides: true },
    });
  });
});

describe('why this grade', () => {
  it('shows the quota, its places and who has them', () => {
    const { grade } = viewOf(example('kd-100-quota', 'kd-100'), 'UBKTTU');
    expect(grade).toEqual({
      grade: 'Tốt',
      steps: ['Theo điểm 95: mức Xuất sắc (từ 90 trở lên).', 'Ngoài chỉ tiêu của mức Xuất sắc nên xếp mức Tốt.'],
      gates: [],
      quotas: ['Mức Xuất sắc có 2 chỗ (25% × 10 đơn vị = 2,5). Được xếp mức này: “BTCTU”, “BNCTU”.'],
    });
    expect(viewOf(example('kd-100-quota', 'kd-100'), 'UBKTTU', false).grade?.quotas).toEqual([
      'Mức Xuất sắc có 2 chỗ (25% × 10 đơn vị = 2,5).',
    ]);
  });

  it('shows what a gate demands and what was reached', () => {
    const scheme = schemeOf(
      schemeJson([manual('A'), manual('B')], {
        classification: {
          bands: [
            { code: 'T', name: 'Tốt', from: '15' },
            { code: 'K', name: 'Khá', to: '15' },
          ],
          gates: [{ type: 'percent', grade: 'T', criterion: 'A', percent: '90' }],
        },
      }),
    );
    const bloc = exampleOf(
      scheme,
      inputsOf({ scheme: 'THU', units: [unit('U', { A: { points: '8' }, B: { points: '9' } })] }),
    );
    expect(viewOf(bloc, 'U').grade).toMatchObject({
      steps: ['Theo điểm 17: mức Tốt (từ 15 trở lên).', 'Chưa đạt điều kiện ở A (Tiêu chí A) nên xuống mức Khá.'],
      gates: [{ reached: '8/10 = 80%', isMet: false }],
    });
  });
});

describe('the page of one unit', () => {
  const page = (compares: boolean, agencyName = 'Ban Nội chính Tỉnh ủy'): string =>
    renderPage(
      ExplanationPage({
        frame: frameOf({ title: 'Giải trình điểm và hạng' }),
        ...{
          basePath: '/khoi/K/2022',
          blocName: 'Khối thi đua',
          periodName: 'Năm 2022',
          agencyCode: 'BNCTU',
          agencyName,
        },
        ...{ state: 'submitted', choice: 'all', compares, problems: [], originText: null },
        scheme: { title: 'Thang điểm 100', href: '/danh-muc/thang-diem/KD-100' },
        view: viewOf(example('kd-100', 'kd-100'), 'BNCTU', compares),
      }),
    );

  it('is sound, and escapes', () => {
    expectSoundPage(page(true));
    expectSoundPage(page(false));
    expectEscaped(page(true, HOSTILE));
  });

  it('leads to the ranking only who compares, and shows nobody else to the others', () => {
    expect(page(true)).toContain('/khoi/K/2022/xep-hang?phieu=tam-tinh"');
    const own = textOf(page(false));
    expect(page(false)).not.toContain('/khoi/K/2022/xep-hang?');
    expect(own).not.toMatch(/BTCTU|UBKTTU|58,5/);
  });
});
