import { type Actor, ActorRepository } from '../../../src/platform/access';
import { StaleWrite } from '../../../src/platform/audit';
import { InvalidInput, NotFound } from '../../../src/platform/errors';
import { EvaluationsService, PeopleService, type PersonDraft, type PostDraft } from '../../../src/modules/people';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const LAN: PersonDraft = {
  ...{ fullName: 'Đặng Thị Lan', gender: 'female', bornOn: '1985-06-30' },
  ...{ identityNumber: '001185012345', serviceFrom: '2008-09-01', homePlace: null, residence: null },
  ...{ qualification: '', academicTitle: '', retiresAtHigherAge: null },
};
const post = (agencyCode: string, validFrom: string | null = null): PostDraft => ({
  ...{
    agencyCode,
    divisionId: null,
    positionTitle: 'Chuyên viên',
    isHead: false,
    leadingGroup: null,
    isMain: true,
    validFrom,
    validTo: null,
    isEndUnknown: false,
  },
});
const NEW = { isAnother: false, source: 'screen' } as const;

describe('persons and their evaluations', () => {
  let application: TestApplication;
  let world: World;
  let people: PeopleService;
  let evaluations: EvaluationsService;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    people = application.get(PeopleService);
    evaluations = application.get(EvaluationsService);
  });
  afterEach(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-12-20');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }
  const audited = async (action: string): Promise<number> =>
    (await application.database.query(`SELECT FROM audit_entry WHERE action = $1`, [action])).length;

  it('shows a person to the own agency, the bloc and the province, masked, and to nobody else', async () => {
    const id = await people.create(await as('can-bo-ag1'), LAN, post('AG1'), NEW);
    for (const login of ['can-bo-ag1', 'lanh-dao-ag1', 'thu-ky', 'so-noi-vu']) {
      const { person } = await people.read(await as(login), id);
      expect(person).toMatchObject({ fullName: 'Đặng Thị Lan', birthYear: 1985, identityTail: '2345' });
      expect(JSON.stringify(person)).not.toContain('001185012345');
    }
    for (const login of ['can-bo-ag2', 'can-bo-la']) {
      await expect(people.read(await as(login), id)).rejects.toBeInstanceOf(NotFound);
      expect((await people.list(await as(login))).total).toBe(0);
    }
  });

  it('finds persons by a part of the name without marks, sorted by the given name', async () => {
    const officer = await as('can-bo-ag1');
    for (const fullName of ['Trần Văn Đức', 'Lê Thị Bình', 'Nguyễn Văn Dũng']) {
      await people.create(officer, { ...LAN, fullName, identityNumber: null }, post('AG1'), NEW);
    }
    const names = async (text: string) =>
      (await people.list(officer, { text })).persons.map(({ fullName }) => fullName);
    expect(await names('')).toEqual(['Lê Thị Bình', 'Nguyễn Văn Dũng', 'Trần Văn Đức']);
    expect(await names('duc')).toEqual(['Trần Văn Đức']);
    expect(await names('%')).toEqual([]);
  });

  it('asks before it adds somebody of the same name, and refuses a number that is taken', async () => {
    const officer = await as('can-bo-ag1');
    await people.create(officer, LAN, post('AG1'), NEW);
    const again = people.create(officer, { ...LAN, identityNumber: null }, post('AG1'), NEW);
    await expect(again).rejects.toMatchObject({ violations: [{ code: 'person_maybe_known', place: 'fullName' }] });
    const elsewhere = people.create(await as('can-bo-ag2'), LAN, post('AG2'), NEW);
    await expect(elsewhere).rejects.toMatchObject({ violations: [{ code: 'identity_number_taken' }] });
    await people.create(officer, { ...LAN, identityNumber: null }, post('AG1'), { ...NEW, isAnother: true });
    expect((await people.list(officer)).total).toBe(2);
  });

  it('leaves an audit row at each look at the full number, for those alone who may', async () => {
    const id = await people.create(await as('can-bo-ag1'), LAN, post('AG1'), NEW);
    await expect(people.identity(await as('can-bo-ag1'), id, 'x')).rejects.toMatchObject({ status: 403 });
    const appraiser = await as('so-noi-vu');
    expect(await people.identity(appraiser, id, 'Đối chiếu')).toEqual({
      identityNumber: '001185012345',
      bornOn: '1985-06-30',
      ...{ homePlace: '', residence: '' },
    });
    await people.identity(appraiser, id, 'Đối chiếu');
    expect(await audited('person.identity_seen')).toBe(2);
    const [leak] = await application.database.query(`SELECT FROM audit_entry WHERE data::text LIKE '%001185012345%'`);
    expect(leak).toBeUndefined();
  });

  it('keeps the history of a move, after which the new agency writes', async () => {
    const id = await people.create(await as('can-bo-ag1'), LAN, post('AG1'), NEW);
    await people.post(await as('can-bo-ag1'), id, 1, post('AG2', '2022-09-01'), null);
    const { person, posts } = await people.read(await as('can-bo-ag2'), id);
    expect(person.version).toBe(2);
    expect(posts.map(({ agencyCode, validFrom, validTo }) => [agencyCode, validFrom, validTo])).toEqual([
      ['AG2', '2022-09-01', null],
      ['AG1', null, '2022-09-01'],
    ]);
    await expect(
      people.change(await as('can-bo-ag1'), id, 2, { ...LAN, fullName: 'X' }, 'screen'),
    ).rejects.toMatchObject({
      status: 403,
    });
    const overlapping = people.post(await as('can-bo-ag2'), id, 2, post('AG2', '2022-03-01'), null);
    await expect(overlapping).rejects.toMatchObject({ violations: [{ code: 'post_overlaps' }] });
  });

  it('loses nothing when two people change a person at once', async () => {
    const id = await people.create(await as('can-bo-ag1'), LAN, post('AG1'), NEW);
    await people.change(await as('so-noi-vu'), id, 1, { ...LAN, fullName: 'Đặng Lan' }, 'screen');
    const late = people.change(await as('can-bo-ag1'), id, 1, { ...LAN, fullName: 'Đặng Thị Lan Anh' }, 'screen');
    await expect(late).rejects.toBeInstanceOf(StaleWrite);
    await expect(late).rejects.toMatchObject({
      stored: { fullName: 'Đặng Lan' },
      given: { fullName: 'Đặng Thị Lan Anh' },
      change: { by: 'Cán bộ thẩm định, Sở Nội vụ' },
    });
  });

  it('writes levels with their document, corrects them with a reason, and tells both values of a conflict', async () => {
    const officer = await as('can-bo-ag1');
    const id = await people.create(officer, LAN, post('AG1'), NEW);
    const typed = (version: number, seenLevel: 'well' | null, level: 'well' | 'excellent' | 'completed') => [
      { key: `person:${id}`, seenVersion: version, seenLevel, level },
    ];
    const save = (levels: ReturnType<typeof typed>, document = '15-TB/AG1', reason = '') =>
      evaluations.save(officer, 'AG1', 2022, { levels, document, reason }, 'screen');
    await expect(save(typed(0, null, 'well'), '')).rejects.toMatchObject({
      violations: [{ code: 'evaluation_document_missing' }],
    });
    expect(await save(typed(0, null, 'well'))).toBe(1);
    expect(await save(typed(0, null, 'well'))).toBe(0);
    await expect(save(typed(1, 'well', 'excellent'))).rejects.toMatchObject({
      violations: [{ code: 'evaluation_reason_missing' }],
    });
    expect(await save(typed(1, 'well', 'excellent'), '16-TB/AG1', 'Ghi nhầm')).toBe(1);
    await expect(save(typed(1, 'well', 'completed'), '17-TB/AG1', 'Sửa')).rejects.toMatchObject({
      stored: { 'Đặng Thị Lan': 'Hoàn thành xuất sắc nhiệm vụ' },
      given: { 'Đặng Thị Lan': 'Hoàn thành nhiệm vụ' },
    });
    const history = await evaluations.history({ kind: 'person', id });
    expect(history.map(({ version, level, reason }) => [version, level, reason])).toEqual([
      [2, 'excellent', 'Ghi nhầm'],
      [1, 'well', null],
    ]);
  });

  it('lets only those who appraise write the level of an agency, and nobody write into another', async () => {
    const levels = [
      { key: `agency:${world.agencies['AG1']}`, seenVersion: 0, seenLevel: null, level: 'excellent' as const },
    ];
    const sheet = { levels, document: '1-TB/TU', reason: '' };
    await expect(evaluations.save(await as('can-bo-ag1'), 'AG1', 2022, sheet, 'screen')).rejects.toBeInstanceOf(
      InvalidInput,
    );
    await expect(evaluations.save(await as('can-bo-ag2'), 'AG1', 2022, sheet, 'screen')).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await evaluations.save(await as('so-noi-vu'), 'AG1', 2022, sheet, 'screen')).toBe(1);
  });

  it('asks the database as often for one person as for three, in the list and in the sheet', async () => {
    const officer = await as('can-bo-ag1');
    const counts: number[][] = [];
    for (const names of [['An'], ['Bình', 'Chi']]) {
      for (const fullName of names) {
        await people.create(officer, { ...LAN, fullName, identityNumber: null }, post('AG1'), NEW);
      }
      counts.push([
        await countQueries(application, () => people.list(officer)),
        await countQueries(application, () => evaluations.sheet(officer, 'AG1', 2022)),
      ]);
    }
    expect(counts[1]).toEqual(counts[0]);
  });
});
