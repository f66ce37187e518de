import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { FileField, type FieldOption, SelectField, TextField } from '../../components/field';

/** Ids of the inputs of the decision itself, by the name of the field. */
export const DECISION_FIELDS = {
  number: 'so-quyet-dinh',
  decidedOn: 'ngay-quyet-dinh',
  issuingBody: 'co-quan-ban-hanh',
  authority: 'tham-quyen',
  signerTitle: 'chuc-vu-ky',
  signerName: 'nguoi-ky',
  system: 'he-thong',
  subjectLine: 'trich-yeu',
  file: 'tep',
} as const;

export type DecisionValues = Readonly<Record<Exclude<keyof typeof DECISION_FIELDS, 'file'>, string>>;

/** A file that came in with a form that was refused: it need not be chosen again. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

export interface DecisionHeadProps {
  readonly values: DecisionValues;
  /** Null where the system is known already. */
  readonly systems: readonly FieldOption[] | null;
  readonly file: { readonly kept: KeptFile | null } | null;
  readonly errors: readonly FormError[];
}

/** The fields of a signed decision: number, day, who decided and signed, its file. `file` null: no file is taken. */
export function DecisionHead({ values, systems, file, errors }: DecisionHeadProps): VNode {
  const words = (name: keyof typeof DECISION_FIELDS, label: string, hint?: string) => {
    const id = DECISION_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  const text = (name: Exclude<keyof DecisionValues, 'system'>, label: string, hint?: string): VNode => (
    <TextField words={words(name, label, hint)} name={name} value={values[name]} maxLength={300} autocomplete="off" />
  );
  const kept = file?.kept ?? null;
  const fileHint =
    kept === null ? 'PDF hoặc ảnh, tối đa 20 MB' : `Đã nhận tệp ${kept.name}. Chọn tệp khác nếu muốn thay.`;
  return (
    <div class="decision-head">
      {text('number', 'Số, ký hiệu', 'Như trên văn bản, ví dụ 412/QĐ-UBND')}
      {text('decidedOn', 'Ngày ký', 'Ví dụ 15/02/2026')}
      {systems === null ? null : (
        <SelectField words={words('system', 'Hệ thống')} name="system" value={values.system} options={systems} />
      )}
      {text('issuingBody', 'Cơ quan ban hành', 'Tên ở đầu văn bản')}
      {text('authority', 'Người có thẩm quyền', 'Ví dụ Chủ tịch Ủy ban nhân dân tỉnh')}
      {text('signerTitle', 'Chức vụ người ký')}
      {text('signerName', 'Họ và tên người ký')}
      <div class="decision-head__wide">
        {text('subjectLine', 'Trích yếu', 'Ví dụ: Về việc tặng Bằng khen năm 2025')}
      </div>
      {file === null ? null : (
        <FileField
          words={{ ...words('file', 'Tệp quyết định đã ký', fileHint), optional: true }}
          name="file"
          multiple={false}
        />
      )}
      {kept === null ? null : (
        <>
          <input type="hidden" name="fileId" value={kept.id} />
          <input type="hidden" name="fileName" value={kept.name} />
        </>
      )}
    </div>
  );
}
