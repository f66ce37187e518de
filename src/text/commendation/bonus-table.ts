import type { Award, AwardBonus } from '../../domain/commendation/award';
import { bonusOf } from '../../domain/commendation/bonus';
import { COMMENDATION_SUBJECTS, type CommendationSubject } from '../../domain/commendation/subjects';
import { exact } from '../../domain/fraction';
import { formatDate } from '../date';
import { formatNumber } from '../number';
import { commendationSubjectWords } from '../words/commendations';

/** A base salary that holds from a day, in whole đồng. */
export interface SalaryFrom {
  readonly from: string;
  readonly amount: number;
}

/** A row of the table: what an award pays to a subject by each salary; amounts in the order of the salaries. */
export interface BonusRow {
  readonly code: string;
  readonly name: string;
  readonly subject: CommendationSubject;
  readonly coefficient: string;
  /** What the coefficient of a person is multiplied by for a household; null otherwise. */
  readonly factor: string | null;
  readonly amounts: readonly number[];
  readonly isCeiling: boolean;
  readonly confidence: AwardBonus['confidence'];
}

/** What every award pays to every subject, titles first, then forms, those of the Party last; the least of each first. */
export function bonusRows(awards: readonly Award[], salaries: readonly SalaryFrom[]): BonusRow[] {
  return inOrder(awards).flatMap((award) =>
    COMMENDATION_SUBJECTS.flatMap((subject) => rowOf(award, subject, salaries)),
  );
}

/** The awards of which the catalogue knows no money, in the same order. */
export function awardsWithoutBonus(awards: readonly Award[]): Award[] {
  return inOrder(awards).filter(({ bonus }) => bonus === null);
}

/** The table as docs/tien-thuong.md shows it. */
export function bonusTable(awards: readonly Award[], salaries: readonly SalaryFrom[]): string {
  const header = ['Danh hiệu, hình thức', 'Đối tượng', 'Hệ số', ...salaries.map(({ amount }) => formatNumber(amount))];
  const rows = bonusRows(awards, salaries).map((row) => [
    row.name,
    commendationSubjectWords[row.subject],
    coefficientText(row),
    ...row.amounts.map((amount) => formatNumber(amount)),
    noteOf(row),
  ]);
  const aligned = ['---', '---', '--:', ...salaries.map(() => '--:'), '---'];
  const without = awardsWithoutBonus(awards).map(({ name }) => name);
  const since = awards.flatMap(({ bonus }) => bonus?.decidedFrom ?? []).sort()[0];
  return [
    '# Tiền thưởng theo danh mục',
    '',
    'Bảng do phần mềm tính từ danh mục khen thưởng; in lại bằng lệnh `npm run --silent thidua -- bonus`.',
    '',
    'Tiền thưởng = hệ số × mức lương cơ sở của **ngày ra quyết định**, làm tròn lên đến 10.000 đồng (Điều 49 Nghị định số 152/2025/NĐ-CP). Hộ gia đình nhận mức của cá nhân nhân với hệ số hộ, làm tròn một lần. Đơn vị: đồng.',
    '',
    ...salaries.map(
      ({ from, amount }) => `- Mức lương cơ sở ${formatNumber(amount)} đồng: quyết định từ ngày ${formatDate(from)}.`,
    ),
    '',
    ...[[...header, 'Ghi chú'], aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...(without.length === 0 ? [] : [`Danh mục chưa có hoặc không có mức tiền thưởng: ${without.join('; ')}.`, '']),
    ...(since === undefined
      ? []
      : [
          `Quyết định trước ngày ${formatDate(since)}, ngày áp dụng các hệ số, phải được kiểm tra theo quy định của thời kỳ đó.`,
          '',
        ]),
  ].join('\n');
}

function rowOf(award: Award, subject: CommendationSubject, salaries: readonly SalaryFrom[]): BonusRow[] {
  const { bonus, code, name } = award;
  if (bonus === null || !award.subjects.includes(subject)) return [];
  const money = salaries.flatMap(({ amount }) => bonusOf(bonus, subject, amount) ?? []);
  const [first] = money;
  if (first === undefined) return [];
  const amounts = money.map(({ amount }) => amount);
  const { coefficient, factor } = first;
  return [
    { code, name, subject, coefficient, factor, amounts, isCeiling: bonus.isCeiling, confidence: bonus.confidence },
  ];
}

function coefficientText({ coefficient, factor }: BonusRow): string {
  const own = formatNumber(exact(coefficient), 4);
  return factor === null ? own : `${own} × ${formatNumber(exact(factor), 4)}`;
}

function noteOf({ isCeiling, confidence }: BonusRow): string {
  return [...(isCeiling ? ['không quá'] : []), ...(confidence === 'to_check' ? ['cần kiểm tra'] : [])].join(', ');
}

function inOrder(awards: readonly Award[]): Award[] {
  const rank = ({ system, kind }: Award): number => (system === 'party' ? 2 : kind === 'form' ? 1 : 0);
  return [...awards].sort(
    (one, other) =>
      rank(one) - rank(other) || one.precedence - other.precedence || one.name.localeCompare(other.name, 'vi'),
  );
}
