import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';
import { extensionFieldIds, type DeadlineView } from './bloc-props';

export interface DeadlinesCardProps {
  /** `/danh-muc/khoi/:bloc` */
  readonly basePath: string;
  readonly year: string;
  readonly deadlines: readonly DeadlineView[];
  readonly mayExtend: boolean;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

function ExtensionForm({ props, deadline }: { props: DeadlinesCardProps; deadline: DeadlineView }): VNode {
  const ids = extensionFieldIds(deadline.id);
  const error = (id: string): string | undefined => errorAt(props.errors, id);
  const wrong = Object.values(ids).some((id) => error(id) !== undefined);
  return (
    <details class="reason-form" open={wrong}>
      <summary>
        Gia hạn
        <span class="visually-hidden">
          {' '}
          {deadline.title}, {deadline.periodName}
        </span>
      </summary>
      <form method="post" action={`${props.basePath}/han/${deadline.id}/gia-han`} noValidate>
        <CsrfField token={props.csrfToken} />
        <input type="hidden" name="year" value={props.year} />
        <div class="field-row">
          <TextField
            words={{ id: ids.date, label: 'Ngày mới', error: error(ids.date) }}
            name="date"
            inputMode="numeric"
            maxLength={10}
            placeholder="15/07/2022"
            autocomplete="off"
          />
          <TextField
            words={{ id: ids.time, label: 'Giờ', error: error(ids.time) }}
            name="time"
            value="17:00"
            maxLength={5}
            autocomplete="off"
          />
        </div>
        <TextAreaField
          words={{ id: ids.reason, label: 'Lý do gia hạn', error: error(ids.reason) }}
          name="reason"
          rows={2}
          maxLength={1000}
          required
        />
        <button class="button button--small" type="submit">
          Gia hạn
        </button>
      </form>
    </details>
  );
}

function Line({ props, deadline }: { props: DeadlinesCardProps; deadline: DeadlineView }): VNode {
  return (
    <li>
      <span>
        <b>{deadline.title}</b>, {deadline.periodName}
      </span>
      <span class={deadline.past ? 'faint' : undefined}>
        {deadline.dueText}
        {deadline.past ? ' (đã qua)' : ''}
      </span>
      {deadline.extensions.map((extension) => (
        <span key={extension.at} class="sub">
          Gia hạn từ {extension.fromText}: {extension.reason} ({extension.by}, {extension.at})
        </span>
      ))}
      {props.mayExtend ? <ExtensionForm props={props} deadline={deadline} /> : null}
    </li>
  );
}

/** The deadlines of the bloc in its periods, each with the extensions and their reasons. */
export function DeadlinesCard(props: DeadlinesCardProps): VNode {
  return (
    <Card id="cac-han" title="Các hạn của khối">
      {props.deadlines.length === 0 ? (
        <EmptyState title="Chưa đặt hạn nào">
          Hạn của kỳ do Sở Nội vụ đặt, khối có thể đặt hạn riêng sớm hơn.
        </EmptyState>
      ) : (
        <ul class="admin-list">
          {props.deadlines.map((deadline) => (
            <Line key={deadline.id} props={props} deadline={deadline} />
          ))}
        </ul>
      )}
    </Card>
  );
}
