import type { VNode } from 'preact';
import { MOVEMENT_EVENT_KINDS } from '../../../src/domain/movements';
import { movementEventWords } from '../../../src/text/words/movements';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { FileField } from '../../components/field';
import { Choice, Day, Line, Lines, wordsOf } from './fields';
import type { EventLine, MovementForm } from './movement-props';

/** What happened to a movement, in the order of time. */
export function EventList({ events, csrfToken }: { events: readonly EventLine[]; csrfToken: string }): VNode {
  if (events.length === 0) return <p class="faint">Chưa có sơ kết, tổng kết hay thay đổi nào.</p>;
  return (
    <ul class="ledger-lines">
      {events.map(({ id, title, detail, text, file, struck, strike }) => (
        <li key={id}>
          <b>{struck === '' ? title : <s>{title}</s>}</b>
          <span class="sub">{detail}</span>
          {text === '' ? null : <p class="prose">{text}</p>}
          {file === null ? null : (
            <p>
              <a href={file.href}>{file.name}</a>
            </p>
          )}
          {struck === '' ? null : <p class="faint">{struck}</p>}
          {strike === null ? null : (
            <details open={strike.errors.length > 0}>
              <summary>Ghi nhầm, bỏ dòng này</summary>
              <form id={strike.id} method="post" action={strike.action} noValidate>
                <CsrfField token={csrfToken} />
                <input type="hidden" name="version" value={String(strike.version)} />
                <Line form={strike} name="reason" label="Lý do bỏ" width="full" />
                <button class="button" type="submit">
                  Bỏ {title.toLocaleLowerCase('vi')}
                </button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Records a review, a new term or a withdrawal. */
export function EventForm({ form, csrfToken }: { form: MovementForm; csrfToken: string }): VNode {
  return (
    <form id={form.id} method="post" enctype="multipart/form-data" action={withCsrf(form.action, csrfToken)} noValidate>
      <input type="hidden" name="version" value={String(form.version)} />
      <Choice
        form={form}
        name="kind"
        label="Việc"
        options={MOVEMENT_EVENT_KINDS.map((value) => ({ value, label: movementEventWords[value] }))}
      />
      <Day form={form} name="on" label="Ngày" />
      <Line form={form} name="documentNumber" label="Số văn bản" hint="Bắt buộc khi kéo dài, kết thúc sớm." />
      <Lines form={form} name="text" label="Kết quả, lý do" hint="Kết quả sơ kết, tổng kết; lý do khi rút." />
      <Day form={form} name="endsOn" label="Ngày kết thúc mới" hint="Chỉ khi kéo dài hoặc kết thúc sớm." />
      <FileField
        words={wordsOf({ form, name: 'file', label: 'Tệp văn bản', optional: true })}
        name="file"
        multiple={false}
      />
      <button class="button" type="submit">
        Ghi diễn biến
      </button>
    </form>
  );
}
