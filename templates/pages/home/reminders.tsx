import type { VNode } from 'preact';
import type { Exact } from '../../../src/domain/fraction';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Rate } from './overview-side';

/** One agency in one kind of work. */
export interface ReminderRowView {
  readonly code: string;
  readonly name: string;
  readonly stateText: string;
  readonly stateKind: TagKind;
  /** "Gửi ngày 28/06/2022", "Nhiệm vụ 3, 7"; '' for nothing. */
  readonly detail: string;
  /** "Đã nhắc lúc 14:32 ngày 01/07/2022, bởi Thư ký khối"; '' when nobody did. */
  readonly remindedText: string;
  readonly mayRemind: boolean;
}

/** One kind of work. */
export interface ReminderWorkView {
  readonly kind: string;
  readonly title: string;
  /** "Hạn 17:00 ngày 30/06/2022"; '' where there is no common deadline. */
  readonly dueText: string;
  readonly rates: {
    readonly sent: number;
    readonly onTime: number;
    readonly total: number;
    readonly reportingRate: Exact | null;
    readonly onTimeRate: Exact | null;
  } | null;
  readonly rows: readonly ReminderRowView[];
  /** What is sent: suggested, or as it was typed. */
  readonly text: string;
  /** How many still have it to do and were not reminded today. */
  readonly openCount: number;
}

export interface RemindersPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly periodName: string;
  /** `/khoi/:bloc/:period/don-doc` */
  readonly path: string;
  readonly overviewHref: string;
  readonly works: readonly ReminderWorkView[];
  /** Field ids: `loi-nhac-<kind>`. */
  readonly errors: readonly FormError[];
}

function Row({ row }: { row: ReminderRowView }): VNode {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td data-label="Tình trạng">
        <Tag kind={row.stateKind}>{row.stateText}</Tag>
        {row.detail === '' ? null : <span class="sub">{row.detail}</span>}
      </td>
      <td data-label="Đã nhắc">{row.remindedText === '' ? <span class="faint">Chưa nhắc</span> : row.remindedText}</td>
      <td class="actions-cell">
        {row.mayRemind ? (
          <button class="button button--small" type="submit" name="agency" value={row.code}>
            Nhắc<span class="visually-hidden"> {row.name}</span>
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function Rates({ rates }: { rates: NonNullable<ReminderWorkView['rates']> }): VNode {
  return (
    <div class="reminder-rates">
      <Rate label="Đã gửi" rate={rates.reportingRate} part={rates.sent} total={rates.total} />
      <Rate label="Đúng hạn" rate={rates.onTimeRate} part={rates.onTime} total={rates.total} />
    </div>
  );
}

function Work({ work, props }: { work: ReminderWorkView; props: RemindersPageProps }): VNode {
  const fieldId = `loi-nhac-${work.kind}`;
  return (
    <Card
      id={`viec-${work.kind}`}
      title={work.title}
      aside={work.dueText === '' ? undefined : <span class="faint">{work.dueText}</span>}
    >
      <form method="post" action={props.path}>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="kind" value={work.kind} />
        {work.rates === null ? null : <Rates rates={work.rates} />}
        <table class="table table--cards reminder-table">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Đã nhắc</th>
              <th scope="col">
                <span class="visually-hidden">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {work.rows.map((row) => (
              <Row key={row.code} row={row} />
            ))}
          </tbody>
        </table>
        {work.rows.some(({ mayRemind }) => mayRemind) ? (
          <div class="card__body reminder-text">
            <TextAreaField
              words={{
                id: fieldId,
                label: 'Lời nhắc',
                hint: 'Sửa được trước khi gửi. Mỗi cơ quan nhận nhiều nhất một lời nhắc mỗi ngày về một việc.',
                error: errorAt(props.errors, fieldId),
              }}
              name="text"
              value={work.text}
              maxLength={1000}
            />
            {work.openCount === 0 ? null : (
              <div class="actions">
                <button class="button button--main" type="submit" name="all" value="1">
                  Đôn đốc tất cả ({work.openCount} cơ quan chưa xong)
                </button>
              </div>
            )}
          </div>
        ) : null}
      </form>
    </Card>
  );
}

/** Who did what was due in the period, and reminders to those who have not. */
export function RemindersPage(props: RemindersPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Đôn đốc"
        lead="Cơ quan nào đã gửi đúng hạn, gửi muộn, chưa gửi. Lời nhắc hiện ở mục Việc cần làm của cơ quan."
      >
        <a class="button" href={props.overviewHref}>
          Tổng quan
        </a>
      </PageHeader>
      <ErrorSummary errors={props.errors} before="trước khi nhắc" />
      {props.works.length === 0 ? (
        <div class="card">
          <EmptyState title="Chưa có việc nào để đôn đốc">
            Kỳ này chưa đặt hạn đăng ký, cập nhật tiến độ, nộp phiếu hay kiểm tra chéo, và không có nhiệm vụ nào chậm.
          </EmptyState>
        </div>
      ) : (
        props.works.map((work) => <Work key={work.kind} work={work} props={props} />)
      )}
    </Page>
  );
}
