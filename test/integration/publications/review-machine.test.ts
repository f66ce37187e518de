import type { ReviewAction, ReviewState } from '../../../src/domain/workflow/review';
import { PlacesService } from '../../../src/modules/blocs';
import { PublicationsService } from '../../../src/modules/publications';
import { Conflict, Forbidden } from '../../../src/platform/errors';
import { appraiseAll, SMALL_PDF } from '../../support/publications';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const ACTIONS = ['publish', 'close', 'reopen'] as const;
const ACCOUNTS = ['so-noi-vu', 'thu-ky', 'lanh-dao-tinh', 'can-bo-ag1', 'lanh-dao-ag1', 'quan-tri'] as const;

/** Where each step leads, written by hand; null: refused because of the state. Only the appraiser takes any. */
const TABLE: Readonly<Record<ReviewState, Readonly<Record<ReviewAction, ReviewState | null>>>> = {
  open: { publish: 'published', close: null, reopen: null },
  published: { publish: null, close: 'closed', reopen: 'open' },
  closed: { publish: null, close: null, reopen: 'open' },
};

const CASES = Object.entries(TABLE).flatMap(([state, actions]) =>
  ACTIONS.flatMap((action) =>
    ACCOUNTS.map((account) => ({ state: state as ReviewState, action, account, to: actions[action] })),
  ),
);

describe('the states of a review', () => {
  let application: TestApplication;
  let world: World;

  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 2 });
    await appraiseAll(application, world);
  });
  afterAll(() => application.close());

  async function stateNow(): Promise<ReviewState> {
    const [row] = await application.database.query<{ state: ReviewState }>(`SELECT state FROM review WHERE id = $1`, [
      world.reviewId,
    ]);
    return row!.state;
  }

  async function take(account: string, action: ReviewAction): Promise<void> {
    const service = application.get(PublicationsService);
    const office = await actorOf(application, 'so-noi-vu');
    const place = await application.get(PlacesService).find(office, 'KHOI-1', '2022-H1');
    const actor = await actorOf(application, account);
    const version = place.review!.version;
    if (action === 'close') return service.close(actor, place, version);
    if (action === 'reopen') return service.reopen(actor, place, version, 'Có khiếu nại');
    const file = await service.keepDecision(office, place, { name: 'qd.pdf', bytes: Buffer.from(SMALL_PDF) });
    const decision = { number: '1/QĐ', decidedOn: '2022-08-15', signer: 'Chủ tịch', issuingBody: 'Hội đồng' };
    return service.publish(actor, place, { ...decision, fileId: file.id, version });
  }

  /** Brings the review into a state by its own steps. */
  async function bring(wanted: ReviewState): Promise<void> {
    if ((await stateNow()) !== 'open') await take('so-noi-vu', 'reopen');
    if (wanted === 'open') return;
    await take('so-noi-vu', 'publish');
    if (wanted === 'closed') await take('so-noi-vu', 'close');
  }

  it.each(CASES)('$account in "$state": $action', async ({ state, action, account, to }) => {
    if ((await stateNow()) !== state) await bring(state);
    const outcome = take(account, action);
    if (account !== 'so-noi-vu') {
      await expect(outcome).rejects.toBeInstanceOf(Forbidden);
    } else if (to === null) {
      await expect(outcome).rejects.toBeInstanceOf(Conflict);
    } else {
      await outcome;
    }
    const isTaken = account === 'so-noi-vu' && to !== null;
    expect(await stateNow()).toBe(isTaken ? to : state);
    const sheets = await application.database.query<{ state: string }>(`SELECT DISTINCT state FROM score_sheet`);
    expect(sheets).toEqual([{ state: (await stateNow()) === 'open' ? 'appraised' : 'published' }]);
  });

  it('refuses a version that somebody else has moved on from', async () => {
    await bring('published');
    const service = application.get(PublicationsService);
    const office = await actorOf(application, 'so-noi-vu');
    const place = await application.get(PlacesService).find(office, 'KHOI-1', '2022-H1');
    await service.close(office, place, place.review!.version);
    await expect(service.reopen(office, place, place.review!.version, 'Lý do')).rejects.toBeInstanceOf(Conflict);
    await expect(service.close(office, place, place.review!.version)).rejects.toBeInstanceOf(Conflict);
    expect(await stateNow()).toBe('closed');
  });
});
