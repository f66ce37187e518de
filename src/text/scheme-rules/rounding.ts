import type { Comparison, Rounding, SchemeRounding } from '../../domain/scoring/scheme';
import { figure } from './figures';

const MODES: Readonly<Record<Rounding['mode'], string>> = {
  half_up: 'từ nửa bước trở lên thì làm tròn lên',
  down: 'luôn làm tròn xuống',
  up: 'luôn làm tròn lên',
};

/** 'làm tròn đến 0,5 điểm, từ nửa bước trở lên thì làm tròn lên' */
export function roundingText({ step, mode }: Rounding): string {
  return `làm tròn đến ${figure(step)} điểm, ${MODES[mode]}`;
}

/** How the whole table rounds: criteria and groups change points, the total only what is printed. */
export function schemeRoundingSentences({ item, group, total }: SchemeRounding): string[] {
  return [
    ...(item === null ? [] : [`Điểm từng tiêu chí ${roundingText(item)}, trừ nơi có quy định riêng.`]),
    ...(group === null ? [] : [`Điểm từng nhóm ${roundingText(group)}, trừ nơi có quy định riêng.`]),
    total === null ? 'Tổng điểm ghi hai chữ số thập phân.' : `Tổng điểm khi ghi ${roundingText(total)}.`,
  ];
}

/** What grades and ranks compare, and whether a rounded figure is compared. */
export function comparisonSentences({ basis, rounded }: Comparison): string[] {
  const compared = basis === 'points' ? 'tổng điểm' : 'tỷ lệ phần trăm giữa tổng điểm và điểm tối đa được giao';
  const exactness = rounded ? 'số đã làm tròn' : 'số chính xác, chưa làm tròn';
  return [`Xếp loại, xếp hạng theo ${compared}, lấy ${exactness}.`];
}
