import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { Icon } from '../../components/icon';
import type { SheetPermission, SheetTotalsView } from './sheet-props';
import { DockProgress, DockTotal } from './totals';

export interface SheetDockProps {
  readonly totals: SheetTotalsView;
  readonly permissions: readonly SheetPermission[];
  readonly basePath: string;
  readonly csrfToken: string;
  readonly formId: string;
  /** "08:05 ngày 30/06/2022"; null before the first save. */
  readonly savedAt: string | null;
  /** Scores on the page that could not be stored. */
  readonly wrongCount: number;
}

function EditActions({ basePath, formId }: SheetDockProps): VNode {
  return (
    <>
      <button class="button" type="submit" form={formId} formaction={`${basePath}/luu`} formnovalidate>
        Lưu nháp
      </button>
      <button class="button button--main" type="submit" form={formId} formaction={`${basePath}/kiem-tra`}>
        Kiểm tra và nộp
      </button>
    </>
  );
}

function Actions(props: SheetDockProps): VNode {
  const { permissions, basePath, csrfToken } = props;
  return (
    <div class="dock__actions">
      {permissions.includes('edit') ? <EditActions {...props} /> : null}
      {permissions.includes('return') ? (
        <a class="button" href="#tra-lai">
          Trả lại
        </a>
      ) : null}
      {permissions.includes('approve') ? (
        <a class="button button--main" href={`${basePath}/kiem-tra`}>
          Duyệt và nộp
        </a>
      ) : null}
      {permissions.includes('recall') ? (
        <form method="post" action={`${basePath}/thu-hoi`}>
          <CsrfField token={csrfToken} />
          <button class="button" type="submit">
            Thu hồi
          </button>
        </form>
      ) : null}
      {permissions.includes('take_up') ? (
        <form method="post" action={`${basePath}/tiep-nhan`}>
          <CsrfField token={csrfToken} />
          <button class="button button--main" type="submit">
            Tiếp nhận
          </button>
        </form>
      ) : null}
    </div>
  );
}

/** Always in sight: the running total, how far the sheet is, whether it is saved, and the next step. */
export function SheetDock(props: SheetDockProps): VNode {
  const editable = props.permissions.includes('edit');
  return (
    <div class="dock" role="region" aria-label="Tổng điểm và nộp phiếu">
      <DockTotal totals={props.totals} />
      <DockProgress totals={props.totals} wrongCount={props.wrongCount} />
      {editable ? (
        <p class="dock__saved" id="trang-thai-luu" role="status">
          {props.savedAt === null ? null : (
            <>
              <Icon name="check" />
              Đã lưu lúc {props.savedAt}
            </>
          )}
        </p>
      ) : null}
      <Actions {...props} />
    </div>
  );
}
