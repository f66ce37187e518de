import type { ComponentChildren, VNode } from 'preact';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { CriteriaTable } from './criteria-table';
import { SheetDock } from './sheet-dock';
import {
  evidenceCellId,
  explanationFieldId,
  linesOf,
  pointsFieldId,
  type SheetGroup,
  type SheetLine,
  type SheetPermission,
  type SheetStateView,
  type SheetTotalsView,
} from './sheet-props';
import { SheetStateLine } from './sheet-state';
import { SheetTree } from './sheet-tree';

export interface SheetPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/phieu/:agency`, without a slash at the end. */
  readonly basePath: string;
  /** Where the points are explained line by line. */
  readonly explanationHref: string;
  readonly agencyName: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly schemeTitle: string;
  /** "17:00 ngày 12/06/2022, còn 2 ngày"; null when no deadline is set. */
  readonly deadlineText: string | null;
  /** What is said in place of the deadline once nothing is due any more; null before. */
  readonly settledText: string | null;
  readonly state: SheetStateView;
  readonly groups: readonly SheetGroup[];
  readonly totals: SheetTotalsView;
  readonly permissions: readonly SheetPermission[];
  /** "08:05 ngày 30/06/2022"; null before the first save. */
  readonly savedAt: string | null;
  /** Mistakes that do not belong to a row, such as a missing reason of a return. */
  readonly errors?: readonly FormError[];
  /** The reason of a return that could not be stored, as typed. */
  readonly returnReason?: string;
}

/** The form that the fields of the table belong to; the table itself stands outside it. */
export const SHEET_FORM_ID = 'phieu';

function lineErrors(line: SheetLine): FormError[] {
  const at = (fieldId: string, message: string | undefined): FormError[] =>
    message === undefined ? [] : [{ fieldId, message }];
  return [
    ...at(pointsFieldId(line.code), line.errors.input),
    ...at(explanationFieldId(line.code), line.errors.explanation),
    ...at(evidenceCellId(line.code), line.errors.evidence),
  ];
}

function wrongScores(groups: readonly SheetGroup[]): number {
  return groups.flatMap(linesOf).filter((line) => line.errors.input !== undefined).length;
}

/** Every mistake of the sheet in the order of its rows, for the summary and the title. */
export function sheetErrors(groups: readonly SheetGroup[]): FormError[] {
  return groups.flatMap((group) => linesOf(group).flatMap(lineErrors));
}

/** From when on there is something to read of what others gave. */
const JUDGED_STATES: readonly SheetState[] = ['submitted', 'taken_up', 'appraised', 'published'];

function ReturnCard({ props, errors }: { props: SheetPageProps; errors: readonly FormError[] }): VNode {
  const error = errors.find(({ fieldId }) => fieldId === 'ly-do-tra-lai')?.message;
  return (
    <Card id="tra-lai" title="Trả lại phiếu để bổ sung" padded>
      <form class="narrow" method="post" action={`${props.basePath}/tra-lai`}>
        <CsrfField token={props.frame.csrfToken} />
        <TextAreaField
          words={{
            id: 'ly-do-tra-lai',
            label: 'Lý do trả lại',
            hint: 'Nêu rõ tiêu chí và việc cần làm. Lý do được lưu cùng lịch sử phiếu.',
            error,
          }}
          name="reason"
          value={props.returnReason ?? ''}
          required
          maxLength={2000}
        />
        <button class="button" type="submit">
          Trả lại phiếu
        </button>
      </form>
    </Card>
  );
}

function Due({ deadlineText, settledText }: Pick<SheetPageProps, 'deadlineText' | 'settledText'>): VNode {
  if (settledText !== null) return <>{settledText} </>;
  if (deadlineText === null) return <>Chưa đặt hạn nộp. </>;
  return (
    <>
      Hạn nộp <b>{deadlineText}</b>.{' '}
    </>
  );
}

function Frame({ props, children }: { props: SheetPageProps; children: ComponentChildren }): VNode {
  const errors = [...sheetErrors(props.groups), ...(props.errors ?? [])];
  const editable = props.permissions.includes('edit');
  return (
    <Page frame={{ ...props.frame, bodyClass: 'has-dock prints-wide', errorCount: errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Phiếu tự chấm điểm: ${props.agencyName}`}
        lead={
          <>
            <Due {...props} />
            {editable ? (
              <span class="no-print">Mỗi ô được lưu ngay khi nhập xong, có thể làm dần rồi nộp.</span>
            ) : (
              `Chấm theo ${props.schemeTitle}.`
            )}
          </>
        }
      >
        {props.state.state === 'not_started' ? null : (
          <a class="button" href={props.explanationHref}>
            Vì sao điểm này
          </a>
        )}
        {JUDGED_STATES.includes(props.state.state) ? (
          <a class="button" href={`${props.basePath}/tham-dinh`}>
            Kết quả thẩm định
          </a>
        ) : null}
      </PageHeader>
      <SheetStateLine view={props.state} />
      <ErrorSummary errors={errors} before="trước khi nộp" />
      {children}
    </Page>
  );
}

function NotStarted(props: SheetPageProps): VNode {
  const lineCount = props.totals.lineCount;
  return (
    <div class="card empty">
      <p class="empty__title">Phiếu chưa được mở</p>
      <p>
        Phiếu gồm {lineCount} tiêu chí theo {props.schemeTitle}. Khi bắt đầu, từng ô được lưu ngay; chỉ khi nộp thì khối
        mới nhận kết quả.
      </p>
      {props.permissions.includes('open') ? (
        <form method="post" action={`${props.basePath}/mo`}>
          <CsrfField token={props.frame.csrfToken} />
          <button class="button button--main" type="submit">
            Bắt đầu tự chấm
          </button>
        </form>
      ) : (
        <p>Phiếu sẽ có nội dung khi cơ quan bắt đầu tự chấm.</p>
      )}
    </div>
  );
}

/** The self-assessment sheet of an agency: filled in, read, approved or returned, by what the reader may do. */
export function SheetPage(props: SheetPageProps): VNode {
  if (props.state.state === 'not_started') {
    return (
      <Frame props={props}>
        <NotStarted {...props} />
      </Frame>
    );
  }
  const editable = props.permissions.includes('edit');
  return (
    <Frame props={props}>
      <div class="sheet-columns">
        <SheetTree groups={props.groups} totals={props.totals} editable={editable} />
        <div class="sheet-main">
          {editable ? (
            <form id={SHEET_FORM_ID} class="sheet" method="post" action={`${props.basePath}/luu`} noValidate>
              <CsrfField token={props.frame.csrfToken} />
            </form>
          ) : null}
          <CriteriaTable
            groups={props.groups}
            totals={props.totals}
            basePath={props.basePath}
            csrfToken={props.frame.csrfToken}
            formId={SHEET_FORM_ID}
            editable={editable}
          />
          <SheetDock
            totals={props.totals}
            permissions={props.permissions}
            basePath={props.basePath}
            csrfToken={props.frame.csrfToken}
            formId={SHEET_FORM_ID}
            savedAt={props.savedAt}
            wrongCount={wrongScores(props.groups)}
          />
        </div>
      </div>
      {props.permissions.includes('return') ? <ReturnCard props={props} errors={props.errors ?? []} /> : null}
    </Frame>
  );
}
