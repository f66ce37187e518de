import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { FileField, SelectField, TextAreaField, TextField, type FieldOption } from '../../components/field';
import type { ProgressConflict, ProgressForm } from './task-props';

const JUDGEMENT_OPTIONS: readonly FieldOption[] = [
  { value: '', label: 'Chưa đánh giá' },
  { value: 'yes', label: 'Bảo đảm' },
  { value: 'no', label: 'Chưa bảo đảm' },
];

function judged(value: boolean | null): string {
  if (value === null) return '';
  return value ? 'yes' : 'no';
}

function Judgements({ form }: { form: ProgressForm }): VNode {
  const axis = (id: string, label: string, name: string, value: boolean | null): VNode => (
    <SelectField
      words={{ id, label, error: errorAt(form.errors, id) }}
      name={name}
      value={judged(value)}
      options={JUDGEMENT_OPTIONS}
    />
  );
  return (
    <fieldset class="fieldset">
      <legend class="legend">
        Đánh giá <span class="field__optional">(không bắt buộc)</span>
      </legend>
      <div class="field-row">
        {axis('dung-han', 'Thời gian', 'onTime', form.judgement.onTime)}
        {axis('chat-luong', 'Chất lượng', 'qualityMet', form.judgement.qualityMet)}
        {axis('hieu-qua', 'Hiệu quả', 'effective', form.judgement.effective)}
      </div>
    </fieldset>
  );
}

const MEASURES: Readonly<Record<ProgressForm['measure'], { readonly label: string; readonly hint: string }>> = {
  total: { label: 'Kết quả lũy kế', hint: 'Tổng từ đầu năm, ví dụ 27,5' },
  level: { label: 'Mức đạt được', hint: 'Mức của cả thời gian từ đầu năm, ví dụ 98,5' },
  reach: { label: 'Kết quả', hint: 'Ghi 1 nếu đã đạt, 0 nếu chưa đạt' },
};

/** Says which files the browser has forgotten. */
function filesError(form: ProgressForm): string | undefined {
  const names = form.filesToChooseAgain.map((name) => `“${name}”`).join(', ');
  const forgotten = names === '' ? [] : [`Chọn lại tệp ${names}: trình duyệt không giữ tệp khi biểu mẫu quay lại.`];
  const sentences = [errorAt(form.errors, 'tep') ?? [], forgotten].flat();
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function Fields({ form }: { form: ProgressForm }): VNode {
  return (
    <>
      <div class="field-row">
        <TextField
          words={{
            id: 'ngay-so-lieu',
            label: 'Số liệu tính đến ngày',
            hint: 'Ví dụ 30/06/2022',
            error: errorAt(form.errors, 'ngay-so-lieu'),
          }}
          name="recordedOn"
          value={form.recordedOn}
          width="short"
          inputmode="numeric"
          autocomplete="off"
          maxLength={10}
          required
        />
        <TextField
          words={{
            id: 'ket-qua',
            label: `${MEASURES[form.measure].label} (${form.unit})`,
            hint: MEASURES[form.measure].hint,
            error: errorAt(form.errors, 'ket-qua'),
          }}
          name="actual"
          value={form.actual}
          width="short"
          inputmode="decimal"
          autocomplete="off"
          maxLength={20}
          data-number
        />
      </div>
      <TextAreaField
        words={{
          id: 'ghi-chu',
          label: 'Kết quả, khó khăn',
          hint: 'Chưa có số liệu thì bỏ trống ô kết quả và ghi lý do ở đây.',
          optional: true,
          error: errorAt(form.errors, 'ghi-chu'),
        }}
        name="note"
        value={form.note}
        maxLength={4000}
      />
      <Judgements form={form} />
      <FileField
        words={{
          id: 'tep',
          label: 'Tệp minh chứng',
          hint: 'PDF, Word, Excel hoặc ảnh. Chọn nhiều tệp cùng lúc, mỗi tệp tối đa 20 MB.',
          optional: true,
          error: filesError(form),
        }}
        name="files"
      />
    </>
  );
}

/** Adds a line to the log. Files make it a multipart form, so the token is in the address as well. */
export function ProgressFormCard({ form, csrfToken }: { form: ProgressForm; csrfToken: string }): VNode {
  return (
    <Card id="ghi-tien-do" title="Ghi tiến độ" padded>
      {form.deadlineText === null ? null : <p class="card__lead">{form.deadlineText}</p>}
      <form method="post" action={withCsrf(form.action, csrfToken)} enctype="multipart/form-data" novalidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="lastSequence" value={String(form.lastSequence)} />
        <Fields form={form} />
        <div class="actions">
          <button class="button button--main" type="submit">
            Lưu tiến độ
          </button>
        </div>
      </form>
    </Card>
  );
}

/** Somebody was faster: both values, and the two ways on. Saving again adds a line after theirs. */
export function ProgressConflictPanel({
  form,
  conflict,
  taskHref,
}: {
  form: ProgressForm;
  conflict: ProgressConflict;
  taskHref: string;
}): VNode {
  return (
    <ConflictDialog
      id="xung-dot-tien-do"
      title="Nhiệm vụ vừa có số liệu mới"
      explanation={`${conflict.savedBy} lưu lúc ${conflict.savedAtText}, trong khi bạn đang nhập.`}
      rows={[
        { label: 'Tính đến ngày', stored: conflict.storedDate, typed: form.recordedOn },
        { label: 'Kết quả lũy kế', stored: conflict.storedValue, typed: form.actual },
        { label: 'Kết quả, khó khăn', stored: conflict.storedNote, typed: form.note },
        ...(form.filesToChooseAgain.length === 0
          ? []
          : [
              { label: 'Tệp', stored: conflict.storedFiles, typed: `${form.filesToChooseAgain.join(', ')} (chọn lại)` },
            ]),
      ]}
    >
      <a class="button button--main" href={taskHref}>
        Giữ số liệu trên hệ thống
      </a>
      <a class="button" href="#ghi-tien-do">
        Xem lại và lưu số liệu tôi vừa nhập
      </a>
    </ConflictDialog>
  );
}
