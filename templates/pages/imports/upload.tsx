import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { FileField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** What was typed beside the file. */
export interface ImportUploadValues {
  readonly year: string;
  readonly bloc: string;
  readonly blocName: string;
}

/** An earlier import of this reader. */
export interface ImportPast {
  readonly fileName: string;
  /** "14:40 ngày 29/06/2022" */
  readonly at: string;
  readonly who: string;
  /** "Khối BXD: 325 mục thêm mới, 2 mục thay đổi" */
  readonly outcome: string;
}

export interface ImportUploadPageProps {
  readonly frame: PageFrame;
  readonly values: ImportUploadValues;
  readonly errors: readonly FormError[];
  readonly past: readonly ImportPast[];
}

/** Ids of the fields, for the links of the error summary: `fieldId` of a FormError is one of these. */
export const UPLOAD_FIELDS = { file: 'tep', year: 'nam', bloc: 'ma-khoi', blocName: 'ten-khoi' } as const;

function UploadForm({ props }: { props: ImportUploadPageProps }): VNode {
  const { values, errors } = props;
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={withCsrf('/nhap-du-lieu', props.frame.csrfToken)}
      noValidate
    >
      <CsrfField token={props.frame.csrfToken} />
      <FileField
        words={{
          id: UPLOAD_FIELDS.file,
          label: 'Tệp Excel của khối (.xlsx)',
          hint: 'Các trang được nhận theo tiêu đề cột: đơn vị, nhiệm vụ, kết quả, tiêu chí, điểm tự chấm, khen thưởng. Tối đa 20 MB.',
          error: errorAt(errors, UPLOAD_FIELDS.file),
        }}
        name="file"
        multiple={false}
        accept=".xlsx"
      />
      <div class="field-row">
        <TextField
          words={{
            id: UPLOAD_FIELDS.year,
            label: 'Năm',
            hint: 'Để trống thì lấy theo tiêu đề.',
            error: errorAt(errors, UPLOAD_FIELDS.year),
          }}
          name="year"
          value={values.year}
          width="short"
          inputMode="numeric"
          maxLength={4}
          autocomplete="off"
        />
        <TextField
          words={{
            id: UPLOAD_FIELDS.bloc,
            label: 'Mã khối',
            hint: 'Để trống thì tìm theo tên khối trong tệp.',
            error: errorAt(errors, UPLOAD_FIELDS.bloc),
          }}
          name="bloc"
          value={values.bloc}
          width="short"
          maxLength={30}
          autocomplete="off"
        />
      </div>
      <TextField
        words={{
          id: UPLOAD_FIELDS.blocName,
          label: 'Tên khối',
          optional: true,
          hint: 'Để trống thì lấy tên ghi ở dòng đầu của tệp.',
          error: errorAt(errors, UPLOAD_FIELDS.blocName),
        }}
        name="blocName"
        value={values.blocName}
        maxLength={300}
        autocomplete="off"
      />
      <button class="button button--main" type="submit">
        Xem trước
      </button>
    </form>
  );
}

/** Takes the workbook of a bloc. Nothing is written before the preview is confirmed. */
export function ImportUploadPage(props: ImportUploadPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        title="Nhập dữ liệu từ Excel"
        lead="Bước này chỉ kiểm tra, chưa ghi gì vào hệ thống. Tệp sai một ô thì không ghi ô nào."
      />
      <ErrorSummary errors={props.errors} before="trước khi kiểm tra tệp" />
      <div class="columns">
        <Card id="chon-tep" title="Chọn tệp" padded>
          <UploadForm props={props} />
        </Card>
        <Card id="lan-nhap-truoc" title="Các lần nhập trước">
          {props.past.length === 0 ? (
            <p class="import-past__none">Chưa có lần nhập nào.</p>
          ) : (
            <ul class="import-past">
              {props.past.map((entry) => (
                <li key={entry.at + entry.fileName}>
                  {entry.fileName}
                  <span class="sub">{entry.outcome}</span>
                  <span class="sub">
                    {entry.at}, {entry.who}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </Page>
  );
}
