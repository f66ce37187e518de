import { exact, toDecimalString } from '../../src/domain/fraction';
import type { ItemInput, UnitInputs } from '../../src/domain/scoring/inputs';
import { blankUnit } from '../../src/domain/scoring/one-unit';
import { scoreUnits } from '../../src/domain/scoring/score-units';
import { scoredCriteria } from '../../src/domain/scoring/sections';
import { totalsOf } from '../../src/domain/scoring/totals';
import { statusOf } from '../../src/domain/tasks/status';
import type {
  ReportAgency,
  ReportCommendation,
  ReportScore,
  ReportTask,
  ReportFacts,
} from '../../templates/documents/period-report';
import { WORKBOOK_TASKS } from '../unit/domain/tasks/workbook-tasks';
import { pointsInput, SCHEME_KB_2022 } from './scheme-kb-2022';

/** The bloc of the workbook of 2022 as a report reads it at 30/6/2022: nine agencies, ninety tasks, thirteen criteria. */
export function sixMonthFacts(changes: Partial<ReportFacts> = {}): ReportFacts {
  return {
    kind: 'six_month',
    bloc: {
      code: 'KBD',
      name: 'Khối thi đua các Ban Xây dựng Đảng và các cơ quan trực thuộc Tỉnh ủy',
      chair: 'Ban Nội chính Tỉnh ủy',
      viceChairs: ['Đảng ủy Khối các cơ quan tỉnh'],
      leader: 'Phó Bí thư Thường trực Tỉnh ủy',
      pactSignedOn: null,
    },
    period: { code: '2022-H1', name: 'Sáu tháng đầu năm 2022', from: '2022-01-01', to: '2022-06-30' },
    asOf: '2022-06-30',
    document: {
      layout: 'party',
      date: '2022-08-09',
      number: null,
      place: 'Lam Giang',
      draft: false,
      demonstration: true,
    },
    issuer: {
      superior: 'TỈNH ỦY LAM GIANG',
      issuing: 'BAN NỘI CHÍNH',
      symbol: 'BNCTU',
      archive: 'Ban Nội chính Tỉnh ủy',
    },
    signer: {
      onBehalfOf: 'Khối thi đua',
      position: 'Khối trưởng',
      office: 'Trưởng Ban Nội chính Tỉnh ủy',
      name: null,
    },
    recipients: null,
    agencies: AGENCIES,
    tasks: WORKBOOK_TASKS.map(taskOf),
    scheme: SCHEME_KB_2022,
    scoreLayer: 'self',
    scores: scoresOf(POINTS),
    commendations: COMMENDATIONS,
    year: null,
    ...changes,
  };
}

const AGENCIES: readonly ReportAgency[] = (
  [
    ['VPTU', 'Văn phòng Tỉnh ủy', 'VPTU'],
    ['BTCTU', 'Ban Tổ chức Tỉnh ủy', 'BTCTU'],
    ['BTGTU', 'Ban Tuyên giáo Tỉnh ủy', 'BTGTU'],
    ['BDVTU', 'Ban Dân vận Tỉnh ủy', 'BDVTU'],
    ['BNCTU', 'Ban Nội chính Tỉnh ủy', 'BNCTU'],
    ['UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU'],
    ['DUKCCQ', 'Đảng ủy Khối các cơ quan tỉnh', 'ĐUKCCQ'],
    ['TCT', 'Trường Chính trị tỉnh', 'TCT'],
    ['BAO', 'Báo tỉnh', 'BÁO'],
  ] as const
).map(([code, name, shortName]) => ({ code, name, shortName }));

/** Results in words, by agency and number; the other tasks have none. */
const NOTES: Readonly<Record<string, string>> = {
  'VPTU-1': 'Đã ban hành 07 văn bản',
  'VPTU-2': 'Đúng tiến độ',
  'VPTU-3': 'Bảo đảm an toàn, chu đáo',
  'VPTU-6': 'Còn một số đơn vị chưa cấp chứng thư số',
  'VPTU-10': 'Đánh giá cuối năm',
  'BTCTU-1': 'Ban hành trước hạn 12 ngày',
  'BTCTU-5': 'Chờ hướng dẫn của Trung ương',
  'BTCTU-9': 'Hoàn thành',
  'BTGTU-1': '52 điểm cầu, 2.048 đại biểu',
  'BTGTU-8': 'Đang nghiệm thu bản thảo, chậm do bổ sung tư liệu',
  'BTGTU-9': 'Lùi sang quý III',
  'BDVTU-9': 'Một lớp lùi do dịch bệnh',
  'BNCTU-5': '41/42 vụ',
  'BNCTU-6': 'Đúng hạn',
  'BNCTU-9': 'Đã xong phân hệ nhập liệu',
  // Decomposed, as the workbook has it: what is printed must be composed.
  'UBKTTU-6': 'Không phát sinh đơn quá hạn'.normalize('NFD'),
  'UBKTTU-7': 'Hoàn thành',
  'DUKCCQ-7': 'Đánh giá cuối năm',
  'DUKCCQ-8': 'Tổ chức đúng dịp sinh nhật Bác',
  'BAO-4': 'Đã gửi dự thi đủ số lượng',
  'BAO-7': 'Lớp thứ hai lùi sang tháng 8',
};

