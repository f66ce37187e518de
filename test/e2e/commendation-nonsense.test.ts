import { DiscoveryService, Reflector } from '@nestjs/core';
import { DecisionsService, PaymentsService } from '../../src/modules/decisions';
import { PaymentPreviewService } from '../../src/modules/decisions/money/payment-preview.service';
import { type DeclaredRoute, declaredRoutes } from '../../src/platform/access';
import { attend, COUNCIL_DAY, seedCouncil, seedProposal, seedSession } from '../support/councils';
import { decisionDraft, HOME_AFFAIRS, honourLine } from '../support/honours';
import { startTestApplication, type TestApplication } from '../support/test-application';
import type { TestClient } from '../support/test-client';
import { seedWorld } from '../support/world';

/** Where the routes of commendation begin. */
const AREAS =
  /^\/(api\/v1\/)?(awards|legal-texts|base-salaries|holidays|people|divisions|households|disciplines|verifications|initiatives|honours|decisions|payments|proposals|proposal-terms|eligibility|councils|council-sessions|danh-muc\/(khen-thuong|van-ban|luong-co-so|ngay-nghi)|nhan-su|sang-kien|tra-cuu|quyet-dinh|de-nghi|hoi-dong|kiem-chung|blocs\/:bloc\/periods\/:period\/(nominations|award-quotas))(\/|$)/;

/** Names of the fields that forms and programs send; each gets the same nonsense at once. */
const FIELDS =
  `acceptsBlank achievementFrom achievementYear achievements action agencies agency agencyCode agreed agrees amount
  amounts answer attendance attendanceShare authority authors award awardCode awards basis base bornOn candidate candidates chair
  collected condition confirmation content council countingBoard date day decidedBy decidedOn decision decisionNumber detail
  disagreed divisionId document due dueOn effective effectiveOn fileId fingerprint from fullName gender givenOn ground handedBy
  handedOn heldOn honour honours identityNumber ids isAnother isHead isReplicable isSecret issued issuingBody item items kind level
  levels lines loginName matters member method name note notes number opinion order page paidOn period personId places position
  positions positionTitle postId presidedBy proposal question reason receiver recordedBy recovered recoveredOn requestedOn
  returnedOn role scope serviceFrom signerName signerTitle startsAt state subject subjectLine superior symbol system text title to
  type validFrom validTo venue voteKind voteShare workingDays year`.split(/\s+/);

const NONSENSE: readonly unknown[] = ['2024-02-31', '0.1', '{}', 0.5, { id: 'x', amount: 'x' }];

let application: TestApplication;
let routes: DeclaredRoute[];
/** Ids of things that exist, by the beginning of the route and the name of the parameter. */
let known: (path: string, name: string) => string;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  const world = await seedWorld(application);
  const manager = await application.visit('so-noi-vu');
  const { database } = application;
  const council = await seedCouncil(application, manager, 3);
  const session = await seedSession(manager, council.id);
  await attend(manager, session, council.members, 3);
  const proposal = await seedProposal(application, world, 'DN-2026-0001', [{ agency: 'AG1', award: 'CO_TINH' }]);
  const agencyId = world.agencies['AG1']!;
  const line = honourLine({ awardCode: 'LDTT', awardName: 'LDTT', kind: 'title', agencyId, agencyName: null });
  const granted = await application
    .get(DecisionsService)
    .record(HOME_AFFAIRS, decisionDraft({ decidedOn: '2026-08-01' }), [line]);
  const scope = { kind: 'decision', decisionId: granted.decisionId } as const;
  const { fingerprint } = await application.get(PaymentPreviewService).preview(HOME_AFFAIRS, scope);
  const list = await application.get(PaymentsService).confirm(HOME_AFFAIRS, scope, fingerprint, []);
  const row = async (sql: string, parameters: unknown[] = []) =>
    (await database.query<{ id: string }>(`${sql} RETURNING id`, parameters))[0]!.id;
  const person = await row(`INSERT INTO person (full_name, given_name) VALUES ('Trần Thị Bưởi', 'Bưởi')`);
  await database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Chuyên viên', '2015-01-01')`,
    [person, agencyId],
  );
  const byName: Readonly<Record<string, string>> = {
    ...{ session, council: council.id, member: council.members[0]!, candidate: proposal.candidates[0]!, list, person },
    ...{ honour: granted.honourIds[0]!, decision: granted.decisionId, agency: 'AG1', award: 'CO_TINH', bloc: 'KHOI-1' },
    ...{ period: '2022', year: '2025', day: '2026-07-01', format: 'pdf', version: '1', kind: 'ca-nhan', key: person },
    ...{ action: 'recognise', which: 'bien-ban', what: 'danh-sach', item: proposal.candidates[0]! },
  };
  known = (path, name) => {
    if (name === 'code' && /proposals|de-nghi/.test(path)) return 'DN-2026-0001';
    if (name === 'code' && /co-quan|agencies/.test(path)) return 'AG1';
    if (name === 'code') return /legal|van-ban/.test(path) ? 'L06-2022' : 'LDTT';
    if (name === 'kind' && path.startsWith('/api')) return 'person';
    if (name === 'id') return /decisions|quyet-dinh/.test(path) ? granted.decisionId : person;
    return byName[name] ?? '00000000-0000-4000-8000-000000000000';
  };
  const all = declaredRoutes(application.app.get(DiscoveryService), application.app.get(Reflector));
  routes = all.filter(({ path }) => AREAS.test(path));
});
afterAll(() => application.close());

function send(client: TestClient, { method, path }: DeclaredRoute, nonsense: unknown) {
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known(path, name)));
  const fields = Object.fromEntries(FIELDS.map((name) => [name, nonsense]));
  if (method === 'GET') {
    const text = String(nonsense).slice(0, 60);
    return client.get(`${address}?${new URLSearchParams(FIELDS.map((name) => [name, text])).toString()}`);
  }
  if (address.startsWith('/api/')) return client.api(method as 'POST', address, { ...fields, version: 1 });
  const texts = Object.entries(fields).map(([name, value]): [string, string | string[]] => [
    name,
    Array.isArray(value) ? value.map(String) : String(value).slice(0, 5_000),
  ]);
  return client.postForm(address, { ...Object.fromEntries(texts), version: '1' });
}

it('finds the routes of commendation', () => {
  expect(routes.length).toBeGreaterThan(200);
});

describe.each(['so-noi-vu', 'can-bo-ag1', 'thu-ky', 'uy-vien-1'])('%s', (who) => {
  it.each(NONSENSE.map((nonsense) => [JSON.stringify(nonsense).slice(0, 40), nonsense]))(
    'is answered with a sentence on %s everywhere',
    async (_, nonsense) => {
      const client = await application.visit(who);
      await client.get('/doi-mat-khau');
      const broken: string[] = [];
      for (const route of routes) {
        const { status } = await send(client, route, nonsense);
        if (status >= 500) broken.push(`${route.method} ${route.path} ${String(status)}`);
      }
      expect(broken).toEqual([]);
    },
  );
});
