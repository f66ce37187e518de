import { DiscoveryService, Reflector } from '@nestjs/core';
import { ROLES, type Role, SCOPE_OF_ROLE } from '../../src/domain/roles';
import { UsersService } from '../../src/modules/accounts';
import { type DeclaredRoute, declaredRoutes, PERMISSIONS, SYSTEM_ACTOR } from '../../src/platform/access';
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/test-application';
import type { Answer, TestClient } from '../support/test-client';
import { seedWorld } from '../support/world';

/** The answer of the guard and of the services to somebody without the right; other 403 answers are about the token. */
const FORBIDDEN = 'Bạn không có quyền làm việc này.';
const ACCOUNTS: Partial<Record<Role, string>> = {
  OFFICER: 'can-bo-ag1',
  LEADER: 'lanh-dao-ag1',
  SECRETARY: 'thu-ky',
  APPRAISER: 'so-noi-vu',
  PROVINCIAL_LEADER: 'lanh-dao-tinh',
  ADMINISTRATOR: 'quan-tri',
};
/** These end the session, so that nothing could be asked after them. */
const LEAVING = ['POST /dang-xuat', 'DELETE /api/v1/session'];

describe('every route with every role', () => {
  let application: TestApplication;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-07-01' });
    await seedWorld(application);
    for (const role of ROLES.filter((known) => !(known in ACCOUNTS))) await addAccount(role);
    routes = declaredRoutes(application.app.get(DiscoveryService), application.app.get(Reflector));
  });
  afterAll(() => application.close());

  it('finds the routes of all modules, each once', () => {
    const keys = routes.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const path of ['/dang-nhap', '/api/v1/agencies', '/danh-muc/khoi/:bloc', '/he-thong/nhat-ky', '/tep/:id']) {
      expect(keys.some((key) => key.endsWith(` ${path}`))).toBe(true);
    }
  });

  it.each(ROLES)('%s is refused exactly where the role lacks the permission', async (role) => {
    const client = await application.visit(accountOf(role));
    await client.get('/doi-mat-khau');
    const wrong: string[] = [];
    for (const route of routes.filter((candidate) => !LEAVING.includes(keyOf(candidate)))) {
      const answer = await call(client, route);
      const expected = allows(route, role) ? 'not refused' : 'refused';
      const seen = isForbidden(answer) ? 'refused' : 'not refused';
      if (seen !== expected || answer.status >= 500) wrong.push(`${keyOf(route)}: ${seen}, status ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('asks everybody who is not signed in to do so, but for the public routes', async () => {
    const visitor = await application.visit(null);
    await visitor.get('/dang-nhap');
    const open: string[] = [];
    for (const route of routes) {
      const { status, headers } = await call(visitor, route);
      const sent = status === 401 || /^\/dang-nhap/.test(headers['location'] as string);
      if (sent === (route.allowed === 'public')) open.push(`${keyOf(route)}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('refuses every writing request without the token against forgery', async () => {
    const client = await application.visit('quan-tri');
    const open: string[] = [];
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      // Every page that comes back carries a token: it must not be used.
      client.csrfToken = '';
      const answer = await call(client, route);
      if (answer.status !== 403 || isForbidden(answer)) open.push(keyOf(route));
    }
    // A program has no token before it signs in; a JSON body cannot be sent by a form of another site.
    expect(open).toEqual(['POST /api/v1/session']);
  });

  async function addAccount(role: Role): Promise<void> {
    const placeCode = { agency: 'AG1', bloc: 'KHOI-1', province: '' }[SCOPE_OF_ROLE[role]];
    const loginName = accountOf(role);
    const person = { loginName, displayName: loginName, positionTitle: '', email: '' };
    const assignment = { role, placeCode, validFrom: '2022-01-01', validTo: null };
    const account = { ...person, password: TEST_PASSWORD, mustChangePassword: false };
    await application.get(UsersService).create(SYSTEM_ACTOR, account, [assignment]);
  }

  /** Calls a route with parameters that name nothing: enough for the question of who may. */
  function call(client: TestClient, { method, path }: DeclaredRoute): Promise<Answer> {
    const address = path.replace(/:\w+/g, '0');
    if (method === 'GET') return client.get(address);
    if (address.startsWith('/api/')) return client.api(method as 'POST' | 'PUT' | 'PATCH' | 'DELETE', address, {});
    return client.postForm(address, {});
  }
});

function accountOf(role: Role): string {
  return ACCOUNTS[role] ?? role.toLowerCase().replace('_', '-');
}

function keyOf({ method, path }: DeclaredRoute): string {
  return `${method} ${path}`;
}

function allows({ allowed }: DeclaredRoute, role: Role): boolean {
  if (allowed === undefined) return false;
  if (allowed === 'public' || allowed === 'signed-in') return true;
  return (PERMISSIONS[allowed] as readonly Role[]).includes(role);
}

function isForbidden(answer: Answer): boolean {
  return answer.status === 403 && (answer.json?.code === 'forbidden' || answer.text.includes(FORBIDDEN));
}
