import { type Actor, ActorRepository } from '../../../src/platform/access';
import { InitiativesService } from '../../../src/modules/initiatives';
import {
  DivisionsService,
  EvaluationsService,
  HouseholdsService,
  PeopleService,
  PersonMerges,
} from '../../../src/modules/people';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

/** Adds persons of an agency by number: family names repeat, given names differ. */
const PERSONS = `WITH new AS (
    INSERT INTO person (full_name, given_name, born_on)
    SELECT 'Nguyễn Văn Khả' || n, 'Khả' || n, make_date(1970 + n % 30, 1, 1) FROM generate_series($1::int, $2::int) n RETURNING id)
  INSERT INTO person_post (person_id, agency_id, position_title, valid_from) SELECT id, $3, 'Chuyên viên', '2020-01-01' FROM new`;

describe('lists of persons', () => {
  let application: TestApplication;
  let world: World;
  let officer: Actor;
  let appraiser: Actor;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    [officer, appraiser] = [await as('can-bo-ag1'), await as('so-noi-vu')];
  });
  afterAll(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-12-20');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }
  const addPersons = (from: number, to: number) =>
    application.database.query(PERSONS, [from, to, world.agencies['AG1'] ?? '']);

  it('ask the database as often for three items as for one', async () => {
    const [people, divisions] = [application.get(PeopleService), application.get(DivisionsService)];
    const [households, initiatives] = [application.get(HouseholdsService), application.get(InitiativesService)];
    const lists: (() => Promise<unknown>)[] = [
      () => people.list(officer),
      () => divisions.list(officer, 'AG1'),
      () => households.list(officer),
      () => initiatives.list(officer),
      () => application.get(EvaluationsService).sheet(officer, 'AG1', 2022),
      () => application.get(PersonMerges).likely(appraiser),
    ];
    const counts: number[][] = [];
    for (const numbers of [[1], [2, 3]]) {
      for (const number of numbers) {
        await addPersons(number, number);
        await addPersons(number, number);
        await divisions.create(officer, 'AG1', { name: `Phòng ${number}`, validFrom: null, validTo: null });
        await households.create(officer, { agencyCode: 'AG1', headName: `Chủ hộ ${number}`, address: 'Bản Mới' });
        const authors = [{ personId: null, name: 'Tác giả', share: '100' }];
        const draft = {
          title: `Sáng kiến ${number}`,
          content: '',
          year: 2021,
          scope: 'base',
          isReplicable: false,
        } as const;
        await initiatives.create(officer, { agencyCode: 'AG1', ...draft, authors });
      }
      const asked: number[] = [];
      for (const list of lists) asked.push(await countQueries(application, list));
      counts.push(asked);
    }
    expect(counts[1]).toEqual(counts[0]);
  });

  it('show five thousand persons by pages of fifty, and find a part of a name through its index', async () => {
    const people = application.get(PeopleService);
    await addPersons(10, 5_003);
    await application.database.query('ANALYZE person');
    const last = await people.list(officer, { page: 999 });
    expect([last.total, last.pageCount, last.page, last.persons.length]).toEqual([5_000, 100, 100, 50]);
    const found = await people.list(officer, { text: 'kha4321' });
    expect(found.persons.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Khả4321']);
    // Among so few the planner may still read them all; without that choice it must be able to use the index.
    const plan = await application.database.transaction(async () => {
      await application.database.query('SET LOCAL enable_seqscan = off');
      return application.database.query<Record<string, string>>(
        `EXPLAIN SELECT p.id FROM person p WHERE 'kha4321' = '' OR fold_text(p.full_name) LIKE '%' || fold_text('kha4321') || '%'`,
      );
    });
    expect(JSON.stringify(plan)).toContain('person_full_name_search');
  });
});
