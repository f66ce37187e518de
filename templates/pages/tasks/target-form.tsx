import type { VNode } from 'preact';
import { TARGET_DIRECTIONS, TARGET_KINDS } from '../../../src/domain/tasks/target';
import { targetDirectionWords, targetKindWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { SelectField, TextAreaField } from '../../components/field';
import type { TargetForm } from './task-props';

/** Somebody was faster: both corrections. Saving again adds a version after theirs. */
function TargetConflictPanel({ form, taskHref }: { form: TargetForm; taskHref: string }): VNode | null {
  const { conflict } = form;
  if (conflict === null) return null;
  return (
    <ConflictDialog
      id="xung-dot-cach-do"
      title="Cách đo vừa được người khác sửa"
      explanation={`${conflict.savedBy} lưu lúc ${conflict.savedAtText}, trong khi bạn đang sửa.`}
      rows={[
        { label: 'Cách tính', stored: targetKindWords[conflict.storedKind], typed: targetKindWords[form.kind] },
        {
          label: 'Chiều đánh giá',
          stored: targetDirectionWords[conflict.storedDirection],
          typed: targetDirectionWords[form.direction],
        },
        { label: 'Lý do', stored: conflict.storedReason, typed: form.reason },
      ]}
    >
      <a class="button button--main" href={taskHref}>
        Giữ cách đo trên hệ thống
      </a>
      <a class="button" href="#loai-chi-tieu">
        Xem lại và lưu cách đo tôi vừa chọn
      </a>
    </ConflictDialog>
  );
}

/** Lets the secretary correct what the import could only guess: how the target is measured. */
export function TargetFormCard({
  form,
  csrfToken,
  taskHref,
}: {
  form: TargetForm;
  csrfToken: string;
  taskHref: string;
}): VNode {
  return (
    <Card id="sua-cach-do" title="Sửa cách đo chỉ tiêu" padded>
      <p class="card__lead">
        Bảng tính không ghi chỉ tiêu là cộng dồn hay giữ mức; hệ thống đoán khi nhập. Sửa ở đây nếu đoán sai, lý do được
        lưu lại.
      </p>
      <TargetConflictPanel form={form} taskHref={taskHref} />
      <form method="post" action={form.action} novalidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={String(form.version)} />
        <div class="field-row">
          <SelectField
            words={{ id: 'loai-chi-tieu', label: 'Cách tính', error: errorAt(form.errors, 'loai-chi-tieu') }}
            name="kind"
            value={form.kind}
            options={TARGET_KINDS.map((kind) => ({ value: kind, label: targetKindWords[kind] }))}
          />
          <SelectField
            words={{ id: 'chieu-chi-tieu', label: 'Chiều đánh giá', error: errorAt(form.errors, 'chieu-chi-tieu') }}
            name="direction"
            value={form.direction}
            options={TARGET_DIRECTIONS.map((direction) => ({
              value: direction,
              label: targetDirectionWords[direction],
            }))}
          />
        </div>
        <TextAreaField
          words={{ id: 'ly-do-chi-tieu', label: 'Lý do sửa', error: errorAt(form.errors, 'ly-do-chi-tieu') }}
          name="reason"
          value={form.reason}
          rows={2}
          maxLength={1000}
          required
        />
        <button class="button" type="submit">
          Lưu cách đo
        </button>
      </form>
    </Card>
  );
}
