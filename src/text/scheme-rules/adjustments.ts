import type { AdjustmentRule, Adjustments, Bonus, Exclusion } from '../../domain/scoring/scheme';
import { effectsText } from './effects';
import { asSentence, figure, pointsText } from './figures';
import { guidanceSentences, levelsText } from './items';
import type { SchemeNames } from './names';

export type AdjustmentKind = 'bonus' | 'penalty';

const VERBS: Readonly<Record<AdjustmentKind, string>> = { bonus: 'cộng', penalty: 'trừ' };

/** How events are counted, as chosen in a list. */
export const countingWords: Readonly<Record<AdjustmentRule['counting'], string>> = {
  each: 'Tính từng lần',
  highest: 'Lấy mức cao nhất',
  once: 'Tính một lần',
  manual: 'Chấm theo đánh giá',
};

/** A rule of bonus or penalty: how events are counted, effects, declared double counting, guidance. */
export function ruleSentences(rule: AdjustmentRule, kind: AdjustmentKind, names: SchemeNames): string[] {
  const effects = effectsText(rule.effects, names);
  return [
    countingSentence(rule, VERBS[kind], names),
    ...(effects === '' ? [] : [`Có sự việc này thì ${effects}.`]),
    ...rule.alsoCountedIn.map((code) => `Sự việc này cũng đã tính ở ${names.place(code)}.`),
    ...guidanceSentences(rule.guidance),
  ];
}

function countingSentence(rule: AdjustmentRule, verb: string, names: SchemeNames): string {
  const { counting, points, levels, step, cap } = rule;
  const limit = cap === null ? '' : `, ${verb} tối đa ${pointsText(cap)}`;
  const amount = points === null ? `theo mức: ${levelsText(levels, names)}` : pointsText(points);
  // After a list of levels the limit would read as one of them.
  const limited =
    points === null && cap !== null ? `${amount}. Tổng cộng ${verb} tối đa ${pointsText(cap)}` : `${amount}${limit}`;
  switch (counting) {
    case 'each':
      return `Mỗi lần ${verb} ${limited}.`;
    case 'highest':
      return points === null
        ? `Chỉ lấy mức cao nhất, ${verb} ${limited}.`
        : `${asSentence(`${verb} ${limited}`).slice(0, -1)}; nhiều lần cũng chỉ tính một lần cao nhất.`;
    case 'once':
      return points === null
        ? `Chỉ tính một lần dù có mấy sự việc, ${verb} ${limited}.`
        : `${asSentence(`${verb} ${limited}`).slice(0, -1)}; chỉ tính một lần dù có mấy sự việc.`;
    case 'manual':
      return `Chấm theo đánh giá, ${verb} từ 0 đến ${cap === null ? '…' : pointsText(cap)}${
        step === null ? '' : `, theo bước ${pointsText(step)}`
      }.`;
  }
}

/** What holds for all bonus together; `total` is the scale. */
export function bonusSentences({ cap, mayExceedTotal, liftsGrade }: Bonus, total: string): string[] {
  return [
    `Điểm thưởng cộng tối đa ${pointsText(cap)}.`,
    mayExceedTotal
      ? `Tổng điểm được vượt thang ${figure(total)} điểm.`
      : `Tổng điểm sau khi cộng không vượt thang ${figure(total)} điểm.`,
    liftsGrade
      ? 'Điểm thưởng được tính khi xếp loại và xếp hạng.'
      : 'Điểm thưởng được tính khi xếp hạng, không tính khi xếp loại.',
  ];
}

/** What holds for all penalties together. */
export function penaltySentences({ cap }: Adjustments): string[] {
  return [`Điểm trừ tối đa ${pointsText(cap)}.`];
}

/** What a fact without points of its own leads to. */
export function exclusionSentence({ effects }: Exclusion, names: SchemeNames): string {
  return effects.length === 0 ? '' : asSentence(effectsText(effects, names));
}
