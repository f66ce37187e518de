import type { VNode } from 'preact';
import type { BusinessDate } from '../../../src/domain/calendar';
import type { TaskStatus } from '../../../src/domain/tasks/status';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { formatDate } from '../../../src/text/date';
import { Bar } from '../../components/bar';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { Stack, StatusLegend, type StatusCounts } from '../../components/stack';
import { StatusSquare } from '../../components/status-square';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { SheetStateTag } from '../sheets/sheet-state';
import type { DeadlineView } from './overview-props';
import { MonitoredCard, type MonitoredLink } from './monitored-card';
import { DeadlinesCard } from './overview-side';

/** A task of the agency that wants attention, the most urgent first. */
export interface TaskToUpdate {
  readonly href: string;
  readonly number: number;
  readonly title: string;
  readonly status: TaskStatus;
  readonly due: BusinessDate;
  /** "quá 30 ngày", "chưa có số liệu", "cập nhật gần nhất 28/06/2022" */
  readonly note: string;
  readonly urgent: boolean;
}

/** The sheet of the agency in this period. */
export interface MySheet {
  readonly href: string;
  readonly state: SheetState;
  readonly scored: number;
  readonly criterionCount: number;
  /** Criteria without a score, each with the address of its field. */
  readonly remaining: readonly { readonly code: string; readonly name: string; readonly href: string }[];
  /** "98,5"; null while incomplete. */
  readonly totalText: string | null;
  readonly scaleText: string;
  /** "17:00 ngày 30/06/2022, còn 2 ngày"; null when no deadline is set. */
  readonly deadlineText: string | null;
  /** Why the sheet came back, while unanswered. */
  readonly returnReason: string | null;
  /** What the reader can do next: "Tiếp tục tự chấm", "Duyệt và nộp phiếu", "Xem phiếu". */
  readonly action: { readonly href: string; readonly label: string };
}

export interface AgencyHomePageProps {
  readonly frame: PageFrame;
  readonly agencyName: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly asOf: BusinessDate;
  readonly counts: StatusCounts;
  readonly taskTotal: number;
  readonly tasksToUpdate: readonly TaskToUpdate[];
  readonly sheet: MySheet | null;
  readonly deadlines: readonly DeadlineView[];
  readonly tasksHref: string;
  readonly overviewHref: string;
  /** Where the agency scores criteria of its field. */
  readonly monitored: readonly MonitoredLink[];
}

function TaskRow({ task }: { task: TaskToUpdate }): VNode {
  return (
    <li class="to-do">
      <StatusSquare status={task.status} />
      <div>
        <a href={task.href}>
          {task.number}. {task.title}
        </a>
        <span class={task.urgent ? 'link-list__note link-list__note--bad' : 'link-list__note'}>
          Hạn {formatDate(task.due)}, {task.note}
        </span>
      </div>
    </li>
  );
}

function TasksCard(props: AgencyHomePageProps): VNode {
  return (
    <Card
      id="nhiem-vu-can-cap-nhat"
      title="Nhiệm vụ cần cập nhật"
      aside={<a href={props.tasksHref}>Xem cả {props.taskTotal} nhiệm vụ</a>}
    >
      <div class="card__body">
        <Stack counts={props.counts} />
        <StatusLegend counts={props.counts} />
      </div>
      {props.tasksToUpdate.length === 0 ? (
        <EmptyState title="Không có nhiệm vụ nào cần cập nhật ngay">
          Mọi nhiệm vụ đã có số liệu và đúng tiến độ, hoặc đã hoàn thành.
        </EmptyState>
      ) : (
        <ul class="link-list">
          {props.tasksToUpdate.map((task) => (
            <TaskRow key={task.href} task={task} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Remaining({ sheet }: { sheet: MySheet }): VNode | null {
  if (sheet.remaining.length === 0) return null;
  return (
    <div class="remaining">
      <p>Còn {sheet.remaining.length} tiêu chí chưa chấm:</p>
      <ul>
        {sheet.remaining.map((criterion) => (
          <li key={criterion.code}>
            <a href={criterion.href}>
              {criterion.code}. {criterion.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SheetCard({ sheet }: { sheet: MySheet | null }): VNode {
  if (sheet === null) {
    return (
      <Card id="phieu-cua-toi" title="Phiếu tự chấm điểm">
        <EmptyState title="Kỳ này chưa mở phiếu">Phiếu xuất hiện ở đây khi khối có bảng tiêu chí của kỳ.</EmptyState>
      </Card>
    );
  }
  return (
    <Card id="phieu-cua-toi" title="Phiếu tự chấm điểm" aside={<SheetStateTag state={sheet.state} />}>
      <div class="card__body my-sheet">
        <p class="figure">
          {sheet.totalText ?? sheet.scored}
          <small>
            {' '}
            / {sheet.totalText === null ? `${sheet.criterionCount} tiêu chí đã chấm` : `${sheet.scaleText} điểm`}
          </small>
        </p>
        <Bar
          value={sheet.scored}
          maximum={sheet.criterionCount}
          kind={sheet.scored === sheet.criterionCount ? 'done' : 'go'}
          label={`Đã chấm ${sheet.scored} trên ${sheet.criterionCount} tiêu chí`}
        />
        <p class="my-sheet__note">
          {sheet.deadlineText === null ? 'Chưa đặt hạn nộp.' : `Hạn nộp ${sheet.deadlineText}.`}
        </p>
        {sheet.returnReason === null ? null : (
          <p class="my-sheet__returned">
            <b>Phiếu bị trả lại:</b> {sheet.returnReason}
          </p>
        )}
        <Remaining sheet={sheet} />
        <div class="actions">
          <a class="button button--main" href={sheet.action.href}>
            {sheet.action.label}
          </a>
        </div>
      </div>
    </Card>
  );
}

/** The home of an agency officer or leader: tasks to update, the own sheet, the dates. */
export function AgencyHomePage(props: AgencyHomePageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={props.agencyName}
        lead={`Số liệu tính đến hết ngày ${formatDate(props.asOf)}.`}
      >
        <a class="button" href={props.overviewHref}>
          Tổng quan của khối
        </a>
      </PageHeader>
      <div class="columns columns--even">
        <div>
          <TasksCard {...props} />
        </div>
        <div>
          <SheetCard sheet={props.sheet} />
          <MonitoredCard places={props.monitored} />
          <DeadlinesCard deadlines={props.deadlines} />
        </div>
      </div>
    </Page>
  );
}