function taskOf([
  agency,
  number,
  title,
  unit,
  word,
  kind,
  target,
  due,
  value,
]: (typeof WORKBOOK_TASKS)[number]): ReportTask {
  const direction = word === 'cao' ? 'higher' : word === 'thấp' ? 'lower' : 'reach';
  const plan = { kind, direction, target: exact(target), start: '2022-01-01', due } as const;
  const latest = value === null ? null : { value: exact(value), date: '2022-06-28' };
  const { status, completion } = statusOf(plan, latest, '2022-06-30');
  return {
    agency,
    receivedFrom: null,
    number,
    title,
    unit,
    registeredTarget: target,
    adjustedTarget: null,
    direction,
    actual: value,
    completion: completion?.toFraction() ?? null,
    due,
    status,
    note: NOTES[`${agency}-${String(number)}`] ?? '',
    firstHalf: null,
    judgement: { onTime: null, quality: null, effective: null },
    evidenceCount: 0,
  };
}

/** By agency: A1 A2 A3 B1 B2 B3 C1 C2 C3 C4 C5 D E. */
const POINTS: Readonly<Record<string, string>> = {
  VPTU: '19.5 28 9.5 8 6 6 0 4 3 4 4 3 1',
  BTCTU: '20 28.5 10 8 6 6 4 4 4 4 4 3 0',
  BTGTU: '18 25.5 9 8 6 4 4 4 4 4 4 1 1',
  BDVTU: '17.5 26 9 6 6 6 4 4 3 4 3 0 1',
  BNCTU: '20 29 10 8 6 6 4 4 4 4 4 2 0',
  UBKTTU: '19 28 9.5 8 6 4 4 4 4 4 3 1 0',
  DUKCCQ: '18.5 27 9 6 6 6 4 4 4 3 4 0 1',
  TCT: '18 26.5 9.5 6 4 6 4 4 4 4 3 0 0',
  BAO: '18.5 27 9 6 6 6 4 4 4 4 4 1 0',
};

/** The scores that points give; `excluded` names agencies taken out of the ranking. */
export function scoresOf(
  points: Readonly<Record<string, string>>,
  excluded: Readonly<Record<string, string>> = {},
): ReportScore[] {
  const codes = scoredCriteria(SCHEME_KB_2022).map(({ code }) => code);
  const given = new Map(
    Object.entries(points).map(([agency, row]) => {
      const values = row.split(' ').map((value) => (value === '-' ? null : value));
      return [agency, Object.fromEntries(codes.map((code, index) => [code, values[index] ?? null]))];
    }),
  );
  const units = [...given].map(([agency, own]): UnitInputs => {
    const inputs = Object.entries(own).flatMap(([code, value]): [string, ItemInput][] =>
      value === null ? [] : [[code, pointsInput(value)]],
    );
    return { ...blankUnit(agency, agency), excluded: excluded[agency] ?? null, inputs: new Map(inputs) };
  });
  const result = scoreUnits(SCHEME_KB_2022, { scheme: SCHEME_KB_2022.code, asOf: null, units });
  const scores = new Map(result.units.map((score) => [score.code, score]));
  const decimal = (value: ReturnType<typeof exact> | null): string | null =>
    value === null ? null : toDecimalString(value);
  return [...given].flatMap(([agency, own]) => {
    const score = scores.get(agency);
    if (score === undefined) return [];
    const totals = totalsOf(SCHEME_KB_2022, score);
    return {
      agency,
      state: 'drafting',
      points: own,
      subtotals: Object.fromEntries(totals.groups.map((group) => [group.code, decimal(group.points)])),
      base: decimal(totals.base),
      bonus: decimal(totals.bonus),
      penalty: decimal(totals.penalty),
      total: decimal(totals.total),
      selfTotal: decimal(totals.total),
      grade: null,
      rank: score.rank,
      exclusionReason: excluded[agency] ?? null,
    } satisfies ReportScore;
  });
}

/** The points of the workbook, for scores with an exclusion. */
export const WORKBOOK_POINTS = POINTS;

const COMMENDATIONS: readonly ReportCommendation[] = (
  [
    ['BTCTU', 'collective', 'Bằng khen của Chủ tịch UBND tỉnh', 'achievement', '412/QĐ-UBND', '2022-02-15', 1],
    ['BTCTU', 'person', 'Chiến sĩ thi đua cơ sở', 'achievement', '36-QĐ/BTCTU', '2022-01-20', 4],
    ['VPTU', 'person', 'Bằng khen của Chủ tịch UBND tỉnh', 'achievement', '413/QĐ-UBND', '2022-02-15', 2],
    ['BTGTU', 'person', 'Bằng khen của Chủ tịch UBND tỉnh', 'thematic', '655/QĐ-UBND', '2022-05-12', 3],
    ['UBKTTU', 'collective', 'Cờ thi đua của UBND tỉnh', 'achievement', '398/QĐ-UBND', '2022-02-14', 1],
    ['BDVTU', 'collective', 'Giấy khen', 'thematic', '21-QĐ/BDVTU', '2022-05-30', 6],
    ['BAO', 'person', 'Giấy khen', 'unexpected', '18-QĐ/B', '2022-04-04', 2],
    ['DUKCCQ', 'collective', 'Giấy khen', 'achievement', '102-QĐ/ĐUK', '2022-02-22', 11],
  ] as const
).map(([agency, subject, form, type, decisionNumber, decidedOn, quantity]) => ({
  agency,
  subject,
  form,
  type,
  decisionNumber,
  decidedOn,
  quantity,
}));
