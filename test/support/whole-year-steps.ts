import { HALF, leaderOf, YEAR, type YearStory } from './whole-year';

/** A task with a level to keep, which is changed during the year, and one that adds up. */
export const TASKS = [
  { title: 'Giải quyết hồ sơ đúng hạn', unit: '%', target: '95', kind: 'level', direction: 'higher' },
  { title: 'Ban hành văn bản chỉ đạo', unit: 'văn bản', target: '20', kind: 'cumulative', direction: 'higher' },
].map((task) => ({ ...task, weight: '10', due: '2023-11-30', product: 'Báo cáo', coordinators: [], milestones: [] }));

/** The text of the pact. */
export const PACT = {
  opening: '',
  contents: [
    { title: 'Nhiệm vụ chính trị', targets: [{ text: 'Hồ sơ giải quyết đúng hạn', unit: '%', figure: '95' }] },
    { title: 'Xây dựng Đảng', targets: [{ text: 'Không có tổ chức đảng vi phạm', unit: '', figure: null }] },
  ],
};

/** The meeting of the first half. */
export const MEETING = `${HALF}/meetings/1`;

/** Takes a step of the registration of a member over the version that stands. */
export async function register(
  story: YearStory,
  login: string,
  agency: string,
  action: string,
  reason?: string,
): Promise<void> {
  const path = `${YEAR}/registrations/${agency}`;
  const { version } = await story.reads(login, path);
  await story.does(login, 'POST', `${path}/actions`, { action, version, reason });
}

/** Gathers or approves every registration in the state that waits for it. */
export async function registerAll(
  story: YearStory,
  login: string,
  step: 'gathering' | 'approval',
  state: string,
): Promise<void> {
  const { registrations } = await story.reads(login, `${YEAR}/registrations`);
  const seen = registrations.filter((one: { state: string }) => one.state === state);
  await story.does(login, 'POST', `${YEAR}/registrations/${step}`, { registrations: seen });
}

/** Takes a step of the sheet of a member over the version that stands. */
export async function move(
  story: YearStory,
  login: string,
  agency: string,
  action: string,
  more: object = {},
): Promise<void> {
  const { version } = await story.reads(login, `${HALF}/sheets/${agency}`);
  await story.does(login, 'POST', `${HALF}/sheets/${agency}/actions`, { action, version, ...more });
}

/** Takes a step of the appraisal of a member over the version that stands. */
export async function appraise(story: YearStory, agency: string, action: string, reason?: string): Promise<void> {
  const path = `${HALF}/appraisals/${agency}`;
  const { version } = await story.reads('so-noi-vu', path);
  await story.does('so-noi-vu', 'POST', `${path}/actions`, { action, version, reason });
}

/** Takes a step of the meeting over the version that stands. */
export async function meet(story: YearStory, action: string, more: object = {}): Promise<void> {
  const { version } = await story.reads('thu-ky', MEETING);
  await story.does('thu-ky', 'POST', `${MEETING}/steps`, { action, version, ...more });
}

/** Notes that the leader of a member is present and votes for it. */
export async function attend(story: YearStory, code: string): Promise<void> {
  await story.does('thu-ky', 'PUT', `${MEETING}/attendance/${code}`, {
    ...{ status: 'present', attendeeName: `Trưởng ban ${code}`, version: 0 },
    userId: story.world.users[leaderOf(code)],
  });
}
