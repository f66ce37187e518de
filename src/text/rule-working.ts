import { exact } from '../domain/fraction';
import type { InputEvent, ItemInput } from '../domain/scoring/inputs';
import type { ScoreLine } from '../domain/scoring/result';
import type { AdjustmentRule, Decimal, Scheme } from '../domain/scoring/scheme';
import { adjustmentRules } from '../domain/scoring/tree';
import { formatDate } from './date';
import { formatExact } from './scoring-explained';

/** How the points of a rule of bonus or penalty were found; a penalty as what is taken off. */
export function ruleWorking(scheme: Scheme, line: ScoreLine, input: ItemInput | undefined): string[] {
  const rule = adjustmentRules(scheme).find(({ code }) => code === line.code);
  if (rule === undefined) return [];
  const found = formatExact(line.applied[0]?.before ?? line.points?.abs() ?? exact(0));
  if (rule.counting === 'manual') return [`Chấm ${found} điểm.`];
  if ((line.inputs.count ?? 0) === 0) return ['Không có sự việc nào.'];
  if (rule.points !== null) return [`${timesWorking(rule.points, line)} = ${found}`, ...eventsText(input)];
  const events = (input?.events ?? []).map((event) => levelText(rule, event));
  return events.length === 1 ? events : [...events, `Cộng lại: ${found} điểm.`];
}

/** '0,5 × 2', what one time gives or costs and how often it happened. */
export function timesWorking(per: Decimal, { inputs }: ScoreLine): string {
  return `${formatExact(exact(per))} × ${String(inputs.count ?? 0)}`;
}

/** What happened, each with its day where it has one; nothing when only a count was handed in. */
export function eventsText(input: ItemInput | undefined): string[] {
  const named = (input?.events ?? []).filter(({ name }) => name !== '').map(nameOf);
  return named.length === 0 ? [] : [`Sự việc: ${named.join('; ')}.`];
}

function nameOf({ name, date, count }: InputEvent): string {
  const day = date === null ? '' : ` (${formatDate(date)})`;
  return `${name}${day}${count === 1 ? '' : `, ${count} lần`}`;
}

function levelText({ levels, name: ruleName }: AdjustmentRule, event: InputEvent): string {
  const level = levels.find(({ code }) => code === event.level);
  const points = exact(level?.points ?? 0);
  const name = event.name === '' ? ruleName : nameOf({ ...event, count: 1 });
  const times = event.count === 1 ? '' : ` × ${event.count} = ${formatExact(points.mul(event.count))}`;
  return `${name}, mức “${level?.name ?? ''}”: ${formatExact(points)}${times} điểm.`;
}
