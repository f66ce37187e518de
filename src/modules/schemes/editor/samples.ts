import { exact, smallerOf, toDecimalString, ZERO } from '../../../domain/fraction';
import { type InputEvent, type ItemInput, NO_INPUT, type TaskInput } from '../../../domain/scoring/inputs';
import type { AdjustmentRule, Decimal, Leaf } from '../../../domain/scoring/scheme';
import { formatNumber, parseNumber } from '../../../text/number';
import type { ExampleInput } from '../../../../templates/pages/schemes/editor/editor-props';
import { type FormValues, textAt } from '../../../../templates/pages/schemes/editor/form-values';

/** One thing tried: what it is called ('' the only one) and the input; `best` is what the leading unit of the bloc has. */
export interface Sample {
  readonly label: string;
  readonly input: ItemInput;
  readonly best: ItemInput | null;
}

/** What is typed to try a way of scoring, with what stands there before anything is typed. */
export function sampleInputs(leaf: Leaf, values: FormValues): ExampleInput[] {
  return questionsOf(leaf).map(([name, label, start]) => ({ name, label, value: typedOr(values, name, start) }));
}

type Question = readonly [name: string, label: string, start: string];

function questionsOf({ item, maximum }: Leaf): readonly Question[] {
  switch (item.type) {
    case 'choice':
    case 'all_or_nothing':
      return [];
    case 'minus':
      return [['vd_count', 'Số lần', '3']];
    case 'count':
      return [['vd_count', 'Số lần', '2']];
    case 'ratio':
      return [
        ['vd_actual', 'Kết quả', '41'],
        ['vd_target', 'Kế hoạch', '42'],
      ];
    case 'threshold':
      return [['vd_value', 'Giá trị', printed(item.bands.at(-1)?.from ?? '50')]];
    case 'average':
      return [['vd_points', 'Điểm các lần, cách nhau bằng dấu chấm phẩy', averageStart(maximum)]];
    case 'relative':
      return [
        ['vd_actual', 'Kết quả của đơn vị', '120'],
        ['vd_target', 'Kế hoạch của đơn vị', '100'],
        ['vd_best', 'Tỷ lệ cao nhất khối (%)', '140'],
      ];
    case 'manual':
      return [['vd_points', 'Điểm chấm', printed(smallerOf(exact(item.step), exact(maximum)))]];
    case 'key_tasks':
      return [
        ['vd_done', 'Số nhiệm vụ xong, đạt cả ba mặt', String(Math.max((item.tasks ?? 10) - 1, 0))],
        ['vd_percent', 'Một nhiệm vụ nữa mới xong (%)', '60'],
      ];
  }
}

/** The inputs that are tried: every level of a choice, or what is typed. Null when something typed is no number. */
export function samplesOf(leaf: Leaf, values: FormValues): readonly Sample[] | null {
  const typed = new Map(sampleInputs(leaf, values).map(({ name, value }) => [name, value]));
  const number = (name: string): Decimal | null => decimalOf(typed.get(name) ?? '');
  const only = (input: Partial<ItemInput>, best: ItemInput | null = null): readonly Sample[] | null =>
    Object.values(input).includes(null) ? null : [sample('', input, best)];
  const { item } = leaf;
  switch (item.type) {
    case 'choice':
      return item.levels.map(({ code, name }) => sample(name, { level: code }));
    case 'all_or_nothing':
      return [sample('Đạt', { achieved: true }), sample('Không đạt', { achieved: false })];
    case 'minus':
    case 'count':
      return only({ count: countOf(typed.get('vd_count') ?? '') });
    case 'ratio':
      return only({ actual: number('vd_actual'), target: number('vd_target') });
    case 'threshold':
      return only({ value: number('vd_value') });
    case 'average':
      return only({ events: eventsOf(typed.get('vd_points') ?? '') });
    case 'relative': {
      const best = number('vd_best');
      if (best === null) return null;
      const leader = { ...NO_INPUT, actual: best, target: '100' };
      return only({ actual: number('vd_actual'), target: number('vd_target') }, leader);
    }
    case 'manual':
      return only({ points: number('vd_points') });
    case 'key_tasks':
      return only({ tasks: tasksOf(countOf(typed.get('vd_done') ?? ''), number('vd_percent')) });
  }
}

/** What is typed to try a rule of bonus or penalty. */
export function ruleInputs({ counting, levels, step }: AdjustmentRule, values: FormValues): ExampleInput[] {
  if (counting === 'manual') {
    return [{ name: 'vd_points', label: 'Điểm chấm', value: typedOr(values, 'vd_points', printed(step ?? '1')) }];
  }
  if (levels.length > 0) return [];
  return [{ name: 'vd_count', label: 'Số lần', value: typedOr(values, 'vd_count', '3') }];
}

/** One event of each level, then all of them together; or what is typed. */
export function ruleSamples(rule: AdjustmentRule, values: FormValues): readonly Sample[] | null {
  const [first] = ruleInputs(rule, values);
  if (first === undefined) {
    const events = rule.levels.map(({ code, name }) => eventOf({ level: code, name }));
    const each = events.map((event) => sample(event.name, { events: [event] }));
    return events.length < 2 ? each : [...each, sample('Mỗi mức một lần', { events })];
  }
  if (rule.counting === 'manual') {
    const points = decimalOf(first.value);
    return points === null ? null : [sample('', { points })];
  }
  const count = countOf(first.value);
  return count === null ? null : [sample('', { count })];
}

function sample(label: string, input: Partial<ItemInput>, best: ItemInput | null = null): Sample {
  return { label, input: { ...NO_INPUT, ...input }, best };
}

function typedOr(values: FormValues, name: string, start: string): string {
  return values[name] === undefined ? start : textAt(values, name);
}

function printed(value: Decimal | ReturnType<typeof exact>): string {
  return formatNumber(value, Infinity);
}

function averageStart(maximum: Decimal): string {
  const points = exact(maximum);
  return [points, points.mul(4).div(5), points.mul(7).div(10)].map(printed).join('; ');
}

function decimalOf(text: string): Decimal | null {
  const value = parseNumber(text);
  return value === null || value.lt(ZERO) ? null : toDecimalString(value);
}

function countOf(text: string): number | null {
  return /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null;
}

function eventsOf(text: string): readonly InputEvent[] | null {
  const points = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(decimalOf);
  return points.includes(null) ? null : points.map((value) => eventOf({ points: value }));
}

function eventOf(known: Partial<InputEvent>): InputEvent {
  return { ...{ code: null, name: '', date: null, level: null, points: null, count: 1, evidence: null }, ...known };
}

/** So many finished tasks, and one that has come so far. */
function tasksOf(done: number | null, percent: Decimal | null): readonly TaskInput[] | null {
  if (done === null || percent === null) return null;
  const finished = Array.from({ length: done }, (_empty, index): TaskInput => ({
    ...{ code: String(index + 1), finished: true, onTime: true, quality: true, effectiveness: true },
    ...{ actual: null, target: null, planned: null },
  }));
  const unfinished: TaskInput = {
    ...{ code: String(done + 1), finished: false, onTime: null, quality: null, effectiveness: null },
    ...{ actual: percent, target: '100', planned: null },
  };
  return [...finished, unfinished];
}
