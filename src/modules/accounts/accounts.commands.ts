import type { INestApplicationContext } from '@nestjs/common';
import { type Role, ROLES, SCOPE_OF_ROLE } from '../../domain/roles';
import { parseDate } from '../../text/date';
import { SYSTEM_ACTOR } from '../../platform/access';
import { Clock } from '../../platform/clock';
import {
  type Command,
  type CommandInput,
  type CommandResult,
  optionOf,
  requiredOption,
  UsageError,
} from '../../platform/commands';
import { temporaryPassword } from './passwords';
import { UsersService } from './users.service';

/** Accounts from the command line: how the first administrator of an installation is made. */
export const accountsCommands: readonly Command[] = [
  {
    name: 'user add',
    summary: 'Tạo tài khoản, ví dụ quản trị đầu tiên',
    usage:
      '<tên đăng nhập> --name <tên hiển thị> --role <vai trò> [--place <mã cơ quan hoặc khối>] [--from <ngày>] [--password <mật khẩu>]',
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      place: { type: 'string' },
      from: { type: 'string' },
      password: { type: 'string' },
    },
    run: addUser,
  },
];

async function addUser(app: INestApplicationContext, input: CommandInput): Promise<CommandResult> {
  const loginName = input.words[0];
  if (loginName === undefined) throw new UsageError('Thiếu tên đăng nhập.');
  const role = roleOf(requiredOption(input, 'role'));
  const placeCode = optionOf(input, 'place') ?? '';
  if (SCOPE_OF_ROLE[role] !== 'province' && placeCode === '') throw new UsageError('Vai trò này cần --place <mã>.');
  const given = optionOf(input, 'password');
  const password = given ?? temporaryPassword();
  const id = await app.get(UsersService).create(
    SYSTEM_ACTOR,
    {
      loginName,
      displayName: requiredOption(input, 'name'),
      positionTitle: '',
      email: '',
      password,
      mustChangePassword: true,
    },
    [{ role, placeCode, validFrom: firstDay(app.get(Clock), input), validTo: null }],
  );
  const shown = given === null ? ` Mật khẩu tạm: ${password}` : '';
  return {
    json: { id, loginName: loginName.toLowerCase(), role, ...(given === null ? { temporaryPassword: password } : {}) },
    text: `Đã tạo tài khoản ${loginName.toLowerCase()}.${shown} Lần đăng nhập đầu phải đổi mật khẩu.`,
  };
}

function firstDay(clock: Clock, input: CommandInput): string {
  const text = optionOf(input, 'from');
  if (text === null) return clock.today();
  const day = parseDate(text);
  if (day === null) throw new UsageError('--from phải là ngày, ví dụ 2022-01-01.');
  return day;
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text.toUpperCase());
  if (role === undefined) throw new UsageError(`--role phải là một trong: ${ROLES.join(', ')}.`);
  return role;
}
