import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import session from '@fastify/session';
import { type ValidationError, ValidationPipe } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../../config/configuration';
import type { Violation } from '../../domain/violation';
import { InvalidInput } from '../errors';
import { SessionRepository, SESSION_LIFETIME, sessionStore } from '../session';
import { AssetStore } from './assets';
import { isCleanText, unreadable } from './clean-text';
import { type FormBody, parseFormBody } from './form-body';

/** The largest file that is taken, in bytes (product §6: 20 MB a file). */
export const LARGEST_FILE = 20 * 1024 * 1024;
const MOST_FILES = 20;
const WITHOUT_TOKEN = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A program has no token before it signs in. A page of another site cannot send JSON here, so only JSON is let through. */
const SIGN_IN_ROUTE = '/api/v1/session';

/** Gives the server its plugins: headers, sessions, tokens against forged requests, uploads, forms, assets. */
export async function configureServer(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await server.register(helmet, contentPolicy(configuration.secureCookies));
  serveAssets(server, app.get(AssetStore));
  await server.register(cookie);
  await server.register(session, {
    secret: configuration.sessionSecret ?? storedSecret(configuration.dataDir),
    cookieName: 'thidua',
    store: sessionStore(app.get(SessionRepository)),
    saveUninitialized: false,
    // Otherwise every request, even for a style sheet, writes the session again.
    rolling: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: configuration.secureCookies,
      path: '/',
      maxAge: SESSION_LIFETIME,
    },
  });
  const rawTokens = new WeakMap<FastifyRequest, string>();
  await server.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => tokenOf(request, rawTokens),
  });
  await server.register(multipart, {
    // A page says which file is too large, and keeps what was typed: `receiveUpload` looks at what was cut off.
    throwFileSizeLimit: false,
    limits: { fileSize: LARGEST_FILE, files: MOST_FILES, fieldSize: 100_000, fields: 600 },
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    try {
      const text = String(body);
      rawTokens.set(request, new URLSearchParams(text).get('_csrf') ?? '');
      done(null, parseFormBody(text));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  server.addHook('preHandler', (request, reply, done) => {
    if (!isCleanText(request.query) || !isCleanText(request.body)) done(unreadable());
    else if (WITHOUT_TOKEN.has(request.method) || isProgramSigningIn(request)) done();
    else server.csrfProtection(request, reply, done);
  });
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => new InvalidInput(malformedFields(errors)),
    }),
  );
}

/** The fields that are missing or of the wrong form, each by its path: `lines.0.points`. */
function malformedFields(errors: readonly ValidationError[], path = ''): Violation[] {
  return errors.flatMap(({ property, children }) => {
    const place = path === '' ? property : `${path}.${property}`;
    return children && children.length > 0 ? malformedFields(children, place) : [{ code: 'malformed_field', place }];
  });
}

function contentPolicy(secure: boolean): Parameters<typeof helmet>[1] & object {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
  };
}

function serveAssets(server: FastifyInstance, assets: AssetStore): void {
  // Before the session: a style sheet needs nobody's session.
  server.addHook('onRequest', (request, reply, done) => {
    const asset = request.method === 'GET' && request.url.startsWith('/assets/') ? assets.find(request.url) : null;
    if (!asset) {
      done();
      return;
    }
    void reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.mediaType).send(asset.content);
  });
}

function isProgramSigningIn(request: FastifyRequest): boolean {
  const isJson = request.headers['content-type']?.toLowerCase().startsWith('application/json') === true;
  return request.method === 'POST' && request.url === SIGN_IN_ROUTE && isJson;
}

/** From the form, the query (an upload is not parsed yet when the token is checked) or the header of a script. */
function tokenOf(request: FastifyRequest, rawTokens: WeakMap<FastifyRequest, string>): string {
  const header = request.headers['csrf-token'];
  if (typeof header === 'string') return header;
  const query = (request.query as FormBody)['_csrf'];
  if (typeof query === 'string') return query;
  return rawTokens.get(request) ?? '';
}

/** A secret made once and kept beside the data, so that a restart signs nobody out. */
function storedSecret(dataDir: string): string {
  const file = join(dataDir, 'session.secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    writeFileSync(file, randomBytes(48).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}
