import { exact, sum } from '../../domain/fraction';
import type {
  Decimal,
  Group,
  Item,
  ItemOf,
  Leaf,
  Level,
  NotOccurredPolicy,
  Threshold,
} from '../../domain/scoring/scheme';
import { effectsText } from './effects';
import { asSentence, figure, pointsText, rangeText } from './figures';
import type { SchemeNames } from './names';
import { roundingText } from './rounding';

/** How a criterion gets its points, as an official would write it: whole sentences, the rule itself first. */
export function itemSentences(leaf: Pick<Leaf, 'item' | 'maximum'>, names: SchemeNames): string[] {
  const { item, maximum } = leaf;
  switch (item.type) {
    case 'choice':
      return [`Chọn một mức: ${levelsText(item.levels, names)}.`];
    case 'minus':
      return [`Mỗi lần trừ ${pointsText(item.per)}; điểm còn lại không dưới ${figure(item.floor)}.`];
    case 'ratio':
      return ratioSentences(item, maximum);
    case 'count':
      return [`Mỗi lần được ${pointsText(item.per)}, tối đa ${pointsText(maximum)}.`];
    case 'threshold':
      return [`Theo giá trị đạt được: ${thresholdsText(item.bands, names)}.`];
    case 'average':
      return ['Lấy bình quân điểm các lần chấm.'];
    case 'relative':
      return relativeSentences(maximum);
    case 'all_or_nothing':
      return [`Đạt được ${pointsText(maximum)}, không đạt được 0 điểm.`];
    case 'manual':
      return [`Chấm theo đánh giá từ 0 đến ${pointsText(maximum)}, theo bước ${pointsText(item.step)}.`];
    case 'key_tasks':
      return keyTaskSentences(item, maximum);
  }
}

/** Everything a criterion demands: its rule, "không phát sinh", rounding, evidence, who appraises, the guidance. */
export function leafSentences(leaf: Leaf, names: SchemeNames): string[] {
  const { notOccurred, rounding, evidenceRequired, appraiser, guidance } = leaf;
  return [
    ...itemSentences(leaf, names),
    ...(notOccurred === null ? [] : [`Không phát sinh: ${notOccurredText(notOccurred)}.`]),
    ...(rounding === null ? [] : [asSentence(roundingText(rounding))]),
    ...(evidenceRequired ? ['Bắt buộc có minh chứng.'] : []),
    ...(appraiser === null ? [] : [`Cơ quan thẩm định: ${names.agency(appraiser)}.`]),
    ...guidanceSentences(guidance),
  ];
}

/** What holds for a group beside the sum of its criteria. */
export function groupSentences({ capped, rounding, guidance }: Group): string[] {
  return [
    ...(capped ? [] : ['Điểm của nhóm được vượt điểm tối đa.']),
    ...(rounding === null ? [] : [asSentence(roundingText(rounding))]),
    ...guidanceSentences(guidance),
  ];
}

/** What the scheme says for reading only, set apart from what is computed. */
export function guidanceSentences(guidance: string): string[] {
  const text = guidance.trim();
  if (text === '') return [];
  return [`Hướng dẫn: ${text}${/[.!?…]$/.test(text) ? '' : '.'}`];
}

/** 'Tốt 10 điểm; Khá 6,5 điểm; Không đạt 0 điểm (không xếp hạng)' */
export function levelsText(levels: readonly Level[], names: SchemeNames): string {
  return levels
    .map(({ name, points, effects }) => `${name} ${pointsText(points)}${inBrackets(effectsText(effects, names))}`)
    .join('; ');
}

/** 'dưới 80 được 0 điểm; từ 80 đến dưới 95 được 6 điểm' */
export function thresholdsText(bands: readonly Threshold[], names: SchemeNames): string {
  return bands
    .map((band) => `${rangeText(band)} được ${pointsText(band.points)}${inBrackets(effectsText(band.effects, names))}`)
    .join('; ');
}

/** What "không phát sinh" gives. */
export function notOccurredText(policy: NotOccurredPolicy): string {
  return {
    full: 'hưởng điểm tối đa',
    renormalise: 'không tính tiêu chí này, các tiêu chí còn lại quy đổi theo điểm tối đa của nhóm',
    leave_out: 'không tính tiêu chí này vào điểm tối đa được giao, không quy đổi',
  }[policy];
}

function ratioSentences({ cap, dueOnly, overPlan }: ItemOf<'ratio'>, maximum: Decimal): string[] {
  const limit = `tỷ lệ tính tối đa ${figure(exact(cap).mul(100))}%`;
  return [
    `Điểm bằng ${figure(maximum)} nhân tỷ lệ kết quả so với kế hoạch; ${limit}.`,
    ...(dueOnly ? ['Chỉ tính phần việc đã đến hạn.'] : []),
    ...(overPlan === null
      ? []
      : [
          `Cứ vượt đủ ${figure(overPlan.percent)}% kế hoạch được cộng ${pointsText(overPlan.points)}, ` +
            `cộng tối đa ${pointsText(overPlan.cap)}.`,
        ]),
  ];
}

function relativeSentences(maximum: Decimal): string[] {
  const half = figure(exact(maximum).div(2));
  return [
    'So với đơn vị dẫn đầu khối, theo tỷ lệ kết quả so với kế hoạch.',
    `Dưới kế hoạch được ${half} điểm nhân tỷ lệ đạt; đúng kế hoạch được ${half} điểm; vượt kế hoạch được ${half} điểm ` +
      `cộng ${half} điểm nhân phần vượt so với phần vượt của đơn vị cao nhất.`,
    `Không có kế hoạch thì được ${pointsText(maximum)} nhân tỷ lệ giữa kết quả và kết quả cao nhất của khối.`,
  ];
}

function keyTaskSentences({ tasks, onTime, quality, effectiveness }: ItemOf<'key_tasks'>, maximum: Decimal): string[] {
  const axes = `đúng hạn ${figure(onTime)}, chất lượng ${figure(quality)}, hiệu quả ${figure(effectiveness)}`;
  const each = pointsText(sum([exact(onTime), exact(quality), exact(effectiveness)]));
  if (tasks !== null) {
    return [
      `${String(tasks)} nhiệm vụ trọng tâm đã đăng ký, mỗi nhiệm vụ ${each}: ${axes}.`,
      `Nhiệm vụ chưa xong được ${each} nhân tỷ lệ hoàn thành.`,
    ];
  }
  return [
    `Các nhiệm vụ trọng tâm đã đăng ký chia đều ${pointsText(maximum)}; điểm mỗi nhiệm vụ chia theo tỷ trọng: ${axes}.`,
    'Nhiệm vụ chưa xong được điểm của nhiệm vụ nhân tỷ lệ hoàn thành.',
  ];
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

/** What kind of rule a criterion has, as chosen in a list. */
export const itemTypeWords: Readonly<Record<Item['type'], string>> = {
  choice: 'Chọn mức',
  minus: 'Trừ theo số lần',
  ratio: 'Theo tỷ lệ',
  count: 'Cộng theo số lần',
  threshold: 'Theo khoảng giá trị',
  average: 'Bình quân các lần chấm',
  relative: 'So với đơn vị dẫn đầu',
  all_or_nothing: 'Đạt hoặc không đạt',
  manual: 'Chấm theo đánh giá',
  key_tasks: 'Nhiệm vụ trọng tâm',
};
