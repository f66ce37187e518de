import type { VNode } from 'preact';
import { ROLES, SCOPE_OF_ROLE } from '../../../src/domain/roles';
import { roleWords, scopeKindWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { Field, TextField, describe, type FieldOption } from '../../components/field';
import { Tag } from '../../components/tag';
import { assignmentText } from './list';
import { ASSIGNMENT_FIELD_IDS, type AssignmentFormValues, type AssignmentView } from './user-props';

export interface RolesCardProps {
  readonly userId: string;
  readonly assignments: readonly AssignmentView[];
  readonly values: AssignmentFormValues;
  /** Codes and names of the agencies and blocs that a role can be held for. */
  readonly agencies: readonly FieldOption[];
  readonly blocs: readonly FieldOption[];
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

function Standing({ assignment }: { assignment: AssignmentView }): VNode | null {
  if (assignment.ended) return <Tag kind="idle">không còn hiệu lực</Tag>;
  return assignment.active ? null : <Tag kind="go">chưa bắt đầu</Tag>;
}

function Line({ props, assignment }: { props: RolesCardProps; assignment: AssignmentView }): VNode {
  return (
    <li class="admin-list__row">
      <span>
        <b>{assignmentText(assignment)}</b> <Standing assignment={assignment} />
        <span class="sub">
          từ {assignment.from}
          {assignment.to === null ? ', chưa định ngày kết thúc' : ` đến hết ${assignment.to}`}
        </span>
      </span>
      {assignment.ended ? null : (
        <form method="post" action={`/he-thong/nguoi-dung/${props.userId}/vai-tro/${assignment.id}/ket-thuc`}>
          <CsrfField token={props.csrfToken} />
          <button class="button button--small" type="submit">
            Thôi giao<span class="visually-hidden"> {assignmentText(assignment)}</span>
          </button>
        </form>
      )}
    </li>
  );
}

function RoleField({ props }: { props: RolesCardProps }): VNode {
  const id = ASSIGNMENT_FIELD_IDS.role;
  const words = { id, label: 'Vai trò', error: errorAt(props.errors, id) };
  return (
    <Field words={words}>
      <select {...describe(words)} class="input" name="role">
        {ROLES.map((role) => (
          <option key={role} value={role} selected={role === props.values.role}>
            {roleWords[role]} (theo {scopeKindWords[SCOPE_OF_ROLE[role]].toLowerCase()})
          </option>
        ))}
      </select>
    </Field>
  );
}

function PlaceField({ props }: { props: RolesCardProps }): VNode {
  const id = ASSIGNMENT_FIELD_IDS.placeCode;
  const words = {
    id,
    label: 'Cho cơ quan hoặc khối',
    hint: 'Vai trò toàn tỉnh thì để “Toàn tỉnh”.',
    error: errorAt(props.errors, id),
  };
  const option = ({ value, label }: FieldOption): VNode => (
    <option key={value} value={value} selected={value === props.values.placeCode}>
      {label}
    </option>
  );
  return (
    <Field words={words}>
      <select {...describe(words)} class="input" name="placeCode">
        <option value="">{scopeKindWords.province}</option>
        <optgroup label={scopeKindWords.bloc}>{props.blocs.map(option)}</optgroup>
        <optgroup label={scopeKindWords.agency}>{props.agencies.map(option)}</optgroup>
      </select>
    </Field>
  );
}

function AddForm({ props }: { props: RolesCardProps }): VNode {
  const { values, errors } = props;
  const ids = ASSIGNMENT_FIELD_IDS;
  return (
    <form class="card__body" method="post" action={`/he-thong/nguoi-dung/${props.userId}/vai-tro`} noValidate>
      <h3>Giao vai trò</h3>
      <CsrfField token={props.csrfToken} />
      <RoleField props={props} />
      <PlaceField props={props} />
      <div class="field-row">
        <TextField
          words={{ id: ids.validFrom, label: 'Từ ngày', error: errorAt(errors, ids.validFrom) }}
          name="validFrom"
          value={values.validFrom}
          inputMode="numeric"
          maxLength={10}
          placeholder="01/01/2022"
          autocomplete="off"
        />
        <TextField
          words={{ id: ids.validTo, label: 'Đến hết ngày', optional: true, error: errorAt(errors, ids.validTo) }}
          name="validTo"
          value={values.validTo}
          inputMode="numeric"
          maxLength={10}
          placeholder="31/12/2022"
          autocomplete="off"
        />
      </div>
      <button class="button" type="submit">
        Giao vai trò
      </button>
    </form>
  );
}

/** Roles with their places and dates. A role that has ended stays in the list. */
export function RolesCard(props: RolesCardProps): VNode {
  return (
    <Card id="vai-tro-duoc-giao" title="Vai trò">
      {props.assignments.length === 0 ? (
        <p class="admin-none">Chưa được giao vai trò nào nên chưa làm được gì sau khi đăng nhập.</p>
      ) : (
        <ul class="admin-list">
          {props.assignments.map((assignment) => (
            <Line key={assignment.id} props={props} assignment={assignment} />
          ))}
        </ul>
      )}
      <AddForm props={props} />
    </Card>
  );
}
