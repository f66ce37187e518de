import type { MovementDraft, MovementEventDraft } from '../../../src/modules/movements';
import { MovementFactsService, MovementsService, ParticipationsService } from '../../../src/modules/movements';
import { type Actor, ActorRepository } from '../../../src/platform/access';
import { StaleWrite } from '../../../src/platform/audit';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const TODAY = '2022-12-20';
const DRAFT: MovementDraft = {
  ...{ kind: 'thematic', name: 'Chuyển đổi số trong cơ quan đảng', content: 'Mọi hồ sơ được số hóa' },
  ...{ launcher: { kind: 'bloc', code: 'KHOI-1' }, documentNumber: '12/KH-KTĐ', documentOn: '2020-01-02' },
  ...{ from: '2020-01-02', to: '2022-06-30', agencyCodes: null },
};
const INTERIM: MovementEventDraft = {
  ...{ kind: 'interim_review', on: '2021-06-30', documentNumber: '3/BC-KTĐ', text: 'Đạt 60% chỉ tiêu', endsOn: null },
};
const EXTENSION: MovementEventDraft = {
  ...{ kind: 'extension', on: '2022-06-01', documentNumber: '20/KH-KTĐ', text: '', endsOn: '2023-12-31' },
};
const PART = { registration: 'Số hóa 100% hồ sơ', registeredOn: '2020-02-01', results: '', reportedOn: null } as const;

