import type { VNode } from 'preact';
import { meetingKindWords } from '../../../src/text/words/meetings';
import { CheckboxField, SelectField, TextAreaField, TextField } from '../../components/field';
import { fieldId, type PartFormView } from './meeting-props';
import { PartForm, valueOf, wordsOf } from './part-form';

const KINDS = Object.entries(meetingKindWords).map(([value, label]) => ({ value, label }));

function When({ form }: { form: PartFormView }): VNode {
  return (
    <div class="field-row">
      <TextField
        words={wordsOf(form, 'heldOn', 'Ngày họp')}
        name="heldOn"
        value={valueOf(form, 'heldOn')}
        inputMode="numeric"
        placeholder="09/08/2022"
        autocomplete="off"
      />
      <TextField
        words={wordsOf(form, 'startsAt', 'Giờ bắt đầu')}
        name="startsAt"
        value={valueOf(form, 'startsAt')}
        placeholder="08:00"
        autocomplete="off"
      />
      <TextField
        words={wordsOf(form, 'endsAt', 'Giờ kết thúc', { hint: 'Ghi khi họp xong.' })}
        name="endsAt"
        value={valueOf(form, 'endsAt')}
        placeholder="11:30"
        autocomplete="off"
      />
    </div>
  );
}

function People({ form }: { form: PartFormView }): VNode {
  return (
    <>
      <TextField
        words={wordsOf(form, 'presidedBy', 'Người chủ trì', { hint: 'Họ tên, chức vụ; thường là Khối trưởng.' })}
        name="presidedBy"
        value={valueOf(form, 'presidedBy')}
      />
      <TextField
        words={wordsOf(form, 'recordedBy', 'Thư ký hội nghị', { hint: 'Họ tên, chức vụ.' })}
        name="recordedBy"
        value={valueOf(form, 'recordedBy')}
      />
      <fieldset>
        <legend class="legend">Mời dự, ngoài tất cả đơn vị thành viên</legend>
        <CheckboxField
          id={fieldId(form.id, 'withLeader')}
          name="withLeader"
          label="Lãnh đạo phụ trách khối"
          checked={valueOf(form, 'withLeader') === '1'}
        />
        <CheckboxField
          id={fieldId(form.id, 'withHomeAffairs')}
          name="withHomeAffairs"
          label="Sở Nội vụ (Phòng Thi đua, khen thưởng)"
          checked={valueOf(form, 'withHomeAffairs') === '1'}
        />
      </fieldset>
      <TextAreaField
        words={wordsOf(form, 'otherInvitees', 'Thành phần mời khác', { hint: 'Mỗi dòng một.', optional: true })}
        name="otherInvitees"
        value={valueOf(form, 'otherInvitees')}
      />
    </>
  );
}

/** What a meeting is about, when and where, and who is asked to come. */
export function PlanForm({ form, csrfToken, isNew }: { form: PartFormView; csrfToken: string; isNew: boolean }): VNode {
  return (
    <PartForm form={form} csrfToken={csrfToken} save={isNew ? 'Lập cuộc họp' : 'Lưu'} autosave={!isNew}>
      <SelectField
        words={wordsOf(form, 'kind', 'Loại cuộc họp')}
        name="kind"
        options={KINDS}
        value={valueOf(form, 'kind')}
      />
      <TextField words={wordsOf(form, 'title', 'Tên cuộc họp')} name="title" value={valueOf(form, 'title')} />
      <When form={form} />
      <TextField words={wordsOf(form, 'venue', 'Địa điểm')} name="venue" value={valueOf(form, 'venue')} />
      <TextField
        words={wordsOf(form, 'quorum', 'Tỷ lệ đơn vị phải có mặt', { hint: 'Theo quy chế của khối, ví dụ 2/3.' })}
        name="quorum"
        width="short"
        value={valueOf(form, 'quorum')}
      />
      <People form={form} />
    </PartForm>
  );
}
