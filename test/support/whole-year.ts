import type { Scheme } from '../../src/domain/scoring/scheme';
import { group, leaf, schemeOf } from './scheme-kb-2022';
import { startTestApplication, TEST_PASSWORD, type TestApplication } from './test-application';
import type { Answer, TestClient } from './test-client';
import { seedWorld, type World } from './world';

/** The members of the bloc: the chair, the vice chair, one more. */
export const MEMBERS = ['AG1', 'AG2', 'AG3'] as const;
export type MemberCode = (typeof MEMBERS)[number];

/** The addresses of the bloc's year and of its first half. */
export const YEAR = '/api/v1/blocs/KHOI-1/periods/2023';
export const HALF = '/api/v1/blocs/KHOI-1/periods/2023-H1';

/** What programs and people are told of work that waits. */
export interface Waiting {
  readonly title: string;
  readonly path: string;
  readonly returnReason: string | null;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One criterion filled from the key tasks, one that a member scores for all, two by judgement; a difference of more than
 * a tenth of the maximum needs a reason and opens a right of reply; members with the same total are told apart by votes.
 */
export const YEAR_SCHEME: Scheme = schemeOf(
  [
    group('A', 'Nhiệm vụ chính trị', '60', [
      leaf('A1', 'Nhiệm vụ trọng tâm đã đăng ký', '40', {
        item: { type: 'key_tasks', tasks: null, onTime: '1', quality: '1', effectiveness: '1' },
      }),
      leaf('A2', 'Cải cách hành chính', '20', { appraiser: 'AG3' }),
    ]),
    group('B', 'Công tác thi đua', '40', [leaf('B1', 'Phong trào thi đua', '30'), leaf('B2', 'Tuyên truyền', '10')]),
  ],
  {
    appraisal: { tolerance: '10', disclosure: 'published', replyDays: 5 },
    ranking: [{ by: 'total' }, { by: 'ballot' }],
  },
);

/** A bloc with its accounts, without anything in the year 2023; what happens in it comes through the API. */
export class YearStory {
  private readonly clients = new Map<string, TestClient>();

  private started: { readonly application: TestApplication; readonly world: World } | null = null;

  /** Starts the application in January 2023. */
  async begin(): Promise<void> {
    const application = await startTestApplication({ today: '2023-01-10' });
    const world = await seedWorld(application, { members: MEMBERS.length, scheme: YEAR_SCHEME });
    this.started = { application, world };
  }

  get application(): TestApplication {
    return this.running().application;
  }

  get world(): World {
    return this.running().world;
  }

  /** The account, signed in once. */
  async as(login: string): Promise<TestClient> {
    const known = this.clients.get(login);
    if (known !== undefined) return known;
    const client = await this.application.visit(login);
    this.clients.set(login, client);
    return client;
  }

  /** Calls the API as somebody, whatever is answered. */
  async call(login: string, method: Method, path: string, body?: unknown): Promise<Answer> {
    return (await this.as(login)).api(method, path, body);
  }

  /** Calls the API as somebody and gives the body. Throws with the answer when it is refused. */
  async does(login: string, method: Method, path: string, body?: unknown): Promise<any> {
    const answer = await this.call(login, method, path, body);
    if (answer.status >= 300) throw new Error(`${login} ${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  }

  reads(login: string, path: string): Promise<any> {
    return this.does(login, 'GET', path);
  }

  /**
   * What waits for somebody in 2023 as "title: path inside the bloc". Throws when a page of it does not open, or the page
   * "Việc cần làm" does not show it.
   */
  async waitingFor(login: string): Promise<string[]> {
    const client = await this.as(login);
    const page = (await client.get('/viec-can-lam')).text;
    const todos = await this.todosOf(login);
    for (const { title, path } of todos) {
      const { status } = await client.get(path);
      if (status !== 200) throw new Error(`${login} finds "${title}" at ${path}, which answers ${status}`);
      if (!page.includes(title)) throw new Error(`${login} does not see "${title}"`);
    }
    return todos.map(({ title, path }) => `${title}: ${path.replace('/khoi/KHOI-1/', '')}`);
  }

  async todosOf(login: string): Promise<readonly Waiting[]> {
    const { todos } = await this.reads(login, '/api/v1/todos');
    return todos.filter(({ period }: { period: string }) => period.startsWith('2023'));
  }

  /** Titles of the notices that somebody has not read; they are read by this. Throws when a page of one does not open. */
  async newsOf(login: string): Promise<string[]> {
    const client = await this.as(login);
    const { notices } = await this.reads(login, '/api/v1/todos');
    const unread = notices.filter(({ readAt }: { readAt: string | null }) => readAt === null);
    for (const { id, path, title } of unread) {
      const first = await client.get(path);
      // A page that is over leads on, as the one of a vote already given.
      const { status } = first.status === 303 ? await client.get(String(first.headers['location'])) : first;
      if (status !== 200) throw new Error(`the notice "${title}" leads ${login} to ${path}, which answers ${status}`);
      await this.does(login, 'POST', `/api/v1/notices/${id}/reading`);
    }
    return unread.map(({ title }: { title: string }) => title);
  }

  private running(): { readonly application: TestApplication; readonly world: World } {
    if (this.started === null) throw new Error('the story has not begun');
    return this.started;
  }

  /** An account made by the administrator, with one role since the beginning of the year, which has chosen its own password. */
  async addAccount(loginName: string, role: string, placeCode: string): Promise<void> {
    const invited = await this.does('quan-tri', 'POST', '/api/v1/users', { loginName, displayName: loginName });
    await this.does('quan-tri', 'POST', `/api/v1/users/${invited.id}/roles`, {
      role,
      placeCode,
      validFrom: '2023-01-01',
    });
    const client = await this.application.visit(null);
    await client.signIn(loginName, invited.temporaryPassword);
    const passwords = { currentPassword: invited.temporaryPassword, newPassword: TEST_PASSWORD };
    const changed = await client.api('POST', '/api/v1/password', passwords);
    if (changed.status !== 204) throw new Error(`the password of ${loginName}: ${changed.text}`);
  }
}

/** The accounts of a member. */
export function officerOf(code: string): string {
  return `can-bo-${code.toLowerCase()}`;
}

export function leaderOf(code: string): string {
  return `lanh-dao-${code.toLowerCase()}`;
}
