import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/blocs';
import { type Exact, toDecimalString } from '../../domain/fraction';
import { TASK_STATUSES, type TaskStatus } from '../../domain/tasks/status';
import type { TaskWithState } from '../tasks';
import type { Overview } from './overview';

/** Digits of rates: they need not end. */
const RATE_DECIMALS = 6;
const DAY = { example: '2022-06-30' };

export class TaskStatusAnswer {
  @ApiProperty({ description: 'Mã cơ quan' })
  agency!: string;

  @ApiProperty()
  number!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: TASK_STATUSES })
  status!: TaskStatus;

  @ApiProperty(DAY)
  due!: string;

  @ApiProperty()
  daysOverdue!: number;
}

export class AgencyProgressAnswer {
  @ApiProperty({ description: 'Mã cơ quan' })
  agency!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Số nhiệm vụ hoàn thành hoặc vượt mức' })
  finished!: number;

  @ApiProperty()
  total!: number;

  @ApiProperty({ description: 'Số nhiệm vụ chưa có số liệu' })
  withoutValue!: number;

  @ApiProperty({ ...DAY, type: String, nullable: true })
  updatedOn!: string | null;

  @ApiProperty({ type: [TaskStatusAnswer] })
  tasks!: TaskStatusAnswer[];
}

export class ReportingAnswer {
  @ApiProperty({ description: 'Số cơ quan thành viên' })
  total!: number;

  @ApiProperty()
  reported!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Không có khi chưa đặt hạn' })
  onTime!: number | null;

  @ApiProperty({ type: String, nullable: true, example: '0.888889', description: 'Tỷ lệ báo cáo, từ 0 đến 1' })
  reportingRate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0.666667', description: 'Tỷ lệ đúng hạn, từ 0 đến 1' })
  onTimeRate!: string | null;

  @ApiProperty({ type: [String], description: 'Mã các cơ quan chưa báo cáo' })
  missing!: string[];

  @ApiProperty({ ...DAY, type: String, nullable: true })
  deadline!: string | null;
}

export class OverviewDeadlineAnswer {
  @ApiProperty({ enum: DEADLINE_KINDS })
  kind!: DeadlineKind;

  @ApiProperty({ format: 'date-time' })
  dueAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Lý do gia hạn' })
  extensionReason!: string | null;
}

export class SheetsSentAnswer {
  @ApiProperty({ type: [String], description: 'Mã các cơ quan đã nộp phiếu' })
  sent!: string[];

  @ApiProperty({ type: [String] })
  missing!: string[];
}

export class AgencyScoreAnswer {
  @ApiProperty({ description: 'Mã cơ quan' })
  agency!: string;

  @ApiProperty({ type: String, nullable: true, example: '93.5' })
  total!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Lý do không xếp hạng' })
  excluded!: string | null;
}

export class OverviewAnswer {
  @ApiProperty()
  bloc!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ ...DAY, description: 'Số liệu tính đến hết ngày này' })
  asOf!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Số nhiệm vụ theo trạng thái',
  })
  counts!: Readonly<Record<TaskStatus, number>>;

  @ApiProperty()
  taskTotal!: number;

  @ApiProperty({ type: [AgencyProgressAnswer] })
  agencies!: AgencyProgressAnswer[];

  @ApiProperty({ type: [TaskStatusAnswer], description: 'Chậm và quá hạn, nặng nhất trước' })
  behind!: TaskStatusAnswer[];

  @ApiProperty({ type: ReportingAnswer })
  reporting!: ReportingAnswer;

  @ApiProperty({ type: [OverviewDeadlineAnswer] })
  deadlines!: OverviewDeadlineAnswer[];

  @ApiProperty({ type: SheetsSentAnswer })
  sheets!: SheetsSentAnswer;

  @ApiProperty({ type: [AgencyScoreAnswer], nullable: true, description: 'Chỉ dành cho người được so sánh điểm' })
  scores!: AgencyScoreAnswer[] | null;
}

export class SearchHitAnswer {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  detail!: string;

  @ApiProperty()
  href!: string;
}

export class SearchGroupAnswer {
  @ApiProperty()
  total!: number;

  @ApiProperty({ type: [SearchHitAnswer] })
  hits!: readonly SearchHitAnswer[];
}

export class SearchAnswer {
  @ApiProperty({ type: SearchGroupAnswer })
  tasks!: SearchGroupAnswer;

  @ApiProperty({ type: SearchGroupAnswer })
  agencies!: SearchGroupAnswer;

  @ApiProperty({ type: SearchGroupAnswer })
  blocs!: SearchGroupAnswer;
}

/** The overview for programs; shaped as OverviewAnswer describes. */
export function overviewAnswer(overview: Overview) {
  const { place, reporting, sheets, scores } = overview;
  const codes = new Map(place.members.map((member) => [member.agencyId, member.code]));
  return {
    bloc: place.bloc.code,
    period: place.period.code,
    asOf: place.asOf,
    counts: overview.counts,
    taskTotal: overview.taskTotal,
    agencies: overview.agencies.map(({ member, tasks, finished, withoutValue, updatedOn }) => ({
      ...{ agency: member.code, name: member.name, finished, withoutValue, updatedOn },
      total: tasks.length,
      tasks: tasks.map(statusAnswer),
    })),
    behind: overview.behind.map(statusAnswer),
    reporting: {
      ...reporting,
      reportingRate: rate(reporting.reportingRate),
      onTimeRate: rate(reporting.onTimeRate),
      missing: reporting.missing.map((agencyId) => codes.get(agencyId) ?? agencyId),
    },
    deadlines: overview.deadlines.map(({ kind, dueAt, extensionReason }) => ({
      ...{ kind, extensionReason },
      dueAt: dueAt.toISOString(),
    })),
    sheets: { sent: sheets.sent.map(({ code }) => code), missing: sheets.missing.map(({ code }) => code) },
    scores:
      scores &&
      scores.members.map(({ member, totals, ranking, exclusion }) => ({
        agency: member.code,
        total: totals.total && toDecimalString(totals.total),
        rank: ranking?.rank ?? null,
        excluded: exclusion?.reason ?? null,
      })),
  };
}

function statusAnswer({ agencyCode, number, title, due, state }: TaskWithState) {
  return { agency: agencyCode, number, title, due, status: state.status, daysOverdue: state.daysOverdue };
}

function rate(value: Exact | null): string | null {
  return value && toDecimalString(value, RATE_DECIMALS);
}
