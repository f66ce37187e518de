import type { VNode } from 'preact';
import { withCsrf } from '../../components/csrf-field';
import { FileField } from '../../components/field';
import { Day, Lines, wordsOf } from './fields';
import type { MovementForm, ParticipationLine } from './movement-props';

/** Who takes part, with what they registered and reported. */
export function ParticipationTable({ lines }: { lines: readonly ParticipationLine[] }): VNode {
  if (lines.length === 0) return <p class="card__body faint">Chưa có cơ quan nào đăng ký.</p>;
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Cơ quan</th>
          <th scope="col">Đăng ký</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, name, registered, registration, reported, results, file }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td data-label="Đăng ký">
              {registered === '' ? <span class="faint">chưa đăng ký</span> : registration}
              {registered === '' ? null : <span class="sub">{registered}</span>}
            </td>
            <td data-label="Kết quả">
              {reported === '' ? <span class="faint">chưa báo cáo</span> : results}
              {reported === '' ? null : <span class="sub">{reported}</span>}
              {file === null ? null : (
                <span class="sub">
                  <a href={file.href}>{file.name}</a>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an agency registers and reports; only its own people see this form. */
export function ParticipationForm({
  form,
  name,
  csrfToken,
}: {
  form: MovementForm;
  name: string;
  csrfToken: string;
}): VNode {
  return (
    <form id={form.id} method="post" enctype="multipart/form-data" action={withCsrf(form.action, csrfToken)} noValidate>
      <p class="sub">{name}</p>
      <input type="hidden" name="version" value={String(form.version)} />
      <Lines form={form} name="registration" label="Nội dung đăng ký" />
      <Day form={form} name="registeredOn" label="Ngày đăng ký" />
      <Lines form={form} name="results" label="Kết quả thực hiện" optional />
      <Day form={form} name="reportedOn" label="Ngày báo cáo kết quả" optional />
      <FileField
        words={wordsOf({ form, name: 'file', label: 'Tệp kết quả', optional: true })}
        name="file"
        multiple={false}
      />
      <button class="button" type="submit">
        Lưu phần của cơ quan
      </button>
    </form>
  );
}
