import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import type { DistinctionView } from './duplicate-props';

export const DISTINCTION_ID = 'ly-do-khac-nhau';

export interface DistinctionProps {
  readonly path: string;
  readonly csrfToken: string;
  readonly view: DistinctionView;
  readonly errors: readonly FormError[];
}

/** Says that two records of one name are two persons, so that nobody is asked again; or takes it back. */
export function DistinctionCard({ path, csrfToken, view, errors }: DistinctionProps): VNode {
  const { said, reason } = view;
  return (
    <Card id="khac-nhau" title="Hai người khác nhau" padded>
      <p>{said ?? 'Nếu đây là hai người cùng tên, ghi lại để cặp này không còn trong danh sách hồ sơ có thể trùng.'}</p>
      <form
        method="post"
        action={`${path}/${said === null ? 'khac-nhau' : 'bo-khac-nhau'}`}
        class="distinction"
        noValidate
      >
        <CsrfField token={csrfToken} />
        <TextAreaField
          words={{
            id: DISTINCTION_ID,
            label: said === null ? 'Căn cứ để biết là hai người' : 'Lý do bỏ ghi nhận',
            error: errorAt(errors, DISTINCTION_ID),
            hint:
              said === null
                ? 'Ví dụ: khác số định danh, đã đối chiếu hồ sơ gốc.'
                : 'Bỏ ghi nhận thì gộp được hai hồ sơ.',
          }}
          name="reason"
          value={reason}
          maxLength={1000}
        />
        <button class="button" type="submit">
          {said === null ? 'Ghi là hai người khác nhau' : 'Bỏ ghi nhận'}
        </button>
      </form>
    </Card>
  );
}
