import { formatDate, formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { judgementFieldWords, judgementWords, taskStatusWords } from '../../../text/vi';
import type { PageFrame } from '../../../../templates/layout/frame';
import type {
  GridBlocRow,
  GridField,
  GridReading,
  GridRow,
  TaskGridPageProps,
} from '../../../../templates/pages/tasks/grid-props';
import { pathOf } from '../../../platform/web';
import type { Member } from '../../blocs';
import { BLOC_OWNER, isBlocOwner } from '../bloc-tasks/bloc-owner';
import type { TaskWithState } from '../key-task';
import { tasksPath } from '../list.view';
import { amountText } from '../task-words';
import {
  type CellKey,
  cellKeyText,
  EMPTY_CELL,
  figureCell,
  type Grid,
  JUDGEMENT_FIELDS,
  type StoredCell,
} from './grid';
import type { RefusedCell } from './grid-form';

/** Enough for a figure to be shown as it was written. */
const SHOWN_DECIMALS = 10;

/** What the page shows on top of the grid: what was refused, and what was typed for the day. */
export interface GridOutcome {
  readonly refused: readonly RefusedCell[];
  readonly dayTyped?: string;
  readonly dayError?: string;
}

/** Address of the grid of a place. */
export function gridPath({ place }: Pick<Grid, 'place'>): string {
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/luoi-nhiem-vu`;
}

/** The page of a grid. */
export function gridProps(frame: PageFrame, grid: Grid, outcome: GridOutcome, mayRemind: boolean): TaskGridPageProps {
  const { place, view, day, lastDay, tasks } = grid;
  const base = pathOf({ blocCode: place.bloc.code, periodCode: place.period.code });
  const rows = rowsOf(grid, outcome.refused);
  const blocRows = blocRowsOf(grid, outcome.refused, rows.length);
  const cells = [...rows.flatMap((row) => row.cells), ...blocRows.map(({ cell }) => cell)];
  return {
    frame,
    blocName: place.bloc.name,
    periodName: place.period.name,
    listHref: tasksPath(place),
    overviewHref: `${base}/tong-quan`,
    reminderHref: mayRemind ? `${base}/don-doc` : null,
    path: gridPath(grid),
    view,
    dayTyped: outcome.dayTyped ?? formatDate(day),
    dayError: outcome.dayError,
    dayText: formatDate(day),
    lastDayText: formatDate(lastDay),
    columns: grid.columns.map(({ code, name, shortName }) => ({ code, name, shortName })),
    rows,
    blocRows,
    isWritable: cells.some((cell) => cell !== null && cell.kind !== 'reading'),
    countText: countText(tasks),
    errors: outcome.refused.map(({ key, message }) => ({
      fieldId: `o-${cellKeyText(key).replaceAll('.', '-')}`,
      message: `${ownerText(key.agencyCode)} ${String(key.number)}: ${message}`,
    })),
    disputes: outcome.refused.flatMap(({ key, typed, message, conflict }) =>
      conflict === null
        ? []
        : [
            {
              key: cellKeyText(key),
              title: cellTitle(conflict.task, grid.columns, key.field),
              message,
              stored: cellText(conflict.stored, conflict.task, key.field),
              typed: key.field === 'actual' ? typed : judgementText(typed),
            },
          ],
    ),
  };
}

/** What a cell holds as it is written in its field. */
export function fieldText(cell: StoredCell, field: CellKey['field']): string {
  if (field === 'actual') return cell.figure === null ? '' : formatNumber(cell.figure, SHOWN_DECIMALS);
  if (cell.judged === null) return '';
  return cell.judged ? 'yes' : 'no';
}

/** What a cell holds in words, with its day: "8 văn bản, ngày 30/06/2022". */
export function cellText(cell: StoredCell, task: TaskWithState, field: CellKey['field']): string {
  if (field !== 'actual') return judgementText(fieldText(cell, field));
  if (cell.figure === null) return 'Chưa có số liệu';
  const day = cell.recordedOn === null ? '' : `, ngày ${formatDate(cell.recordedOn)}`;
  return `${amountText(cell.figure, task)}${day}`;
}

/** What is known of a cell: its target, what stands in it and who wrote that when. */
export function cellNote(cell: StoredCell, task: TaskWithState, field: CellKey['field']): string {
  const target = `Chỉ tiêu ${amountText(task.target, task)}, hạn ${formatDate(task.due)}.`;
  const author =
    cell.recordedAt === null ? '' : ` (${cell.authorName ?? ''} ghi lúc ${formatInstant(cell.recordedAt)})`;
  const result = field === 'actual' ? '' : ` Kết quả: ${cellText(figureCell(task), task, 'actual')}.`;
  return `${target}${result} Đang ghi: ${cellText(cell, task, field)}${author}. ${taskStatusWords[task.state.status]}.`;
}

/** Whether a task is late or overdue by the figure of the day. */
export function isBehind({ state }: TaskWithState): boolean {
  return state.status === 'late' || state.status === 'overdue';
}

function judgementText(typed: string): string {
  return typed === 'yes' || typed === 'no' ? judgementWords[typed] : judgementWords[''];
}

/** 'AG1, nhiệm vụ', 'Nhiệm vụ chung'; a number follows. */
function ownerText(code: string): string {
  return code === BLOC_OWNER.code ? 'Nhiệm vụ chung' : `${code}, nhiệm vụ`;
}

/** "Ban Nội chính Tỉnh ủy, nhiệm vụ 3: … – chất lượng" */
function cellTitle(task: TaskWithState, agencies: readonly Member[], field: CellKey['field']): string {
  const owner = isBlocOwner(task) ? BLOC_OWNER : agencies.find(({ agencyId }) => agencyId === task.agencyId);
  const name = owner?.name ?? task.agencyCode;
  const judgement = field === 'actual' ? '' : ` – ${judgementFieldWords[field].toLowerCase()}`;
  return `${name}, nhiệm vụ ${String(task.number)}: ${task.title}${judgement}`;
}

function countText(tasks: readonly TaskWithState[]): string {
  const filled = tasks.filter(({ latest }) => latest !== null).length;
  return `Đã có số liệu ${String(filled)}/${String(tasks.length)} nhiệm vụ.`;
}

function fieldsOf({ view }: Grid): readonly CellKey['field'][] {
  return view === 'figures' ? ['actual'] : JUDGEMENT_FIELDS;
}

function rowsOf(grid: Grid, refused: readonly RefusedCell[]): GridRow[] {
  const fields = fieldsOf(grid);
  const ofAgencies = grid.tasks.filter((task) => !isBlocOwner(task));
  const numbers = [...new Set(ofAgencies.map(({ number }) => number))].sort((left, right) => left - right);
  const tasks = new Map(ofAgencies.map((task) => [`${task.agencyId} ${String(task.number)}`, task]));
  const lines = numbers.flatMap((number) => fields.map((field, index) => ({ number, field, isFirst: index === 0 })));
  return lines.map(({ number, field, isFirst }, row) => {
    const own = grid.columns.map(({ agencyId }) => tasks.get(`${agencyId} ${String(number)}`) ?? null);
    return {
      key: `${String(number)} ${field}`,
      name: `Nhiệm vụ ${String(number)}`,
      detail: field === 'actual' ? sharedTitle(own) : judgementFieldWords[field],
      isFirst,
      cells: own.map((task, column) => task && cellOf(grid, task, field, { row, column }, refused)),
    };
  });
}

/** The tasks of the bloc as a whole: one cell each, below those of the agencies and in their first column for the keys. */
function blocRowsOf(grid: Grid, refused: readonly RefusedCell[], below: number): GridBlocRow[] {
  const fields = fieldsOf(grid);
  const lines = grid.tasks.filter(isBlocOwner).flatMap((task) => fields.map((field) => ({ task, field })));
  return lines.map(({ task, field }, index) => ({
    key: `${BLOC_OWNER.code} ${String(task.number)} ${field}`,
    name: `Nhiệm vụ chung ${String(task.number)}`,
    detail: field === 'actual' ? task.title : judgementFieldWords[field],
    isFirst: field === fields[0],
    cell: cellOf(grid, task, field, { row: below + index, column: 0 }, refused),
  }));
}

/** The title of a row where every agency has the same. */
function sharedTitle(tasks: readonly (TaskWithState | null)[]): string | null {
  const titles = new Set(tasks.flatMap((task) => task?.title ?? []));
  return titles.size === 1 && tasks.length > 1 ? ([...titles][0] ?? null) : null;
}

function cellOf(
  grid: Grid,
  task: TaskWithState,
  field: CellKey['field'],
  at: { readonly row: number; readonly column: number },
  refused: readonly RefusedCell[],
): GridField | GridReading {
  const stored = field === 'actual' ? figureCell(task) : (grid.judgements.get(task.id)?.[field] ?? EMPTY_CELL);
  const key = cellKeyText({ agencyCode: task.agencyCode, number: task.number, field });
  const title = cellTitle(task, grid.columns, field);
  const shared = { key, title, unit: unitOf(task, field), isBehind: field === 'actual' && isBehind(task) };
  if (!grid.writable.has(task.agencyId)) {
    return {
      ...shared,
      kind: 'reading',
      ...readingOf(stored, task, field),
      title: `${title}. ${cellNote(stored, task, field)}`,
    };
  }
  const refusal = refused.find((cell) => cellKeyText(cell.key) === key);
  const text = fieldText(stored, field);
  return {
    ...shared,
    ...at,
    kind: field === 'actual' ? 'figure' : 'judgement',
    version: stored.version,
    stored: text,
    value: refusal?.typed ?? text,
    note: cellNote(stored, task, field),
    refusal: refusal?.message ?? null,
  };
}

function readingOf(
  stored: StoredCell,
  task: TaskWithState,
  field: CellKey['field'],
): Pick<GridReading, 'text' | 'unit'> {
  const unit = unitOf(task, field);
  if (field !== 'actual') return { text: judgementText(fieldText(stored, field)), unit };
  if (stored.figure === null) return { text: '–', unit: '' };
  return task.direction === 'reach'
    ? { text: amountText(stored.figure, task), unit: '' }
    : { text: fieldText(stored, field), unit };
}

function unitOf(task: TaskWithState, field: CellKey['field']): string {
  if (field !== 'actual') return '';
  return task.direction === 'reach' ? '1 đạt, 0 chưa đạt' : task.unit;
}
