import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { TextAreaField, TextField } from '../../components/field';
import { Stack, type StatusCounts } from '../../components/stack';
import type { PartFormView } from './meeting-props';
import { PartForm, valueOf, wordsOf } from './part-form';

/** What the meeting concludes about one agency, beside the agency's figures. */
export interface ConclusionView {
  readonly code: string;
  readonly name: string;
  /** Key tasks by status, as of the day of the period. */
  readonly counts: StatusCounts;
  readonly countWords: string;
  /** "Tự chấm: 95,8 điểm …"; '' when the reader may not see scores, or there are none. */
  readonly scoreWords: string;
  readonly judgement: string;
  readonly remark: string;
  /** Null for readers and outside the session. */
  readonly form: PartFormView | null;
}

function Form({ form, csrfToken }: { form: PartFormView; csrfToken: string }): VNode {
  return (
    <PartForm form={form} csrfToken={csrfToken} save="Lưu kết luận">
      <TextField
        words={wordsOf(form, 'judgement', 'Đánh giá thống nhất', { hint: 'Ví dụ: Hoàn thành đúng tiến độ.' })}
        name="judgement"
        value={valueOf(form, 'judgement')}
        autocomplete="off"
      />
      <TextAreaField
        words={wordsOf(form, 'remark', 'Nhận xét', { optional: true })}
        name="remark"
        value={valueOf(form, 'remark')}
        rows={2}
      />
    </PartForm>
  );
}

/** What the meeting concludes about each agency, in official order. */
export function ConclusionsCard({
  conclusions,
  csrfToken,
}: {
  conclusions: readonly ConclusionView[];
  csrfToken: string;
}): VNode {
  return (
    <Card id="ket-luan" title="Kết luận về từng cơ quan">
      <ul class="units">
        {conclusions.map((view) => (
          <li key={view.code} id={`ket-luan-${view.code}`} class="unit">
            <p class="unit__name">
              <b>{view.name}</b>
              <span class="sub">{view.countWords}</span>
              {view.scoreWords === '' ? null : <span class="sub">{view.scoreWords}</span>}
            </p>
            <Stack counts={view.counts} />
            {view.form === null ? (
              <p class="meeting-prose">
                {view.judgement === '' ? 'Chưa kết luận.' : <b>{view.judgement}</b>}
                {view.remark === '' ? '' : ` ${view.remark}`}
              </p>
            ) : (
              <Form form={view.form} csrfToken={csrfToken} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
