import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';

/** Id of the field of the reason. */
export const REASON_FIELD = 'ly-do-mo-lai';

interface MoveFormProps {
  readonly action: string;
  readonly csrfToken: string;
  readonly version: number;
}

/** Closes the period: all that it says is kept. */
export function CloseForm({ action, csrfToken, version }: MoveFormProps): VNode {
  return (
    <form method="post" action={action} class="stack-form">
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={version} />
      <p>
        Đóng kỳ lưu lại toàn bộ: thang điểm, số liệu, điểm các lớp, thứ hạng, tên cơ quan, báo cáo, kèm mã nội dung để
        đối chiếu. Sau này sửa thang điểm hay đổi tên cơ quan thì kỳ này vẫn đọc như cũ.
      </p>
      <p>
        <button class="button button--main" type="submit">
          Đóng kỳ
        </button>
      </p>
    </form>
  );
}

/** Opens the period again, for a stored reason. */
export function ReopenForm({
  action,
  csrfToken,
  version,
  reason,
  errors,
}: MoveFormProps & { readonly reason: string; readonly errors: readonly FormError[] }): VNode {
  return (
    <form method="post" action={action} class="stack-form">
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        words={{
          id: REASON_FIELD,
          label: 'Lý do mở lại',
          hint: 'Được lưu, ghi nhật ký và thông báo cho mọi đơn vị. Các bản lưu cũ vẫn giữ nguyên.',
          error: errorAt(errors, REASON_FIELD),
        }}
        name="reason"
        value={reason}
      />
      <p>
        <button class="button" type="submit">
          Mở lại kỳ
        </button>
      </p>
    </form>
  );
}
