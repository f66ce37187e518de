import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UserEditPage } from '../../../templates/pages/users/edit';
import { UserListPage } from '../../../templates/pages/users/list';
import { TemporaryPasswordPage } from '../../../templates/pages/users/temporary-password';
import type { AssignmentFormValues, UserFormValues } from '../../../templates/pages/users/user-props';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { RolesService } from './roles.service';
import { ChangedUserFields, NewUserFields, RoleFields, SessionKeyFields } from './users.dto';
import { readNewUser, readRole, readUserChange } from './users.fields';
import { type Account, type NewAccount, UsersService } from './users.service';
import {
  assignmentView,
  NEW_PERSON,
  newRole,
  PERSON_FORM,
  placeOptions,
  ROLE_FORM,
  sessionView,
  storedPerson,
  typedPerson,
  typedRole,
  userRow,
} from './users.view';

const LIST = '/he-thong/nguoi-dung';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Accounts, roles and sessions: the administrator's pages. */
@ApiExcludeController()
@Controller('he-thong/nguoi-dung')
export class UsersPages {
  constructor(
    private readonly users: UsersService,
    private readonly roles: RolesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('user.manage')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('q') query = '',
    @Query('trang') asked = '',
  ): Promise<FastifyReply> {
    const found = await this.users.page(actor, query, Number.parseInt(asked, 10) || 1);
    const rows = found.accounts.map((account) => userRow(account, this.clock.today()));
    const frame = await this.pages.frame(request, reply, { title: 'Người dùng', section: 'system' });
    const { page, pageCount, total } = found;
    return this.pages.send(reply, UserListPage({ frame, rows, query, page, pageCount, total }));
  }

  @Get('them')
  @Allow('user.manage')
  async addPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.showNew(request, reply, NEW_PERSON, UNSENT);
  }

  @Post()
  @Allow('user.manage')
  async add(
    @Body() fields: NewUserFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const account = await this.users.invite(actor, readNewUser(fields));
      return await this.showPassword({ actor, request, reply }, account, 'Đã tạo tài khoản');
    } catch (error) {
      return this.showNew(request, reply, typedPerson(fields), refusedForm(error, PERSON_FORM));
    }
  }

  @Get(':id')
  @Allow('user.manage')
  read(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, id);
  }

  @Post(':id')
  @Allow('user.manage')
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedUserFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { draft, version } = readUserChange(fields);
      await this.users.update(actor, id, version, draft);
      return await this.back(request, reply, id, 'Đã lưu thông tin người dùng.');
    } catch (error) {
      const typed = { person: typedPerson(fields) };
      return this.show({ actor, request, reply }, id, typed, refusedForm(error, PERSON_FORM));
    }
  }

  @Post(':id/khoa')
  @Allow('user.manage')
  lock(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const done = 'Đã khóa tài khoản. Các phiên đang mở đã kết thúc.';
    return this.press({ actor, request, reply }, id, done, () => this.users.setLocked(actor, id, true));
  }

  @Post(':id/mo-khoa')
  @Allow('user.manage')
  unlock(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const done = 'Đã mở khóa tài khoản.';
    return this.press({ actor, request, reply }, id, done, () => this.users.setLocked(actor, id, false));
  }

  @Post(':id/mat-khau')
  @Allow('user.manage')
  async resetPassword(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const account = await this.users.resetPassword(actor, id);
      return await this.showPassword({ actor, request, reply }, account, 'Đã cấp lại mật khẩu');
    } catch (error) {
      return this.refuse(request, reply, id, error);
    }
  }

  @Post(':id/vai-tro')
  @Allow('user.manage')
  async assign(
    @Param('id') id: string,
    @Body() fields: RoleFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      await this.roles.assign(actor, id, readRole(fields));
      return await this.back(request, reply, id, 'Đã giao vai trò.');
    } catch (error) {
      return this.show({ actor, request, reply }, id, { role: typedRole(fields) }, refusedForm(error, ROLE_FORM));
    }
  }

  @Post(':id/vai-tro/:assignment/ket-thuc')
  @Allow('user.manage')
  endRole(
    @Param('id') id: string,
    @Param('assignment') assignmentId: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const done = 'Đã thôi giao vai trò, có hiệu lực ngay.';
    return this.press({ actor, request, reply }, id, done, () => this.roles.end(actor, id, assignmentId));
  }

  @Post(':id/phien/ket-thuc')
  @Allow('user.manage')
  revoke(
    @Param('id') id: string,
    @Body() fields: SessionKeyFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.press({ actor, request, reply }, id, 'Đã kết thúc phiên đăng nhập.', () =>
      this.users.revokeSession(actor, id, typedText(fields.key)),
    );
  }

  /** A button without fields: what was refused is said on the page itself. */
  private async press(
    { request, reply }: Visit,
    id: string,
    done: string,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
      return await this.back(request, reply, id, done);
    } catch (error) {
      return this.refuse(request, reply, id, error);
    }
  }

  private refuse(request: FastifyRequest, reply: FastifyReply, id: string, error: unknown): FastifyReply {
    if (!(error instanceof Conflict)) throw error;
    return this.pages.redirect(request, reply, `${LIST}/${id}`, { kind: 'bad', text: error.message });
  }

  private back(request: FastifyRequest, reply: FastifyReply, id: string, text: string): FastifyReply {
    return this.pages.redirect(request, reply, `${LIST}/${id}`, { kind: 'ok', text });
  }

  private async showNew(
    request: FastifyRequest,
    reply: FastifyReply,
    values: UserFormValues,
    { errors, status }: FormOutcome,
  ): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title: 'Thêm người dùng', section: 'system' });
    return this.pages.send(reply, UserEditPage({ frame, values, errors, conflict: null, existing: null }), status);
  }

  /** The only answer that ever holds the password: it is neither stored nor put into the session. */
  private async showPassword({ request, reply }: Visit, account: NewAccount, title: string): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title, section: 'system' });
    const { loginName, temporaryPassword } = account;
    const nextHref = `${LIST}/${account.id}`;
    return this.pages.send(reply, TemporaryPasswordPage({ frame, title, loginName, temporaryPassword, nextHref }));
  }

  private async show(
    { actor, request, reply }: Visit,
    id: string,
    typed: { person?: UserFormValues; role?: AssignmentFormValues } = {},
    { errors, conflict, status }: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const account: Account = await this.users.find(actor, id);
    const places = await this.roles.places(actor);
    const today = this.clock.today();
    const frame = await this.pages.frame(request, reply, { title: account.displayName, section: 'system' });
    const page = UserEditPage({
      ...{ frame, errors, conflict, values: typed.person ?? storedPerson(account) },
      existing: {
        ...{ id, loginName: account.loginName, version: account.version, locked: account.locked },
        ownAccount: id === actor.userId,
        assignments: account.assignments.map((assignment) => assignmentView(assignment, today)),
        newAssignment: typed.role ?? newRole(today),
        agencies: placeOptions(places, 'agency'),
        blocs: placeOptions(places, 'bloc'),
        sessions: (await this.users.sessionsOf(actor, id)).map(sessionView),
      },
    });
    return this.pages.send(reply, page, status);
  }
}
