import { type Exact, ONE, exact, sum } from '../domain/fraction';
import type { ItemInput, TaskInput } from '../domain/scoring/inputs';
import type { Applied, ScoreLine, UnitResult } from '../domain/scoring/result';
import type { ItemOf, Leaf, Rounding, Scheme } from '../domain/scoring/scheme';
import { leavesOf } from '../domain/scoring/tree';
import { adjustmentWorking } from './adjustment-working';
import { causeText, ended, formatExact, formatSigned } from './scoring-explained';
import { appliedRuleWords, lineRuleWords } from './scoring-fragments';
import { rangeText, roundingText } from './scheme-rules';
import { eventsText, ruleWorking, timesWorking } from './rule-working';

/**
 * How the points of a line were found, step by step, so that anybody can check them with a pencil: '20 × 95/100 = 19',
 * 'làm tròn đến 0,5: 18,6 → 18,5'. `input` is what the unit handed in for it.
 */
export function lineWorking(scheme: Scheme, unit: UnitResult, line: ScoreLine, input: ItemInput | undefined): string[] {
  return workingOf(scheme, unit, line, input).map(ended);
}

function workingOf(scheme: Scheme, unit: UnitResult, line: ScoreLine, input: ItemInput | undefined): string[] {
  if (line.standing === 'missing') return ['Chưa có số liệu.'];
  if (line.kind === 'adjustment') return adjustmentWorking(unit, line);
  const leaf = leavesOf(scheme).find(({ code }) => code === line.code);
  if (leaf === undefined && line.rule === 'judged') return [judgedWorking(line)];
  if (leaf === undefined) {
    return [...ruleWorking(scheme, line, input), ...line.applied.map((change) => changeText(change, null))];
  }
  const rounding = leaf.rounding ?? scheme.rounding.item;
  return [...itemWorking(leaf, line, input), ...line.applied.map((change) => changeText(change, { leaf, rounding }))];
}

/** A decided number has no working: who decided it, and why, stands beside it. */
function judgedWorking(line: ScoreLine): string {
  return `${capitalised(lineRuleWords.judged)}: ${given(line, 'points')} điểm.`;
}

function itemWorking(leaf: Leaf, line: ScoreLine, input: ItemInput | undefined): string[] {
  const { item } = leaf;
  const maximum = exact(leaf.maximum);
  if (line.rule === 'judged') return [judgedWorking(line)];
  // The rule of a line is its item's, unless nothing of the kind happened or was asked of the unit.
  if (line.rule !== item.type) return [`${capitalised(lineRuleWords[line.rule])}.`];
  switch (item.type) {
    case 'choice': {
      const level = item.levels.find(({ code }) => code === line.inputs.level);
      return level === undefined ? [] : [`Mức “${level.name}”: ${formatExact(exact(level.points))} điểm.`];
    }
    case 'minus':
      return [
        `${formatExact(maximum)} − ${timesWorking(item.per, line)} = ${formatSigned(foundPoints(line))}`,
        ...eventsText(input),
      ];
    case 'count':
      return [`${timesWorking(item.per, line)} = ${formatExact(foundPoints(line))}`, ...eventsText(input)];
    case 'ratio':
      return [
        `${formatExact(maximum)} × ${given(line, 'actual')}/${given(line, 'target')} = ${formatExact(foundPoints(line))}`,
      ];
    case 'threshold':
      return thresholdWorking(item, line);
    case 'average':
      return averageWorking(line, input);
    case 'relative':
      return relativeWorking(maximum, line);
    case 'all_or_nothing':
      return [`${line.inputs.achieved === 'true' ? 'Có' : 'Không'}: ${formatExact(foundPoints(line))} điểm.`];
    case 'manual':
      return [`Chấm ${given(line, 'points')} điểm.`];
    case 'key_tasks':
      return keyTasksWorking(maximum, item, line, input?.tasks ?? []);
  }
}

/** The points before anything was applied to them. */
function foundPoints({ applied, points }: ScoreLine): Exact {
  return applied[0]?.before ?? points ?? exact(0);
}

function given({ inputs }: ScoreLine, name: 'actual' | 'target' | 'points' | 'value' | 'sum'): string {
  return formatExact(exact(inputs[name] ?? 0));
}

function thresholdWorking({ bands }: ItemOf<'threshold'>, line: ScoreLine): string[] {
  const value = exact(line.inputs.value ?? 0);
  const band = bands.find(
    ({ from, to }) => (from === null || value.gte(exact(from))) && (to === null || value.lt(exact(to))),
  );
  const range = band === undefined ? '' : ` thuộc khoảng ${rangeText(band)}`;
  return [`Giá trị ${formatExact(value)}${range}: ${formatExact(foundPoints(line))} điểm.`];
}

function averageWorking(line: ScoreLine, input: ItemInput | undefined): string[] {
  const terms = (input?.events ?? []).map(({ points, count }) => {
    const value = formatExact(exact(points ?? 0));
    return count === 1 ? value : `${value} × ${count}`;
  });
  const all = terms.length > 1 ? `(${terms.join(' + ')})` : given(line, 'sum');
  return [`${all}/${String(line.inputs.count)} = ${formatExact(foundPoints(line))}`, ...eventsText(input)];
}

