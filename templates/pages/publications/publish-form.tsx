import type { VNode } from 'preact';
import { withCsrf } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { FileField, SelectField, TextField } from '../../components/field';
import { PUBLICATION_WORDS } from '../../../src/domain/publication/confirmation';

/** Ids of the inputs by the name of the field. */
export const PUBLISH_FIELDS = {
  number: 'so-quyet-dinh',
  decidedOn: 'ngay-quyet-dinh',
  signer: 'nguoi-ky',
  issuingBody: 'co-quan-ban-hanh',
  fileId: 'tep-quyet-dinh',
  file: 'tep-quyet-dinh',
  confirmation: 'xac-nhan',
} as const;

export interface PublishFormProps {
  readonly action: string;
  readonly csrfToken: string;
  readonly version: number;
  readonly form: {
    readonly number: string;
    readonly decidedOn: string;
    readonly signer: string;
    readonly issuingBody: string;
    readonly confirmation: string;
    /** Documents of the bloc to choose from, and which is chosen; '' none. */
    readonly fileId: string;
    readonly documents: readonly { readonly id: string; readonly name: string }[];
  };
  readonly errors: readonly FormError[];
}

/** The decision with its file, and the typed confirmation. */
export function PublishForm({ action, csrfToken, version, form, errors }: PublishFormProps): VNode {
  const words = (name: keyof typeof PUBLISH_FIELDS, label: string, hint?: string) => ({
    id: PUBLISH_FIELDS[name],
    label,
    hint,
    error: errorAt(errors, PUBLISH_FIELDS[name]),
  });
  return (
    <form method="post" action={withCsrf(action, csrfToken)} enctype="multipart/form-data" class="stack-form">
      <input type="hidden" name="version" value={version} />
      <TextField
        words={words('number', 'Số, ký hiệu quyết định', 'Ví dụ 12/QĐ-HĐTĐKT')}
        name="number"
        value={form.number}
        width="medium"
      />
      <TextField
        words={words('decidedOn', 'Ngày quyết định', 'Ví dụ 15/08/2022')}
        name="decidedOn"
        value={form.decidedOn}
        width="short"
        inputMode="numeric"
      />
      <TextField words={words('signer', 'Người ký', 'Ghi chức vụ')} name="signer" value={form.signer} />
      <TextField words={words('issuingBody', 'Cơ quan ban hành')} name="issuingBody" value={form.issuingBody} />
      <FileField
        words={words('file', 'Tệp quyết định', 'PDF, Word hoặc ảnh, tối đa 20 MB')}
        name="file"
        multiple={false}
      />
      {form.documents.length === 0 ? null : (
        <SelectField
          words={{ id: 'van-ban-da-co', label: 'Hoặc chọn văn bản đã tải lên của khối', optional: true }}
          name="fileId"
          value={form.fileId}
          options={[
            { value: '', label: 'Không chọn' },
            ...form.documents.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField
        words={words('confirmation', `Gõ ${PUBLICATION_WORDS} để xác nhận`, 'Chữ in hoa, có dấu')}
        name="confirmation"
        value={form.confirmation}
        width="short"
        autocomplete="off"
      />
      <p>
        <button class="button button--main" type="submit">
          Công bố kết quả
        </button>
      </p>
    </form>
  );
}
