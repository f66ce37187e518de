import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentenceOf } from '../../text/vi';
import { ChangePasswordPage } from '../../../templates/pages/accounts/change-password';
import { SignInPage } from '../../../templates/pages/accounts/sign-in';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput, NotSignedIn, TooManyAttempts } from '../../platform/errors';
import { SessionRepository } from '../../platform/session';
import { Pages } from '../../platform/web';
import { ChangePasswordForm, SignInForm } from './accounts.dto';
import { DemonstrationAccounts } from './demonstration-accounts.service';
import { PASSWORD_RULE } from './passwords';
import { SignInService } from './sign-in.service';

/** The field of the page that a violation belongs to. */
const PASSWORD_FIELDS: Readonly<Record<string, string>> = {
  currentPassword: 'mat-khau-hien-tai',
  newPassword: 'mat-khau-moi',
  repeatedPassword: 'nhap-lai-mat-khau',
};

/** Signing in and out, and the own password. */
@ApiExcludeController()
@Controller()
export class AccountsPages {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionRepository,
    private readonly demonstration: DemonstrationAccounts,
    private readonly pages: Pages,
  ) {}

  @Get('dang-nhap')
  @Allow('public')
  async signInPage(
    @Query('tiep') next: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (request.actor) return this.pages.redirect(request, reply, localPath(next));
    return this.showSignIn(request, reply, {
      userName: '',
      returnTo: localPath(next),
      sentence: null,
      locked: false,
      status: 200,
    });
  }

  @Post('dang-nhap')
  @Allow('public')
  async signIn(@Body() form: SignInForm, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const returnTo = localPath(form.returnTo);
    try {
      const { userId } = await this.signIns.signIn(form.userName, form.password, request.ip);
      // A new id: one that was known before signing in must not be worth anything afterwards.
      await request.session.regenerate();
      request.session.userId = userId;
      await request.session.save();
      await this.sessions.describe(request.session.sessionId, request.ip, request.headers['user-agent'] ?? '');
      return await this.pages.redirect(request, reply, returnTo);
    } catch (error) {
      if (!(error instanceof NotSignedIn || error instanceof TooManyAttempts)) throw error;
      const locked = error instanceof TooManyAttempts;
      return this.showSignIn(request, reply, {
        userName: form.userName,
        returnTo,
        sentence: error.message,
        locked,
        status: error.status,
      });
    }
  }

  @Post('dang-xuat')
  @Allow('signed-in')
  async signOut(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.signIns.signOut(actor);
    await request.session.destroy();
    return reply.header('clear-site-data', '"storage"').redirect('/dang-nhap', 303);
  }

  @Get('doi-mat-khau')
  @Allow('signed-in')
  async passwordPage(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.showPassword(actor, request, reply, [], 200);
  }

  @Post('doi-mat-khau')
  @Allow('signed-in')
  async changePassword(
    @Body() form: ChangePasswordForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    try {
      const { sessionId } = request.session;
      await this.signIns.changePassword(
        actor,
        sessionId,
        form.currentPassword,
        form.newPassword,
        form.repeatedPassword,
      );
      return await this.pages.redirect(request, reply, '/', { kind: 'ok', text: 'Đã đổi mật khẩu.' });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const errors = error.violations.map((violation) => ({
        fieldId: PASSWORD_FIELDS[violation.place ?? ''] ?? 'mat-khau-moi',
        message: sentenceOf(violation),
      }));
      return this.showPassword(actor, request, reply, errors, error.status);
    }
  }

  private async showSignIn(
    request: FastifyRequest,
    reply: FastifyReply,
    view: { userName: string; returnTo: string; sentence: string | null; locked: boolean; status: number },
  ) {
    const errors = view.sentence !== null && !view.locked ? [{ fieldId: 'ten-dang-nhap', message: view.sentence }] : [];
    const page = SignInPage({
      frame: await this.pages.frame(request, reply, { title: 'Đăng nhập', errorCount: errors.length, withToken: true }),
      userName: view.userName,
      errors,
      lockedSentence: view.locked ? view.sentence : null,
      returnTo: view.returnTo,
      demonstrationAccounts: await this.demonstration.listed(),
    });
    // 401 would make some programs ask for a password in a window of their own.
    return this.pages.send(reply, page, view.status === 401 ? 422 : view.status);
  }

  private async showPassword(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    errors: { fieldId: string; message: string }[],
    status: number,
  ) {
    const frame = await this.pages.frame(request, reply, { title: 'Đổi mật khẩu', errorCount: errors.length });
    return this.pages.send(
      reply,
      ChangePasswordPage({ frame, errors, rule: PASSWORD_RULE, required: actor.mustChangePassword }),
      status,
    );
  }
}

/** A path of this site; anything that could lead elsewhere becomes the home page. */
function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\s]*$/.test(path) ? path : '/';
}
