import { ProposalStepsService } from '../../../src/modules/proposals';
import { ProposalsRepository } from '../../../src/modules/proposals/proposals.repository';
import type { Actor } from '../../../src/platform/access';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: Actor;
let number = 0;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  world = await seedWorld(application);
  const assignment = { role: 'SECRETARY', scope: 'bloc', agencyId: null, placeName: null, periodId: null } as const;
  secretary = {
    ...{ userId: null, name: 'Thư ký khối', mustChangePassword: false },
    assignments: [{ ...assignment, blocId: world.blocs['KHOI-1']! }],
  };
  await application.database.query(
    `INSERT INTO award_quota (bloc_id, period_id, award_code, places, set_by) VALUES ($1, $2, 'BK_TINH', 1, 'Sở Nội vụ')`,
    [world.blocs['KHOI-1'], world.periods['2022']],
  );
});

afterAll(() => application.close());

/** A draft of the bloc for its year that names one new person for a certificate of merit. */
async function draft() {
  const { database } = application;
  number += 1;
  const code = `DN-2024-${String(number)}`;
  const [proposal] = await database.query<{ id: string }>(
    `INSERT INTO proposal (code, title, system, type, bloc_id, period_id, achievement_from, achievement_year, route, created_by)
     VALUES ($1, 'Đề nghị', 'state', 'achievement', $2, $3, 2022, 2022, '{home_affairs,authority}', 'Thư ký') RETURNING id`,
    [code, world.blocs['KHOI-1'], world.periods['2022']],
  );
  const name = `Trần Thị ${String(number)}`;
  const [person] = await database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name) VALUES ($1, $1) RETURNING id`,
    [name],
  );
  const snapshot = { agencyName: 'Ban AG1', positionTitle: null, result: null, eligibility: null };
  await database.query(
    `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot, explanation, achievements)
     SELECT $1, 1, 'BK_TINH', v.id, 'person', $2, $3, $4, $5, 'Theo biên bản họp xét', 'Hoàn thành tốt nhiệm vụ'
       FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = 'BK_TINH' LIMIT 1`,
    [proposal?.id, world.agencies['AG1'], person?.id, name, JSON.stringify(snapshot)],
  );
  return application.get(ProposalsRepository).byCode(code);
}

const submit = async (proposal: Awaited<ReturnType<typeof draft>>) =>
  application.get(ProposalStepsService).take(secretary, proposal, 'submit', { version: 1, reason: '' });

it('counts the places of a bloc over all its lists, also when two are sent on at once', async () => {
  const [first, second] = [await draft(), await draft()];
  const results = await Promise.allSettled([submit(first), submit(second)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    violations: [{ code: 'quota_taken', parameters: { places: 1, count: 1, elsewhere: 1 } }],
  });
});

it('gives a place back that was refused to the list that had it', async () => {
  await application.database.query(`UPDATE proposal_candidate SET state = 'refused'`);
  await expect(submit(await draft())).resolves.toBeUndefined();
  await expect(submit(await draft())).rejects.toMatchObject({ violations: [{ code: 'quota_taken' }] });
});

it('T30 says who of a list that is too long comes first as a woman, and whose gender nobody has recorded', async () => {
  const { database } = application;
  await database.query(`UPDATE proposal_candidate SET state = 'refused'`);
  const proposal = await draft();
  const genders: Record<string, string | null> = { 'Lê Thị Hoa': 'female', 'Lê Văn Nam': 'male' };
  for (const [name, gender] of Object.entries(genders)) {
    await database.query(
      `WITH one AS (INSERT INTO person (full_name, given_name, gender) VALUES ($2, $2, $3) RETURNING id)
       INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot, explanation, achievements)
       SELECT proposal_id, position + $4, award_code, award_version_id, subject, agency_id, one.id, $2, snapshot, explanation, achievements
         FROM proposal_candidate, one WHERE proposal_id = $1 AND position = 1`,
      [proposal.id, name, gender, Object.keys(genders).indexOf(name) + 1],
    );
  }
  const order = async (): Promise<unknown> => {
    const error = await submit(proposal).catch((reason: unknown) => reason);
    return (error as { violations: { parameters: { order: string } }[] }).violations[0]?.parameters.order;
  };
  const [unknown] = await database.query<{ name: string }>(
    `SELECT name FROM proposal_candidate WHERE proposal_id = $1 AND position = 1`,
    [proposal.id],
  );
  expect(await order()).toBe(
    ` Xếp theo thứ hạng, bằng nhau thì ưu tiên nữ: bằng nhau ở chỉ tiêu cuối cùng, phải chọn: ${unknown?.name ?? ''}, Lê Thị Hoa; ngoài chỉ tiêu: Lê Văn Nam. Chưa rõ giới tính hoặc tỷ lệ nữ của ${unknown?.name ?? ''}.`,
  );
  await database.query(`UPDATE proposal_candidate SET state = 'withdrawn' WHERE name = $1`, [unknown?.name]);
  expect(await order()).toBe(
    ' Xếp theo thứ hạng, bằng nhau thì ưu tiên nữ: trong chỉ tiêu: Lê Thị Hoa (ưu tiên nữ); ngoài chỉ tiêu: Lê Văn Nam.',
  );
});
