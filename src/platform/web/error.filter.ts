import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPage } from '../../../templates/pages/errors/error';
import { PasswordChangeRequired } from '../access';
import { Pages } from './pages.service';
import { problemOf } from './problem';

/** Turns every error into one answer: problem+json for programs, a page or a redirect for people. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  constructor(private readonly pages: Pages) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, level } = problemOf(error);
    if (level === 'error') this.logger.error(error);
    else if (level === 'warn') this.logger.warn(problem.detail);
    if (request.url.startsWith('/api/')) {
      await reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
      return;
    }
    const elsewhere = redirectFor(error, problem.status, request);
    if (elsewhere !== null) {
      if (request.headers['hx-request'] === 'true') await reply.status(204).header('hx-redirect', elsewhere).send();
      else await this.pages.redirect(request, reply, elsewhere);
      return;
    }
    const frame = await this.pages.frame(request, reply, { title: problem.title });
    await this.pages.send(
      reply,
      ErrorPage({ frame, status: problem.status, message: problem.detail, waysOn: [], reference: null }),
      problem.status,
    );
  }
}

/** Where a person goes instead of reading an error: to sign in, and then back; or to choose a password. */
function redirectFor(error: unknown, status: number, request: FastifyRequest): string | null {
  if (error instanceof PasswordChangeRequired) return '/doi-mat-khau';
  if (status !== 401) return null;
  const back = request.method === 'GET' && request.url !== '/' ? `?tiep=${encodeURIComponent(request.url)}` : '';
  return `/dang-nhap${back}`;
}
