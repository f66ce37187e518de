import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock';
import { Forbidden, NotSignedIn } from '../errors';
import { ActorRepository } from './actor.repository';
import { holds } from './actor';
import { ALLOW, type Allowed } from './allow.decorator';

/** Pages that a person with a temporary password may still open. */
const OPEN_WITH_TEMPORARY_PASSWORD = ['/doi-mat-khau', '/dang-xuat', '/api/v1/session', '/api/v1/password'];

/** Lets a request through when its route allows the signed-in person; fails closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorRepository,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOW, context.getHandler());
    if (allowed === undefined) throw new Forbidden();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const userId = request.session.userId;
    const actor = userId === undefined ? null : await this.actors.actorOn(userId, this.clock.today());
    if (actor) request.actor = actor;
    if (allowed === 'public') return true;
    if (!actor) throw new NotSignedIn();
    if (actor.mustChangePassword && !OPEN_WITH_TEMPORARY_PASSWORD.includes(request.url.split('?')[0] ?? '')) {
      throw new PasswordChangeRequired();
    }
    if (allowed !== 'signed-in' && !holds(actor, allowed)) throw new Forbidden();
    return true;
  }
}

/** 403 that a browser turns into the page for a new password. */
export class PasswordChangeRequired extends Forbidden {
  constructor() {
    super('Hãy đổi mật khẩu tạm trước khi làm việc.');
  }
}
