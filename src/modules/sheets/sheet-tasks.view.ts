import { ONE, type Exact, exact, smallerOf, sum, toDecimalString } from '../../domain/fraction';
import { NO_INPUT, type TaskInput } from '../../domain/scoring/inputs';
import { scoreKeyTasks } from '../../domain/scoring/items/key-tasks';
import type { ItemOf, Leaf } from '../../domain/scoring/scheme';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import { incompleteTasks, knownAxes, type TaskAxes } from '../../domain/scoring/task-inputs';
import { isEditable } from '../../domain/workflow/sheet';
import { formatDate } from '../../text/date';
import { formatPercent } from '../../text/number';
import { TASK_FIELDS, type TaskField } from '../../../templates/pages/sheets/field-names';
import type { SheetTask, SheetTaskAxis, SheetTasks } from '../../../templates/pages/sheets/input-props';
import { pathOf } from '../../platform/web';
import { printedPoints } from './sheet-result.view';
import type { Sheet } from './sheet';
import type { KeyTask } from './sheet-tasks';

/** The key tasks of the row of a criterion; null for a criterion about something else. */
export function tasksView(sheet: Sheet, criterion: ScoredCriterion): SheetTasks | null {
  if (criterion.effect !== 'base' || criterion.leaf.item.type !== 'key_tasks') return null;
  const { leaf } = criterion;
  const { item } = criterion.leaf;
  const inputs = sheet.unit.inputs.get(criterion.code)?.tasks ?? [];
  return {
    note: noteOf(sheet, inputs.length),
    tasks: inputs.map((input) => {
      const task = sheet.tasks.find(({ code }) => code === input.code);
      return taskView(sheet, input, task, pointsOf(leaf, item, input, inputs.length));
    }),
  };
}

function noteOf({ tasks, place, state }: Sheet, count: number): string {
  const day = formatDate(place.asOf);
  if (count === 0 && tasks.length === 0) return 'Cơ quan chưa có nhiệm vụ trọng tâm nào trong năm.';
  if (!isEditable(state)) return `Số liệu theo dõi nhiệm vụ đến ${day}, chốt khi trình lãnh đạo.`;
  return `Lấy từ theo dõi nhiệm vụ đến ${day}, tự cập nhật đến khi trình lãnh đạo. Chỉ chọn ở những ô chưa có đánh giá.`;
}

function taskView(sheet: Sheet, input: TaskInput, task: KeyTask | undefined, points: Exact | null): SheetTask {
  const isDraft = isEditable(sheet.state);
  const { blocCode, periodCode } = { blocCode: sheet.place.bloc.code, periodCode: sheet.place.period.code };
  return {
    code: input.code,
    title: task?.task.title ?? '',
    href: `${pathOf({ blocCode, periodCode })}/nhiem-vu/${encodeURIComponent(sheet.member.code)}/${encodeURIComponent(input.code)}`,
    status: isDraft ? (task?.status ?? null) : null,
    completion: completionOf(input),
    planned: input.finished || input.planned === null ? null : formatPercent(exact(input.planned)),
    isFinished: input.finished,
    axes: axesOf(input, isDraft && task !== undefined ? knownAxes(task) : null),
    points: points === null ? null : printedPoints(points),
    missing: incompleteTasks([input]).length === 0 ? null : input.finished ? 'Chưa đánh giá' : 'Chưa có số liệu',
  };
}

/** `known` is what the log settles; null: nothing is stated any more. */
function axesOf(input: TaskInput, known: TaskAxes | null): Record<TaskField, SheetTaskAxis> {
  const axis = (field: TaskField): SheetTaskAxis => {
    const value = input[field];
    const text = value === null ? '' : value ? 'Có' : 'Không';
    return { text, isStated: input.finished && known !== null && known[field] === null };
  };
  const [onTime, quality, effectiveness] = TASK_FIELDS;
  return { onTime: axis(onTime), quality: axis(quality), effectiveness: axis(effectiveness) };
}

function completionOf({ actual, target }: TaskInput): string {
  if (actual === null || target === null || exact(target).lte(0)) return '–';
  return formatPercent(exact(actual).div(exact(target)));
}

/** What one of several tasks gives: its own points, brought to the maximum of the criterion. */
function pointsOf(leaf: Leaf, item: ItemOf<'key_tasks'>, task: TaskInput, count: number): Exact | null {
  const each = sum([exact(item.onTime), exact(item.quality), exact(item.effectiveness)]);
  const alone = { ...leaf, maximum: toDecimalString(each) };
  const outcome = scoreKeyTasks(alone, { ...item, tasks: null }, { ...NO_INPUT, tasks: [task] });
  if (outcome.kind !== 'points') return null;
  return smallerOf(outcome.points.div(each), ONE).mul(exact(leaf.maximum)).div(count);
}
