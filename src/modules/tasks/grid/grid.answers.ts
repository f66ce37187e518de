import { ApiProperty } from '@nestjs/swagger';
import { toDecimalString } from '../../../domain/fraction';
import { TASK_STATUSES, type TaskStatus } from '../../../domain/tasks/status';
import type { TaskWithState } from '../key-task';
import type { Plain } from '../tasks.answers';
import {
  type CellKey,
  EMPTY_CELL,
  figureCell,
  type Grid,
  GRID_VIEWS,
  JUDGEMENT_FIELDS,
  type SavedCell,
  type StoredCell,
} from './grid';

/** One cell of a grid as programs read it. */
export class GridCellAnswer {
  @ApiProperty({ description: 'Mã cơ quan' })
  agency!: string;

  @ApiProperty({ description: 'Số của nhiệm vụ' })
  number!: number;

  @ApiProperty({ enum: ['actual', ...JUDGEMENT_FIELDS] })
  field!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty({ example: '900', description: 'Số thập phân viết với dấu chấm' })
  target!: string;

  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'boolean' }],
    nullable: true,
    example: '512.5',
    description: 'Số lũy kế viết với dấu chấm thập phân; với đánh giá là true, false',
  })
  value!: string | boolean | null;

  @ApiProperty({ description: 'Phiên bản của ô, gửi lại khi ghi' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, example: '2022-06-30' })
  recordedOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  savedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2022-06-30T07:32:00.000Z' })
  savedAt!: string | null;

  @ApiProperty({ enum: TASK_STATUSES })
  status!: TaskStatus;
}

/** A column of a grid. */
export class GridAgencyAnswer {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Người gọi ghi được các ô của cơ quan này' })
  writable!: boolean;
}

export class GridAnswer {
  @ApiProperty({ enum: GRID_VIEWS })
  view!: string;

  @ApiProperty({ example: '2022-06-30', description: 'Ngày của số liệu' })
  day!: string;

  @ApiProperty({ example: '2022-06-30', description: 'Ngày cuối có thể chọn' })
  lastDay!: string;

  @ApiProperty({ type: [GridAgencyAnswer] })
  agencies!: GridAgencyAnswer[];

  @ApiProperty({ type: [GridCellAnswer] })
  cells!: GridCellAnswer[];
}

/** A cell as one side of a conflict, or as a part of an answer. */
export function cellParameters(stored: StoredCell, field: CellKey['field']) {
  const { version, figure, judged, recordedOn, authorName, recordedAt } = stored;
  return {
    value: field === 'actual' ? figure && toDecimalString(figure) : judged,
    ...{ version, recordedOn },
    savedBy: authorName,
    savedAt: recordedAt === null ? null : recordedAt.toISOString(),
  };
}

/** One cell after it was written. */
export function savedCellAnswer({ cell, task }: SavedCell, field: CellKey['field']): Plain<GridCellAnswer> {
  return cellAnswer(task, field, cell);
}

/** The whole grid. */
export function gridAnswer(grid: Grid): Plain<GridAnswer> {
  const { columns, view, day, lastDay, tasks, writable } = grid;
  return {
    ...{ view, day, lastDay },
    agencies: columns.map(({ agencyId, code, name }) => ({ code, name, writable: writable.has(agencyId) })),
    cells: tasks.flatMap((task) =>
      view === 'figures'
        ? [cellAnswer(task, 'actual', figureCell(task))]
        : JUDGEMENT_FIELDS.map((field) => cellAnswer(task, field, grid.judgements.get(task.id)?.[field] ?? EMPTY_CELL)),
    ),
  };
}

function cellAnswer(task: TaskWithState, field: CellKey['field'], cell: StoredCell): Plain<GridCellAnswer> {
  const { agencyCode: agency, number, title, unit, target, state } = task;
  return {
    ...{ agency, number, field, title, unit },
    target: toDecimalString(target),
    ...cellParameters(cell, field),
    status: state.status,
  };
}
