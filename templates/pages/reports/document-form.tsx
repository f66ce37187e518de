import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { TextField } from '../../components/field';
import type { ReportDocumentForm } from './report-props';

/** Number and date of the document. The date decides which rules of form apply, so it is asked for before export. */
export function DocumentForm({
  form,
  basePath,
  csrfToken,
}: {
  form: ReportDocumentForm;
  basePath: string;
  csrfToken: string;
}): VNode {
  return (
    <Card id="so-ngay-van-ban" title="Số và ngày văn bản" padded>
      <form method="post" action={`${basePath}/van-ban`} noValidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={String(form.version)} />
        <div class="field-row">
          <TextField
            words={{ id: 'so-van-ban', label: 'Số, ký hiệu', error: form.numberError }}
            name="number"
            value={form.number}
            maxLength={60}
            autocomplete="off"
          />
          <TextField
            words={{ id: 'ngay-van-ban', label: 'Ngày văn bản', error: form.dateError }}
            name="date"
            value={form.date}
            maxLength={10}
            placeholder="09/08/2022"
            inputMode="numeric"
            autocomplete="off"
          />
        </div>
        <p class="field__hint">
          Chưa có số thì để trống, điền sau khi văn thư cấp số. Ngày quyết định thể thức áp dụng.
        </p>
        <button class="button" type="submit">
          Lưu số và ngày
        </button>
      </form>
    </Card>
  );
}
