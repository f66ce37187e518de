import { keptScoresText } from '../../../src/text/publication';
import { rankingRules } from '../../../src/text/ranking-rules';
import { renderPage } from '../../../templates/layout/render';
import { RankingPage, type RankingPageProps } from '../../../templates/pages/reviews/ranking';
import { rankingRows } from '../../../templates/pages/reviews/ranking-view';
import { inputsOf } from '../domain/scoring/example';
import { shippedJson, shippedScheme } from '../domain/scoring/shipped';
import { frameOf } from '../templates/frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from '../templates/html';
import { type Example, example, exampleOf } from './support';

const rowsOf = ({ scheme, result, members }: Example) => rankingRows(scheme, result, members);

describe('the rows of a ranking', () => {
  it('rank the bloc: a tie broken, a tie that stays, an exclusion, and 89,9 that is not 90', () => {
    const rows = rowsOf(example('kd-100', 'kd-100'));
    expect(rows.map(({ code, rank, points, parts, grade }) => [code, rank, points, parts, grade])).toEqual([
      ['BTCTU', 1, '98,5', '95,5 + 3', 'Xuất sắc'],
      ['BNCTU', 2, '98,5', '96,5 + 2', 'Xuất sắc'],
      ['UBKTTU', 3, '95', '94 + 1', 'Xuất sắc'],
      ['BTGTU', 4, '92', '92 + 1 − 1', 'Xuất sắc'],
      ['XBT', 4, '92', null, 'Xuất sắc'],
      ['DUKCCQ', 6, '91', null, 'Xuất sắc'],
      ['BDVTU', 7, '89,9', null, 'Tốt'],
      ['TCT', 8, '85', '86 − 1', 'Tốt'],
      ['BAO', 9, '80,5', '79,5 + 1', 'Tốt'],
      ['VPTU', null, '95,8', '93,8 + 3 − 1', 'Xuất sắc'],
    ]);
    expect(rows[3]).toMatchObject({ tiedWith: ['Ban Xây dựng (đơn vị minh họa)'], gradeByPoints: null });
    expect(rows[9]).toMatchObject({ standing: 'excluded' });
  });

  it('shows the grade by points beside one that a quota took down', () => {
    const rows = rowsOf(example('kd-100-quota', 'kd-100'));
    expect(rows.slice(1, 3).map(({ grade, gradeByPoints }) => [grade, gradeByPoints])).toEqual([
      ['Xuất sắc', null],
      ['Tốt', 'Xuất sắc'],
    ]);
  });

  it('shows the exact total beside a printed one that is not, and the percentage where it is compared', () => {
    expect(rowsOf(example('kd-1000', 'kd-1000'))[0]).toMatchObject({
      ...{ points: '956', exactPoints: '956,444444…', percentage: null },
    });
    const { scheme, inputs } = example('kd-1000', 'kd-1000');
    const byShare = exampleOf({ ...scheme, comparison: { basis: 'percentage', rounded: false } }, inputs);
    expect(rowsOf(byShare)[0]?.percentage).toBe('95,644444…%');
  });

  it('lists a sheet that is not handed in, without rank and grade', () => {
    const inputs = inputsOf(shippedJson('kd-100.inputs.json'));
    const units = inputs.units.map((unit) => (unit.code === 'BTCTU' ? { ...unit, submitted: false } : unit));
    const rows = rowsOf(exampleOf(shippedScheme('kd-100'), { ...inputs, units }));
    expect(rows.at(-1)).toMatchObject({
      ...{ code: 'BTCTU', standing: 'not_submitted', rank: null, grade: null, state: 'drafting' },
      why: ['Chưa nộp phiếu nên chưa xếp hạng, chưa xếp loại.'],
    });
    expect(rows[0]).toMatchObject({ code: 'BNCTU', rank: 1 });
  });
});

describe('the rules over a ranking', () => {
  it('say what is compared, the grades and the places of a quota in this bloc', () => {
    const rules = rankingRules(shippedScheme('kd-100-quota'), 10);
    expect(rules.grades[0]).toEqual({ name: 'Xuất sắc', range: 'từ 90 trở lên' });
    expect(rules.conditions).toContain('Kỳ này mức Xuất sắc có 2 chỗ (25% × 10 đơn vị = 2,5).');
    expect(rules.ranking.join(' ')).toContain('chưa làm tròn');
    expect(rankingRules(shippedScheme('kb-2022'), 9).grades).toEqual([]);
  });
});

