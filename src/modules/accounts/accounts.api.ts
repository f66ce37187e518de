import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { SessionRepository } from '../../platform/session';
import { SignInService } from './sign-in.service';

export class SignInRequest {
  @ApiProperty({ example: 'thu-ky' })
  @IsString()
  @MaxLength(100)
  loginName!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(400)
  password!: string;
}

export class AssignmentView {
  @ApiProperty({ example: 'SECRETARY' })
  role!: string;

  @ApiProperty({ enum: ['agency', 'bloc', 'province'] })
  scope!: string;

  @ApiProperty({ type: String, nullable: true })
  placeName!: string | null;
}

export class SessionView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [AssignmentView] })
  assignments!: AssignmentView[];

  @ApiProperty({ description: 'Gửi trong tiêu đề csrf-token của mọi yêu cầu ghi' })
  csrfToken!: string;
}

export class SessionCreated {
  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Gửi trong tiêu đề csrf-token của mọi yêu cầu ghi' })
  csrfToken!: string;
}

export class PasswordChangeRequest {
  @ApiProperty()
  @IsString()
  @MaxLength(400)
  currentPassword!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(400)
  newPassword!: string;
}

/** The session of a program. */
@ApiTags('Phiên đăng nhập')
@Controller('api/v1')
export class AccountsApi {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionRepository,
  ) {}

  @Post('session')
  @Allow('public')
  @ApiCreatedResponse({ type: SessionCreated })
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { userId, displayName } = await this.signIns.signIn(body.loginName, body.password, request.ip);
    await request.session.regenerate();
    request.session.userId = userId;
    const csrfToken = reply.generateCsrf();
    await request.session.save();
    await this.sessions.describe(request.session.sessionId, request.ip, request.headers['user-agent'] ?? '');
    return reply.status(201).send({ name: displayName, csrfToken });
  }

  @Get('session')
  @Allow('signed-in')
  @ApiOkResponse({ type: SessionView })
  current(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): SessionView {
    return {
      name: actor.name,
      assignments: actor.assignments.map(({ role, scope, placeName }) => ({ role, scope, placeName })),
      csrfToken: reply.generateCsrf(),
    };
  }

  @Delete('session')
  @Allow('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    await this.signIns.signOut(actor);
    await request.session.destroy();
  }

  @Post('password')
  @Allow('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @Body() body: PasswordChangeRequest,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.signIns.changePassword(
      actor,
      request.session.sessionId,
      body.currentPassword,
      body.newPassword,
      body.newPassword,
    );
  }
}
