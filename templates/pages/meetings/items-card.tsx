import type { ComponentChildren, VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { SelectField, TextAreaField, TextField, type FieldOption } from '../../components/field';
import type { PartFormView } from './meeting-props';
import { PartForm, valueOf, wordsOf } from './part-form';

/** A line of the agenda, a decision or an agreed task. */
export interface ItemView {
  readonly id: string;
  readonly content: string;
  /** "Người trình bày: …" or "Cơ quan … · hạn …"; '' for nothing. */
  readonly detail: string;
  readonly isCurrent: boolean;
  /** Null for readers and when nothing may be changed any more. */
  readonly form: PartFormView | null;
}

/** The lines of one kind, with the form that adds one. */
export interface ItemsView {
  readonly kind: 'agenda' | 'decision' | 'next_task';
  readonly items: readonly ItemView[];
  /** Null for readers and when nothing may be added. */
  readonly add: PartFormView | null;
  readonly agencies: readonly FieldOption[];
}

export interface ItemsCardProps {
  readonly id: string;
  readonly title: string;
  readonly emptyText: string;
  readonly view: ItemsView;
  readonly csrfToken: string;
  /** What stands beside a line, such as the button that makes it the current one. */
  readonly beside?: (item: ItemView) => ComponentChildren;
}

function Fields({ form, view }: { form: PartFormView; view: ItemsView }): VNode {
  return (
    <>
      <TextAreaField
        words={wordsOf(form, 'content', 'Nội dung')}
        name="content"
        value={valueOf(form, 'content')}
        rows={2}
      />
      <div class="field-row">
        {view.kind === 'agenda' ? (
          <TextField
            words={wordsOf(form, 'presenter', 'Người trình bày', { optional: true })}
            name="presenter"
            value={valueOf(form, 'presenter')}
          />
        ) : (
          <>
            <SelectField
              words={wordsOf(form, 'agency', 'Cơ quan thực hiện')}
              name="agency"
              options={view.agencies}
              value={valueOf(form, 'agency')}
            />
            <TextField
              words={wordsOf(form, 'due', 'Hạn hoàn thành', { optional: true })}
              name="due"
              value={valueOf(form, 'due')}
              inputMode="numeric"
              placeholder="31/12/2022"
              autocomplete="off"
            />
          </>
        )}
        <TextField
          words={wordsOf(form, 'position', 'Thứ tự', { optional: true })}
          name="position"
          value={valueOf(form, 'position')}
          inputMode="numeric"
          width="short"
          autocomplete="off"
        />
      </div>
    </>
  );
}

function Change({ form, view, csrfToken }: { form: PartFormView; view: ItemsView; csrfToken: string }): VNode {
  const isOpen = form.errors.length > 0 || form.conflict !== null;
  return (
    <details class="reason-form" open={isOpen}>
      <summary>
        Sửa<span class="visually-hidden"> “{valueOf(form, 'content')}”</span>
      </summary>
      <PartForm form={form} csrfToken={csrfToken} save="Lưu">
        <Fields form={form} view={view} />
      </PartForm>
      <form method="post" action={`${form.action}/xoa`}>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={String(form.version)} />
        <button class="button button--small" type="submit">
          Bỏ nội dung này
        </button>
      </form>
    </details>
  );
}

/** The lines of one kind in their order; whoever manages the meeting adds, changes and takes out. */
export function ItemsCard({ id, title, emptyText, view, csrfToken, beside }: ItemsCardProps): VNode {
  return (
    <Card id={id} title={title}>
      {view.items.length === 0 ? (
        <p class="card__body faint">{emptyText}</p>
      ) : (
        <ol class="meeting-items">
          {view.items.map((item) => (
            <li key={item.id} id={`muc-${item.id}`} class={item.isCurrent ? 'meeting-items__current' : undefined}>
              <div class="meeting-items__line">
                <p>
                  <b>{item.content}</b>
                  {item.isCurrent ? <span class="tag tag--go">đang họp</span> : null}
                  {item.detail === '' ? null : <small class="sub">{item.detail}</small>}
                </p>
                {beside?.(item)}
              </div>
              {item.form === null ? null : <Change form={item.form} view={view} csrfToken={csrfToken} />}
            </li>
          ))}
        </ol>
      )}
      {view.add === null ? null : (
        <div class="card__body">
          <h3>Thêm</h3>
          <PartForm form={view.add} csrfToken={csrfToken} save="Thêm" autosave={false}>
            <input type="hidden" name="kind" value={view.kind} />
            <Fields form={view.add} view={view} />
          </PartForm>
        </div>
      )}
    </Card>
  );
}
