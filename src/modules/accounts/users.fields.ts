import { addDays } from '../../domain/calendar';
import { ROLES } from '../../domain/roles';
import { FieldReader, typedText } from '../../platform/forms';
import type { AssignmentDraft } from './roles.service';
import type { ChangedUserFields, NewUserFields, RoleFields } from './users.dto';
import type { PersonDraft } from './users.service';

/** A new account from a form or JSON body. Throws InvalidInput naming every field that is wrong, like all of these. */
export function readNewUser(fields: NewUserFields): PersonDraft & { loginName: string } {
  const reader = new FieldReader(fields);
  // The service names what is wrong with a login name; an empty one is wrong in the same way.
  const loginName = typedText(fields.loginName).trim();
  return reader.finish({ loginName, ...person(reader) });
}

export function readUserChange(fields: ChangedUserFields): { draft: PersonDraft; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({ draft: person(reader), version: reader.integer('version', 'phiên bản', 1) });
}

/** A role to give; people name its last day, which still belongs to it. */
export function readRole(fields: RoleFields): AssignmentDraft {
  const reader = new FieldReader(fields);
  const lastDay = reader.optionalDate('validTo');
  return reader.finish({
    role: reader.choice('role', 'vai trò', ROLES),
    placeCode: reader.text('placeCode', 'nơi giữ vai trò', { required: false }),
    validFrom: reader.date('validFrom', 'ngày bắt đầu'),
    validTo: lastDay === null ? null : addDays(lastDay, 1),
  });
}

function person(reader: FieldReader): PersonDraft {
  return {
    displayName: reader.text('displayName', 'tên hiển thị'),
    positionTitle: reader.text('positionTitle', 'chức vụ', { required: false }),
    email: reader.email('email') ?? '',
  };
}
