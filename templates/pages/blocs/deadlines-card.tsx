import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextAreaField, TextField, type FieldOption } from '../../components/field';
import {
  DEADLINE_FIELD_IDS,
  extensionFieldIds,
  type DeadlineValues,
  type DeadlineView,
  type ExtensionValues,
} from './bloc-props';

export interface DeadlinesCardProps {
  /** `/danh-muc/khoi/:bloc` */
  readonly basePath: string;
  readonly year: string;
  readonly deadlines: readonly DeadlineView[];
  readonly maySet: boolean;
  /** Periods and kinds of work that have no deadline yet. */
  readonly slots: readonly FieldOption[];
  readonly values: DeadlineValues;
  /** What was typed to move one of the deadlines, when that was refused. */
  readonly typed: ExtensionValues | null;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

function ExtensionForm({ props, deadline }: { props: DeadlinesCardProps; deadline: DeadlineView }): VNode {
  const ids = extensionFieldIds(deadline.id);
  const error = (id: string): string | undefined => errorAt(props.errors, id);
  const wrong = Object.values(ids).some((id) => error(id) !== undefined);
  const typed = props.typed?.id === deadline.id ? props.typed : null;
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
            value={typed?.date ?? ''}
            inputMode="numeric"
            maxLength={10}
            placeholder="15/07/2022"
            autocomplete="off"
          />
          <TextField
            words={{ id: ids.time, label: 'Giờ', error: error(ids.time) }}
            name="time"
            value={typed?.time ?? '17:00'}
            maxLength={5}
            autocomplete="off"
          />
        </div>
        <TextAreaField
          words={{ id: ids.reason, label: 'Lý do gia hạn', error: error(ids.reason) }}
          name="reason"
          value={typed?.reason ?? ''}
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
      {deadline.opensText === null ? null : <span class="sub">Nhắc từ ngày {deadline.opensText}</span>}
      {deadline.extensions.map((extension) => (
        <span key={extension.at} class="sub">
          Gia hạn từ {extension.fromText}: {extension.reason} ({extension.by}, {extension.at})
        </span>
      ))}
      {deadline.mayExtend ? <ExtensionForm props={props} deadline={deadline} /> : null}
    </li>
  );
}

function AddForm({ props }: { props: DeadlinesCardProps }): VNode {
  const { errors, values } = props;
  const ids = DEADLINE_FIELD_IDS;
  return (
    <form class="card__body" method="post" action={`${props.basePath}/han`} noValidate>
      <h3>Đặt hạn</h3>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="year" value={props.year} />
      <SelectField
        words={{ id: ids.slot, label: 'Việc và kỳ', error: errorAt(errors, ids.slot) }}
        name="slot"
        value={values.slot}
        options={props.slots}
      />
      <div class="field-row">
        <TextField
          words={{ id: ids.date, label: 'Ngày', error: errorAt(errors, ids.date) }}
          name="date"
          value={values.date}
          inputMode="numeric"
          maxLength={10}
          placeholder="05/07/2022"
          autocomplete="off"
        />
        <TextField
          words={{ id: ids.time, label: 'Giờ', error: errorAt(errors, ids.time) }}
          name="time"
          value={values.time}
          maxLength={5}
          autocomplete="off"
        />
      </div>
      <TextField
        words={{
          id: ids.opensOn,
          label: 'Bắt đầu nhắc từ ngày',
          hint: 'Không bắt buộc. Từ ngày này phiếu tự chấm hiện ở Việc cần làm; bỏ trống thì hiện từ ngày chốt số liệu của kỳ.',
          error: errorAt(errors, ids.opensOn),
        }}
        name="opensOn"
        value={values.opensOn}
        inputMode="numeric"
        maxLength={10}
        placeholder="15/06/2022"
        autocomplete="off"
      />
      <button class="button" type="submit">
        Đặt hạn
      </button>
    </form>
  );
}

/** The deadlines of the bloc in its periods, each with the extensions and their reasons. */
export function DeadlinesCard(props: DeadlinesCardProps): VNode {
  return (
    <Card id="cac-han" title="Các hạn của khối">
      {props.deadlines.length === 0 ? (
        <EmptyState title="Chưa đặt hạn nào">
          Thư ký khối hoặc Sở Nội vụ đặt hạn cho từng việc. Chưa đặt hạn thì chưa có gì bị coi là trễ.
        </EmptyState>
      ) : (
        <ul class="admin-list">
          {props.deadlines.map((deadline) => (
            <Line key={deadline.id} props={props} deadline={deadline} />
          ))}
        </ul>
      )}
      {props.maySet && props.slots.length > 0 ? <AddForm props={props} /> : null}
    </Card>
  );
}
