import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access';

/** Who asks for a page, and where the answer goes. */
export interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
