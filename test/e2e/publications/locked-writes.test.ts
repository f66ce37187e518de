import { API, appraiseAll, moveByApi, PLACE, publishByApi } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

type Clients = Readonly<Record<'officer' | 'leader' | 'secretary' | 'office', TestClient>>;

/** Every kind of write that a published result rests on, as whoever may otherwise do it sends it. */
const WRITES: readonly (readonly [string, (clients: Clients) => Promise<Answer>])[] = [
  [
    'points of a criterion',
    ({ officer }) =>
      officer.api('PUT', `${API}/sheets/AG1/criteria/A1`, { input: { points: '20' }, explanation: '', version: 1 }),
  ],
  [
    'a citation',
    ({ officer }) =>
      officer.api('POST', `${API}/sheets/AG1/criteria/A1/evidence/citations`, { number: '1/QĐ', date: '' }),
  ],
  ['opening a sheet', ({ officer }) => officer.postForm(`${PLACE}/phieu/AG1/mo`, {})],
  [
    'recalling a sheet',
    ({ officer }) => officer.api('POST', `${API}/sheets/AG1/actions`, { action: 'recall', version: 1 }),
  ],
  [
    'returning a sheet',
    ({ office }) => office.api('POST', `${API}/sheets/AG1/actions`, { action: 'return', version: 1, reason: 'x' }),
  ],
  [
    'excluding a member',
    ({ secretary }) => secretary.postForm(`${PLACE}/xep-hang/loai-tru`, { agency: 'AG2', reason: 'x' }),
  ],
  [
    'taking a criterion out of a denominator',
    ({ secretary }) => secretary.api('PUT', `${API}/unassigned`, { agency: 'AG2', criterion: 'A1', assigned: false }),
  ],
  [
    'a deadline',
    ({ office }) => office.api('POST', `${API}/deadlines`, { kind: 'self_score', date: '2027-01-01', time: '17:00' }),
  ],
  [
    'an extension',
    ({ office }) =>
      office.api('POST', `${API}/deadlines/meeting/extensions`, { date: '2027-01-01', time: '17:00', reason: 'x' }),
  ],
  ['another scheme', ({ office }) => office.api('PUT', `${API}/scheme`, { code: 'KB-2022', version: 1 })],
  [
    'a section of the report',
    ({ secretary }) => secretary.api('PUT', `${API}/reports/six-month/sections/key-tasks`, { text: 'x', version: 0 }),
  ],
  [
    'the number of the report',
    ({ secretary }) =>
      secretary.api('PUT', `${API}/reports/six-month/document`, { number: '1', date: null, version: 0 }),
  ],
  [
    'progress for a day of the period',
    ({ officer }) =>
      officer.api('POST', `${API}/tasks/AG1/1/progress`, {
        recordedOn: '2022-06-20',
        actual: '5',
        note: '',
        lastSequence: 0,
      }),
  ],
];

describe.each(['published', 'closed'] as const)('once a period is %s', (state) => {
  let application: TestApplication;
  let clients: Clients;

  beforeAll(async () => {
    application = await startTestApplication();
    const world = await seedWorld(application, { members: 3 });
    await appraiseAll(application, world);
    clients = {
      officer: await application.visit('can-bo-ag1'),
      leader: await application.visit('lanh-dao-ag1'),
      secretary: await application.visit('thu-ky'),
      office: await application.visit('so-noi-vu'),
    };
    const published = await publishByApi(clients.office);
    const closed = state === 'closed' ? await moveByApi(clients.office, 'closing') : published;
    if (published.status !== 200 || closed.status !== 200) throw new Error(closed.text);
  });
  afterAll(() => application.close());

  it.each(WRITES)('refuses %s with 409', async (_name, write) => {
    const before = await application.database.query(`SELECT count(*) FROM audit_entry`);
    const answer = await write(clients);
    expect([answer.status, answer.text]).toEqual([409, expect.stringMatching(/./)]);
    expect(await application.database.query(`SELECT count(*) FROM audit_entry`)).toEqual(before);
  });
});