describe('the page of a ranking', () => {
  const bloc = example('kd-100', 'kd-100');
  const page = (changes: Partial<RankingPageProps> = {}): string =>
    renderPage(
      RankingPage({
        frame: frameOf({ title: 'Xếp hạng và xếp loại' }),
        ...{ basePath: '/khoi/K/2022', blocName: 'Khối thi đua', periodName: 'Năm 2022', choice: 'all' },
        scheme: { title: 'Thang điểm 100', href: '/danh-muc/thang-diem/KD-100' },
        counts: { submitted: 8, appraised: 3, members: 10 },
        rules: rankingRules(bloc.scheme, 10),
        rows: rowsOf(bloc),
        byPercentage: false,
        problems: [],
        originText: null,
        exclusions: { path: '/khoi/K/2022/xep-hang', csrfToken: 't', inForce: [], members: [], grounds: [] },
        rights: { mayTry: true, mayAssign: true },
        ...changes,
      }),
    );

  it('is sound, and escapes', () => {
    expectSoundPage(page());
    const [first] = rowsOf(bloc);
    expectEscaped(page({ rows: [{ ...first!, name: HOSTILE }] }));
  });

  it('says where the figures of a closed period come from', () => {
    expect(textOf(page())).not.toContain('bản lưu');
    expect(textOf(page({ originText: keptScoresText('7') }))).toContain('quy tắc phiên bản 7, không tính lại');
  });

  it('says which sheets take part', () => {
    expect(textOf(page())).toContain('kể cả phiếu đang soạn');
    const submitted = page({ choice: 'submitted' });
    expect(textOf(submitted)).toContain('Chỉ 8 phiếu đã nộp được so sánh; 2 đơn vị chưa nộp');
    expect(submitted).toContain('/khoi/K/2022/xep-hang/BTCTU?phieu=da-nop');
    const final = page({ choice: 'final' });
    expect(textOf(final)).toContain('Chỉ 3 phiếu đã chốt thẩm định được so sánh; 7 đơn vị chưa thẩm định xong');
    expect(textOf(final)).toContain('Theo điểm thẩm định.');
    expect(final).toContain('/khoi/K/2022/xep-hang/BTCTU?phieu=tham-dinh');
  });

  it('sets those without a rank apart, each with the reason', () => {
    const text = textOf(page());
    expect(text).toContain('Không xếp hạng (1)');
    expect(text.indexOf('Không xếp hạng (1)')).toBeGreaterThan(text.indexOf('Báo tỉnh'));
    expect(text).toContain('Không xếp hạng do Quyết định xem xét kỷ luật đang thực hiện (X3).');
  });

  it('offers a decision with its ground, and lifting it', () => {
    const exclusions: RankingPageProps['exclusions'] = {
      ...{ path: '/khoi/K/2022/xep-hang', csrfToken: 't' },
      members: [{ code: 'BAO', name: 'Báo tỉnh' }],
      grounds: [{ code: 'X1', name: 'Chưa ký giao ước thi đua', effects: 'không xếp hạng' }],
      inForce: [
        {
          ...{
            agencyCode: 'VPTU',
            agencyName: 'Văn phòng Tỉnh ủy',
            ground: 'Đang xem xét kỷ luật',
            reason: 'TB số 12',
          },
          ...{ by: 'Thư ký khối', at: '09:12 ngày 05/07/2022', mayLift: true },
        },
      ],
    };
    const html = page({ exclusions });
    expectSoundPage(html);
    expect(html).toContain('action="/khoi/K/2022/xep-hang/loai-tru"');
    expect(html).toContain('action="/khoi/K/2022/xep-hang/bo-loai-tru"');
    expect(textOf(html)).toContain('Văn phòng Tỉnh ủy : Đang xem xét kỷ luật');
    const refused = { agencyCode: 'BAO', message: 'Ghi lý do.', reason: '', ground: 'X1' };
    const wrong = page({ exclusions: { ...exclusions, reasonError: refused } });
    expect(wrong).toContain('<title>Lỗi (1)');
    expect(wrong).toMatch(/<option value="X1" selected/);
    expectSoundPage(wrong);
  });

  it('says when there is no scheme yet, and when inputs do not fit', () => {
    expect(textOf(page({ scheme: null }))).toContain('Kỳ này chưa có thang điểm');
    expect(textOf(page({ rows: [] }))).toContain('Khối chưa có đơn vị thành viên');
    expect(textOf(page({ problems: ['VPTU.A1: sai.'] }))).toContain('chưa dùng được kết quả này: VPTU.A1: sai.');
  });
});
