import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { SessionContent, SessionRepository } from './session.repository';

/** How long a session lives, in milliseconds: a working day. */
export const SESSION_LIFETIME = 12 * 60 * 60 * 1000;

declare module 'fastify' {
  interface Session {
    /** Who is signed in; absent before. */
    userId?: string;
    /** One sentence to show on the next page, after a redirect. */
    notice?: { kind: 'ok' | 'warn' | 'bad' | 'idle'; text: string };
  }
}

type Store = SessionStore;

/** The bridge from @fastify/session's callbacks to the repository. */
export function sessionStore(repository: SessionRepository): Store {
  const settle = <Result>(work: Promise<Result>, done: (error: unknown, result?: Result) => void): void => {
    work.then(
      (result) => done(null, result),
      (error: unknown) => done(error),
    );
  };
  return {
    get: (id, done) => settle(repository.read(id) as Promise<Session | null>, done),
    set: (id, session, done) => settle(repository.write(id, contentOf(session), expiry()), done),
    destroy: (id, done) => settle(repository.remove(id), done),
  };
}

function expiry(): Date {
  return new Date(Date.now() + SESSION_LIFETIME);
}

function contentOf(session: object): SessionContent {
  return JSON.parse(JSON.stringify(session)) as SessionContent;
}
