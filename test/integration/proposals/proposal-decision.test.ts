import { ProposalDecisionService } from '../../../src/modules/proposals';
import { ProposalsRepository } from '../../../src/modules/proposals/proposals.repository';
import { HOME_AFFAIRS } from '../../support/honours';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let number = 0;

const DECIDED = {
  number: '',
  issuingBody: 'UBND tỉnh',
  authority: '',
  signerName: '',
  signerTitle: '',
  subjectLine: '',
};
const PDF = { name: 'quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') };

beforeAll(async () => {
  application = await startTestApplication({ today: '2026-11-22' });
  world = await seedWorld(application);
});

afterAll(() => application.close());

/** A list of one person that reached Sở Nội vụ on 20 September 2026, before the law of 1 October, and waits for its decision. */
async function waiting({ isSecret = false } = {}) {
  const { database } = application;
  number += 1;
  const [proposal] = await database.query<{ id: string }>(
    `INSERT INTO proposal (code, title, system, type, agency_id, achievement_from, achievement_year, state, level, route,
                           is_secret, received_at, created_by)
     VALUES ($1, 'Đề nghị', 'state', 'achievement', $2, 2025, 2025, 'under_review', 'authority', '{home_affairs,authority}',
             $3, '2026-09-20T08:00:00+07:00', 'Cán bộ') RETURNING id`,
    [`DN-2026-${String(number)}`, world.agencies['AG1'], isSecret],
  );
  const name = `Trần Thị ${String(number)}`;
  const [person] = await database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name) VALUES ($1, $1) RETURNING id`,
    [name],
  );
  const snapshot = { agencyName: 'Ban AG1', positionTitle: null, result: null, eligibility: null };
  const [candidate] = await database.query<{ id: string }>(
    `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot)
     SELECT $1, 1, 'LDTT', v.id, 'person', $2, $3, $4, $5
       FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = 'LDTT' AND v.version = 3 RETURNING id`,
    [proposal?.id, world.agencies['AG1'], person?.id, name, JSON.stringify(snapshot)],
  );
  const found = await application.get(ProposalsRepository).byCode(`DN-2026-${String(number)}`);
  const record = (decidedOn: string, file: typeof PDF | null = null) =>
    application
      .get(ProposalDecisionService)
      .record(HOME_AFFAIRS, found, 1, { ...DECIDED, number: `${String(number)}/QĐ-UBND`, decidedOn }, file);
  return { record, candidateId: candidate!.id };
}

it('decides a list by the law under which it was received, also after the next law has begun', async () => {
  const { record } = await waiting();
  const decisionId = await record('2026-11-20');
  const [honour] = await application.database.query(
    `SELECT v.valid_from::text AS "from", v.valid_to::text AS "to" FROM honour h JOIN award a ON a.code = h.award_code
       JOIN award_version v ON v.award_id = a.id AND v.version = h.award_version WHERE h.decision_id = $1`,
    [decisionId],
  );
  expect(honour).toEqual({ from: '2025-07-01', to: '2026-10-01' });
});

it('takes no decision of a day before the list arrived, or before the Council sat over it', async () => {
  const { record, candidateId } = await waiting();
  await expect(record('2026-09-19')).rejects.toMatchObject({
    violations: [{ code: 'date_too_early', place: 'decidedOn', parameters: { from: '2026-09-20' } }],
  });
  const { database } = application;
  const [session] = await database.query<{ id: string }>(
    `WITH seated AS (INSERT INTO council (name, kind, symbol, attendance_share, vote_share, vote_kind, decision_number, decided_on)
                     VALUES ('Hội đồng', 'provincial', 'HĐTĐKT', '0.8', '0.8', 'open', '1/QĐ-UBND', '2021-01-05') RETURNING id)
     INSERT INTO council_session (council_id, title, held_on, state, concluded_at, created_by)
     SELECT id, 'Phiên họp', '2026-10-15', 'concluded', now(), 'Thư ký' FROM seated RETURNING id`,
  );
  await database.query(
    `INSERT INTO session_item (session_id, position, candidate_id, title, vote_kind, vote_share)
     VALUES ($1, 1, $2, 'Trần Thị Bưởi', 'open', '0.8')`,
    [session?.id, candidateId],
  );
  await expect(record('2026-10-14')).rejects.toMatchObject({
    violations: [{ code: 'date_too_early', parameters: { from: '2026-10-15' } }],
  });
  await expect(record('2026-10-15')).resolves.toMatch(/-/);
});

it('keeps no file of the decision of a state secret', async () => {
  const { record } = await waiting({ isSecret: true });
  await expect(record('2026-11-20', PDF)).rejects.toThrow(/bí mật nhà nước/);
});
