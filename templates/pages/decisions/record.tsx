import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { FieldError, type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DecisionHead, type DecisionValues, type KeptFile } from './head';

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

export interface RecordDecisionProps {
  readonly frame: PageFrame;
  readonly values: DecisionValues;
  readonly lines: readonly LineValues[];
  readonly options: Readonly<Record<'awards' | 'subjects' | 'types' | 'agencies' | 'systems', readonly FieldOption[]>>;
  readonly kept: KeptFile | null;
  readonly errors: readonly FormError[];
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
          <DecisionHead
            values={props.values}
            systems={props.options.systems}
            file={{ kept: props.kept }}
            errors={errors}
          />
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
