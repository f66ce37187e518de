import type { VNode } from 'preact';
import { formatDate } from '../../../src/text/date';
import { formatPercent } from '../../../src/text/number';
import { Bar } from '../../components/bar';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Timeline } from '../../components/timeline';
import { toNumber, type Exact } from '../../../src/domain/fraction';
import type { DeadlineView, NotUpdated, ReportingView } from './overview-props';

/** One rate with its bar: "Đúng hạn 66,7%", "6/9 cơ quan". */
export function Rate({
  label,
  rate,
  part,
  total,
}: {
  label: string;
  rate: Exact | null;
  part: number;
  total: number;
}): VNode {
  const percent = rate === null ? '–' : formatPercent(rate);
  return (
    <div class="rate">
      <p>
        {label} <b>{percent}</b>
      </p>
      <Bar
        value={rate === null ? 0 : toNumber(rate)}
        maximum={1}
        kind={rate?.equals(1) === true ? 'done' : 'go'}
        label={`${label}: ${percent}`}
      />
      <p class="rate__note">
        {part}/{total} cơ quan
      </p>
    </div>
  );
}

/** How many agencies updated their tasks, and how many on time; who is missing is named. */
export function ReportingCard({
  reporting,
  reminderHref,
}: {
  reporting: ReportingView;
  /** Null for those who may not remind anybody. */
  reminderHref: string | null;
}): VNode {
  return (
    <Card id="cap-nhat" title="Cập nhật tiến độ của kỳ" padded>
      <Rate label="Đã cập nhật" rate={reporting.reportingRate} part={reporting.reported} total={reporting.total} />
      {reporting.deadline === null || reporting.onTime === null ? (
        <p class="rate__note">Chưa đặt hạn cập nhật nên chưa tính tỷ lệ đúng hạn.</p>
      ) : (
        <Rate
          label={`Đúng hạn ${formatDate(reporting.deadline)}`}
          rate={reporting.onTimeRate}
          part={reporting.onTime}
          total={reporting.total}
        />
      )}
      {reporting.missing.length === 0 ? null : (
        <p class="rate__missing">
          Chưa cập nhật: <b>{reporting.missing.join(', ')}</b>.
        </p>
      )}
      {reminderHref === null ? null : (
        <p class="rate__action">
          <a class="button button--small" href={reminderHref}>
            Đôn đốc
          </a>
        </p>
      )}
    </Card>
  );
}

export interface NotUpdatedProps {
  readonly agencies: readonly NotUpdated[];
  /** How many tasks there are in all; the card shows the first. */
  readonly total: number;
  readonly listHref: string;
}

/** Agencies whose tasks have no value at all, with a link to each such task. */
export function NotUpdatedCard({ agencies, total, listHref }: NotUpdatedProps): VNode {
  const shown = agencies.reduce((sum, agency) => sum + agency.tasks.length, 0);
  const aside = total > shown ? <a href={listHref}>Xem cả {total} nhiệm vụ</a> : <span class="count">{total}</span>;
  return (
    <Card id="chua-cap-nhat" title="Nhiệm vụ chưa có số liệu" aside={aside}>
      {total === 0 ? (
        <EmptyState title="Mọi nhiệm vụ đã có số liệu">Chưa phải đôn đốc cơ quan nào.</EmptyState>
      ) : (
        <ul class="link-list">
          {agencies.flatMap((agency) =>
            agency.tasks.map((task) => (
              <li key={task.href}>
                <a href={task.href}>{task.title}</a>
                <span class="link-list__note">
                  {agency.agencyName}, nhiệm vụ {task.number}
                </span>
              </li>
            )),
          )}
        </ul>
      )}
    </Card>
  );
}

/** The dates of the period: the effective day, and beneath it the day before an extension with its reason. */
export function DeadlinesCard({ deadlines }: { deadlines: readonly DeadlineView[] }): VNode {
  return (
    <Card id="moc-thoi-gian" title="Mốc thời gian của kỳ">
      {deadlines.length === 0 ? (
        <EmptyState title="Chưa đặt hạn">Thư ký khối đặt hạn cập nhật, hạn nộp phiếu và ngày họp sơ kết.</EmptyState>
      ) : (
        <Timeline
          items={deadlines.map(({ extension, ...item }) =>
            extension === null
              ? item
              : {
                  ...item,
                  detail: (
                    <>
                      {item.detail === undefined ? null : <>{item.detail} </>}
                      Gia hạn từ {extension.originalText}: {extension.reason}.
                    </>
                  ),
                },
          )}
        />
      )}
    </Card>
  );
}
