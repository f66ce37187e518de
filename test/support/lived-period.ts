import type { Scheme } from '../../src/domain/scoring/scheme';
import { prepareBallot, RULES, step as ballotStep, vote } from './ballots';
import { NUMBERED, ok, plannedMeeting, step } from './meetings';
import { API, appraiseAll } from './publications';
import { SCHEME_KB_2022 } from './scheme-kb-2022';
import type { TestApplication } from './test-application';
import type { World } from './world';

/** Equal totals are told apart by the acclaim ballot. */
export const BALLOT_SCHEME: Scheme = { ...SCHEME_KB_2022, ranking: [{ by: 'total' }, { by: 'ballot' }] };

const MEMBERS = ['AG1', 'AG2', 'AG3'] as const;

/** Seeds three members of KHOI-1 that BALLOT_SCHEME is for; a place to live a period in. */
export const LIVED_WORLD = { members: MEMBERS.length, scheme: BALLOT_SCHEME } as const;

/**
 * A first half of 2022 with everything that a snapshot keeps: appraised sheets of which AG1 and AG2 have equal totals, a
 * criterion that is not assigned, judgements, replies and terms, a cross-check with a remark, a pact in force, a meeting with
 * comments, conclusions and signed minutes, and its secret ballot, which AG2 won. Promises the id of the ballot.
 */
export async function livePeriod(application: TestApplication, world: World): Promise<string> {
  const secretary = await application.visit('thu-ky');
  ok(await secretary.api('PUT', `${API}/unassigned`, { agency: 'AG3', criterion: 'B', assigned: false }));
  await appraiseAll(application, world);
  await judge(application, world);
  await agreePact(application, world);
  return meet(application, world);
}

async function judge({ database }: TestApplication, world: World): Promise<void> {
  const [sheet] = await database.query<{ id: string }>(`SELECT id FROM score_sheet WHERE agency_id = $1`, [
    world.agencies['AG1'],
  ]);
  // AG1 has a point more than AG2: the appraisal takes it away.
  await database.query(
    `INSERT INTO score_judgement (sheet_id, criterion_code, layer, version, accepted, points, reason, author_name, source)
     VALUES ($1, 'A1', 'appraisal', 1, false, 17, 'Chậm một báo cáo', 'Cán bộ thẩm định', 'screen')`,
    [sheet?.id],
  );
  await database.query(
    `INSERT INTO score_reply (sheet_id, criterion_code, judgement_version, text, author_name)
     VALUES ($1, 'A1', 1, 'Báo cáo gửi đúng hạn qua trục liên thông', 'Cán bộ TĐKT, AG1')`,
    [sheet?.id],
  );
  await database.query(
    `INSERT INTO reply_term (sheet_id, version, due_at, reason, set_by) VALUES ($1, 1, '2022-07-20T10:00:00Z', '', 'Sở Nội vụ')`,
    [sheet?.id],
  );
  await database.query(
    `INSERT INTO cross_check (review_id, checked_agency_id, checker_agency_id, origins, state, assigned_by, assign_reason,
                              finished_by, finished_at, remark)
     VALUES ($1, $2, $3, ARRAY['manual'], 'finished', 'Thư ký khối', 'Theo phân công', 'Tổ kiểm tra', now(), 'Hồ sơ đầy đủ')`,
    [world.reviewId, world.agencies['AG1'], world.agencies['AG2']],
  );
}

async function agreePact({ database }: TestApplication, world: World): Promise<void> {
  const [pact] = await database.query<{ id: string }>(
    `INSERT INTO pact (bloc_id, period_id, state, round, version) VALUES ($1, $2, 'in_force', 1, 3) RETURNING id`,
    [world.blocs['KHOI-1'], world.periods['2022']],
  );
  await database.query(
    `INSERT INTO pact_version (pact_id, version, opening, contents, source, author_name)
     VALUES ($1, 1, 'Các đơn vị thống nhất giao ước', '[]', 'screen', 'Thư ký khối')`,
    [pact?.id],
  );
  await database.query(
    `INSERT INTO pact_event (pact_id, sequence, action, from_state, to_state, round, text_version, actor_name)
     VALUES ($1, 1, 'complete', 'open_for_signing', 'in_force', 1, 1, 'Thư ký khối')`,
    [pact?.id],
  );
  await database.query(
    `INSERT INTO pact_signature (pact_id, round, agency_id, signed_on, signed_by, on_paper, recorded_by)
     VALUES ($1, 1, $2, '2022-02-15', 'Trưởng ban', true, 'Thư ký khối')`,
    [pact?.id, world.agencies['AG1']],
  );
}

/** The meeting with its ballot, from the invitation to the signed minutes. */
async function meet(application: TestApplication, world: World): Promise<string> {
  const secretary = await application.visit('thu-ky');
  const meeting = await plannedMeeting(secretary);
  ok(await step(secretary, meeting, 'invite', NUMBERED));
  const officer = await application.visit('can-bo-ag1');
  ok(await officer.api('POST', `${meeting}/comments`, { content: 'Bổ sung nguyên nhân' }));
  ok(await step(secretary, meeting, 'begin'));
  for (const agency of MEMBERS) {
    const userId = world.users[`lanh-dao-${agency.toLowerCase()}`];
    const attended = { status: 'present', attendeeName: `Lãnh đạo ${agency}`, userId, version: 0 };
    ok(await secretary.api('PUT', `${meeting}/attendance/${agency}`, attended));
  }
  ok(await secretary.api('PUT', `${meeting}/conclusions/AG1`, { judgement: 'Hoàn thành tốt', version: 0 }));
  ok(await secretary.api('PUT', `${meeting}/texts/discussion`, { content: 'Ý kiến trao đổi', version: 0 }));
  ok(await secretary.api('PUT', `${API}/ballot-rules`, RULES));
  const { id } = ok(await secretary.api('GET', meeting));
  const ballot = await prepareBallot(secretary, id, { isAcclaim: 'yes' });
  ok(await ballotStep(secretary, ballot, 'open'));
  for (const [agency, chosen] of [
    ['AG1', 'AG1'],
    ['AG2', 'AG2'],
    ['AG3', 'AG2'],
  ] as const) {
    ok(await vote(await application.visit(`lanh-dao-${agency.toLowerCase()}`), ballot, [chosen]));
  }
  ok(await ballotStep(secretary, ballot, 'count'));
  ok(await ballotStep(secretary, ballot, 'conclusion'));
  ok(await step(secretary, meeting, 'conclude'));
  ok(await step(secretary, meeting, 'sign_minutes', { number: '05', date: '2022-08-09' }));
  return ballot;
}
