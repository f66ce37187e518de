import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { GridConflicts, GridDock, GridKeys } from '../../components/grid-parts';
import { PageHeader } from '../../components/page-header';
import { Page } from '../../layout/page';
import type { BoardDispute, BoardPageProps, BoardReason } from './board-props';
import { BoardTable } from './board-table';

/** The id of the field for the reason of a refused cell. */
export function reasonFieldId(key: string): string {
  return `ly-do-${key.replaceAll('.', '-')}`;
}

/** Folded away, so that the table of points stays in sight however many sheets wait. */
function Waiting({ props }: { props: BoardPageProps }): VNode | null {
  if (props.waiting.length === 0) return null;
  return (
    <details class="card board-queue" id="cho-tiep-nhan" open={props.mayAppraise}>
      <summary>{`Phiếu chờ tiếp nhận (${String(props.waiting.length)})`}</summary>
      <form method="post" action={`${props.path}/tiep-nhan`}>
        <CsrfField token={props.frame.csrfToken} />
        <ul class="board-waiting">
          {props.waiting.map(({ code, name, submittedAt }) => (
            <li key={code}>
              <span>
                <b>{name}</b> <span class="sub">nộp lúc {submittedAt}</span>
              </span>
              {props.mayAppraise ? (
                <button
                  class="button button--small"
                  type="submit"
                  name="agency"
                  value={code}
                  aria-label={`Tiếp nhận phiếu của ${name}`}
                >
                  Tiếp nhận
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}

function Dispute({ dispute }: { dispute: BoardDispute }): VNode {
  const id = `giu-${dispute.key.replaceAll('.', '-')}`;
  return (
    <section class="conflict" aria-labelledby={`${id}-tieu-de`}>
      <h2 id={`${id}-tieu-de`}>{dispute.title}</h2>
      <p>{dispute.message}</p>
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

function Reason({ item }: { item: BoardReason }): VNode {
  const id = reasonFieldId(item.key);
  return (
    <div class="field field--wrong">
      <label class="field__label" for={id}>
        Lý do: {item.title}
      </label>
      <p class="field__error" id={`${id}-loi`}>
        {item.message}
      </p>
      <input
        class="input input--full"
        id={id}
        name={`reason[${item.key}]`}
        value={item.reason}
        aria-describedby={`${id}-loi`}
        maxLength={2000}
      />
    </div>
  );
}

/** Copied by the script for each cell whose difference must be explained. */
function ReasonTemplate(): VNode {
  return (
    <>
      <div class="board-reasons" data-grid-reasons aria-live="polite" />
      <template data-grid-reason>
        <div class="board-reason">
          <div class="board-reason__words">
            <b data-slot="title" /> <span data-slot="message" />
            <input
              class="input input--full"
              type="text"
              maxLength={2000}
              aria-label="Lý do điểm khác điểm tự chấm"
              data-slot="reason"
            />
          </div>
          <button class="button button--main" type="button" data-save-reason>
            Ghi lý do và lưu
          </button>
        </div>
      </template>
    </>
  );
}

function BoardForm({ props }: { props: BoardPageProps }): VNode {
  const isWritable = props.columns.some((column) => column.isWritable);
  return (
    <form
      method="post"
      action={`${props.path}/luu`}
      data-grid={isWritable ? '' : undefined}
      data-save={`${props.path}/o`}
      autocomplete="off"
      novalidate
    >
      <CsrfField token={props.frame.csrfToken} />
      {props.disputes.map((dispute) => (
        <Dispute key={dispute.key} dispute={dispute} />
      ))}
      {props.reasons.map((item) => (
        <Reason key={item.key} item={item} />
      ))}
      <section class="card grid-card board-card" aria-label="Bảng thẩm định">
        <BoardTable {...props} />
      </section>
      {isWritable ? (
        <>
          <ReasonTemplate />
          <GridConflicts />
          <GridDock
            actions={
              <button class="button" type="submit" form="theo-de-xuat" name="pham-vi" value="tat-ca">
                Cho điểm theo đề xuất
              </button>
            }
          >
            {props.countText}
          </GridDock>
        </>
      ) : (
        <p class="card__note">{props.countText}</p>
      )}
    </form>
  );
}

function Lead({ props }: { props: BoardPageProps }): VNode {
  return (
    <>
      Ô vàng: điểm thẩm định {props.toleranceText}, cần ghi lý do.
      {props.deadlineText === null ? null : ` Hạn thẩm định: ${props.deadlineText}.`}
    </>
  );
}

/** The queue of sheets and all points of a bloc side by side. */
export function BoardPage(props: BoardPageProps): VNode {
  const { next } = props;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide', errorCount: props.errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Bảng thẩm định điểm"
        lead={<Lead props={props} />}
      >
        <a class="button" href={props.checksHref}>
          Kiểm tra chéo
        </a>
        <a class="button" href={props.rankingHref}>
          Xếp hạng
        </a>
        <a class="button" href={props.exportHref}>
          Bảng tổng hợp
        </a>
        {next === null ? null : (
          <a class="button button--main" href={next.href}>
            Thẩm định phiếu tiếp theo ({next.waiting} đang chờ)
          </a>
        )}
      </PageHeader>
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <Waiting props={props} />
      {props.schemeTitle === null || props.rows.length === 0 ? (
        <div class="card">
          <EmptyState title="Chưa có gì để thẩm định">
            Bảng xuất hiện khi kỳ có thang điểm và khối có đơn vị thành viên.
          </EmptyState>
        </div>
      ) : (
        <>
          <form id="theo-de-xuat" method="post" action={`${props.path}/theo-de-xuat`}>
            <CsrfField token={props.frame.csrfToken} />
          </form>
          {props.mayAppraise ? (
            <GridKeys
              more={[
                [['F4'], 'cho điểm theo đề xuất ở ô đang chọn'],
                [['F9'], 'đến ô ghi lý do'],
              ]}
            />
          ) : null}
          <BoardForm props={props} />
        </>
      )}
    </Page>
  );
}
