import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ConflictList } from './import-conflicts';
import { ChangeList, GuessList, ProblemList, RepairList } from './import-lists';
import {
  DECISION,
  type ImportChange,
  type ImportConflict,
  type ImportDecision,
  type ImportGuess,
  type ImportMissing,
  type ImportProblem,
  type ImportRepair,
  type ImportSheetView,
  WRITE_FORM,
} from './import-props';

export interface ImportPreviewPageProps {
  readonly frame: PageFrame;
  /** Null when the file cannot be written, or would change nothing. */
  readonly decision: ImportDecision | null;
  /** What kept the file from being written when it was tried. */
  readonly errors: readonly FormError[];
  readonly fileName: string;
  /** "14:40 ngày 29/06/2022" */
  readonly checkedAt: string;
  /** Null when the file does not tell. */
  readonly year: string | null;
  readonly blocCode: string | null;
  readonly blocName: string | null;
  readonly sheets: readonly ImportSheetView[];
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
  readonly guesses: readonly ImportGuess[];
  /** What is made for the file to go to: "khối BXD", "Năm 2022". */
  readonly made: readonly string[];
  readonly changes: readonly ImportChange[];
  readonly conflicts: readonly ImportConflict[];
  readonly missing: readonly ImportMissing[];
}

function total(sheets: readonly ImportSheetView[], count: (sheet: ImportSheetView) => number): number {
  return sheets.reduce((sum, sheet) => sum + count(sheet), 0);
}

function errorCount(problems: readonly ImportProblem[]): number {
  return problems.filter((problem) => problem.severity === 'error').length;
}

function SheetRow({ sheet }: { sheet: ImportSheetView }): VNode {
  return (
    <tr>
      <th scope="row">
        {sheet.title ?? 'Không nhận ra nội dung'}
        <span class="sub">Trang “{sheet.sheetName}”</span>
      </th>
      <td data-label="Đã hiểu">
        {sheet.understood}
        {sheet.errors > 0 ? <Tag kind="bad">{sheet.errors} lỗi</Tag> : null}
        {sheet.warnings > 0 ? <Tag kind="warn">{sheet.warnings} lưu ý</Tag> : null}
        {sheet.title === null ? <Tag kind="idle">để ngoài</Tag> : null}
      </td>
      <td data-label="Tự hiểu lại" class="number">
        {sheet.repaired}
      </td>
      <td data-label="Thêm mới" class="number">
        {sheet.added}
      </td>
      <td data-label="Thay đổi" class="number">
        {sheet.changed}
      </td>
      <td data-label="Không đổi" class="number">
        {sheet.unchanged}
      </td>
      <td data-label="Khác hệ thống" class="number">
        {sheet.conflicts}
      </td>
    </tr>
  );
}

function SheetsCard({ sheets }: { sheets: readonly ImportSheetView[] }): VNode {
  const heads = ['Tự hiểu lại', 'Thêm mới', 'Thay đổi', 'Không đổi', 'Khác hệ thống'];
  return (
    <Card id="cac-trang" title="Đã hiểu những gì">
      <table class="table table--cards import-sheets">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Đã hiểu</th>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <SheetRow key={sheet.sheetName} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function MissingCard({ missing }: { missing: readonly ImportMissing[] }): VNode | null {
  if (missing.length === 0) return null;
  return (
    <Card
      id="can-bo-sung"
      title="Cần bổ sung"
      aside={<span class="count">{missing.length}</span>}
      note="Tệp không ghi những điều này, hệ thống không tự đặt ra. Có thể ghi trước rồi bổ sung sau."
    >
      <ul class="import-missing">
        {missing.map((item) => (
          <li key={item.text}>{item.href === null ? item.text : <a href={item.href}>{item.text}</a>}</li>
        ))}
      </ul>
    </Card>
  );
}

function summaryOf({ sheets, problems, changes, conflicts }: ImportPreviewPageProps): string {
  const errors = errorCount(problems);
  if (errors > 0) return `Có ${errors} lỗi nên chưa ghi được ô nào. Sửa xong thì tải tệp lên lại.`;
  if (changes.length + conflicts.length === 0) {
    return 'Nội dung tệp giống dữ liệu trên hệ thống: không có thay đổi để ghi.';
  }
  const added = total(sheets, (sheet) => sheet.added);
  const changed = total(sheets, (sheet) => sheet.changed);
  const parts = [added > 0 ? `${added} mục thêm mới` : '', changed > 0 ? `${changed} mục thay đổi` : ''];
  const ready = parts.filter((part) => part !== '').join(', ');
  const open = conflicts.length === 0 ? '' : ` Chọn giá trị cho ${conflicts.length} chỗ khác với hệ thống ở dưới.`;
  return ready === '' ? open.trim() : `Sẵn sàng ghi: ${ready}.${open}`;
}

function WriteForm({ decision, csrfToken }: { decision: ImportDecision; csrfToken: string }): VNode {
  const { fileId, planHash, year, bloc, blocName } = decision;
  return (
    <form id={WRITE_FORM} method="post" action="/nhap-du-lieu/ghi">
      <CsrfField token={csrfToken} />
      {Object.entries({ fileId, planHash, year, bloc, blocName }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="button button--main" type="submit">
        Ghi vào hệ thống
      </button>
    </form>
  );
}

function Decision({ props }: { props: ImportPreviewPageProps }): VNode {
  return (
    <section class="card import-decision" aria-labelledby={DECISION}>
      <div>
        <h2 id={DECISION}>{summaryOf(props)}</h2>
        {props.decision === null || props.made.length === 0 ? null : <p>Sẽ lập mới: {props.made.join(', ')}.</p>}
        <p class="faint">
          Chưa có gì được ghi. Khi ghi, mọi mục được ghi cùng lúc; lỗi giữa chừng thì không mục nào được ghi.
        </p>
      </div>
      <div class="import-decision__buttons">
        {props.decision === null ? null : <WriteForm decision={props.decision} csrfToken={props.frame.csrfToken} />}
        <a class="button" href="/nhap-du-lieu">
          {props.decision === null ? 'Chọn tệp khác' : 'Hủy'}
        </a>
      </div>
    </section>
  );
}

function place({ blocCode, year }: ImportPreviewPageProps): string {
  return [blocCode, year === null ? null : `năm ${year}`].filter((part) => part !== null).join(', ');
}

/** Everything that was read from a workbook and what writing it would do; nothing is written yet. */
export function ImportPreviewPage(props: ImportPreviewPageProps): VNode {
  const errors = errorCount(props.problems);
  const unchanged = total(props.sheets, (sheet) => sheet.unchanged);
  return (
    <Page frame={{ ...props.frame, errorCount: errors + props.errors.length }}>
      <PageHeader
        over={['Nhập dữ liệu từ Excel', place(props)].filter((part) => part !== '').join(' · ')}
        title="Kiểm tra trước khi ghi"
        lead={
          <>
            <b>{props.fileName}</b>, kiểm tra lúc {props.checkedAt}.
            {props.blocName === null ? null : ` ${props.blocName}.`}
          </>
        }
      />
      <ErrorSummary errors={props.errors} before="trước khi ghi" />
      <Decision props={props} />
      <ProblemList problems={props.problems} />
      <SheetsCard sheets={props.sheets} />
      {props.decision === null ? null : <ConflictList conflicts={props.conflicts} others={props.decision.others} />}
      <MissingCard missing={props.missing} />
      <RepairList repairs={props.repairs} />
      <GuessList guesses={props.guesses} />
      <ChangeList changes={props.changes} unchanged={unchanged} />
    </Page>
  );
}
