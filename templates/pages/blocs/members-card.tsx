import type { VNode } from 'preact';
import { MEMBER_ROLES, type MemberRole } from '../../../src/domain/agencies';
import { memberRoleWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextField, type FieldOption } from '../../components/field';
import { Tag } from '../../components/tag';
import {
  MEMBERSHIP_FIELD_IDS,
  endFieldId,
  roleFieldIds,
  type MemberChangeValues,
  type MembershipValues,
  type MembershipView,
} from './bloc-props';

export interface MembersCardProps {
  /** `/danh-muc/khoi/:bloc` */
  readonly basePath: string;
  readonly year: string;
  readonly members: readonly MembershipView[];
  readonly mayEdit: boolean;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
  /** Agencies that are not members yet. */
  readonly candidates: readonly FieldOption[];
  readonly values: MembershipValues;
  /** What was typed for one of the members, when that was refused. */
  readonly typed: MemberChangeValues | null;
}

function RoleTag({ role }: { role: MemberRole }): VNode {
  return <Tag kind={role === 'member' ? 'idle' : 'go'}>{memberRoleWords[role]}</Tag>;
}

function RoleForm({ props, member }: { props: MembersCardProps; member: MembershipView }): VNode {
  const ids = roleFieldIds(member.id);
  const typed = props.typed?.id === member.id ? props.typed : null;
  return (
    <form method="post" action={`${props.basePath}/thanh-vien/${member.id}/vai-tro`} noValidate>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="year" value={props.year} />
      <SelectField
        words={{ id: ids.role, label: 'Vai trò mới', error: errorAt(props.errors, ids.role) }}
        name="role"
        value={typed?.role ?? member.role}
        options={MEMBER_ROLES.map((role) => ({ value: role, label: memberRoleWords[role] }))}
      />
      <TextField
        words={{ id: ids.from, label: 'Từ ngày', error: errorAt(props.errors, ids.from) }}
        name="from"
        value={typed?.from ?? ''}
        width="short"
        inputMode="numeric"
        maxLength={10}
        placeholder="01/01/2023"
        autocomplete="off"
      />
      <button class="button button--small" type="submit">
        Ghi vai trò mới
      </button>
    </form>
  );
}

function EndForm({ props, member }: { props: MembersCardProps; member: MembershipView }): VNode {
  const id = endFieldId(member.id);
  return (
    <form method="post" action={`${props.basePath}/thanh-vien/${member.id}/ket-thuc`} noValidate>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="year" value={props.year} />
      <TextField
        words={{ id, label: 'Ngày cuối là thành viên', error: errorAt(props.errors, id) }}
        name="to"
        value={props.typed?.id === member.id ? props.typed.to : ''}
        width="short"
        inputMode="numeric"
        maxLength={10}
        placeholder="31/12/2022"
        autocomplete="off"
      />
      <button class="button button--small" type="submit">
        Ghi ngày kết thúc
      </button>
    </form>
  );
}

/** The two ways in which a membership goes on: in another role, or not at all. */
function Changes({ props, member }: { props: MembersCardProps; member: MembershipView }): VNode {
  const ids = [...Object.values(roleFieldIds(member.id)), endFieldId(member.id)];
  return (
    <details class="reason-form" open={ids.some((id) => errorAt(props.errors, id) !== undefined)}>
      <summary>
        Thay đổi<span class="visually-hidden"> tư cách thành viên của {member.agencyName}</span>
      </summary>
      <RoleForm props={props} member={member} />
      <EndForm props={props} member={member} />
    </details>
  );
}

function Row({ props, member }: { props: MembersCardProps; member: MembershipView }): VNode {
  return (
    <tr class="top-aligned">
      <th scope="row">
        {member.agencyName}
        <span class="sub">{member.agencyCode}</span>
      </th>
      <td data-label="Vai trò">
        <RoleTag role={member.role} />
      </td>
      <td data-label="Từ ngày" class="nowrap">
        {member.from}
      </td>
      <td data-label="Đến hết ngày" class={member.to === null ? 'nowrap only-wide' : 'nowrap'}>
        {member.to ?? <span class="faint">chưa định</span>}
      </td>
      {props.mayEdit ? (
        <td class="actions-cell">{member.to === null ? <Changes props={props} member={member} /> : null}</td>
      ) : null}
    </tr>
  );
}

function AddForm({ props }: { props: MembersCardProps }): VNode {
  const { values, errors } = props;
  const words = (field: keyof typeof MEMBERSHIP_FIELD_IDS, label: string) => ({
    id: MEMBERSHIP_FIELD_IDS[field],
    label,
    error: errorAt(errors, MEMBERSHIP_FIELD_IDS[field]),
  });
  return (
    <form class="card__body" method="post" action={`${props.basePath}/thanh-vien`} noValidate>
      <h3>Thêm thành viên</h3>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="year" value={props.year} />
      <div class="field-row">
        <SelectField
          words={words('agency', 'Đơn vị')}
          name="agency"
          value={values.agency}
          options={[{ value: '', label: 'Chọn đơn vị…' }, ...props.candidates]}
        />
        <SelectField
          words={words('role', 'Vai trò')}
          name="role"
          value={values.role}
          options={MEMBER_ROLES.map((role) => ({ value: role, label: memberRoleWords[role] }))}
        />
        <TextField
          words={words('from', 'Từ ngày')}
          name="from"
          value={values.from}
          inputMode="numeric"
          maxLength={10}
          placeholder="01/01/2022"
          autocomplete="off"
        />
      </div>
      <button class="button" type="submit">
        Thêm vào khối
      </button>
    </form>
  );
}

/** Who belongs to the bloc, in which role, from when to when. */
export function MembersCard(props: MembersCardProps): VNode {
  return (
    <Card id="thanh-vien" title="Đơn vị thành viên" aside={<span class="count">{props.members.length}</span>}>
      {props.members.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào">Thêm từng đơn vị bên dưới, hoặc nhập cả khối từ tệp Excel.</EmptyState>
      ) : (
        <table class="table table--cards">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Vai trò</th>
              <th scope="col">Từ ngày</th>
              <th scope="col">Đến hết ngày</th>
              {props.mayEdit ? (
                <th scope="col">
                  <span class="visually-hidden">Thao tác</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {props.members.map((member) => (
              <Row key={member.id} props={props} member={member} />
            ))}
          </tbody>
        </table>
      )}
      {props.mayEdit ? <AddForm props={props} /> : null}
    </Card>
  );
}
