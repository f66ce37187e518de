import type { Band, Comparison, Gate, Quota, TieBreaker } from '../../domain/scoring/scheme';
import { figure, rangeText } from './figures';
import type { SchemeNames } from './names';

const STEPS: Readonly<Record<Exclude<TieBreaker['by'], 'criterion' | 'total'>, string>> = {
  bonus: 'điểm thưởng cao hơn',
  penalty: 'điểm trừ thấp hơn',
  ballot: 'số phiếu suy tôn nhiều hơn',
};

/** The values of a grade: 'từ 80 đến dưới 90', 'từ 90% trở lên'. */
export function bandText(band: Pick<Band, 'from' | 'to'>, basis: Comparison['basis']): string {
  return rangeText(band, basis === 'percentage' ? '%' : '');
}

/** What a gate demands: 'nhóm A “…” đạt từ 80% điểm tối đa được giao' */
export function gateText(gate: Gate, names: SchemeNames): string {
  const place = names.place(gate.criterion);
  return gate.type === 'percent'
    ? `${place} đạt từ ${figure(gate.percent)}% điểm tối đa được giao`
    : `${place} có ít nhất ${gate.count} lần`;
}

/** A gate as a sentence; it holds for its grade and every better one. */
export function gateSentence(gate: Gate, names: SchemeNames): string {
  return `Muốn xếp mức ${names.grade(gate.grade)} trở lên phải có ${gateText(gate, names)}; không đạt thì xuống mức kế dưới.`;
}

const QUOTA_ROUNDINGS: Readonly<Record<Quota['rounding'], string>> = {
  floor: 'lấy phần nguyên',
  ceil: 'làm tròn lên',
  half_up: 'làm tròn, từ nửa trở lên thì lên',
};
const QUOTA_TIES: Readonly<Record<Quota['tie'], string>> = {
  none: 'không đơn vị nào trong số đó được xếp',
  all: 'tất cả cùng được xếp',
};
const QUOTA_EXCLUDED: Readonly<Record<Quota['excluded'], string>> = {
  next_band: 'xuống mức kế dưới',
  keep_grade: 'giữ mức, không tính vào chỉ tiêu',
};

/** A quota as sentences: how many, what befalls the rest, ties, units without a rank, its own order. */
export function quotaSentences(quota: Quota, names: SchemeNames, basis: Comparison['basis']): string[] {
  const { grade, percent, rounding, tie, excluded, chain } = quota;
  return [
    `Mức ${names.grade(grade)} tối đa ${figure(percent)}% tổng số thành viên của khối (${QUOTA_ROUNDINGS[rounding]}); ngoài chỉ tiêu thì xuống mức kế dưới.`,
    `Các đơn vị bằng nhau ở chỗ cuối của chỉ tiêu: ${QUOTA_TIES[tie]}.`,
    `Đơn vị không xếp hạng: ${QUOTA_EXCLUDED[excluded]}.`,
    ...(chain === null ? [] : [`Thứ tự xét chỉ tiêu: ${chainText(chain, names, basis)}.`]),
  ];
}

/** One step of the chain: 'tổng điểm', 'điểm thưởng cao hơn', 'điểm nhóm A “…” cao hơn'. */
export function tieBreakerText(step: TieBreaker, names: SchemeNames, basis: Comparison['basis']): string {
  if (step.by === 'total') return basis === 'percentage' ? 'tỷ lệ điểm đạt cao hơn' : 'tổng điểm cao hơn';
  return step.by === 'criterion' ? `điểm ${names.place(step.criterion)} cao hơn` : STEPS[step.by];
}

/** The steps of a chain in their order: '1) tổng điểm cao hơn; 2) điểm thưởng cao hơn'. */
export function chainText(chain: readonly TieBreaker[], names: SchemeNames, basis: Comparison['basis']): string {
  const steps = chain.map((step) => tieBreakerText(step, names, basis));
  return steps.length === 1 ? steps.join('') : steps.map((step, index) => `${index + 1}) ${step}`).join('; ');
}

/** How the bloc is ranked, ties to the end. */
export function rankingSentences(
  ranking: readonly TieBreaker[],
  names: SchemeNames,
  basis: Comparison['basis'],
): string[] {
  return [
    ranking.length === 1
      ? `Xếp hạng từ cao xuống thấp: đơn vị có ${chainText(ranking, names, basis)} thì xếp trên.`
      : `Thứ tự xếp hạng, bằng nhau mới xét tiếp: ${chainText(ranking, names, basis)}.`,
    'Xét hết vẫn bằng nhau thì đồng hạng, hạng kế tiếp bỏ qua.',
    ...(ranking.some(({ by }) => by === 'ballot')
      ? ['Phiếu suy tôn chỉ dùng khi mọi đơn vị đang bằng nhau đều có số phiếu.']
      : []),
  ];
}
