import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { CheckboxField, type FieldOption, SelectField, TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { CheckView } from './catalogue-props';
import { CheckTag } from './parts';

const ADDRESS = '/danh-muc/van-ban';
export const TEXT_FORM_ID = 'van-ban';

/** What the form of a text holds, as it was typed. */
export type TextValues = Readonly<Record<TextField, string>>;
export type TextField =
  | 'code'
  | 'kind'
  | 'number'
  | 'title'
  | 'printedTitle'
  | 'issuingBody'
  | 'issuedOn'
  | 'from'
  | 'to'
  | 'replacedBy'
  | 'replaces'
  | 'amends'
  | 'amendmentWords'
  | 'isReportGround'
  | 'note';

const FIELDS: readonly TextField[] = [
  ...(['code', 'kind', 'number', 'title', 'printedTitle', 'issuingBody', 'issuedOn', 'from', 'to'] as const),
  ...(['replacedBy', 'replaces', 'amends', 'amendmentWords', 'isReportGround', 'note'] as const),
];

export const TEXT_FIELD_IDS: Readonly<Record<string, string>> = Object.fromEntries(
  FIELDS.map((field) => [field, `van-ban-${field}`]),
);

export interface TextPageProps {
  readonly frame: PageFrame;
  readonly values: TextValues;
  /** Null when a text is added. */
  readonly existing: {
    readonly code: string;
    readonly version: number;
    readonly check: CheckView;
    readonly warnings: readonly string[];
  } | null;
  readonly kinds: readonly FieldOption[];
  /** Other texts, for what replaces or is amended. */
  readonly texts: readonly FieldOption[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly mayEdit: boolean;
}

function Form(props: TextPageProps): VNode {
  const { existing, values, errors, kinds, texts } = props;
  const words = (field: TextField, label: string, hint?: string) => {
    const id = TEXT_FIELD_IDS[field] ?? field;
    return { id, label, ...(hint === undefined ? {} : { hint }), error: errorAt(errors, id) };
  };
  const choices = [{ value: '', label: 'Không có' }, ...texts];
  return (
    <form
      id={TEXT_FORM_ID}
      method="post"
      action={existing === null ? ADDRESS : `${ADDRESS}/${existing.code}`}
      noValidate
    >
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={String(existing?.version ?? 0)} />
      {existing === null ? (
        <TextField
          words={words('code', 'Mã', 'Chữ in hoa và số, không đổi về sau, ví dụ ND152-2025.')}
          name="code"
          value={values.code}
          width="medium"
        />
      ) : null}
      <div class="field-row">
        <SelectField words={words('kind', 'Loại văn bản')} name="kind" value={values.kind} options={kinds} />
        <TextField words={words('number', 'Số, ký hiệu')} name="number" value={values.number} width="medium" />
      </div>
      <TextAreaField words={words('title', 'Trích yếu')} name="title" value={values.title} />
      <TextField
        words={words('printedTitle', 'Tên in trong văn bản', 'Đứng sau chữ “Căn cứ” của báo cáo, tờ trình.')}
        name="printedTitle"
        value={values.printedTitle}
      />
      <TextField words={words('issuingBody', 'Cơ quan ban hành')} name="issuingBody" value={values.issuingBody} />
      <div class="field-row">
        <TextField words={words('issuedOn', 'Ngày ban hành')} name="issuedOn" value={values.issuedOn} width="short" />
        <TextField words={words('from', 'Có hiệu lực từ')} name="from" value={values.from} width="short" />
        <TextField
          words={words('to', 'Hết hiệu lực từ', 'Ngày đầu tiên không còn hiệu lực.')}
          name="to"
          value={values.to}
          width="short"
        />
      </div>
      <SelectField
        words={words('replacedBy', 'Văn bản thay thế')}
        name="replacedBy"
        value={values.replacedBy}
        options={choices}
      />
      {existing === null ? (
        <SelectField
          words={words(
            'replaces',
            'Thay thế văn bản',
            'Văn bản được chọn hết hiệu lực từ ngày văn bản này có hiệu lực.',
          )}
          name="replaces"
          value={values.replaces}
          options={choices}
        />
      ) : null}
      <SelectField words={words('amends', 'Sửa đổi văn bản')} name="amends" value={values.amends} options={choices} />
      <TextField
        words={words('amendmentWords', 'Cách in kèm văn bản được sửa đổi', 'Ví dụ: theo Luật số 06/2026/QH16.')}
        name="amendmentWords"
        value={values.amendmentWords}
      />
      <CheckboxField
        id={TEXT_FIELD_IDS['isReportGround'] ?? ''}
        name="isReportGround"
        label="In ở phần căn cứ của báo cáo khối"
        checked={values.isReportGround === '1'}
      />
      <TextAreaField
        words={words(
          'note',
          'Điều còn phải kiểm tra',
          'Ghi gì ở đây thì văn bản mang dấu “Cần kiểm tra”; để trống khi đã rõ.',
        )}
        name="note"
        value={values.note}
      />
      <div class="actions">
        <button class="button button--main" type="submit">
          {existing === null ? 'Thêm văn bản' : 'Lưu'}
        </button>
        <a class="button" href={ADDRESS}>
          Về danh sách
        </a>
      </div>
    </form>
  );
}

function Facts({ values, kinds, texts }: TextPageProps): VNode {
  const nameOf = (options: readonly FieldOption[], value: string): string =>
    options.find((option) => option.value === value)?.label ?? value;
  const facts: readonly (readonly [string, string])[] = [
    ['Loại văn bản', nameOf(kinds, values.kind)],
    ['Số, ký hiệu', values.number],
    ['Trích yếu', values.title],
    ['Cơ quan ban hành', values.issuingBody],
    ['Ngày ban hành', values.issuedOn],
    ['Có hiệu lực từ', values.from],
    ['Hết hiệu lực từ', values.to],
    ['Văn bản thay thế', nameOf(texts, values.replacedBy)],
    ['Sửa đổi văn bản', nameOf(texts, values.amends)],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** One legal text, with its form for those who may write it. */
export function TextPage(props: TextPageProps): VNode {
  const { frame, existing, mayEdit, values } = props;
  const title = existing === null ? 'Thêm văn bản' : values.printedTitle;
  return (
    <Page frame={frame}>
      <Breadcrumb items={[{ label: 'Văn bản', href: ADDRESS }, { label: title }]} />
      <PageHeader title={title} over="Văn bản" />
      {existing?.warnings.map((text) => (
        <Banner key={text} kind="warn">
          {text}
        </Banner>
      ))}
      <ErrorSummary errors={props.errors} />
      <StaleForm view={props.conflict} keepHref={existing === null ? ADDRESS : `${ADDRESS}/${existing.code}`} />
      <div class="narrow">
        <Card id="noi-dung-van-ban" title="Nội dung" padded>
          {mayEdit ? <Form {...props} /> : <Facts {...props} />}
        </Card>
        {existing === null ? null : (
          <Card id="doi-chieu" title="Đối chiếu với bản gốc" padded>
            <p>
              <CheckTag check={existing.check} />
            </p>
            {mayEdit && existing.check.confirmed === null ? (
              <form method="post" action={`${ADDRESS}/${existing.code}/xac-nhan`}>
                <CsrfField token={frame.csrfToken} />
                <input type="hidden" name="version" value={String(existing.version)} />
                <button class="button" type="submit">
                  Xác nhận đã đối chiếu văn bản
                </button>
              </form>
            ) : null}
          </Card>
        )}
      </div>
    </Page>
  );
}
