import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { FileField, TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** Ids of the fields by their names. */
export const SEND_FILE_FIELDS = { file: 'tep-quyet-dinh', reason: 'ly-do-thay-tep' } as const;

export interface SendFilePageProps {
  readonly frame: PageFrame;
  /** `/quyet-dinh/:id` */
  readonly path: string;
  readonly decisionText: string;
  /** Name of the file that stands there already; null while there is none. */
  readonly earlier: string | null;
  /** Version of the decision that the page shows. */
  readonly version: number;
  readonly reason: string;
  readonly errors: readonly FormError[];
}

/** The form that sends the signed text of a decision, or another in its place. */
export function SendFilePage({
  frame,
  path,
  decisionText,
  earlier,
  version,
  reason,
  errors,
}: SendFilePageProps): VNode {
  const words = (name: keyof typeof SEND_FILE_FIELDS, label: string, hint: string) => {
    const id = SEND_FILE_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href={path}>{decisionText}</a>}
        title={earlier === null ? 'Gửi tệp quyết định' : 'Thay tệp quyết định'}
        lead="Bản quét có chữ ký và dấu, hoặc bản ký số."
      />
      <ErrorSummary errors={errors} before="trước khi gửi" />
      <Card id="gui-tep" title="Tệp quyết định đã ký" padded>
        {earlier === null ? null : (
          <p>
            Đang dùng <a href={`${path}/tep`}>{earlier}</a>. Tệp này vẫn được giữ trong hệ thống sau khi thay.
          </p>
        )}
        <form method="post" action={withCsrf(`${path}/gui-tep`, frame.csrfToken)} enctype="multipart/form-data">
          <input type="hidden" name="version" value={String(version)} />
          <FileField words={words('file', 'Tệp', 'PDF hoặc ảnh, tối đa 20 MB')} name="file" multiple={false} />
          {earlier === null ? null : (
            <TextAreaField
              words={words('reason', 'Lý do thay tệp', 'Ghi vào nhật ký, ví dụ: bản trước quét thiếu trang 2')}
              name="reason"
              value={reason}
            />
          )}
          <p class="actions">
            <button class="button button--main" type="submit">
              Gửi tệp
            </button>
          </p>
        </form>
      </Card>
    </Page>
  );
}
