import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_SOURCES, type EntrySource } from '../../domain/entry-source';
import { type Exact, toDecimalString } from '../../domain/fraction';
import { TASK_STATUSES, type TaskStatus } from '../../domain/tasks/status';
import { TARGET_DIRECTIONS, TARGET_KINDS, type TargetDirection, type TargetKind } from '../../domain/tasks/target';
import type { Baseline, LoggedProgress, ProgressEntryView, TaskDetails, TaskWithState } from './key-task';
import type { TaskPageOfList } from './tasks.service';

/** Digits of shares: they need not end. */
const SHARE_DECIMALS = 6;
const DECIMAL = { example: '512.5', description: 'Số thập phân viết với dấu chấm' };
const DAY = { example: '2022-06-30' };

/** What a documented answer looks like as plain data: the classes only describe it. */
export type Plain<Answer> = Answer extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Answer extends object
    ? { [Field in keyof Answer]: Plain<Answer[Field]> }
    : Answer;

/** A line of progress as programs read it. */
export class ProgressAnswer {
  @ApiProperty()
  sequence!: number;

  @ApiProperty({ ...DAY, type: String, nullable: true })
  recordedOn!: string | null;

  @ApiProperty({ ...DECIMAL, type: String, nullable: true })
  actual!: string | null;

  @ApiProperty()
  note!: string;

  @ApiProperty({ type: Boolean, nullable: true })
  onTime!: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  qualityMet!: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  effective!: boolean | null;

  @ApiProperty()
  authorName!: string;

  @ApiProperty({ example: '2022-06-30T07:32:00.000Z' })
  recordedAt!: string;

  @ApiProperty({ enum: ENTRY_SOURCES })
  source!: EntrySource;
}

export class ProgressFileAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Số byte' })
  size!: number;

  @ApiProperty({ example: '/tep/019a…' })
  href!: string;
}

export class LoggedProgressAnswer extends ProgressAnswer {
  @ApiProperty({ type: [ProgressFileAnswer] })
  files!: ProgressFileAnswer[];
}

export class BaselineAnswer {
  @ApiProperty()
  version!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty(DECIMAL)
  target!: string;

  @ApiProperty({ enum: TARGET_KINDS })
  kind!: TargetKind;

  @ApiProperty({ enum: TARGET_DIRECTIONS })
  direction!: TargetDirection;

  @ApiProperty(DAY)
  due!: string;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty()
  approvedBy!: string;

  @ApiProperty()
  approvedAt!: string;
}

export class TaskAnswer {
  @ApiProperty({ example: 'BTCTU' })
  agency!: string;

  @ApiProperty()
  number!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty(DECIMAL)
  target!: string;

  @ApiProperty({ ...DECIMAL, description: 'Chỉ tiêu đăng ký ban đầu' })
  registeredTarget!: string;

  @ApiProperty({ enum: TARGET_KINDS })
  kind!: TargetKind;

  @ApiProperty({ enum: TARGET_DIRECTIONS })
  direction!: TargetDirection;

  @ApiProperty(DAY)
  due!: string;

  @ApiProperty({ description: 'Số phiên bản chỉ tiêu đang áp dụng' })
  version!: number;

  @ApiProperty({ enum: TASK_STATUSES })
  status!: TaskStatus;

  @ApiProperty({ description: 'Phần kế hoạch đến ngày tính, từ 0 đến 1' })
  plannedShare!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Đã thực hiện so với chỉ tiêu' })
  completion!: string | null;

  @ApiProperty()
  daysOverdue!: number;

  @ApiProperty({ type: ProgressAnswer, nullable: true, description: 'Số liệu mới nhất đến ngày tính' })
  latest!: ProgressAnswer | null;
}

export class TaskListAnswer {
  @ApiProperty({ ...DAY, description: 'Trạng thái tính đến hết ngày này' })
  asOf!: string;

  @ApiProperty({ description: 'Số nhiệm vụ của khối' })
  total!: number;

  @ApiProperty({ description: 'Số nhiệm vụ đúng điều kiện, trên mọi trang' })
  found!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageCount!: number;

  @ApiProperty({ type: [TaskAnswer] })
  tasks!: TaskAnswer[];
}

export class TaskDetailsAnswer extends TaskAnswer {
  @ApiProperty({ ...DAY })
  asOf!: string;

  @ApiProperty({ type: [BaselineAnswer] })
  baselines!: BaselineAnswer[];

  @ApiProperty({ type: [LoggedProgressAnswer], description: 'Dòng mới nhất trước' })
  log!: LoggedProgressAnswer[];
}

/** A page of tasks for programs. */
export function listAnswer(list: TaskPageOfList): Plain<TaskListAnswer> {
  const { place, total, found, page, pageCount, tasks } = list;
  return { asOf: place.asOf, total, found, page, pageCount, tasks: tasks.map(taskAnswer) };
}

/** One task for programs. */
export function taskAnswer(task: TaskWithState): Plain<TaskAnswer> {
  return {
    agency: task.agencyCode,
    number: task.number,
    title: task.title,
    unit: task.unit,
    target: toDecimalString(task.target),
    registeredTarget: toDecimalString(task.registered.target),
    kind: task.kind,
    direction: task.direction,
    due: task.due,
    version: task.baselineVersion,
    status: task.state.status,
    plannedShare: toDecimalString(task.state.plannedShare, SHARE_DECIMALS),
    completion: shareOrNull(task.state.completion),
    daysOverdue: task.state.daysOverdue,
    latest: task.latest && entryAnswer(task.latest),
  };
}

/** One task with its log for programs. */
export function detailsAnswer({ task, baselines, log }: TaskDetails): Plain<TaskDetailsAnswer> {
  return {
    ...taskAnswer(task),
    asOf: task.asOf,
    baselines: baselines.map(baselineAnswer),
    log: log.map(lineAnswer),
  };
}

/** A line of the log for programs. */
export function lineAnswer(line: LoggedProgress): Plain<LoggedProgressAnswer> {
  const files = line.files.map(({ id, name, size }) => ({ name, size, href: `/tep/${id}` }));
  return { ...entryAnswer(line), files };
}

/** An approved version for programs. */
export function baselineAnswer(baseline: Baseline): Plain<BaselineAnswer> {
  const { version, title, unit, kind, direction, due, reason, approvedBy } = baseline;
  return {
    ...{ version, title, unit, kind, direction, due, reason, approvedBy },
    target: toDecimalString(baseline.target),
    approvedAt: baseline.approvedAt.toISOString(),
  };
}

function entryAnswer(entry: ProgressEntryView): Plain<ProgressAnswer> {
  const { sequence, recordedOn, actual, note, judgement, authorName, recordedAt, source } = entry;
  return {
    ...{ sequence, recordedOn, note, authorName, source },
    ...judgement,
    actual: actual && toDecimalString(actual),
    recordedAt: recordedAt.toISOString(),
  };
}

function shareOrNull(share: Exact | null): string | null {
  return share && toDecimalString(share, SHARE_DECIMALS);
}
