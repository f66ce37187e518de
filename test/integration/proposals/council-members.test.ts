import { ProposalsService } from '../../../src/modules/proposals';
import type { Actor } from '../../../src/platform/access';
import { seedProposal } from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const CODE = 'DN-2026-0001';

let application: TestApplication;
let world: World;

beforeAll(async () => {
  application = await startTestApplication({ today: '2026-11-20' });
  world = await seedWorld(application);
});

afterAll(() => application.close());

/** Somebody who sits in one council and has no other role. */
async function memberOf(kind: 'provincial' | 'agency', loginName: string): Promise<{ actor: Actor; council: string }> {
  const { database } = application;
  const [row] = await database.query<{ userId: string; council: string }>(
    `WITH u AS (INSERT INTO app_user (login_name, display_name, password_hash, must_change_password)
                SELECT $1, $1, password_hash, false FROM app_user WHERE login_name = 'so-noi-vu' RETURNING id),
          k AS (INSERT INTO council (name, kind, agency_id, symbol, attendance_share, vote_share, vote_kind, decision_number, decided_on)
                VALUES ('Hội đồng', $2, $3, 'HĐTĐKT', '2/3', '1/2', 'open', '1/QĐ', '2026-01-05') RETURNING id)
     INSERT INTO council_member (council_id, user_id, full_name, position_title, role, decision_number, decided_on, valid_from)
     SELECT k.id, u.id, $1, 'Ủy viên', 'member', '1/QĐ', '2026-01-05', '2026-01-05' FROM u, k
     RETURNING user_id AS "userId", council_id AS council`,
    [loginName, kind, kind === 'agency' ? world.agencies['AG2'] : null],
  );
  const place = { agencyId: null, blocId: null, placeName: null, periodId: null };
  const actor: Actor = {
    ...{ userId: row!.userId, name: loginName, mustChangePassword: false },
    assignments: [{ role: 'COUNCIL_MEMBER', scope: 'province', ...place }],
  };
  return { actor, council: row!.council };
}

it('shows a list to who sits in the Council of the province, and to another council once it is on its agenda', async () => {
  const { candidates } = await seedProposal(application, world, CODE, [{ agency: 'AG1', award: 'CO_TINH' }]);
  const proposals = application.get(ProposalsService);
  const provincial = await memberOf('provincial', 'uy-vien-tinh');
  const elsewhere = await memberOf('agency', 'uy-vien-co-quan');
  await expect(proposals.find(provincial.actor, CODE)).resolves.toMatchObject({ code: CODE });
  await expect(proposals.find(elsewhere.actor, CODE)).rejects.toThrow(/Không tìm thấy/);
  expect(await proposals.list(elsewhere.actor)).toEqual([]);
  await application.database.query(
    `WITH s AS (INSERT INTO council_session (council_id, title, held_on, created_by)
                VALUES ($1, 'Phiên họp', '2026-11-20', 'Thư ký') RETURNING id)
     INSERT INTO session_item (session_id, position, candidate_id, title, vote_kind, vote_share)
     SELECT id, 1, $2, 'Ban AG1', 'open', '1/2' FROM s`,
    [elsewhere.council, candidates[0]],
  );
  await expect(proposals.find(elsewhere.actor, CODE)).resolves.toMatchObject({ code: CODE });

  await application.asOwner(
    `UPDATE council_member SET valid_to = '2026-11-20', end_decision = '2/QĐ' WHERE user_id = $1`,
    [provincial.actor.userId],
  );
  await expect(proposals.find(provincial.actor, CODE)).rejects.toThrow(/Không tìm thấy/);
});
