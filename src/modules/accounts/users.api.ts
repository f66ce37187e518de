import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { RolesService } from './roles.service';
import {
  ChangedUserFields,
  NewUserFields,
  OpenSessionAnswer,
  RoleFields,
  TemporaryPasswordAnswer,
  UserAnswer,
  UsersAnswer,
} from './users.dto';
import { readNewUser, readRole, readUserChange } from './users.fields';
import { type Account, UsersService } from './users.service';

/** Accounts, roles and sessions for programs of the administrator. */
@ApiTags('Người dùng')
@Controller('api/v1/users')
export class UsersApi {
  constructor(
    private readonly users: UsersService,
    private readonly roles: RolesService,
  ) {}

  @Get()
  @Allow('user.manage')
  @ApiQuery({ name: 'q', required: false, description: 'Một phần của tên hoặc tên đăng nhập, không cần dấu' })
  @ApiQuery({ name: 'page', required: false, description: 'Trang, bắt đầu từ 1' })
  @ApiOkResponse({ type: UsersAnswer })
  async list(@CurrentActor() actor: Actor, @Query('q') text = '', @Query('page') asked = ''): Promise<UsersAnswer> {
    const { accounts, page, pageCount, total } = await this.users.page(actor, text, Number.parseInt(asked, 10) || 1);
    return { users: accounts.map(answerOf), page, pageCount, total };
  }

  @Post()
  @Allow('user.manage')
  @ApiCreatedResponse({ type: TemporaryPasswordAnswer })
  create(@Body() fields: NewUserFields, @CurrentActor() actor: Actor): Promise<TemporaryPasswordAnswer> {
    return this.users.invite(actor, readNewUser(fields));
  }

  @Get(':id')
  @Allow('user.manage')
  @ApiOkResponse({ type: UserAnswer })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<UserAnswer> {
    return answerOf(await this.users.find(actor, id));
  }

  @Patch(':id')
  @Allow('user.manage')
  @ApiOkResponse({ type: UserAnswer })
  async change(
    @Param('id') id: string,
    @Body() fields: ChangedUserFields,
    @CurrentActor() actor: Actor,
  ): Promise<UserAnswer> {
    const { draft, version } = readUserChange(fields);
    await this.users.update(actor, id, version, draft);
    return this.read(id, actor);
  }

  @Post(':id/lock')
  @Allow('user.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Khóa; mọi phiên kết thúc ngay' })
  lock(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.users.setLocked(actor, id, true);
  }

  @Delete(':id/lock')
  @Allow('user.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Mở khóa' })
  unlock(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.users.setLocked(actor, id, false);
  }

  @Post(':id/password')
  @Allow('user.manage')
  @ApiCreatedResponse({ type: TemporaryPasswordAnswer, description: 'Cấp mật khẩu tạm; mọi phiên kết thúc' })
  resetPassword(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<TemporaryPasswordAnswer> {
    return this.users.resetPassword(actor, id);
  }

  @Post(':id/roles')
  @Allow('user.manage')
  @ApiCreatedResponse({ type: UserAnswer })
  async assign(@Param('id') id: string, @Body() fields: RoleFields, @CurrentActor() actor: Actor): Promise<UserAnswer> {
    await this.roles.assign(actor, id, readRole(fields));
    return this.read(id, actor);
  }

  @Delete(':id/roles/:assignment')
  @Allow('user.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Thôi giao vai trò, có hiệu lực ngay' })
  endRole(
    @Param('id') id: string,
    @Param('assignment') assignmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.roles.end(actor, id, assignmentId);
  }

  @Get(':id/sessions')
  @Allow('user.manage')
  @ApiOkResponse({ type: [OpenSessionAnswer] })
  async sessions(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<OpenSessionAnswer[]> {
    await this.users.find(actor, id);
    const sessions = await this.users.sessionsOf(actor, id);
    return sessions.map(({ id: key, address, userAgent, createdAt }) => ({
      ...{ key, address, userAgent, startedAt: createdAt.toISOString() },
    }));
  }

  @Delete(':id/sessions/:key')
  @Allow('user.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Param('id') id: string, @Param('key') key: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.users.revokeSession(actor, id, key);
  }
}

function answerOf(account: Account): UserAnswer {
  const { id, loginName, displayName, positionTitle, email, locked, mustChangePassword, version } = account;
  return {
    ...{ id, loginName, displayName, positionTitle, email, locked, mustChangePassword, version },
    assignments: account.assignments.map((item) => ({
      ...{ id: item.id, role: item.role, scope: item.scope, placeCode: item.placeCode, placeName: item.placeName },
      ...{ validFrom: item.validFrom, validTo: item.validTo },
    })),
  };
}
