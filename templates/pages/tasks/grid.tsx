import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { GridConflicts, GridDock, GridKeys } from '../../components/grid-parts';
import { PageHeader } from '../../components/page-header';
import { Page } from '../../layout/page';
import type { GridDispute, TaskGridPageProps } from './grid-props';
import { TaskGridTable } from './grid-table';

/** The name of a view in the address. */
const VIEW_NAMES = { figures: 'so-lieu', judgements: 'danh-gia' } as const;

/** The address of the grid in one view for a day; the day of the place when it is ''. */
export function gridAddress(path: string, view: TaskGridPageProps['view'], dayText: string): string {
  const parameters = new URLSearchParams();
  if (view === 'judgements') parameters.set('xem', VIEW_NAMES.judgements);
  if (dayText !== '') parameters.set('ngay', dayText);
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

function Views({ props }: { props: TaskGridPageProps }): VNode {
  const link = (view: TaskGridPageProps['view'], words: string): VNode => (
    <li>
      <a href={gridAddress(props.path, view, props.dayText)} aria-current={props.view === view ? 'page' : undefined}>
        {words}
      </a>
    </li>
  );
  return (
    <nav class="section-tabs no-print" aria-label="Nội dung của bảng">
      <ul>
        {link('figures', 'Kết quả')}
        {link('judgements', 'Đánh giá thời gian, chất lượng, hiệu quả')}
      </ul>
    </nav>
  );
}

function DayForm({ props }: { props: TaskGridPageProps }): VNode {
  return (
    <form class="grid-day no-print" method="get" action={props.path}>
      {props.view === 'judgements' ? <input type="hidden" name="xem" value={VIEW_NAMES.judgements} /> : null}
      <TextField
        words={{
          id: 'ngay-so-lieu',
          label: 'Số liệu tính đến ngày',
          hint: `Muộn nhất ${props.lastDayText}`,
          error: props.dayError,
        }}
        name="ngay"
        value={props.dayTyped}
        width="short"
        inputmode="numeric"
        autocomplete="off"
        maxLength={10}
      />
      <button class="button" type="submit">
        Mở ngày này
      </button>
    </form>
  );
}

/** What the form was refused for without a script: both values, and a box to keep the stored one. */
function Dispute({ dispute }: { dispute: GridDispute }): VNode {
  const id = `giu-${dispute.key.replaceAll('.', '-')}`;
  return (
    <section class="conflict" aria-labelledby={`${id}-tieu-de`}>
      <h2 id={`${id}-tieu-de`}>{dispute.title}</h2>
      <p>{dispute.message} Chưa có gì bị mất.</p>
      <dl class="grid-conflict__values">
        <div>
          <dt>Đang có trên hệ thống</dt>
          <dd>{dispute.stored}</dd>
        </div>
        <div>
          <dt>Bạn vừa nhập</dt>
          <dd>{dispute.typed}</dd>
        </div>
      </dl>
      <label class="checkbox" for={id}>
        <input type="checkbox" id={id} name={`keep[${dispute.key}]`} value="1" />
        <span>Giữ giá trị trên hệ thống. Bỏ trống thì lần lưu tới dùng giá trị bạn vừa nhập.</span>
      </label>
    </section>
  );
}

function GridForm({ props }: { props: TaskGridPageProps }): VNode {
  return (
    <form
      method="post"
      action={props.path}
      data-grid={props.isWritable ? '' : undefined}
      data-save={`${props.path}/o`}
      autocomplete="off"
      novalidate
    >
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="xem" value={VIEW_NAMES[props.view]} data-grid-with />
      <input type="hidden" name="ngay" value={props.dayText} data-grid-with />
      {props.disputes.map((dispute) => (
        <Dispute key={dispute.key} dispute={dispute} />
      ))}
      <section class="card grid-card" aria-label="Bảng nhiệm vụ">
        <TaskGridTable {...props} />
      </section>
      {props.isWritable ? (
        <>
          <GridConflicts />
          <GridDock saveLabel="Lưu">{props.countText}</GridDock>
        </>
      ) : null}
    </form>
  );
}

function leadOf({ isWritable, dayText }: TaskGridPageProps): string {
  const behind = `Ô vàng: nhiệm vụ chậm hoặc quá hạn tính đến ngày ${dayText}.`;
  return isWritable ? `${behind} Mỗi ô tự lưu khi rời ô.` : behind;
}

/** The tasks of a bloc as a grid that is filled in like a spreadsheet. */
export function TaskGridPage(props: TaskGridPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide', errorCount: props.errors.length }}>
      <PageHeader over={`${props.blocName} · ${props.periodName}`} title="Bảng tiến độ nhiệm vụ" lead={leadOf(props)}>
        <a class="button" href={props.listHref}>
          Danh sách nhiệm vụ
        </a>
        {props.reminderHref === null ? null : (
          <a class="button" href={props.reminderHref}>
            Đôn đốc
          </a>
        )}
      </PageHeader>
      <Views props={props} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <DayForm props={props} />
      {props.isWritable ? (
        <GridKeys
          {...(props.view === 'judgements' ? { more: [[['1', '2', '0'], 'đạt, không đạt, chưa đánh giá']] } : {})}
        />
      ) : null}
      {props.rows.length === 0 ? (
        <div class="card">
          <EmptyState title="Chưa có nhiệm vụ trọng tâm nào">
            Bảng xuất hiện khi nhiệm vụ của năm được duyệt hoặc được nhập từ bảng tính của khối.
          </EmptyState>
        </div>
      ) : (
        <GridForm props={props} />
      )}
    </Page>
  );
}
