import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type SchemeStartValues, START_FIELD_IDS } from './scheme-props';

export interface SchemeStartPageProps {
  readonly frame: PageFrame;
  readonly values: SchemeStartValues;
  /** Published versions that may be copied. */
  readonly sources: readonly FieldOption[];
  readonly errors: readonly FormError[];
}

const ADDRESS = '/danh-muc/thang-diem/soan';

/** Begins a table: blank, or as a copy of a published one, such as last year's. */
export function SchemeStartPage({ frame, values, sources, errors }: SchemeStartPageProps): VNode {
  const ids = START_FIELD_IDS;
  const words = (field: keyof typeof ids, label: string, hint?: string) => ({
    ...{ id: ids[field], label, hint, error: errorAt(errors, ids[field]) },
  });
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: 'Thang điểm', href: '/danh-muc/thang-diem' }, { label: 'Soạn bảng mới' }]} />
      <PageHeader
        over="Danh mục"
        title="Soạn bảng tiêu chí chấm điểm"
        lead="Bản soạn chưa dùng để chấm điểm; chỉ có hiệu lực khi được ban hành."
      />
      <ErrorSummary errors={errors} before="trước khi soạn" />
      <div class="narrow">
        <Card id="bat-dau" title="Bắt đầu" padded>
          <form method="post" action={ADDRESS} noValidate>
            <CsrfField token={frame.csrfToken} />
            <SelectField
              words={words('source', 'Soạn từ', 'Chọn một bảng đã ban hành để sao chép toàn bộ nội dung của bảng đó.')}
              name="source"
              options={[{ value: '', label: 'Bảng trắng' }, ...sources]}
              value={values.source}
            />
            <TextField
              words={words(
                'code',
                'Mã bảng',
                'Chữ in hoa không dấu, số và gạch ngang. Cùng mã là phiên bản tiếp theo.',
              )}
              name="code"
              value={values.code}
              width="medium"
              maxLength={30}
              autocomplete="off"
            />
            <TextField words={words('title', 'Tên bảng')} name="title" value={values.title} maxLength={300} />
            <TextField
              words={words('from', 'Áp dụng từ ngày', 'Ví dụ 01/01/2023.')}
              name="from"
              value={values.from}
              width="short"
              autocomplete="off"
            />
            <TextField
              words={{
                ...words('to', 'Đến hết ngày', 'Bỏ trống nếu áp dụng đến khi có bảng thay thế.'),
                optional: true,
              }}
              name="to"
              value={values.to}
              width="short"
              autocomplete="off"
            />
            <button class="button button--main" type="submit">
              Bắt đầu soạn
            </button>
          </form>
        </Card>
      </div>
    </Page>
  );
}
