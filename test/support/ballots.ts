import type { Answer, TestClient } from './test-client';
import type { TestApplication } from './test-application';
import type { World } from './world';

export const BALLOT_API = '/api/v1/blocs/KHOI-1/periods/2022-H1';
export const BALLOT_PAGES = '/khoi/KHOI-1/2022-H1';

/** The rules that most tests vote by: two thirds present, more than half of the collected ballots, one place, two rounds. */
export const RULES = {
  kind: 'secret',
  quorum: '2/3',
  threshold: '1/2',
  base: 'collected',
  isMoreThan: 'yes',
  places: 1,
  rounds: 2,
  tie: 'next_round',
  lateTie: 'chair',
  mayVoteForItself: 'yes',
  legalBasis: 'Quy chế hoạt động của khối',
  version: 0,
} as const;

/** A meeting in session with these units present, each with the account of its leader; promises its id. */
export async function seedMeeting(
  { database }: TestApplication,
  world: World,
  present: readonly string[],
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO meeting (review_id, number, kind, title, state, quorum, changed_by)
     VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM meeting WHERE review_id = $1), 'six_month',
             'Hội nghị sơ kết 6 tháng', 'in_session', '2/3', 'Thử nghiệm') RETURNING id`,
    [world.reviewId],
  );
  if (!row) throw new Error('no meeting was stored');
  for (const code of present) await setPresent({ database }, world, row.id, code);
  return row.id;
}

/** Notes that a unit is present, with the account that votes for it (its leader's unless another is named; null: none). */
export async function setPresent(
  { database }: Pick<TestApplication, 'database'>,
  world: World,
  meetingId: string,
  code: string,
  account: string | null = `lanh-dao-${code.toLowerCase()}`,
): Promise<void> {
  await database.query(
    `INSERT INTO meeting_attendance (meeting_id, agency_id, status, user_id, changed_by) VALUES ($1, $2, 'present', $3, 'Thử nghiệm')
     ON CONFLICT (meeting_id, agency_id) DO UPDATE SET status = 'present', user_id = excluded.user_id`,
    [meetingId, world.agencies[code], account === null ? null : world.users[account]],
  );
}

/** Codes of so many units: AG1, AG2, … */
export function unitCodes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `AG${index + 1}`);
}

/** Prepares a ballot through the API. Throws when it is refused. */
export async function prepareBallot(
  secretary: TestClient,
  meetingId: string,
  draft: Partial<Record<string, unknown>> = {},
): Promise<string> {
  const answer = await secretary.api('POST', `${BALLOT_API}/meetings/${meetingId}/ballots`, {
    title: 'Suy tôn đơn vị dẫn đầu khối',
    method: 'secret',
    places: 1,
    isAcclaim: 'no',
    candidates: ['AG1', 'AG2', 'AG3'],
    ...draft,
  });
  if (answer.status !== 201) throw new Error(`the ballot was refused: ${answer.text}`);
  return answer.json.id as string;
}

/** Takes a step of a ballot through the API. */
export function step(client: TestClient, ballotId: string, name: string, body: object = {}): Promise<Answer> {
  return client.api('POST', `${BALLOT_API}/ballots/${ballotId}/${name}`, body);
}

/** Votes through the API. */
export function vote(
  client: TestClient,
  ballotId: string,
  chosen: readonly string[],
  body: object = {},
): Promise<Answer> {
  return client.api('POST', `${BALLOT_API}/ballots/${ballotId}/votes`, { chosen, ...body });
}
