import { reportMovements } from '../../../src/modules/reports/movement-facts';
import type { BlocMovement } from '../../../src/modules/movements';
import {
  evaluate,
  factsOf,
  periodReport,
  proseWith,
  type ReportFacts,
  sectionsWithoutData,
} from '../../../templates/documents/period-report';
import { sixMonthFacts } from '../../support/report-facts';

const PERIOD = { from: '2022-01-01', to: '2022-06-30' };
const MEMBERS = { invited: 9, registered: 4, reported: 1 };

function found(changes: Partial<BlocMovement['movement']> = {}): BlocMovement {
  return {
    movement: {
      ...{ id: 'm', kind: 'thematic', name: 'Văn hóa công sở', content: '', launcherName: '' },
      ...{ launcher: { kind: 'province', code: '' }, blocId: null, agencyId: null, agencyCodes: null },
      ...{ documentNumber: '86/KH-UBND', documentOn: '2020-03-10', from: '2020-03-10', to: '2025-12-31' },
      ...{ version: 1, file: null, events: [], counts: MEMBERS },
      ...changes,
    },
    members: MEMBERS,
  };
}

function event(
  kind: 'interim_review' | 'final_review' | 'extension' | 'withdrawal',
  on: string,
  endsOn: string | null,
) {
  const rest = { documentNumber: '', text: '', file: null, recordedBy: '', recordedAt: '' };
  return { ...rest, id: `${kind} ${on}`, kind, on, endsOn, struckReason: null, struckBy: null };
}

function withMovements(...movements: BlocMovement[]): ReportFacts {
  return sixMonthFacts({ movements: reportMovements(movements, PERIOD, '2022-06-30') });
}

describe('movements of a report', () => {
  it('tells of those that ran in the period or were reviewed in it, as of its day', () => {
    const names = reportMovements(
      [
        found({ name: 'đang chạy', events: [event('final_review', '2022-07-05', null)] }),
        found({ name: 'đã hết', to: '2021-12-31' }),
        found({
          name: 'hết, tổng kết trong kỳ',
          to: '2021-12-31',
          events: [event('final_review', '2022-02-01', null)],
        }),
        found({
          name: 'kéo dài sau ngày chốt',
          to: '2021-12-31',
          events: [event('extension', '2022-07-01', '2023-01-01')],
        }),
        found({ name: 'đã rút', events: [event('withdrawal', '2022-03-01', null)] }),
      ],
      PERIOD,
      '2022-06-30',
    );
    expect(names.map(({ name, status, finalReview }) => [name, status, finalReview])).toEqual([
      ['đang chạy', 'under_way', null],
      ['hết, tổng kết trong kỳ', 'ended', '2022-02-01'],
    ]);
  });

  it('drafts section II.4 from them', () => {
    const facts = withMovements(
      found({ events: [event('interim_review', '2022-05-20', null)] }),
      found({
        ...{ kind: 'regular', name: 'Thi đua năm 2022', launcher: { kind: 'bloc', code: 'K' } },
        ...{ launcherName: 'Khối thi đua số 1', documentOn: '2022-02-15', from: '2022-02-15', to: '2022-12-31' },
      }),
    );
    const prose = proseWith('six_month', {});
    const text = evaluate(prose.movements, factsOf(facts)).normalize('NFC');
    expect(text).toContain(
      'tham gia 2 phong trào thi đua: 1 phong trào phát động trong kỳ, 2 phong trào đang thực hiện, 1 phong trào đã sơ kết, 0 phong trào đã tổng kết trong kỳ; có 8 lượt cơ quan, đơn vị đăng ký, 2 lượt báo cáo kết quả.',
    );
    expect(text).toContain('Thi đua thường xuyên: Thi đua năm 2022 (Khối thi đua số 1 phát động');
    expect(sectionsWithoutData(facts, prose)).not.toContain('movements');
    const { parts } = periodReport(facts, prose);
    expect(parts.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'PL II.1 Phong trào thi đua',
        'PL II.2 Tổng hợp khen thưởng',
        'PL II.3 Danh sách khen thưởng',
      ]),
    );
    const table = parts
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.id === 'movements');
    expect(JSON.stringify(table)).toContain('Sơ kết 20/05/2022');
  });

  it('says that there is no data where nobody recorded a movement, and in reports kept before', () => {
    const prose = proseWith('six_month', {});
    for (const facts of [sixMonthFacts({ movements: [] }), sixMonthFacts()]) {
      expect(sectionsWithoutData(facts, prose)).toContain('movements');
      const titles = periodReport(facts, prose).parts.map(({ title }) => title);
      expect(titles).toContain('PL II.1 Tổng hợp khen thưởng');
    }
    expect(factsOf(sixMonthFacts())['movements.total']).toBe('(chưa có số liệu)');
  });

  it('keeps the hash of a report that was kept before, and covers movements by the hash of a new one', () => {
    const prose = { ...proseWith('six_month', {}), movements: '' };
    const hash = (facts: ReportFacts) => periodReport(facts, prose).meta.contentHash;
    expect(hash(withMovements(found()))).not.toBe(hash(withMovements(found({ name: 'Khác' }))));
    expect(hash(sixMonthFacts())).not.toBe(hash(withMovements(found())));
  });
});
