import { CandidateRecords, type CandidateQuestion } from '../../../src/modules/people';
import { InitiativeRecords } from '../../../src/modules/initiatives';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const BY = `'screen', 'Thử nghiệm'`;

describe('what the registers know of candidates', () => {
  let application: TestApplication;
  let world: World;
  let records: CandidateRecords;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    records = application.get(CandidateRecords);
  });
  afterEach(() => application.close());

  async function row(sql: string, parameters: readonly unknown[] = []): Promise<string> {
    const [made] = await application.database.query<{ id: string }>(`${sql} RETURNING id`, parameters);
    return made!.id;
  }

  async function person(name: string, post: { agency?: string; from?: string; to?: string; head?: boolean } = {}) {
    const id = await row(
      `INSERT INTO person (full_name, given_name, gender, service_from) VALUES ($1, $1, 'female', '2000-06-15')`,
      [name],
    );
    await application.database.query(
      `INSERT INTO person_post (person_id, agency_id, is_head, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)`,
      [id, world.agencies[post.agency ?? 'AG1'], post.head ?? false, post.from ?? null, post.to ?? null],
    );
    return id;
  }

  async function evaluate(id: string, year: number, levels: readonly (string | null)[]): Promise<void> {
    for (const [index, level] of levels.entries()) {
      await application.database.query(
        `INSERT INTO evaluation (person_id, year, version, level, source_document, reason, source, recorded_by)
         VALUES ($1, $2, $3, $4, 'Thông báo số 5', $5, ${BY})`,
        [id, year, index + 1, level, index === 0 ? null : 'Ghi nhầm'],
      );
    }
  }

  async function discipline(id: string, from: string, to: string | null, kind = 'warning'): Promise<void> {
    await application.database.query(
      `INSERT INTO discipline (person_id, system, kind, valid_from, valid_to, decision_number)
       VALUES ($1, 'party', $2, $3, $4, '12-QĐ/TU')`,
      [id, kind, from, to],
    );
  }

  const confirm = (year: number): Promise<unknown> =>
    application.database.query(`INSERT INTO discipline_check (agency_id, year, confirmed_by) VALUES ($1, $2, 'SNV')`, [
      world.agencies['AG1'],
      year,
    ]);

  const question = (id: string, more: Partial<CandidateQuestion> = {}): CandidateQuestion => ({
    ...{ key: id, kind: 'person', id, achievementFrom: 2022, achievementYear: 2022, on: '2022-12-20' },
    ...more,
  });
  const of = async (asked: CandidateQuestion) => (await records.of([asked])).get(asked.key)!;

  it('gives the posts of a person in their order, with the group and the name of the agency of their time', async () => {
    const id = await person('Hạnh', { from: '2010-01-01', to: '2015-06-01' });
    await application.database.query(
      `INSERT INTO person_post (person_id, agency_id, position_title, leading_group, is_main, valid_from)
       VALUES ($1, $2, 'Giám đốc', 'director', true, '2015-06-01'), ($1, $3, 'Ủy viên', NULL, false, NULL)`,
      [id, world.agencies['AG2'], world.agencies['AG1']],
    );
    await application.database.query(`UPDATE person SET retires_at_higher_age = true WHERE id = $1`, [id]);
    const { career } = await of(question(id));
    expect(career).toMatchObject({ serviceFrom: '2000-06-15', retiresAtHigherAge: true });
    expect(career?.posts.map(({ title, group, from, to }) => [title, group, from, to])).toEqual([
      ['Ủy viên', null, null, null],
      ['', null, '2010-01-01', '2015-06-01'],
      ['Giám đốc', 'director', '2015-06-01', null],
    ]);
    expect(career?.posts.every(({ agencyName }) => agencyName !== '')).toBe(true);
    const agency = world.agencies['AG1']!;
    expect((await of(question(agency, { kind: 'agency' }))).career).toBeNull();
  });

  it('takes the last version of each year, and none that was taken back', async () => {
    const id = await person('Lan');
    await evaluate(id, 2020, ['well']);
    await evaluate(id, 2021, ['well', 'excellent']);
    await evaluate(id, 2022, ['excellent', null]);
    expect((await of(question(id))).evaluations).toEqual([
      { system: 'state', year: 2020, level: 'well', source: 'Thông báo số 5' },
      { system: 'state', year: 2021, level: 'excellent', source: 'Thông báo số 5' },
    ]);
    const other = await person('Mai');
    expect((await of(question(other))).evaluations).toBeNull();
  });

  it('counts whole years of service on the day, and knows the gender', async () => {
    const id = await person('Lan');
    expect(await of(question(id, { on: '2022-06-14' }))).toMatchObject({ gender: 'female', serviceYears: 21 });
    expect((await of(question(id, { on: '2022-06-15' }))).serviceYears).toBe(22);
  });

  it('says that nobody was disciplined only when somebody has confirmed the list of the year', async () => {
    const id = await person('Lan');
    expect((await of(question(id))).disciplines).toBeNull();
    await confirm(2021);
    expect((await of(question(id))).disciplines).toBeNull();
    await confirm(2022);
    expect((await of(question(id))).disciplines).toEqual([]);
  });

  it('tells a discipline of the year without any confirmation, but not an older one alone', async () => {
    const id = await person('Lan');
    await discipline(id, '2019-01-01', '2020-01-01');
    expect((await of(question(id))).disciplines).toBeNull();
    await discipline(id, '2021-03-01', '2022-03-01', 'reprimand');
    const { disciplines } = await of(question(id));
    expect(disciplines).toEqual([
      { system: 'party', kind: 'warning', from: '2019-01-01', to: '2020-01-01', decisionNumber: '12-QĐ/TU' },
      { system: 'party', kind: 'reprimand', from: '2021-03-01', to: '2022-03-01', decisionNumber: '12-QĐ/TU' },
    ]);
  });

  it('counts the persons of an agency on the last day of the year, by level and discipline, heads apart', async () => {
    const head = await person('An', { head: true });
    const other = await person('Bình', { from: '2022-09-01' });
    const gone = await person('Chi', { to: '2022-10-01' });
    await person('Dung', { agency: 'AG2' });
    await evaluate(head, 2022, ['excellent']);
    await evaluate(gone, 2022, ['excellent']);
    await discipline(head, '2022-05-01', null);
    const asked = question(world.agencies['AG1']!, { kind: 'agency', on: '2023-02-01' });
    const party = { system: 'party', kind: 'warning', from: '2022-05-01', to: null, decisionNumber: '12-QĐ/TU' };
    expect((await of(asked)).members).toEqual({
      ...{ total: 2, byLevel: null, women: 2, personIds: [head, other].sort() },
      ...{ disciplines: [party], disciplinesOfHead: [party] },
    });
    await evaluate(other, 2022, ['well']);
    expect((await of(asked)).members?.byLevel).toEqual({ not_completed: 0, completed: 0, well: 1, excellent: 1 });
  });

  it('knows no persons of a collective of which nobody is recorded', async () => {
    const asked = question(world.agencies['AG3']!, { kind: 'agency' });
    expect((await of(asked)).members).toBeNull();
  });

  it('asks the database as often for one candidate as for three', async () => {
    const ids = [await person('Lan'), await person('Mai'), await person('Nga')];
    const asking = (count: number): Promise<number> =>
      countQueries(application, () => records.of(ids.slice(0, count).map((id) => question(id))));
    expect(await asking(3)).toBe(await asking(1));
  });

  it('gives recognised initiatives with their standing uses, and leaves out who is the author of nothing', async () => {
    const [author, nobody] = [await person('Lan'), await person('Mai')];
    const initiative = (title: string, state: string): Promise<string> =>
      row(
        `INSERT INTO initiative (agency_id, title, year, state, scope, decision_number, decided_on)
         VALUES ($1, $2, 2022, $3, 'province', '7/QĐ', '2022-11-01')`,
        [world.agencies['AG1'], title, state],
      );
    const known = await initiative('Số hóa hồ sơ', 'recognised');
    for (const id of [known, await initiative('Đang chờ', 'proposed')]) {
      await application.database.query(
        `INSERT INTO initiative_author (initiative_id, position, person_id, name, share) VALUES ($1, 1, $2, 'Lan', 100)`,
        [id, author],
      );
    }
    const use = (released: string | null): Promise<unknown> =>
      application.database.query(
        `INSERT INTO initiative_use (initiative_id, person_id, award_kind, award_code, award_name, year, reference, used_by,
                                     released_reason, released_at)
         VALUES ($1, $2, 'title', 'CSTDCS', 'Chiến sĩ thi đua cơ sở', 2022, 'x', 'SNV', $3, $4)`,
        [known, author, released, released === null ? null : '2022-12-01T00:00:00Z'],
      );
    await use(null);
    await use('Rút đề nghị');
    const found = await application
      .get(InitiativeRecords)
      .ofPersons(
        [author, nobody].map((personId) => ({ key: personId, personId, achievementYear: 2022, on: '2022-12-10' })),
      );
    expect(found.has(nobody)).toBe(false);
    expect(found.get(author)).toEqual([
      {
        ...{ id: known, title: 'Số hóa hồ sơ', year: 2022, scope: 'province', isReplicable: false },
        ...{ decisionNumber: '7/QĐ', uses: [{ kind: 'title', awardCode: 'CSTDCS', year: 2022 }] },
      },
    ]);
  });
});
