import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ChangeList, ConflictList, GuessList, ProblemList, RepairList } from './import-lists';
import type {
  ImportChange,
  ImportConflict,
  ImportGuess,
  ImportMissing,
  ImportProblem,
  ImportRepair,
  ImportSheetView,
} from './import-props';

export interface ImportPreviewPageProps {
  readonly frame: PageFrame;
  /** `/nhap-du-lieu/:id`; `/ghi` and `/huy` below it are posted to. */
  readonly basePath: string;
  readonly fileName: string;
  /** "14:40 ngày 29/06/2022" */
  readonly uploadedAt: string;
  readonly year: string;
  readonly blocCode: string;
  readonly blocName: string;
  readonly sheets: readonly ImportSheetView[];
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
  readonly guesses: readonly ImportGuess[];
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
  if (errors > 0) return `Có ${errors} lỗi nên chưa ghi được ô nào. Sửa trong tệp rồi tải lên lại.`;
  if (changes.length === 0) return 'Nội dung tệp giống dữ liệu trên hệ thống: không có thay đổi để ghi.';
  const added = total(sheets, (sheet) => sheet.added);
  const changed = total(sheets, (sheet) => sheet.changed);
  const parts = [added > 0 ? `${added} mục thêm mới` : '', changed > 0 ? `${changed} mục thay đổi` : ''];
  const kept = conflicts.length === 0 ? '' : ` ${conflicts.length} giá trị khác được giữ theo hệ thống.`;
  return `Sẵn sàng ghi: ${parts.filter((part) => part !== '').join(', ')}.${kept}`;
}

function Decision({ props }: { props: ImportPreviewPageProps }): VNode {
  const blocked = errorCount(props.problems) > 0;
  return (
    <section class="card import-decision" aria-labelledby="quyet-dinh">
      <div>
        <h2 id="quyet-dinh">{summaryOf(props)}</h2>
        <p class="faint">
          Chưa có gì được ghi. Khi ghi, mọi mục được ghi cùng lúc; lỗi giữa chừng thì không mục nào được ghi.
        </p>
      </div>
      <div class="import-decision__buttons">
        <form method="post" action={`${props.basePath}/ghi`}>
          <CsrfField token={props.frame.csrfToken} />
          <button class="button button--main" type="submit" disabled={blocked || props.changes.length === 0}>
            Ghi vào hệ thống
          </button>
        </form>
        <form method="post" action={`${props.basePath}/huy`}>
          <CsrfField token={props.frame.csrfToken} />
          <button class="button" type="submit">
            Hủy
          </button>
        </form>
      </div>
    </section>
  );
}

/** Everything that was read from a workbook and what writing it would do; nothing is written yet. */
export function ImportPreviewPage(props: ImportPreviewPageProps): VNode {
  const errors = errorCount(props.problems);
  const unchanged = total(props.sheets, (sheet) => sheet.unchanged);
  return (
    <Page frame={{ ...props.frame, errorCount: errors }}>
      <PageHeader
        over={`Nhập dữ liệu từ Excel · ${props.blocCode}, năm ${props.year}`}
        title="Kiểm tra trước khi ghi"
        lead={
          <>
            <b>{props.fileName}</b>, tải lên lúc {props.uploadedAt}. {props.blocName}.
          </>
        }
      />
      <Decision props={props} />
      <ProblemList problems={props.problems} />
      <SheetsCard sheets={props.sheets} />
      <ConflictList conflicts={props.conflicts} />
      <MissingCard missing={props.missing} />
      <RepairList repairs={props.repairs} />
      <GuessList guesses={props.guesses} />
      <ChangeList changes={props.changes} unchanged={unchanged} />
    </Page>
  );
}
