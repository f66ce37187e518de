import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { declaredRoutes } from '../../../src/platform/access';
import { RULES } from '../../support/ballots';
import { closedPeriodWithEverything } from '../../support/closed-writes';
import { formFields } from '../../support/form-fields';
import { PLACE } from '../../support/publications';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { formRow } from '../../support/sheets';
import { tableHashes } from '../../support/table-hashes';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

/* The forms of all pages below a closed period, sent by everybody: what a page that was left open would send. */

const PERIOD = '/khoi/:bloc/:period/';
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

/** A value for every field that some form has; a form gets those that it knows. */
const VALUES: Readonly<Record<string, string>> = {
  ...{ agency: 'AG2', reason: 'x', number: '1', date: '01/08/2022', text: 'x', version: '1', title: 'x', content: 'x' },
  ...{ kind: 'agenda', judgement: 'x', answerKind: 'accepted', answer: 'x', item: '', criterion: 'A1', points: '1' },
  ...{ accepted: 'no', checker: 'AG3', checked: 'AG1', each: '1', remark: 'x', attested: 'yes', chosen: 'AG1' },
  ...{ explanation: 'x', value: '5', day: '2022-06-20', action: 'conclude', dueAt: '01/01/2027', time: '17:00' },
  ...{ method: 'secret', places: '1', isAcclaim: 'no', candidates: 'AG1', decidedBy: 'x', field: 'actual' },
  ...{ assigned: 'no', citation: '1/Q' },
};
const PLAN = {
  ...{ kind: 'six_month', title: 'x', heldOn: '09/08/2022', startsAt: '08:00', endsAt: '', venue: 'x', quorum: '2/3' },
  ...{ presidedBy: 'x', recordedBy: 'x', withLeader: 'yes', withHomeAffairs: 'yes', otherInvitees: '', version: '3' },
};
const RULES_TYPED = Object.fromEntries(
  Object.entries({ ...RULES, places: 2, version: 1 }).map(([name, value]) => [name, String(value)]),
);

const BLOC_TASK = {
  ...{ title: 'Ban hành quy chế của khối', unit: 'quy chế', target: '1', kind: 'cumulative', direction: 'higher' },
  ...{ weight: '', due: '30/11/2022', product: '', coordinators: '', milestones: '' },
};

/** Forms whose values are their own. */
const OWN_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bo-phieu/quy-dinh': RULES_TYPED,
  hop: PLAN,
  'hop/:meeting': PLAN,
  'hop/:meeting/diem-danh/:agency': { status: 'absent', attendeeName: '', version: '1' },
  'nhiem-vu/:agency/:number/tien-do': { recordedOn: '20/06/2022', actual: '5', note: '', lastSequence: '0' },
  'nhiem-vu/chung/them': BLOC_TASK,
  'nhiem-vu/chung/:number/sua': { ...BLOC_TASK, reason: 'x', version: '1' },
  'nhiem-vu/chung/:number/tien-do': { recordedOn: '20/06/2022', actual: '6', note: '', lastSequence: '1' },
  'phieu/:agency/tieu-chi/:code': formRow('A1', { points: '1' }, 1, 'x'),
  'tham-dinh/o': { cell: 'AG1.A1', value: '1', version: '0', reason: 'x' },
  'tham-dinh/tiep-nhan': { agency: 'AG1' },
  'luoi-nhiem-vu': { 'cells[AG1.1]': '5', 'seen[AG1.1]': '0 ', ngay: '20/06/2022' },
  'luoi-nhiem-vu/o': { cell: 'AG1.1', value: '5', ngay: '20/06/2022', version: '0' },
  'tham-dinh/luu': { 'cells[AG1.A1]': '1', 'seen[AG1.A1]': '0 2' },
};

/** Forms with a file. */
const WITH_FILE = /minh-chung$|tien-do$|diem-danh/;

/** Forms that are led back to their page without a word, since there is nothing left that they could be about. */
const LED_BACK = ['bo-phieu/:ballot/phieu', 'bo-phieu/:ballot/phieu/gui', 'tham-dinh/theo-de-xuat'];

/** Forms that are not sent: the steps of the review itself, hand-over, reminders, trials, and what belongs to the year. */
const GOING_ON = [
  /^cong-bo/,
  /^ban-giao/,
  /^(don-doc|cham-thu)$/,
  /^bao-cao-nam/,
  /^(dang-ky|giao-uoc|dieu-chinh)/,
  // A way to measure is corrected, and a target changed, from the first open day of the year on.
  /^nhiem-vu\/:agency\/:number\/(dieu-chinh|cach-tinh)$/,
];

let application: TestApplication;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  application = await startTestApplication();
  const world = await seedWorld(application, { members: 3, scheme: MONITORED });
  ids = await closedPeriodWithEverything(application, world);
}, 120_000);
afterAll(() => application.close());

/** Every form route below a period that is sent. */
function forms(): string[] {
  return declaredRoutes(application.app.get(DiscoveryService), application.app.get(Reflector))
    .filter(({ method, path }) => method !== 'GET' && path.startsWith(PERIOD))
    .map(({ path }) => path.slice(PERIOD.length))
    .filter((path) => !GOING_ON.some((one) => one.test(path)));
}

function addressOf(path: string): string {
  const known: Record<string, string> = {
    agency: path.startsWith('cham-linh-vuc') ? 'AG2' : 'AG1',
    ...{ code: 'A1', number: '1', meeting: '1', item: ids['item'] ?? '', comment: ids['comment'] ?? '' },
    ...{ ballot: ids['ballot'] ?? '', step: path.startsWith('bo-phieu') ? 'mo' : 'thoi' },
    section: path.startsWith('hop') ? 'discussion' : 'key-tasks',
    id: (path.startsWith('kiem-tra-cheo') ? ids['check'] : ids['evidence']) ?? '',
  };
  return `${PLACE}/${path.replace(/:(\w+)/g, (_whole, name: string) => known[name] ?? '0')}`;
}

async function send(client: TestClient, path: string, taken: ReadonlySet<string> | null): Promise<Answer> {
  const common = Object.fromEntries(Object.entries(VALUES).filter(([name]) => taken?.has(name) === true));
  const fields = OWN_VALUES[path] ?? common;
  const file = { field: 'file', name: 'van-ban.pdf', content: '%PDF-1.4\n%%EOF\n' };
  return WITH_FILE.test(path)
    ? client.postFiles(addressOf(path), fields, [file])
    : client.postForm(addressOf(path), fields);
}

it('no form of any page changes a row of a closed period, whoever sends it', async () => {
  const fields = formFields(application);
  const people: TestClient[] = [];
  for (const login of PEOPLE) people.push(await application.visit(login));
  for (const client of people) await client.get(`${PLACE}/tong-quan`);
  const before = await tableHashes(application);
  const answers: { readonly path: string; readonly status: number; readonly login: string }[] = [];
  for (const [index, client] of people.entries()) {
    for (const path of forms()) {
      const { status } = await send(client, path, fields.get(`${PERIOD}${path}`) ?? null);
      answers.push({ path, status, login: PEOPLE[index] ?? '' });
    }
  }
  expect(await tableHashes(application)).toEqual(before);
  const done = answers.filter(({ path, status }) => ![403, 404, 409, 422].includes(status) && !LED_BACK.includes(path));
  expect(done).toEqual([]);
  // Whoever has the right is refused because of the closing: otherwise something else alone would have refused the form.
  const locked = new Set(answers.filter(({ status }) => status === 409).map(({ path }) => path));
  expect(forms().filter((path) => !locked.has(path) && !LED_BACK.includes(path))).toEqual([]);
});
