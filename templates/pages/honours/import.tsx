import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { FileField, type FieldOption, SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** Id of the file input, for the link of the error summary. */
export const PAST_FILE = 'tep-khen-thuong';

/** Lines of a list: the first of them, and how many there are. */
interface Lines<Line> {
  readonly shown: readonly Line[];
  readonly count: string;
  readonly isCut: boolean;
}

/** What was read from a list before anything is written. */
export interface PastPreviewView {
  readonly fileName: string;
  readonly problems: Lines<{ readonly address: string; readonly sentence: string }>;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly duplicates: Lines<{
    readonly address: string;
    readonly recipient: string;
    readonly award: string;
    readonly decision: string;
  }>;
  readonly unknownAwards: readonly {
    readonly name: string;
    readonly words: string;
    readonly linesText: string;
    readonly choice: string;
    readonly options: readonly FieldOption[];
  }[];
  /** Null when there is nothing to write, or mistakes have to be put right first. */
  readonly fileId: string | null;
}

export interface PastImportPageProps {
  readonly frame: PageFrame;
  readonly errors: readonly FormError[];
  readonly preview: PastPreviewView | null;
}

function UploadCard({ frame, errors }: { frame: PageFrame; errors: readonly FormError[] }): VNode {
  return (
    <Card id="chon-tep" title="Chọn tệp" padded>
      <p>
        Ghi danh sách vào tệp mẫu, mỗi dòng một tập thể, cá nhân hoặc hộ gia đình.{' '}
        <a href="/tra-cuu/nhap/mau">Tải mẫu</a>
      </p>
      <form method="post" enctype="multipart/form-data" action={withCsrf('/tra-cuu/nhap', frame.csrfToken)} noValidate>
        <CsrfField token={frame.csrfToken} />
        <FileField
          words={{
            id: PAST_FILE,
            label: 'Tệp Excel (.xlsx)',
            hint: 'Tải lên để kiểm tra, chưa ghi gì. Tối đa 20 MB, 19.000 dòng.',
            error: errorAt(errors, PAST_FILE),
          }}
          name="file"
          multiple={false}
          accept=".xlsx"
        />
        <button class="button button--main" type="submit">
          Kiểm tra tệp
        </button>
      </form>
    </Card>
  );
}

function Problems({ preview }: { preview: PastPreviewView }): VNode | null {
  const { shown, count, isCut } = preview.problems;
  if (shown.length === 0) return null;
  return (
    <Card
      id="cho-sai"
      title={`Có ${count} chỗ cần sửa trong tệp`}
      {...(isCut
        ? { note: `Đây là ${String(shown.length)} chỗ đầu. Sửa rồi tải lại tệp để xem các chỗ còn lại.` }
        : {})}
    >
      <ScrollRegion label="Chỗ cần sửa">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Cần sửa</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ address, sentence }) => (
              <tr key={address + sentence}>
                <th scope="row">{address}</th>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function Duplicates({ preview }: { preview: PastPreviewView }): VNode | null {
  const { shown, count, isCut } = preview.duplicates;
  if (shown.length === 0) return null;
  return (
    <Card
      id="da-co"
      title="Đã có trong sổ, không ghi lại"
      aside={<span class="count">{count}</span>}
      {...(isCut ? { note: `Đây là ${String(shown.length)} dòng đầu.` } : {})}
    >
      <table class="table table--cards">
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col">Ô</th>
            <th scope="col">Danh hiệu, hình thức</th>
            <th scope="col">Quyết định</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.address}>
              <th scope="row">{line.recipient}</th>
              <td data-label="Ô">{line.address}</td>
              <td data-label="Danh hiệu, hình thức">{line.award}</td>
              <td data-label="Quyết định">{line.decision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function WriteCard({ frame, preview }: { frame: PageFrame; preview: PastPreviewView }): VNode {
  return (
    <Card id="ghi-vao-so" title={preview.fileName} padded>
      <dl class="facts">
        {preview.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {preview.fileId === null ? null : (
        <form method="post" action="/tra-cuu/nhap/ghi">
          <CsrfField token={frame.csrfToken} />
          <input type="hidden" name="fileId" value={preview.fileId} />
          {preview.unknownAwards.length === 0 ? null : (
            <fieldset class="honour-unknown">
              <legend>Danh hiệu, hình thức chưa có trong danh mục</legend>
              <p>Sổ giữ nguyên chữ của quyết định. Chọn tên tương ứng trong danh mục, hoặc để lại và kiểm tra sau.</p>
              {preview.unknownAwards.map(({ name, words, linesText, choice, options }, index) => (
                <SelectField
                  key={name}
                  words={{ id: `chon-danh-hieu-${String(index + 1)}`, label: words, hint: linesText }}
                  name={name}
                  value={choice}
                  options={[{ value: '', label: 'Để lại, cần kiểm tra' }, ...options]}
                />
              ))}
            </fieldset>
          )}
          <button class="button button--main" type="submit">
            Ghi vào sổ khen thưởng
          </button>
        </form>
      )}
    </Card>
  );
}

/** Import of past honours: choose the list, look at what it would do, write it. */
export function PastImportPage({ frame, errors, preview }: PastImportPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href="/tra-cuu">Quyết định, tra cứu</a>}
        title="Nhập khen thưởng đã qua từ Excel"
        lead="Ghi tất cả hoặc không ghi gì: tệp còn chỗ sai thì chưa ghi dòng nào. Nhập lại cùng một tệp không ghi thêm."
      />
      <ErrorSummary errors={errors} />
      {preview === null ? null : (
        <>
          <WriteCard frame={frame} preview={preview} />
          <Problems preview={preview} />
          <Duplicates preview={preview} />
        </>
      )}
      <UploadCard frame={frame} errors={errors} />
    </Page>
  );
}
