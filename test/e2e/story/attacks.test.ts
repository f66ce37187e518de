import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { declaredRoutes } from '../../../src/platform/access';
import { appraisedScheme } from '../../support/appraisals';
import { addPerson, handIn } from '../../support/checks';
import {
  CLOSED_WRITES,
  closedPeriodWithEverything,
  GOING_ON,
  OF_THE_YEAR,
  WRITES_BESIDE,
} from '../../support/closed-writes';
import { API, PLACE } from '../../support/publications';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { tableHashes } from '../../support/table-hashes';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

/*
 * Attacks on a review. Those of one module stand in its tests:
 * - after submitting, over the maximum, another's sheet, a stale cell: test/e2e/sheets/sheet-api.test.ts, sheet-pages.test.ts
 * - the own target: test/e2e/tasks/registration.test.ts
 * - a sheet that is not assigned, the own sheet of a checker: test/e2e/appraisals/cross-checks.test.ts
 * - an appraiser and their own agency: test/e2e/appraisals/appraisal.test.ts
 * - publishing at once: test/e2e/publications/publication.test.ts
 * - voting twice, at once, for others, without a quorum: test/e2e/ballots/secret-ballot.test.ts
 * - sheets, cells and reports of a published period by page: test/e2e/publications/locked-writes.test.ts
 * - every form of every page of a closed period: test/e2e/story/closed-forms.test.ts
 * - reconsidering while it is published: test/e2e/publications/published.test.ts
 */

const PERIOD = '/api/v1/blocs/:bloc/periods/:period/';
const PEOPLE = ['can-bo-ag1', 'lanh-dao-ag1', 'kiem-tra-ag2', 'thu-ky', 'so-noi-vu'];
/** The chair agency scores A1 of the others. */
const MONITORED: Scheme = {
  ...SCHEME_KB_2022,
  criteria: SCHEME_KB_2022.criteria.map((group) =>
    'criteria' in group
      ? { ...group, criteria: group.criteria.map((one) => (one.code === 'A1' ? { ...one, appraiser: 'AG1' } : one)) }
      : group,
  ),
};

describe('writing into a closed period, route by route', () => {
  let application: TestApplication;
  let ids: Readonly<Record<string, string>>;
  const people = new Map<string, TestClient>();

  beforeAll(async () => {
    application = await startTestApplication();
    ids = await closedPeriodWithEverything(
      application,
      await seedWorld(application, { members: 3, scheme: MONITORED }),
    );
    for (const login of PEOPLE) people.set(login, await application.visit(login));
  });
  afterAll(() => application.close());

  /** Every writing route of a period, below it: 'PUT scheme'. */
  function writes(): string[] {
    return declaredRoutes(application.app.get(DiscoveryService), application.app.get(Reflector))
      .filter(({ method, path }) => method !== 'GET' && path.startsWith(PERIOD))
      .map(({ method, path }) => `${method} ${path.slice(PERIOD.length)}`);
  }

  function addressOf(path: string): string {
    const known: Record<string, string> = {
      agency: path.startsWith('monitoring') ? 'AG2' : 'AG1',
      ...{ bloc: 'KHOI-1', period: '2022-H1', code: 'A1', number: '1', field: 'actual', meeting: '1' },
      ...{ kind: 'self_score', ballot: ids['ballot'] ?? '', item: ids['item'] ?? '', comment: ids['comment'] ?? '' },
      section: path.startsWith('meetings') ? 'discussion' : 'key-tasks',
      id: (path.startsWith('cross-checks') ? ids['check'] : ids['evidence']) ?? '',
    };
    const filled = path.replace(/:(\w+)/g, (_whole, name: string) => known[name] ?? '0');
    return `/api/v1/blocs/KHOI-1/periods/2022-H1/${filled}`;
  }

  function send(client: TestClient, route: string, body: object): Promise<Answer> {
    const [method = '', path = ''] = route.split(' ');
    const address = addressOf(path);
    if (path.endsWith('files') || path.endsWith('authorisation')) {
      const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
      return client.postFiles(address, fields, [{ field: 'file', name: 'van-ban.pdf', content: '%PDF-1.4\n%%EOF\n' }]);
    }
    if (method === 'DELETE') return client.api('DELETE', `${address}?version=1&reason=x`);
    return client.api(method as 'POST' | 'PUT', address, body);
  }

  it('knows every writing route of a period', () => {
    const known = [CLOSED_WRITES, WRITES_BESIDE, GOING_ON].flatMap((routes) => Object.keys(routes));
    expect(writes().filter((route) => !known.includes(route) && !OF_THE_YEAR.test(route))).toEqual([]);
    expect(known.filter((route) => !writes().includes(route))).toEqual([]);
  });

  /** Sends everything as everybody and gives the answers. */
  async function attack(routes: Readonly<Record<string, readonly object[]>>) {
    const answers: { readonly route: string; readonly status: number; readonly said: string }[] = [];
    for (const [route, bodies] of Object.entries(routes)) {
      for (const [login, client] of people) {
        for (const body of bodies) {
          const { status, text } = await send(client, route, body);
          answers.push({ route, status, said: `${login} ${route} ${JSON.stringify(body)}: ${status} ${text}` });
        }
      }
    }
    return answers;
  }

  it('is refused for everybody by every route, and changes no row', async () => {
    const before = await tableHashes(application);
    const answers = await attack(CLOSED_WRITES);
    expect(answers.filter(({ status }) => ![403, 404, 409].includes(status)).map(({ said }) => said)).toEqual([]);
    expect(await tableHashes(application)).toEqual(before);
    // Whoever has the right is refused because of the state: otherwise something else alone would have refused the attack.
    const locked = new Set(answers.filter(({ status }) => status === 409).map(({ route }) => route));
    expect(Object.keys(CLOSED_WRITES).filter((route) => !locked.has(route))).toEqual([]);
  });

  it('changes nothing of it where writing goes on', async () => {
    const office = await application.visit('so-noi-vu');
    const said = async (): Promise<string[]> => {
      const read = ['tasks', 'tasks/chung/1', 'task-grid'];
      const pages = ['snapshot', 'result', 'ranking', 'reports/six-month/files/json', ...read];
      return Promise.all(pages.map(async (page) => (await office.get(addressOf(page))).text));
    };
    const before = await said();
    const answers = await attack(WRITES_BESIDE);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.some(({ status }) => status < 300)).toBe(true);
    expect(await said()).toEqual(before);
  });
});

