import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';
import type { Permission } from './permissions';
import { NotSignedIn } from '../errors';

export const ALLOW = 'allow';

/** `public`: nobody needs to sign in. `signed-in`: whoever is signed in. Otherwise a permission held somewhere. */
export type Allowed = Permission | 'public' | 'signed-in';

/** States who may call a route. Every route has exactly one; a route without it stops the application at start. */
export const Allow = (allowed: Allowed): MethodDecorator => SetMetadata(ALLOW, allowed);

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/** The signed-in person as a parameter of a handler. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new NotSignedIn();
  return actor;
});
