import type { VNode } from 'preact';
import type { BusinessDate } from '../../../src/domain/calendar';
import { formatDate } from '../../../src/text/date';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { LateTasks } from './late-tasks';
import type {
  DeadlineView,
  LateTask,
  MatrixRow,
  NotUpdated,
  OverviewSummary,
  PeriodChoice,
  ReportingView,
  ScoreTableView,
} from './overview-props';
import { DeadlinesCard, NotUpdatedCard, ReportingCard } from './overview-side';
import { SummaryBand } from './overview-summary';
import { PeriodMenu } from './period-menu';
import { ScoreTable } from './score-table';
import { TaskMatrix } from './task-matrix';

export interface OverviewPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  /** "Sáu tháng đầu năm 2022" */
  readonly periodName: string;
  readonly periods: readonly PeriodChoice[];
  readonly chairName: string | null;
  readonly viceChairName: string | null;
  /** Statuses and rates are computed as of this day. */
  readonly asOf: BusinessDate;
  readonly summary: OverviewSummary;
  readonly matrix: readonly MatrixRow[];
  readonly columnCount: number;
  readonly lateTasks: readonly LateTask[];
  readonly lateTotal: number;
  readonly reporting: ReportingView;
  readonly notUpdated: readonly NotUpdated[];
  /** Tasks without a value in all; the first are shown. */
  readonly notUpdatedTotal: number;
  readonly deadlines: readonly DeadlineView[];
  /** Hidden from those who may not see the scores of others. */
  readonly scores: ScoreTableView | 'hidden' | 'no_scheme';
  /** List of the bloc's tasks; the late ones are reached with `?status=`. */
  readonly listHref: string;
  readonly lateHref: string;
  readonly notUpdatedHref: string;
  readonly pactHref: string;
  readonly resultHref: string;
  /** Null when the reader may not do it. */
  readonly reportHref: string | null;
  readonly importHref: string | null;
  readonly reminderHref: string | null;
  /** The grid of the tasks; null for those who fill in none. */
  readonly gridHref: string | null;
}

function leadOf(props: OverviewPageProps): string {
  const chair = props.chairName === null ? 'Chưa có Khối trưởng' : `Khối trưởng: ${props.chairName}`;
  const vice = props.viceChairName === null ? '' : `. Khối phó: ${props.viceChairName}`;
  return `${chair}${vice}. Số liệu tính đến hết ngày ${formatDate(props.asOf)}.`;
}

function Actions({ props }: { props: OverviewPageProps }): VNode {
  return (
    <>
      <PeriodMenu periods={props.periods} />
      <a class="button" href={props.pactHref}>
        Giao ước thi đua
      </a>
      <a class="button" href={props.resultHref}>
        Kết quả
      </a>
      {props.importHref === null ? null : (
        <a class="button" href={props.importHref}>
          <Icon name="upload" />
          Nhập từ Excel
        </a>
      )}
      {props.gridHref === null ? null : (
        <a class={props.reportHref === null ? 'button button--main' : 'button'} href={props.gridHref}>
          Cập nhật tiến độ
        </a>
      )}
      {props.reportHref === null ? null : (
        <a class="button button--main" href={props.reportHref}>
          Báo cáo sơ kết
        </a>
      )}
    </>
  );
}

function NoTasks({ importHref }: { importHref: string | null }): VNode {
  return (
    <div class="card">
      <EmptyState
        title="Chưa có nhiệm vụ trọng tâm nào"
        {...(importHref === null ? {} : { action: { href: importHref, label: 'Nhập từ Excel' } })}
      >
        Khối chưa đăng ký nhiệm vụ cho năm này. Thư ký khối nhập bảng tính của khối để bắt đầu.
      </EmptyState>
    </div>
  );
}

function Scores({ scores }: Pick<OverviewPageProps, 'scores'>): VNode {
  if (scores === 'hidden') {
    return (
      <p class="hidden-scores">
        Điểm tự chấm của các cơ quan khác chỉ Thư ký khối, Sở Nội vụ và lãnh đạo phụ trách khối được xem.
      </p>
    );
  }
  if (scores === 'no_scheme') {
    return (
      <div class="card">
        <EmptyState title="Kỳ này chưa có thang điểm">
          Điểm tự chấm xuất hiện ở đây khi kỳ được giao thang điểm và các cơ quan mở phiếu.
        </EmptyState>
      </div>
    );
  }
  return <ScoreTable view={scores} />;
}

/** The overview of a bloc in a period: tasks, who is behind, who has not updated, scores, dates. */
export function OverviewPage(props: OverviewPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader
        over={props.blocName}
        title={`Tổng quan ${props.periodName.charAt(0).toLowerCase()}${props.periodName.slice(1)}`}
        lead={leadOf(props)}
      >
        <Actions props={props} />
      </PageHeader>
      <SummaryBand summary={props.summary} />
      <div class="columns">
        <div>
          {props.summary.taskTotal === 0 ? (
            <NoTasks importHref={props.importHref} />
          ) : (
            <>
              <TaskMatrix rows={props.matrix} columnCount={props.columnCount} listHref={props.listHref} />
              <LateTasks
                tasks={props.lateTasks}
                total={props.lateTotal}
                listHref={props.lateHref}
                reminderHref={props.reminderHref}
              />
            </>
          )}
        </div>
        <div>
          <DeadlinesCard deadlines={props.deadlines} />
          <ReportingCard reporting={props.reporting} reminderHref={props.reminderHref} />
          {props.summary.taskTotal === 0 ? null : (
            <NotUpdatedCard agencies={props.notUpdated} total={props.notUpdatedTotal} listHref={props.notUpdatedHref} />
          )}
        </div>
      </div>
      <Scores scores={props.scores} />
    </Page>
  );
}
