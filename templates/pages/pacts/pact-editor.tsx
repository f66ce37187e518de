import type { VNode } from 'preact';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { FieldError, TextAreaField } from '../../components/field';
import type { PactEditorProps, TypedContent, TypedTarget } from './pact-props';

const FORM_ID = 'soan-giao-uoc';

interface LineProps {
  readonly place: string;
  readonly errors: readonly FormError[];
  readonly focusId: string | null;
}

/** One text of a line, with its label for those who do not see where it stands. */
function LineField({
  id,
  name,
  label,
  value,
  className,
  line,
  rows,
}: {
  id: string;
  name: string;
  label: string;
  value: string;
  className: string;
  line: LineProps;
  rows?: number;
}): VNode {
  const error = errorAt(line.errors, id);
  const shared = {
    id,
    name,
    class: 'input',
    autofocus: line.focusId === id,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': error === undefined ? undefined : `${id}-loi`,
  };
  return (
    <div class={className}>
      <label class="pact-editor__label" for={id}>
        {label}
      </label>
      {error === undefined ? null : <FieldError id={id} message={error} />}
      {rows === undefined ? (
        <input {...shared} value={value} autocomplete="off" />
      ) : (
        <textarea {...shared} rows={rows} value={value} />
      )}
    </div>
  );
}

/** Moves a line or takes it away; each button says which line for those who hear it alone. */
function LineButtons({
  place,
  what,
  index,
  count,
}: {
  place: string;
  what: string;
  index: number;
  count: number;
}): VNode {
  const button = (step: string, words: string, disabled = false): VNode => (
    <button class="button button--small" type="submit" name="step" value={`${step} ${place}`} disabled={disabled}>
      {words}
      <span class="visually-hidden"> {what}</span>
    </button>
  );
  return (
    <div class="pact-editor__buttons">
      {button('up', 'Lên', index === 0)}
      {button('down', 'Xuống', index === count - 1)}
      {button('remove', 'Bỏ')}
    </div>
  );
}

function Target({
  target,
  number,
  index,
  count,
  line,
}: {
  target: TypedTarget;
  number: string;
  index: number;
  count: number;
  line: LineProps;
}): VNode {
  const { place } = line;
  return (
    <li class="pact-editor__target">
      <LineField
        id={`chi-tieu-${place}`}
        name={`lines[${place}][text]`}
        label={`Chỉ tiêu ${number}`}
        value={target.text}
        className="pact-editor__text"
        line={line}
        rows={2}
      />
      <LineField
        id={`so-${place}`}
        name={`lines[${place}][figure]`}
        label="Mức (nếu có)"
        value={target.figure}
        className="pact-editor__figure"
        line={line}
      />
      <LineField
        id={`don-vi-${place}`}
        name={`lines[${place}][unit]`}
        label="Đơn vị tính"
        value={target.unit}
        className="pact-editor__unit"
        line={line}
      />
      <LineButtons place={place} what={`chỉ tiêu ${number}`} index={index} count={count} />
    </li>
  );
}

function Content({
  content,
  index,
  count,
  props,
}: {
  content: TypedContent;
  index: number;
  count: number;
  props: PactEditorProps;
}): VNode {
  const place = `c${index}`;
  const number = String(index + 1);
  const line = { place, errors: props.errors, focusId: props.focusId };
  return (
    <li class="pact-editor__content">
      <fieldset>
        <legend class="visually-hidden">Nội dung {number}</legend>
        <div class="pact-editor__head">
          <LineField
            id={`noi-dung-${place}`}
            name={`lines[${place}][title]`}
            label={`Nội dung ${number}`}
            value={content.title}
            className="pact-editor__text"
            line={line}
            rows={2}
          />
          <LineButtons place={place} what={`nội dung ${number}`} index={index} count={count} />
        </div>
        <ol class="pact-editor__targets">
          {content.targets.map((target, at) => (
            <Target
              key={at}
              target={target}
              number={`${number}.${at + 1}`}
              index={at}
              count={content.targets.length}
              line={{ ...line, place: `${place}t${at}` }}
            />
          ))}
        </ol>
        <div class="pact-editor__add">
          <button class="button button--small" type="submit" name="step" value={`add ${place}`}>
            Thêm chỉ tiêu<span class="visually-hidden"> vào nội dung {number}</span>
          </button>
          <details>
            <summary>
              Dán nhiều chỉ tiêu<span class="visually-hidden"> vào nội dung {number}</span>
            </summary>
            <TextAreaField
              words={{
                id: `dan-${place}`,
                label: 'Mỗi dòng một chỉ tiêu',
                hint: 'Bấm Lưu nháp để tách thành từng chỉ tiêu.',
              }}
              name={`lines[${place}][more]`}
            />
          </details>
        </div>
      </fieldset>
    </li>
  );
}

function Conflict({ props }: { props: PactEditorProps }): VNode | null {
  const { conflict } = props;
  if (conflict === null) return null;
  return (
    <ConflictDialog
      id="xung-dot"
      title="Giao ước vừa được người khác sửa"
      explanation={conflict.explanation}
      rows={conflict.rows}
    >
      <button class="button button--main" type="submit" form={FORM_ID} name="step" value="save">
        Dùng bản tôi vừa nhập
      </button>
      <a class="button" href={props.action}>
        Giữ bản trên hệ thống
      </a>
    </ConflictDialog>
  );
}

/** The text of a pact as a tree of lines: every button sends the form, so that it works with the keyboard and without a script. */
export function PactEditor({ props, csrfToken }: { props: PactEditorProps; csrfToken: string }): VNode {
  const { typed, conflict } = props;
  return (
    <>
      <Conflict props={props} />
      <form id={FORM_ID} class="pact-editor" method="post" action={props.action} noValidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="seen" value={conflict === null ? typed.seen : String(conflict.storedVersion)} />
        {/* Enter in a field presses the first button of a form: it saves. */}
        <button class="visually-hidden" type="submit" name="step" value="save" tabindex={-1} aria-hidden="true">
          Lưu nháp
        </button>
        <TextAreaField
          words={{
            id: 'loi-mo-dau',
            label: 'Lời mở đầu',
            optional: true,
            hint: 'Để trống thì bản in dùng câu mở đầu thường dùng với tên các thành viên.',
            error: errorAt(props.errors, 'loi-mo-dau'),
          }}
          name="opening"
          value={typed.opening}
        />
        <ol class="pact-editor__contents">
          {typed.contents.map((content, index) => (
            <Content key={index} content={content} index={index} count={typed.contents.length} props={props} />
          ))}
        </ol>
        <div class="actions">
          <button class="button" id="them-noi-dung" type="submit" name="step" value="add">
            Thêm nội dung
          </button>
          <button class="button button--main" type="submit" name="step" value="save">
            Lưu nháp
          </button>
          {props.unsaved ? <span class="pact-editor__unsaved">Thay đổi chưa lưu.</span> : null}
        </div>
      </form>
    </>
  );
}
