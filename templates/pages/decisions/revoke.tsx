import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { FileField, type FieldOption, SelectField, TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** Ids of the fields by their names. */
export const REVOKE_FIELDS = {
  honours: 'danh-sach-huy',
  number: 'so-huy',
  decidedOn: 'ngay-huy',
  issuingBody: 'co-quan-huy',
  signerTitle: 'chuc-vu-huy',
  signerName: 'nguoi-ky-huy',
  ground: 'can-cu-huy',
  reason: 'ly-do-huy',
  file: 'tep-huy',
} as const;

export type RevokeValues = Readonly<Record<Exclude<keyof typeof REVOKE_FIELDS, 'honours' | 'file'>, string>>;

export interface RevokePageProps {
  readonly frame: PageFrame;
  readonly path: string;
  readonly decisionText: string;
  readonly honours: readonly { readonly id: string; readonly label: string; readonly isChosen: boolean }[];
  readonly grounds: readonly FieldOption[];
  readonly values: RevokeValues;
  readonly errors: readonly FormError[];
}

/** The form that records a decision to revoke honours. */
export function RevokePage({ frame, path, decisionText, honours, grounds, values, errors }: RevokePageProps): VNode {
  const words = (name: keyof typeof REVOKE_FIELDS, label: string, hint?: string) => {
    const id = REVOKE_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  const text = (name: keyof RevokeValues, label: string, hint?: string): VNode => (
    <TextField words={words(name, label, hint)} name={name} value={values[name]} maxLength={300} autocomplete="off" />
  );
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href={path}>{decisionText}</a>}
        title="Hủy bỏ khen thưởng"
        lead="Khen thưởng bị hủy bỏ vẫn còn trong sổ nhưng không được tính nữa. Tiền đã chi và hiện vật đã trao phải thu hồi. Không hoàn tác được."
      />
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <form method="post" action={withCsrf(`${path}/huy-bo`, frame.csrfToken)} enctype="multipart/form-data">
        <Card id="danh-sach" title="Hủy bỏ của ai" padded>
          <fieldset id={REVOKE_FIELDS.honours} class="fieldset" tabindex={-1}>
            <legend class="visually-hidden">Chọn khen thưởng bị hủy bỏ</legend>
            {honours.map(({ id, label, isChosen }) => (
              <label class="checkbox" key={id} for={`huy-${id}`}>
                <input type="checkbox" id={`huy-${id}`} name={`honour-${id}`} value="1" checked={isChosen} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        </Card>
        <Card id="van-ban" title="Quyết định hủy bỏ" padded>
          <div class="decision-head">
            {text('number', 'Số, ký hiệu')}
            {text('decidedOn', 'Ngày ký', 'Ví dụ 01/09/2026')}
            {text('issuingBody', 'Cơ quan ban hành')}
            {text('signerTitle', 'Chức vụ người ký')}
            {text('signerName', 'Họ và tên người ký')}
            <FileField words={{ ...words('file', 'Tệp quyết định'), optional: true }} name="file" multiple={false} />
          </div>
          <SelectField words={words('ground', 'Căn cứ hủy bỏ')} name="ground" value={values.ground} options={grounds} />
          <TextAreaField words={words('reason', 'Lý do cụ thể')} name="reason" value={values.reason} />
          <p class="actions">
            <button class="button button--main" type="submit">
              Ghi quyết định hủy bỏ
            </button>
          </p>
        </Card>
      </form>
    </Page>
  );
}