describe('who may not judge', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-07-04' });
    const world = await seedWorld(application, { scheme: appraisedScheme() });
    for (const code of ['AG1', 'AG2', 'AG3']) await handIn(application, code);
    await addPerson(application, 'kiem-tra-ag3', 'CROSS_CHECKER', world.agencies['AG3']!);
    const body = { checker: 'AG3', checked: 'AG2', reason: 'Theo phân công' };
    const added = await (await application.visit('thu-ky')).api('POST', `${API}/cross-checks`, body);
    if (added.status !== 200) throw new Error(added.text);
  });
  afterAll(() => application.close());

  it('a checker opens the sheet that is assigned and no other', async () => {
    const checker = await application.visit('kiem-tra-ag3');
    expect((await checker.get(`${API}/cross-checks/sheets/AG2`)).status).toBe(200);
    for (const path of [
      `${API}/cross-checks/sheets/AG1`,
      `${API}/cross-checks/sheets/AG3`,
      `${API}/sheets/AG1`,
      `${PLACE}/kiem-tra-cheo/AG1`,
      `${PLACE}/phieu/AG1`,
    ]) {
      expect([path, (await checker.get(path)).status]).toEqual([path, 404]);
    }
    const judged = { accepted: true, version: 0 };
    expect((await checker.api('PUT', `${API}/cross-checks/sheets/AG1/criteria/A1`, judged)).status).toBe(404);
  });

  it('the secretary neither takes up, nor checks, nor appraises the sheet of the chair agency, which is their own', async () => {
    const secretary = await application.visit('thu-ky');
    const { version } = (await secretary.get(`${API}/sheets/AG1`)).json;
    const judged = { accepted: true, version: 0 };
    const attacks = [
      await secretary.api('POST', `${API}/sheets/AG1/actions`, { action: 'take_up', version }),
      await secretary.api('PUT', `${API}/cross-checks/sheets/AG1/criteria/A1`, judged),
      await secretary.api('PUT', `${API}/appraisals/AG1/criteria/A1`, judged),
      await secretary.api('PUT', `${API}/appraisals/AG2/criteria/A1`, judged),
      await secretary.api('POST', `${API}/appraisals/AG1/actions`, { action: 'appraise', version }),
      await secretary.api('POST', `${API}/cross-checks`, { checker: 'AG2', checked: 'AG1', reason: 'Tự chọn' }),
    ];
    expect(attacks.map(({ status }) => status)).toEqual([403, 404, 403, 403, 403, 403]);
    const [row] = await application.database.query(`SELECT count(*)::int AS count FROM score_judgement`);
    expect(row).toEqual({ count: 0 });
  });
});

describe('two people at once', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-06-20' });
    await seedWorld(application);
  });
  afterAll(() => application.close());

  it('save the same cell of the grid: one is stored, the other is told both values, who and when', async () => {
    const [officer, secretary] = [await application.visit('can-bo-ag1'), await application.visit('thu-ky')];
    const cell = `${API}/task-grid/AG1/1/actual`;
    const save = (client: TestClient, value: string) =>
      client.api('PUT', cell, { value, day: '2022-06-20', version: 0 });
    const answers = await Promise.all([save(officer, '5'), save(secretary, '6')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [kept, refused] = answers[0].status === 200 ? ['5', '6'] : ['6', '5'];
    const conflict = answers.find(({ status }) => status === 409)?.json;
    expect(conflict).toMatchObject({ stored: { value: kept }, typed: { value: refused } });
    expect(conflict.stored.savedBy).toBe(kept === '5' ? 'Cán bộ TĐKT, AG1' : 'Thư ký khối');
    expect(conflict.stored.savedAt).toBe('2022-06-20T05:00:00.000Z');
  });

  it('save the same criterion of a sheet: one is stored, the other is told both values, who and when', async () => {
    const [first, second] = [await application.visit('can-bo-ag1'), await application.visit('can-bo-ag1')];
    await first.api('POST', `${API}/sheets/AG1/actions`, { action: 'open', version: 0 });
    const save = (client: TestClient, points: string) =>
      client.api('PUT', `${API}/sheets/AG1/criteria/A1`, { input: { points }, explanation: '', version: 0 });
    const answers = await Promise.all([save(first, '18'), save(second, '19')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const conflict = answers.find(({ status }) => status === 409)?.json;
    const [kept, refused] = answers[0].status === 200 ? ['18', '19'] : ['19', '18'];
    expect(conflict).toMatchObject({
      stored: { input: { points: kept }, savedBy: 'Cán bộ TĐKT, AG1', savedAt: '2022-06-20T05:00:00.000Z' },
      typed: { input: { points: refused } },
    });
  });
});
