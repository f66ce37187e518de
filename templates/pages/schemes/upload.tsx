import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { ErrorSummary, type FormError, errorAt } from '../../components/error-summary';
import { FileField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

const LIST = '/danh-muc/thang-diem';
const UPLOAD = `${LIST}/tai-len`;

/** More mistakes than this have one cause: a page of them helps nobody. */
const MOST_SHOWN = 200;

/** Id of the field of the file, for the links of the error summary. */
export const SCHEME_FILE_FIELD = 'tep-bang';

/** What is wrong in a file, and where: a cell, a code, or the whole file (''). */
export interface SchemeFileProblem {
  readonly place: string;
  readonly detail: string;
}

/** What became of the file: the draft that was made, if any, and everything that is wrong. */
export interface UploadedScheme {
  readonly fileName: string;
  readonly draft: { readonly code: string; readonly title: string; readonly href: string } | null;
  readonly problems: readonly SchemeFileProblem[];
}

export interface SchemeUploadPageProps {
  readonly frame: PageFrame;
  readonly errors: readonly FormError[];
  readonly uploaded: UploadedScheme;
}

function UploadForm({ frame, errors }: SchemeUploadPageProps): VNode {
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={withCsrf(UPLOAD, frame.csrfToken)}
      id="tai-len"
      noValidate
    >
      <CsrfField token={frame.csrfToken} />
      <FileField
        words={{
          id: SCHEME_FILE_FIELD,
          label: 'Tệp bảng tiêu chí (.xlsx theo mẫu, hoặc .json)',
          hint: 'Tối đa 5 MB. Tệp còn ô sai thì không lưu gì; mọi chỗ sai được nêu theo trang và ô.',
          error: errorAt(errors, SCHEME_FILE_FIELD),
        }}
        name="file"
        multiple={false}
        accept=".xlsx,.json"
      />
      <button class="button button--main" type="submit">
        Đọc tệp
      </button>
    </form>
  );
}

/** Every mistake with its place, as a table that can be worked through beside the file. */
function Problems({ uploaded }: { uploaded: UploadedScheme }): VNode | null {
  const { problems, draft, fileName } = uploaded;
  if (problems.length === 0) return null;
  const title = draft === null ? `${problems.length} chỗ sai trong tệp` : `${problems.length} chỗ còn phải sửa`;
  return (
    <Card id="cho-sai" title={title}>
      <table class="table table--cards">
        <caption class="visually-hidden">
          {title}: {fileName}
        </caption>
        <thead>
          <tr>
            <th scope="col">Chỗ</th>
            <th scope="col">Cần sửa</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, MOST_SHOWN).map(({ place, detail }) => (
            <tr key={place + detail}>
              <th scope="row" class="nowrap">
                {place === '' ? 'Cả tệp' : place}
              </th>
              <td data-label="Cần sửa">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length <= MOST_SHOWN ? null : (
        <p class="scheme-file-rest">Và {problems.length - MOST_SHOWN} chỗ khác. Sửa các chỗ trên rồi tải lên lại.</p>
      )}
    </Card>
  );
}

function Refused({ uploaded }: { uploaded: UploadedScheme }): VNode | null {
  if (uploaded.draft !== null || uploaded.problems.length === 0) return null;
  return (
    <div class="banner banner--bad" role="alert">
      <p>
        Chưa lưu gì: tệp “{uploaded.fileName}” còn {uploaded.problems.length} chỗ sai. Sửa trong tệp rồi tải lên lại.
      </p>
    </div>
  );
}

/** The draft that was made, with what is still to be mended. */
function Made({
  frame,
  draft,
  uploaded,
}: SchemeUploadPageProps & { draft: NonNullable<UploadedScheme['draft']> }): VNode {
  return (
    <Page frame={frame}>
      <Breadcrumb
        items={[{ label: 'Thang điểm', href: LIST }, { label: 'Tải bảng lên', href: UPLOAD }, { label: draft.code }]}
      />
      <PageHeader
        over={`Bản soạn ${draft.code}`}
        title={draft.title}
        lead={`Đã lưu tệp “${uploaded.fileName}” thành bản soạn. Bản soạn chưa ban hành được khi còn chỗ phải sửa.`}
      >
        <a class="button button--main" href={draft.href}>
          Mở bản soạn để sửa
        </a>
      </PageHeader>
      <Problems uploaded={uploaded} />
    </Page>
  );
}

/** Takes a scheme from a file. A file with mistakes stores nothing; a scheme that still breaks rules becomes a draft. */
export function SchemeUploadPage(props: SchemeUploadPageProps): VNode {
  const { frame, errors, uploaded } = props;
  if (uploaded.draft !== null) return <Made {...props} draft={uploaded.draft} />;
  return (
    <Page frame={{ ...frame, errorCount: errors.length + uploaded.problems.length }}>
      <Breadcrumb items={[{ label: 'Thang điểm', href: LIST }, { label: 'Tải bảng lên' }]} />
      <PageHeader
        title="Tải bảng tiêu chí lên"
        lead="Tệp đúng được lưu thành bản soạn, chưa dùng để chấm cho đến khi ban hành."
      />
      <ErrorSummary errors={errors} before="trước khi đọc tệp" />
      <Refused uploaded={uploaded} />
      <Problems uploaded={uploaded} />
      <div class="columns">
        <Card id="chon-tep" title="Chọn tệp" padded>
          <UploadForm {...props} />
        </Card>
        <Card id="mau-excel" title="Mẫu Excel" padded>
          <div class="scheme-file-links">
            <p>Mẫu có sẵn danh sách chọn, chỗ ghi và trang hướng dẫn với ví dụ cho từng cách chấm.</p>
            <p>
              <a class="button" href={`${UPLOAD}/mau`}>
                Tải mẫu trống
              </a>
            </p>
            <p class="faint">Mẫu ghi sẵn một bảng đã có: mở bảng ấy, chọn “Tải mẫu Excel”.</p>
          </div>
        </Card>
      </div>
    </Page>
  );
}
