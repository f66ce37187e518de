import {
  BALLOT_API,
  BALLOT_PAGES,
  prepareBallot,
  RULES,
  seedMeeting,
  step,
  unitCodes,
  vote,
} from '../../support/ballots';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-20' });
  world = await seedWorld(application, { members: 3 });
  secretary = await application.visit('thu-ky');
  await secretary.api('PUT', `${BALLOT_API}/ballot-rules`, RULES);
});
afterAll(() => application.close());

describe('the same queries however much there is', () => {
  it('in the list of ballots', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(3));
    const read = (): Promise<number> => countQueries(application, () => secretary.get(`${BALLOT_PAGES}/bo-phieu`));
    const first = await prepareBallot(secretary, meeting);
    const one = await read();
    await prepareBallot(secretary, meeting);
    await prepareBallot(secretary, meeting);
    expect(await read()).toBe(one);
    expect(
      (await secretary.get(`${BALLOT_PAGES}/bo-phieu`)).text.split('Suy tôn đơn vị dẫn đầu khối').length,
    ).toBeGreaterThan(3);
    expect(first).not.toBe('');
  });

  it('in a ballot with one round or two, one candidate or three, no vote or three', async () => {
    const read = (id: string): Promise<number> =>
      countQueries(application, () => secretary.get(`${BALLOT_PAGES}/bo-phieu/${id}`));
    const small = await prepareBallot(secretary, await seedMeeting(application, world, unitCodes(3)), {
      candidates: ['AG1'],
    });
    await step(secretary, small, 'open');
    const one = await read(small);
    const large = await prepareBallot(secretary, await seedMeeting(application, world, unitCodes(3)));
    await step(secretary, large, 'open');
    for (const code of ['AG1', 'AG2', 'AG3']) {
      await vote(await application.visit(`lanh-dao-${code.toLowerCase()}`), large, [code]);
    }
    await step(secretary, large, 'count');
    await step(secretary, large, 'next-round');
    expect(await read(large)).toBe(one);
  });
});
