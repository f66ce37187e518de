import { EligibilityService, ProposalsService } from '../../../src/modules/proposals';
import type { EligibilityQuestion } from '../../../src/modules/proposals/eligibility.service';
import { ProposalsRepository } from '../../../src/modules/proposals/proposals.repository';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let people: readonly string[];
let versionId: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  world = await seedWorld(application);
  const { database } = application;
  const rows = await database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name, gender)
     SELECT 'Người thứ ' || n, 'Người', 'female' FROM generate_series(1, 300) n RETURNING id`,
  );
  people = rows.map(({ id }) => id);
  await database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, valid_from)
     SELECT p, $2, 'Chuyên viên', '2015-01-01' FROM unnest($1::uuid[]) p`,
    [people, world.agencies['AG1']],
  );
  const [version] = await database.query<{ id: string }>(
    `SELECT v.id FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = 'BK_TINH' LIMIT 1`,
  );
  versionId = version!.id;
});

afterAll(() => application.close());

async function proposalOf(candidates: number): Promise<string> {
  const { database } = application;
  const code = `DN-2024-9${candidates}`;
  await database.query(
    `INSERT INTO proposal (code, title, system, type, bloc_id, agency_id, achievement_from, achievement_year, state, level, route, created_by)
     VALUES ($1, 'Đề nghị', 'state', 'achievement', $2, $3, 2023, 2023, 'under_review', 'home_affairs', '{bloc,home_affairs,authority}', 'Cán bộ')`,
    [code, world.blocs['KHOI-1'], world.agencies['AG1']],
  );
  await database.query(
    `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot)
     SELECT p.id, n, 'BK_TINH', $2, 'person', $3, i, 'Người thứ ' || n,
            '{"agencyName": "Ban AG1", "positionTitle": null, "result": null, "eligibility": null}'
       FROM proposal p, unnest($4::uuid[]) WITH ORDINALITY AS x(i, n) WHERE p.code = $1`,
    [code, versionId, world.agencies['AG1'], people.slice(0, candidates)],
  );
  return code;
}

describe('the number of statements', () => {
  it('of a list does not grow with its proposals', async () => {
    const proposals = application.get(ProposalsService);
    await proposalOf(1);
    const one = await countQueries(application, () => proposals.list(SYSTEM_ACTOR));
    for (let number = 2; number <= 30; number += 1) await proposalOf(number);
    const thirty = await countQueries(application, () => proposals.list(SYSTEM_ACTOR));
    expect([one, thirty]).toEqual([1, 1]);
    expect(await proposals.list(SYSTEM_ACTOR)).toHaveLength(30);
  });

  it('narrows a list to a bloc, to those of the reader, and to those whose term is over', async () => {
    const proposals = application.get(ProposalsService);
    const found = async (query: Parameters<ProposalsService['list']>[1]): Promise<number> =>
      (await proposals.list(SYSTEM_ACTOR, query)).length;
    expect(await found({ bloc: 'KHOI-1', year: 2023, award: 'BK_TINH' })).toBe(30);
    expect(await found({ bloc: 'KHOI-2' })).toBe(0);
    expect(await found({ view: 'late' })).toBe(0);
    await application.database.query(
      `UPDATE proposal SET received_at = '2023-06-01T03:00:00Z' WHERE code = 'DN-2024-91'`,
    );
    expect((await proposals.list(SYSTEM_ACTOR, { view: 'late' })).map(({ code }) => code)).toEqual(['DN-2024-91']);
  });

  it('of a proposal does not grow with its candidates, up to 300', async () => {
    const proposals = application.get(ProposalsService);
    const codes = ['DN-2024-91', 'DN-2024-93', await proposalOf(300)];
    const counts: number[] = [];
    for (const code of codes) counts.push(await countQueries(application, () => proposals.read(SYSTEM_ACTOR, code)));
    expect(new Set(counts).size).toBe(1);
    const { candidates } = await proposals.read(SYSTEM_ACTOR, 'DN-2024-9300');
    expect(candidates).toHaveLength(300);
    expect(candidates.every(({ eligibility }) => eligibility !== null)).toBe(true);
  });

  it('of a judgement does not grow with those who are judged', async () => {
    const eligibility = application.get(EligibilityService);
    const questions = (count: number): EligibilityQuestion[] =>
      people.slice(0, count).map((id) => ({
        ...{ key: id, awardCode: 'BK_TINH', kind: 'person', id, subject: 'person', type: 'achievement' },
        ...{ achievementFrom: 2023, achievementYear: 2023, movement: null, attested: {} },
        ...{ blocPlaces: null, received: null, proposed: null },
      }));
    const one = await countQueries(application, () => eligibility.of(questions(1)));
    const all = await countQueries(application, () => eligibility.of(questions(300)));
    expect(all).toBe(one);
    expect((await eligibility.of(questions(300))).size).toBe(300);
  });
});

describe('what the tables refuse', () => {
  const refused = (sql: string) => expect(application.database.query(sql)).rejects;

  it('a step is never changed, a candidate stands once, a level is one of the route', async () => {
    const { database } = application;
    const [{ id } = { id: '' }] = await database.query<{ id: string }>(
      `SELECT id FROM proposal WHERE code = 'DN-2024-91'`,
    );
    await database.query(
      `INSERT INTO proposal_step (proposal_id, sequence, action, from_state, to_state, actor_name)
       VALUES ($1, 1, 'forward', 'under_review', 'under_review', 'Cán bộ')`,
      [id],
    );
    await refused(`UPDATE proposal_step SET reason = 'khác'`).toThrow();
    await refused(`DELETE FROM proposal_step`).toThrow();
    await database.query(
      `INSERT INTO award_quota (bloc_id, period_id, award_code, places, set_by) VALUES ($1, $2, 'CO_TINH', 1, 'Sở Nội vụ')`,
      [world.blocs['KHOI-1'], world.periods['2022']],
    );
    await refused(`UPDATE award_quota SET places = 9`).toThrow();
    await refused(`DELETE FROM award_quota`).toThrow();
    await refused(
      `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot)
       SELECT proposal_id, 9, award_code, award_version_id, subject, agency_id, person_id, name, snapshot
         FROM proposal_candidate WHERE proposal_id = '${id}'`,
    ).toThrow('proposal_candidate_once_unique');
    await refused(`UPDATE proposal SET level = 'council' WHERE id = '${id}'`).toThrow('proposal_level_of_route_check');
    await refused(`UPDATE proposal SET level = NULL WHERE id = '${id}'`).toThrow('proposal_level_check');
    await refused(`INSERT INTO proposal_term (kind, working_days, set_by) VALUES ('khac', 3, 'x')`).toThrow(
      'kind_check',
    );
    expect(await application.get(ProposalsRepository).byCode('DN-2024-91')).toMatchObject({ level: 'home_affairs' });
  });
});
