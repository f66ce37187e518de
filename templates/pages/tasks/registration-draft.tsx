import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';
import { AgreedChoices } from './agreed-choices';
import { type DraftForm, lineFieldId, type LineForm } from './registration-props';
import { TermsFields } from './terms-fields';

function LineButtons({ line }: { line: LineForm }): VNode | null {
  if (line.id === '') return null;
  const about = `nhiệm vụ ${line.number}`;
  return (
    <div class="terms__buttons">
      {line.isFirst ? null : (
        <button class="button button--small" type="submit" name="act" value={`up:${line.id}`}>
          Lên<span class="visually-hidden"> {about}</span>
        </button>
      )}
      {line.isLast ? null : (
        <button class="button button--small" type="submit" name="act" value={`down:${line.id}`}>
          Xuống<span class="visually-hidden"> {about}</span>
        </button>
      )}
      <button class="button button--small" type="submit" name="act" value={`remove:${line.id}`}>
        Xóa<span class="visually-hidden"> {about}</span>
      </button>
    </div>
  );
}

function Line({ line, form }: { line: LineForm; form: DraftForm }): VNode {
  const name = (field: string): string => `lines[${line.key}][${field}]`;
  const id = (field: string): string => lineFieldId(line.key, field);
  return (
    <fieldset class="terms">
      <legend>{line.id === '' ? 'Nhiệm vụ mới' : `Nhiệm vụ ${line.number}`}</legend>
      <input type="hidden" name={name('id')} value={line.id} />
      <input type="hidden" name={name('version')} value={String(line.version)} />
      <TextField
        words={{ id: id('number'), label: 'Số thứ tự', error: errorAt(form.errors, id('number')) }}
        name={name('number')}
        value={line.number}
        inputMode="numeric"
        maxLength={3}
        autocomplete="off"
      />
      <TermsFields values={line} name={name} id={id} error={(field) => errorAt(form.errors, id(field))} />
      <LineButtons line={line} />
    </fieldset>
  );
}

function Conflicts({ form }: { form: DraftForm }): VNode {
  return (
    <>
      {form.conflicts.map((conflict) => (
        <ConflictDialog
          key={conflict.key}
          id={`xung-dot-${conflict.key}`}
          title={conflict.title}
          explanation={conflict.explanation}
          rows={conflict.rows}
        >
          <a class="button button--main" href={form.action}>
            Giữ nội dung trên hệ thống
          </a>
          <a class="button" href={`#${lineFieldId(conflict.key, 'title')}`}>
            Xem lại và lưu nội dung tôi vừa nhập
          </a>
        </ConflictDialog>
      ))}
    </>
  );
}

/** The draft as one form: every task with its fields, the titles aimed at, and the buttons. Enter saves. */
export function RegistrationDraft({ form, csrfToken }: { form: DraftForm; csrfToken: string }): VNode {
  return (
    <>
      <Conflicts form={form} />
      <AgreedChoices action={form.agreedAction} tasks={form.agreed} csrfToken={csrfToken} />
      <Card id="soan-dang-ky" title="Nhiệm vụ đăng ký" padded>
        <form method="post" action={form.action} noValidate id="form-dang-ky">
          <CsrfField token={csrfToken} />
          <input type="hidden" name="titlesSeen" value={form.titlesSeen} />
          <div class="actions terms__save">
            <button class="button button--main" type="submit" name="act" value="save">
              Lưu nháp
            </button>
            <span class="faint">
              Có thể lưu khi chưa điền đủ. Mốc tiến độ bỏ trống thì kế hoạch tính theo số ngày đã qua.
            </span>
          </div>
          {form.lines.map((line) => (
            <Line key={line.key} line={line} form={form} />
          ))}
          <TextAreaField
            words={{
              id: 'danh-hieu',
              label: 'Danh hiệu, hình thức khen thưởng đăng ký',
              hint: 'Mỗi dòng một danh hiệu.',
              optional: true,
              error: errorAt(form.errors, 'danh-hieu'),
            }}
            name="titles"
            value={form.titles}
            rows={3}
          />
          <div class="actions">
            <button class="button" type="submit" name="act" value="save">
              Lưu và thêm dòng
            </button>
            <button class="button button--main" type="submit" name="act" value="send">
              Kiểm tra và trình lãnh đạo
            </button>
          </div>
        </form>
        <form method="post" action={form.copyAction} class="terms__copy">
          <CsrfField token={csrfToken} />
          <button class="button" type="submit">
            Lấy từ năm trước
          </button>
          <span class="faint">Nhiệm vụ năm trước của cơ quan, hạn lùi một năm; số đã dùng thì bỏ qua.</span>
        </form>
      </Card>
    </>
  );
}
