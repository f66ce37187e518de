import type { Answer, TestClient } from './test-client';

export const MEETINGS = '/api/v1/blocs/KHOI-1/periods/2022-H1/meetings';

/** A complete plan of a meeting of the half year. */
export const PLAN = {
  kind: 'six_month',
  title: 'Hội nghị sơ kết 6 tháng đầu năm 2022',
  heldOn: '2022-08-09',
  startsAt: '08:00',
  endsAt: '11:30',
  venue: 'Hội trường tầng 2',
  presidedBy: 'Khối trưởng, Trưởng ban',
  recordedBy: 'Thư ký khối, Chuyên viên',
  withLeader: true,
  withHomeAffairs: true,
  otherInvitees: '',
  quorum: '2/3',
};

/** Expects success and gives the body; otherwise the test fails with what was answered. */
export function ok(answer: Answer): any {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text}`);
  return answer.json;
}

/** Plans a meeting with one line on its agenda and promises its address in the API. */
export async function plannedMeeting(secretary: TestClient): Promise<string> {
  const { number } = ok(await secretary.api('POST', MEETINGS, PLAN));
  const path = `${MEETINGS}/${number}`;
  ok(
    await secretary.api('POST', `${path}/items`, {
      kind: 'agenda',
      content: 'Báo cáo sơ kết',
      presenter: 'Khối trưởng',
    }),
  );
  return path;
}

/** Takes a step over the version that stands. */
export async function step(client: TestClient, path: string, action: string, more: object = {}): Promise<Answer> {
  const { version } = ok(await client.api('GET', path));
  return client.api('POST', `${path}/steps`, { action, version, ...more });
}

export const NUMBERED = { number: '12', date: '2022-08-01' };

/** A meeting that is being held, every unit taken down as present. */
export async function heldMeeting(secretary: TestClient, agencies: readonly string[]): Promise<string> {
  const path = await plannedMeeting(secretary);
  ok(await step(secretary, path, 'invite', NUMBERED));
  ok(await step(secretary, path, 'begin'));
  for (const agency of agencies) {
    ok(
      await secretary.api('PUT', `${path}/attendance/${agency}`, {
        status: 'present',
        attendeeName: 'Người dự',
        version: 0,
      }),
    );
  }
  return path;
}
