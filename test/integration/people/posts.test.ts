import { type Actor, ActorRepository } from '../../../src/platform/access';
import { PeopleService, PersonForms, type PersonDraft, type PostDraft } from '../../../src/modules/people';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const MINH: PersonDraft = {
  ...{ fullName: 'Hoàng Văn Minh', gender: 'male', bornOn: '1980-02-09', identityNumber: null },
  ...{ homePlace: 'Phường A, tỉnh B', residence: 'Số 1, phường C', serviceFrom: null, retiresAtHigherAge: null },
  ...{ qualification: 'Đại học, ngành Luật', academicTitle: 'Thạc sĩ' },
};
const post = (agencyCode: string, positionTitle: string, more: Partial<PostDraft> = {}): PostDraft => ({
  ...{
    agencyCode,
    divisionId: null,
    positionTitle,
    isHead: false,
    leadingGroup: null,
    isMain: true,
    validFrom: '2020-01-01',
    validTo: null,
    isEndUnknown: false,
  },
  ...more,
});

describe('several posts of a person at one time', () => {
  let application: TestApplication;
  let world: World;
  let people: PeopleService;
  let officer: Actor;
  let id: string;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    people = application.get(PeopleService);
    officer = await as('can-bo-ag1');
    id = await people.create(officer, MINH, post('AG1', 'Phó trưởng ban'), { isAnother: false, source: 'screen' });
  });
  afterEach(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-12-20');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }
  const held = async () => (await people.read(officer, id)).posts.map((one) => [one.positionTitle, one.isMain]);
  const write = async (draft: PostDraft, postId: string | null = null) =>
    people.post(officer, id, (await people.read(officer, id)).person.version, draft, postId);

  it('keeps the main post while another is held beside it, and ends it when a new main one begins', async () => {
    const second = post('AG2', 'Thành viên tổ giúp việc', { isMain: false, validFrom: '2021-06-01' });
    await write(second);
    await write(second);
    expect(await held()).toEqual([
      ['Phó trưởng ban', true],
      ['Thành viên tổ giúp việc', false],
    ]);
    await write(post('AG1', 'Trưởng ban', { validFrom: '2022-01-01', isHead: true }));
    const { posts } = await people.read(officer, id);
    expect(posts.map(({ positionTitle, validTo }) => [positionTitle, validTo])).toEqual([
      ['Trưởng ban', null],
      ['Phó trưởng ban', '2022-01-01'],
      ['Thành viên tổ giúp việc', null],
    ]);
  });

  it('refuses two main posts at one time, the same post twice, and to leave nobody a main post', async () => {
    const [first] = (await people.read(officer, id)).posts;
    const refused = (draft: PostDraft, postId: string | null = null) => expect(write(draft, postId)).rejects;
    await refused(post('AG2', 'Trưởng phòng', { validFrom: '2019-01-01' })).toMatchObject({
      violations: [{ code: 'post_overlaps', place: 'validFrom' }],
    });
    await refused(post('AG1', 'phó TRƯỞNG ban', { isMain: false, validFrom: '2021-01-01' })).toMatchObject({
      violations: [{ code: 'post_twice' }],
    });
    await refused(post('AG1', 'Phó trưởng ban', { isMain: false }), first?.id ?? '').toMatchObject({
      violations: [{ code: 'main_post_missing', place: 'isConcurrent' }],
    });
  });

  it('tells a form what it asks of a day, with a row in the audit, and hides it from whoever may not write the file', async () => {
    await write(post('AG2', 'Ủy viên', { isMain: false, validFrom: '2021-06-01', validTo: '2022-06-01' }));
    const forms = application.get(PersonForms);
    const seen = (await forms.asOf(officer, [id], '2022-01-31', 'Báo cáo thành tích')).get(id);
    expect(seen).toMatchObject({
      ...{ bornOn: '1980-02-09', homePlace: 'Phường A, tỉnh B', residence: 'Số 1, phường C', isHidden: false },
      ...{ qualification: 'Đại học, ngành Luật', academicTitle: 'Thạc sĩ' },
    });
    expect(seen?.held.map(({ positionTitle }) => positionTitle)).toEqual(['Phó trưởng ban', 'Ủy viên']);
    const later = (await forms.asOf(officer, [id], '2022-12-01', 'Báo cáo thành tích')).get(id);
    expect(later?.held.map(({ positionTitle }) => positionTitle)).toEqual(['Phó trưởng ban']);
    expect(later?.posts).toHaveLength(2);
    const hidden = (await forms.asOf(await as('thu-ky'), [id], '2022-12-01', 'Báo cáo thành tích')).get(id);
    expect(hidden).toMatchObject({
      fullName: 'Hoàng Văn Minh',
      bornOn: null,
      homePlace: '',
      residence: '',
      isHidden: true,
    });
    const audit = await application.database.query<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE action = 'person.printed'`,
    );
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(await application.database.query('SELECT data FROM audit_entry'))).not.toContain('phường C');
  });
});