describe('emulation movements', () => {
  let application: TestApplication;
  let world: World;
  let movements: MovementsService;
  let participations: ParticipationsService;
  let made = 0;

  beforeAll(async () => {
    application = await startTestApplication({ today: TODAY });
    world = await seedWorld(application);
    movements = application.get(MovementsService);
    participations = application.get(ParticipationsService);
  });
  afterAll(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', TODAY);
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }

  async function launched(changes: Partial<MovementDraft> = {}): Promise<string> {
    made += 1;
    return movements.create(await as('thu-ky'), { ...DRAFT, name: `Phong trào ${made}`, ...changes });
  }

  function refusalOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
      () => null,
      (error: unknown) => error,
    );
  }

  it.each([
    ['thu-ky', { kind: 'bloc', code: 'KHOI-1' }, true],
    ['thu-ky', { kind: 'bloc', code: 'KHOI-2' }, false],
    ['thu-ky', { kind: 'province', code: '' }, false],
    ['thu-ky', { kind: 'agency', code: 'AG1' }, false],
    ['so-noi-vu', { kind: 'province', code: '' }, true],
    ['so-noi-vu', { kind: 'bloc', code: 'KHOI-1' }, false],
    ['can-bo-ag1', { kind: 'agency', code: 'AG1' }, true],
    ['lanh-dao-ag1', { kind: 'agency', code: 'AG1' }, true],
    ['can-bo-ag1', { kind: 'agency', code: 'AG2' }, false],
    ['can-bo-ag1', { kind: 'bloc', code: 'KHOI-1' }, false],
  ] as const)('%s launches for %o: %s', async (login, launcher, mayLaunch) => {
    const refusal = await refusalOf(movements.create(await as(login), { ...DRAFT, name: `${login} thử`, launcher }));
    expect(refusal === null).toBe(mayLaunch);
    if (!mayLaunch) expect((refusal as InvalidInput).violations[0]?.code).toBe('movement_launcher_unknown');
  });

  it('launches the same movement once', async () => {
    const id = await launched({ name: 'Một lần' });
    expect(await launched({ name: 'Một lần' })).toBe(id);
  });

  it('is known to the bloc and to the province, and to nobody of another bloc', async () => {
    const id = await launched();
    for (const login of ['can-bo-ag1', 'lanh-dao-ag2', 'thu-ky', 'so-noi-vu', 'lanh-dao-tinh']) {
      expect((await movements.read(await as(login), id)).id).toBe(id);
    }
    expect(await refusalOf(movements.read(await as('can-bo-la'), id))).toBeInstanceOf(NotFound);
    expect((await movements.list(await as('can-bo-la'), null)).some((one) => one.id === id)).toBe(false);
  });

  it('lets whoever launched it change it, over the version that they saw', async () => {
    const id = await launched();
    const change = { ...DRAFT, name: 'Tên mới' };
    for (const login of ['so-noi-vu', 'can-bo-ag1']) {
      expect(await refusalOf(movements.change(await as(login), id, 1, change))).toBeInstanceOf(Forbidden);
    }
    await movements.change(await as('thu-ky'), id, 1, change);
    await movements.change(await as('thu-ky'), id, 1, change);
    const stale = await refusalOf(movements.change(await as('thu-ky'), id, 1, { ...DRAFT, name: 'Tên khác' }));
    expect(stale).toBeInstanceOf(StaleWrite);
    expect(stale).toMatchObject({ stored: { name: 'Tên mới' }, given: { name: 'Tên khác' }, currentVersion: 2 });
    expect((stale as StaleWrite).change?.by).toBeDefined();
  });

  it('reviews, extends, strikes out and withdraws, each event once', async () => {
    const secretary = await as('thu-ky');
    const id = await launched();
    await movements.addEvent(secretary, id, 1, INTERIM);
    await movements.addEvent(secretary, id, 1, INTERIM);
    expect(await refusalOf(movements.addEvent(secretary, id, 1, EXTENSION))).toBeInstanceOf(StaleWrite);
    const short = await refusalOf(movements.addEvent(secretary, id, 2, { ...EXTENSION, endsOn: '2022-06-30' }));
    expect((short as InvalidInput).violations).toEqual([
      { code: 'movement_not_longer', place: 'endsOn', parameters: { to: '2022-06-30' } },
    ]);
    const future = await refusalOf(movements.addEvent(secretary, id, 2, { ...INTERIM, on: '2022-12-21' }));
    expect((future as InvalidInput).violations[0]?.code).toBe('movement_event_future');
    await movements.addEvent(secretary, id, 2, EXTENSION);
    const { events } = await movements.read(secretary, id);
    expect(events.map(({ kind }) => kind)).toEqual(['interim_review', 'extension']);
    expect((await choices('thematic')).find((one) => one.id === id)).toMatchObject({ id, to: '2023-12-31', years: 3 });
    await movements.strike(secretary, id, 3, events[1]?.id ?? '', 'Ghi nhầm phong trào');
    await movements.strike(secretary, id, 3, events[1]?.id ?? '', 'Ghi nhầm phong trào');
    expect((await choices('thematic')).find((one) => one.id === id)).toMatchObject({ to: '2022-06-30', years: 2 });
    const end = { kind: 'withdrawal', on: TODAY, documentNumber: '', text: 'Trùng phong trào của tỉnh', endsOn: null };
    await movements.addEvent(secretary, id, 4, end as MovementEventDraft);
    expect(await refusalOf(movements.addEvent(secretary, id, 5, EXTENSION))).toBeInstanceOf(Conflict);
    expect(await refusalOf(movements.change(secretary, id, 5, DRAFT))).toBeInstanceOf(Conflict);
    expect((await choices('thematic')).some((one) => one.id === id)).toBe(false);
  });

  async function choices(type: 'thematic' | 'achievement') {
    const facts = application.get(MovementFactsService);
    return facts.choices(type, [world.agencies['AG1'] ?? ''], { from: 2022, to: 2022 });
  }

  it('offers no movement for an award of merit', async () => {
    await launched();
    expect(await choices('achievement')).toEqual([]);
  });

  it('takes from an agency only its own part', async () => {
    const id = await launched({ agencyCodes: ['AG1', 'AG2'] });
    for (const login of ['can-bo-ag2', 'thu-ky', 'so-noi-vu']) {
      const refusal = await refusalOf(participations.save(await as(login), id, 'AG1', 0, PART));
      expect(refusal).toBeInstanceOf(Forbidden);
    }
    expect(await refusalOf(participations.save(await as('can-bo-la'), id, 'LA1', 0, PART))).toBeInstanceOf(NotFound);
    expect(await refusalOf(participations.save(await as('can-bo-ag1'), id, 'AG3', 0, PART))).toBeInstanceOf(NotFound);
    await participations.save(await as('can-bo-ag1'), id, 'AG1', 0, PART);
    await participations.save(await as('lanh-dao-ag1'), id, 'AG1', 0, PART);
    const other = { ...PART, registration: 'Số hóa 80% hồ sơ' };
    expect(await refusalOf(participations.save(await as('lanh-dao-ag1'), id, 'AG1', 0, other))).toMatchObject({
      stored: { registration: PART.registration },
      given: { registration: other.registration },
      currentVersion: 1,
    });
    const { counts, participations: parts } = await movements.read(await as('thu-ky'), id);
    expect(counts).toEqual({ invited: 2, registered: 1, reported: 0 });
    expect(parts.map(({ code, version }) => [code, version])).toEqual([
      ['AG1', 1],
      ['AG2', 0],
    ]);
  });

  it('counts for a report what was there by its day', async () => {
    const id = await launched();
    await participations.save(await as('can-bo-ag1'), id, 'AG1', 0, {
      ...{ ...PART, results: 'Đã số hóa', reportedOn: '2022-08-01' },
    });
    const facts = application.get(MovementFactsService);
    const ids = ['AG1', 'AG2', 'AG3'].map((code) => world.agencies[code] ?? '');
    const membersOn = async (day: string) =>
      (await facts.ofMembers(ids, day)).find(({ movement }) => movement.id === id)?.members;
    expect(await membersOn('2022-06-30')).toEqual({ invited: 3, registered: 1, reported: 0 });
    expect(await membersOn('2022-12-31')).toEqual({ invited: 3, registered: 1, reported: 1 });
    expect(await membersOn('2020-01-01')).toBeUndefined();
  });

  it('asks the database as often for three movements as for one', async () => {
    const appraiser = await as('so-noi-vu');
    await launched({ from: '2030-01-01', to: '2030-12-31' });
    const one = await countQueries(application, () => movements.list(appraiser, 2030));
    await launched({ from: '2030-01-01', to: '2030-12-31' });
    await launched({ from: '2030-01-01', to: '2030-12-31' });
    const three = await countQueries(application, () => movements.list(appraiser, 2030));
    expect(await movements.list(appraiser, 2030)).toHaveLength(3);
    expect(three).toBe(one);
  });
});
