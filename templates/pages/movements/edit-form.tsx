import type { VNode } from 'preact';
import { MOVEMENT_KINDS } from '../../../src/domain/movements';
import { movementKindWords } from '../../../src/text/words/movements';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { CheckboxField, FileField } from '../../components/field';
import { Choice, Day, Line, Lines, wordsOf } from './fields';
import { type MovementChoices, type MovementForm, movementFieldId } from './movement-props';

const TAKES_PART = [
  { value: 'all', label: 'Tất cả cơ quan, đơn vị của nơi phát động' },
  { value: 'chosen', label: 'Chỉ các cơ quan được chọn' },
];

/** What a movement is, for whoever launches it. */
export function MovementEditForm({
  form,
  choices,
  isNew,
  csrfToken,
}: {
  form: MovementForm;
  choices: MovementChoices;
  isNew: boolean;
  csrfToken: string;
}): VNode {
  const launcher = form.values['launcher'] ?? '';
  return (
    <form id={form.id} method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={String(form.version)} />
      <Line form={form} name="name" label="Tên phong trào" width="full" />
      <Choice
        form={form}
        name="kind"
        label="Loại"
        options={MOVEMENT_KINDS.map((value) => ({ value, label: movementKindWords[value] }))}
      />
      {isNew ? (
        <Choice form={form} name="launcher" label="Nơi phát động" options={choices.launchers} />
      ) : (
        <input type="hidden" name="launcher" value={launcher} />
      )}
      <Line form={form} name="documentNumber" label="Số văn bản phát động" />
      <Day form={form} name="documentOn" label="Ngày văn bản phát động" />
      <Day form={form} name="from" label="Ngày bắt đầu" />
      <Day
        form={form}
        name="to"
        label="Ngày kết thúc"
        {...(isNew ? {} : { hint: 'Theo văn bản phát động. Kéo dài hoặc kết thúc sớm thì ghi ở Diễn biến.' })}
      />
      <Lines form={form} name="content" label="Nội dung, chỉ tiêu" optional rows={5} />
      <Choice form={form} name="takesPart" label="Đơn vị tham gia" options={TAKES_PART} />
      <fieldset class="fieldset">
        <legend>Các cơ quan được chọn</legend>
        {choices.agencies.map(({ value, label }) => (
          <CheckboxField
            key={value}
            id={movementFieldId(form.id, `agencies-${value}`)}
            name="agencies"
            value={value}
            label={label}
            checked={choices.ticked.includes(value)}
          />
        ))}
      </fieldset>
      <div class="actions">
        <button class="button button--main" type="submit">
          Lưu
        </button>
        {isNew ? (
          <a class="button" href="/phong-trao">
            Thôi
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** The launch document, to send or to send anew. */
export function DocumentForm({ form, has, csrfToken }: { form: MovementForm; has: boolean; csrfToken: string }): VNode {
  const label = has ? 'Thay bằng tệp khác' : 'Tệp văn bản phát động';
  return (
    <form id={form.id} method="post" enctype="multipart/form-data" action={withCsrf(form.action, csrfToken)} noValidate>
      <input type="hidden" name="version" value={String(form.version)} />
      <FileField words={wordsOf({ form, name: 'file', label, hint: 'Tối đa 20 MB.' })} name="file" multiple={false} />
      <button class="button" type="submit">
        Gửi tệp
      </button>
    </form>
  );
}
