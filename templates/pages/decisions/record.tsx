import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { FieldError, FileField, type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

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

/** Id of the row of a line, counted from 0. */
export function lineFieldId(index: number): string {
  return `dong-${String(index)}`;
}

/** A line as it was typed. */
export interface LineValues {
  readonly award: string;
  readonly subject: string;
  readonly type: string;
  readonly agency: string;
  readonly name: string;
  readonly detail: string;
  readonly from: string;
  readonly year: string;
}

export type DecisionValues = Readonly<Record<Exclude<keyof typeof DECISION_FIELDS, 'file'>, string>>;

export interface RecordDecisionProps {
  readonly frame: PageFrame;
  readonly values: DecisionValues;
  readonly lines: readonly LineValues[];
  readonly options: Readonly<Record<'awards' | 'subjects' | 'types' | 'agencies' | 'systems', readonly FieldOption[]>>;
  readonly errors: readonly FormError[];
}

function Head({ values, options, errors }: RecordDecisionProps): VNode {
  const words = (name: keyof typeof DECISION_FIELDS, label: string, hint?: string) => {
    const id = DECISION_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  const text = (name: Exclude<keyof DecisionValues, 'system'>, label: string, hint?: string): VNode => (
    <TextField words={words(name, label, hint)} name={name} value={values[name]} maxLength={300} autocomplete="off" />
  );
  return (
    <div class="decision-head">
      {text('number', 'Số, ký hiệu', 'Như trên văn bản, ví dụ 412/QĐ-UBND')}
      {text('decidedOn', 'Ngày ký', 'Ví dụ 15/02/2026')}
      <SelectField words={words('system', 'Hệ thống')} name="system" value={values.system} options={options.systems} />
      {text('issuingBody', 'Cơ quan ban hành', 'Tên ở đầu văn bản')}
      {text('authority', 'Người có thẩm quyền', 'Ví dụ Chủ tịch Ủy ban nhân dân tỉnh')}
      {text('signerTitle', 'Chức vụ người ký')}
      {text('signerName', 'Họ và tên người ký')}
      {text('subjectLine', 'Trích yếu', 'Ví dụ: Về việc tặng Bằng khen năm 2025')}
      <FileField
        words={{ ...words('file', 'Tệp quyết định đã ký', 'PDF hoặc ảnh, tối đa 20 MB'), optional: true }}
        name="file"
        multiple={false}
      />
    </div>
  );
}

function Line({ index, props }: { index: number; props: RecordDecisionProps }): VNode {
  const id = lineFieldId(index);
  const line = props.lines[index];
  const error = errorAt(props.errors, id);
  const at = String(index);
  const select = (
    name: 'award' | 'agency' | 'subject' | 'type',
    label: string,
    options: readonly FieldOption[],
  ): VNode => (
    <SelectField
      words={{ id: name === 'award' ? id : `${id}-${name}`, label }}
      name={`${name}${at}`}
      value={line?.[name] ?? ''}
      options={options}
    />
  );
  const text = (name: 'name' | 'detail' | 'from' | 'year', label: string, width: 'short' | 'full'): VNode => (
    <TextField
      words={{ id: `${id}-${name}`, label }}
      name={`${name}${at}`}
      value={line?.[name] ?? ''}
      width={width}
      maxLength={200}
      autocomplete="off"
    />
  );
  const { awards, subjects, types, agencies } = props.options;
  return (
    <fieldset class="decision-line">
      <legend>Dòng {index + 1}</legend>
      {error === undefined ? null : <FieldError id={id} message={error} />}
      <div class="decision-line__fields">
        {select('award', 'Danh hiệu, hình thức', [{ value: '', label: 'Chưa chọn' }, ...awards])}
        {select('subject', 'Đối tượng', subjects)}
        {select('agency', 'Cơ quan, đơn vị', [{ value: '', label: 'Ngoài danh mục' }, ...agencies])}
        {text('name', 'Tên cá nhân, hộ, phòng', 'full')}
        {text('detail', 'Chức vụ, địa chỉ', 'full')}
        {select('type', 'Loại hình', types)}
        {text('from', 'Thành tích từ năm', 'short')}
        {text('year', 'đến năm', 'short')}
      </div>
    </fieldset>
  );
}

/** The form that records a signed decision with all it grants; works without script, five more lines at a time. */
export function RecordDecisionPage(props: RecordDecisionProps): VNode {
  const { frame, lines, errors } = props;
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href="/quyet-dinh">Quyết định khen thưởng</a>}
        title="Ghi quyết định"
        lead="Quyết định đã ký. Sau khi ghi, nội dung được giữ nguyên như văn bản; sai phải hủy bỏ bằng quyết định khác."
      />
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <form method="post" action={withCsrf('/quyet-dinh/moi', frame.csrfToken)} enctype="multipart/form-data">
        <Card id="van-ban" title="Văn bản" padded>
          <Head {...props} />
        </Card>
        <Card
          id="danh-sach"
          title="Danh sách được khen"
          padded
          note="Khen cả cơ quan: chọn cơ quan, để trống tên. Tên người đúng như trong danh sách nhân sự của cơ quan thì được nối với người đó; tên ngoài danh sách giữ như đã gõ. Dòng để trống được bỏ qua."
        >
          <input type="hidden" name="rows" value={String(lines.length)} />
          {lines.map((_line, index) => (
            <Line key={index} index={index} props={props} />
          ))}
          <p class="actions">
            <button class="button" type="submit" name="more" value="1" formnovalidate>
              Thêm 5 dòng
            </button>
          </p>
        </Card>
        <p class="actions">
          <button class="button button--main" type="submit">
            Ghi quyết định
          </button>
          <a class="button" href="/quyet-dinh">
            Thôi
          </a>
        </p>
      </form>
    </Page>
  );
}