/** The figure of the leader is not always there to show: who does not compare sees their own alone. */
function relativeWorking(maximum: Exact, line: ScoreLine): string[] {
  const { actual, target, bestActual, bestRatio } = line.inputs;
  const found = formatExact(foundPoints(line));
  const whole = formatExact(maximum);
  if (target === undefined) {
    if (bestActual === undefined)
      return [`Kết quả ${given(line, 'actual')} so với đơn vị cao nhất khối: ${found} điểm.`];
    const best = exact(bestActual).gt(exact(actual ?? 0)) ? exact(bestActual) : exact(actual ?? 0);
    return [
      `Kết quả cao nhất khối là ${formatExact(best)}.`,
      `${whole} × ${given(line, 'actual')}/${formatExact(best)} = ${found}`,
    ];
  }
  const ratio = exact(actual ?? 0).div(exact(target));
  const own = `Tỷ lệ ${given(line, 'actual')}/${given(line, 'target')} = ${formatExact(ratio)}`;
  if (ratio.lte(1)) return [`${own}, không vượt kế hoạch.`, `${whole} × 1/2 × ${formatExact(ratio)} = ${found}`];
  if (bestRatio === undefined) return [`${own}, so với đơn vị cao nhất khối: ${found} điểm.`];
  const best = exact(bestRatio).gt(ratio) ? exact(bestRatio) : ratio;
  const share = `1/2 + 1/2 × (${formatExact(ratio)} − 1)/(${formatExact(best)} − 1)`;
  return [`${own}; cao nhất khối là ${formatExact(best)}.`, `${whole} × (${share}) = ${found}`];
}

function keyTasksWorking(
  maximum: Exact,
  { onTime, quality, effectiveness }: ItemOf<'key_tasks'>,
  line: ScoreLine,
  tasks: readonly TaskInput[],
): string[] {
  const each = sum([exact(onTime), exact(quality), exact(effectiveness)]);
  const isFull = (task: TaskInput): boolean =>
    task.finished && task.onTime === true && task.quality === true && task.effectiveness === true;
  const full = tasks.filter(isFull).length;
  const others = tasks
    .filter((task) => !isFull(task))
    .map((task) => {
      if (task.finished) {
        const axes: [string, boolean | null, string][] = [
          ['đúng hạn', task.onTime, onTime],
          ['chất lượng', task.quality, quality],
          ['hiệu quả', task.effectiveness, effectiveness],
        ];
        const terms = axes.map(
          ([name, reached, value]) => `${name} ${reached === true ? formatExact(exact(value)) : '0'}`,
        );
        const earned = sum(axes.map(([, reached, value]) => exact(reached === true ? value : 0)));
        return `Nhiệm vụ ${task.code} đã xong: ${terms.join(' + ')} = ${formatExact(earned)}.`;
      }
      const share = exact(task.actual ?? 0).div(exact(task.target ?? 1));
      const figures = `${formatExact(exact(task.actual ?? 0))}/${formatExact(exact(task.target ?? 1))}`;
      const counted = share.gt(1) ? ONE : share;
      const shown = share.gt(1) ? `1 (đạt ${figures}, không tính quá kế hoạch)` : figures;
      return `Nhiệm vụ ${task.code} chưa xong: ${formatExact(each)} × ${shown} = ${formatExact(each.mul(counted))}.`;
    });
  const scale = each.mul(tasks.length);
  const scaled =
    tasks.length === 0 || scale.equals(maximum)
      ? ''
      : `, quy đổi theo tối đa ${formatExact(maximum)}/${formatExact(scale)}`;
  return [
    ...(full === 0
      ? []
      : [
          `${full} nhiệm vụ xong đủ đúng hạn, chất lượng, hiệu quả: ${full} × ${formatExact(each)} = ${formatExact(each.mul(full))}.`,
        ]),
    ...others,
    `Cộng ${String(line.inputs.tasks)} nhiệm vụ${scaled}: ${formatExact(foundPoints(line))} điểm.`,
  ];
}

/** What was applied to the points, with the limit that the scheme sets. */
function changeText(
  { rule, by, event, before, after }: Applied,
  place: { readonly leaf: Leaf; readonly rounding: Rounding | null } | null,
): string {
  if (rule === 'double_count') return `${capitalised(appliedRuleWords[rule])} ${by}.`;
  const moved = `${formatSigned(before)} → ${formatSigned(after)}`;
  if (rule === 'rounding' && place?.rounding != null) return `${capitalised(roundingText(place.rounding))}: ${moved}`;
  if (rule === 'zero') return `Bị tính 0 điểm do ${causeText({ by, event })}: ${moved}`;
  return `${capitalised(appliedRuleWords[rule])}${place === null ? '' : limitText(rule, place)}: ${moved}`;
}

function limitText(rule: Applied['rule'], { leaf: { item } }: { leaf: Leaf }): string {
  if (rule === 'floor' && item.type === 'minus') return ` ${formatExact(exact(item.floor))}`;
  if (item.type !== 'ratio') return '';
  if (rule === 'ratio_cap') return ` ${formatExact(exact(item.cap))}`;
  if (rule !== 'over_plan' || item.overPlan === null) return '';
  const { percent, points, cap } = item.overPlan;
  const [share, each, most] = [percent, points, cap].map((value) => formatExact(exact(value)));
  return ` (cứ vượt đủ ${share}% cộng ${each}, tối đa ${most})`;
}

/** A sentence begins with a capital. */
function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
