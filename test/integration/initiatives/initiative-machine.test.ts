import {
  INITIATIVE_ACTIONS,
  INITIATIVE_STATES,
  type InitiativeAction,
  type InitiativeState,
} from '../../../src/domain/workflow/initiative';
import { type Actor, ActorRepository } from '../../../src/platform/access';
import { Conflict, Forbidden, NotFound } from '../../../src/platform/errors';
import { InitiativesService, type InitiativeDraft, type Recognition } from '../../../src/modules/initiatives';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const ACCOUNTS = ['can-bo-ag1', 'lanh-dao-ag1', 'can-bo-ag2', 'thu-ky', 'so-noi-vu', 'lanh-dao-tinh'] as const;
type Account = (typeof ACCOUNTS)[number];

/** Where each account gets from each state; what is not listed is refused. Written by hand. */
const ALLOWED: Readonly<
  Record<InitiativeState, Partial<Record<InitiativeAction, Partial<Record<Account, InitiativeState>>>>>
> = {
  proposed: { recognise: { 'so-noi-vu': 'recognised' }, refuse: { 'so-noi-vu': 'refused' } },
  refused: { resubmit: { 'so-noi-vu': 'proposed', 'can-bo-ag1': 'proposed' } },
  recognised: { annul: { 'so-noi-vu': 'refused' } },
};
/** Who may take an action in some state is told that the state does not allow it. */
const EVER: Readonly<Record<InitiativeAction, readonly Account[]>> = {
  ...{ recognise: ['so-noi-vu'], refuse: ['so-noi-vu'], annul: ['so-noi-vu'], resubmit: ['so-noi-vu', 'can-bo-ag1'] },
};
/** Those who may not even know of an initiative of AG1. */
const BLIND: readonly Account[] = ['can-bo-ag2', 'lanh-dao-tinh'];
const DRAFT: InitiativeDraft = {
  ...{ agencyCode: 'AG1', title: 'Số hóa hồ sơ', content: '', year: 2022, scope: 'base', isReplicable: false },
  authors: [{ personId: null, name: 'Nguyễn Thị An', share: '100' }],
};
const RECOGNITION: Recognition = {
  ...{ decisionNumber: '7/QĐ', decidedOn: '2022-11-01', council: 'Hội đồng sáng kiến tỉnh' },
  scope: 'province',
  isReplicable: true,
};

describe('the register of initiatives', () => {
  let application: TestApplication;
  let world: World;
  let initiatives: InitiativesService;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    initiatives = application.get(InitiativesService);
  });
  afterAll(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-12-20');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }

  let made = 0;
  async function bring(state: InitiativeState): Promise<string> {
    const appraiser = await as('so-noi-vu');
    made += 1;
    const id = await initiatives.create(appraiser, { ...DRAFT, title: `Sáng kiến ${made}` });
    if (state === 'recognised') await initiatives.move(appraiser, id, 1, 'recognise', { recognition: RECOGNITION });
    if (state === 'refused') await initiatives.move(appraiser, id, 1, 'refuse', { reason: 'Chưa mới' });
    return id;
  }

  it.each(INITIATIVE_STATES)('takes from %s exactly the steps of the table', async (state) => {
    for (const action of INITIATIVE_ACTIONS) {
      for (const account of ACCOUNTS) {
        const id = await bring(state);
        const version = state === 'proposed' ? 1 : 2;
        const details = { reason: 'Lý do', recognition: action === 'recognise' ? RECOGNITION : null };
        const error: unknown = await initiatives.move(await as(account), id, version, action, details).then(
          () => null,
          (reason: unknown) => reason,
        );
        const after = (await initiatives.read(await as('so-noi-vu'), id)).state;
        const label = `${state} × ${action} × ${account}`;
        const expected = ALLOWED[state][action]?.[account];
        if (expected !== undefined) expect([label, error, after]).toEqual([label, null, expected]);
        else {
          const kind = BLIND.includes(account) ? NotFound : EVER[action].includes(account) ? Conflict : Forbidden;
          expect([label, (error as object | null)?.constructor, after]).toEqual([label, kind, state]);
        }
      }
    }
  });

  it('refuses shares that are not the whole, and takes the same proposal once', async () => {
    const officer = await as('can-bo-ag1');
    const half = { ...DRAFT, authors: [{ personId: null, name: 'An', share: '33.3' }] };
    await expect(initiatives.create(officer, half)).rejects.toMatchObject({
      violations: [{ code: 'shares_not_whole', parameters: { total: '33,3' } }],
    });
    const once = { ...DRAFT, title: 'Một lần' };
    expect(await initiatives.create(officer, once)).toBe(await initiatives.create(officer, once));
  });

  it('tells both sides when somebody else has changed it', async () => {
    const id = await bring('proposed');
    await initiatives.change(await as('can-bo-ag1'), id, 1, { ...DRAFT, title: 'Tên mới' });
    const late = initiatives.change(await as('so-noi-vu'), id, 1, { ...DRAFT, title: 'Tên khác' });
    await expect(late).rejects.toMatchObject({
      status: 409,
      stored: { title: 'Tên mới' },
      given: { title: 'Tên khác' },
      change: { by: 'Cán bộ TĐKT, AG1' },
    });
  });

  it('is used once for one reference, tells what used it before, and is given back', async () => {
    const [person] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name) VALUES ('Lê An', 'An') RETURNING id`,
    );
    await application.database.query(`INSERT INTO person_post (person_id, agency_id) VALUES ($1, $2)`, [
      person!.id,
      world.agencies['AG1'],
    ]);
    const appraiser = await as('so-noi-vu');
    const authors = [{ personId: person!.id, name: 'Lê An', share: '100' }];
    const id = await initiatives.create(appraiser, { ...DRAFT, title: 'Được dùng', authors });
    const use = (reference: string) =>
      initiatives.use(appraiser, {
        ...{ initiativeId: id, personId: person!.id, awardKind: 'title', awardCode: 'CSTDCS' },
        ...{ awardName: 'Chiến sĩ thi đua cơ sở', year: 2022, reference },
      });
    await expect(use('a')).rejects.toBeInstanceOf(Conflict);
    await initiatives.move(appraiser, id, 1, 'recognise', { recognition: RECOGNITION });
    expect(await use('a')).toEqual({ before: [] });
    expect(await use('a')).toEqual({ before: [] });
    expect((await use('b')).before).toMatchObject([{ kind: 'title', awardCode: 'CSTDCS', reference: 'a' }]);
    await initiatives.release('a', 'Rút đề nghị');
    expect((await initiatives.read(appraiser, id)).uses.map(({ releasedReason }) => releasedReason)).toEqual([
      'Rút đề nghị',
      null,
    ]);
  });

  it('lists with as many statements for one initiative as for many', async () => {
    const officer = await as('can-bo-ag1');
    const few = await countQueries(application, () => initiatives.list(officer, 'Một lần'));
    const many = await countQueries(application, () => initiatives.list(officer));
    expect((await initiatives.list(officer)).length).toBeGreaterThan(3);
    expect(many).toBe(few);
  });
});
