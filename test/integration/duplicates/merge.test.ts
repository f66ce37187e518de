import { AsyncResource } from 'node:async_hooks';
import { type Actor, ActorRepository } from '../../../src/platform/access';
import { DuplicatesService } from '../../../src/modules/duplicates/duplicates.service';
import { HolderLedgerService, HonoursService } from '../../../src/modules/honours';
import { InitiativesService } from '../../../src/modules/initiatives';
import {
  EvaluationsService,
  type MergeDraft,
  PeopleService,
  PersonMerges,
  type PersonDraft,
  type PostDraft,
} from '../../../src/modules/people';
import { decisionDraft, honourLine } from '../../support/honours';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const TUYET: PersonDraft = {
  ...{ fullName: 'Lò Thị Tuyết', gender: null, bornOn: null, identityNumber: null, homePlace: null, residence: null },
  retiresAtHigherAge: null,
  ...{ serviceFrom: '2010-01-01', qualification: '', academicTitle: '' },
};
const post = (agencyCode: string, positionTitle: string, validFrom: string): PostDraft => ({
  ...{
    agencyCode,
    divisionId: null,
    positionTitle,
    isHead: false,
    leadingGroup: null,
    isMain: true,
    validFrom,
    validTo: null,
    isEndUnknown: false,
  },
});
const NEW = { isAnother: true, source: 'screen' } as const;
const DRAFT: MergeDraft = {
  versions: { survivor: 1, merged: 1 },
  ...{ taken: ['gender', 'bornOn', 'identityNumber'], keptPostIds: [], years: { 2021: 'survivor' } },
  ...{ reason: 'Nhập hai lần', isSure: true },
};

describe('two records of the same person', () => {
  let application: TestApplication;
  let world: World;
  let people: PeopleService;
  let duplicates: DuplicatesService;
  let appraiser: Actor;
  let officer: Actor;
  let stays: string;
  let goes: string;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    people = application.get(PeopleService);
    duplicates = application.get(DuplicatesService);
    [appraiser, officer] = [await as('so-noi-vu'), await as('can-bo-ag1')];
    stays = await people.create(officer, TUYET, post('AG1', 'Chuyên viên', '2015-01-01'), NEW);
    const known = { gender: 'female', bornOn: '1986-04-05', identityNumber: '001186000001' } as const;
    goes = await people.create(officer, { ...TUYET, ...known }, post('AG1', 'Phó trưởng phòng', '2020-01-01'), NEW);
  });
  afterEach(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-12-20');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }
  async function evaluate(id: string, year: number, level: 'well' | 'excellent'): Promise<void> {
    const levels = [{ key: `person:${id}`, seenVersion: 0, seenLevel: null, level }];
    await application
      .get(EvaluationsService)
      .save(officer, 'AG1', year, { levels, document: `Thông báo năm ${year}`, reason: '' }, 'screen');
  }
  const honour = (id: string, number: string) =>
    application
      .get(HonoursService)
      .grant(appraiser, decisionDraft({ number }), [honourLine({ personId: id, recipientName: 'Lò Thị Tuyết' })]);
  const merge = (draft: Partial<MergeDraft> = {}) => duplicates.merge(appraiser, stays, goes, { ...DRAFT, ...draft });
  const honoursOf = async (id: string) =>
    (await application.get(HolderLedgerService).ofPerson(appraiser, id)).rows.length;

  it('gives everything to the record that stays, keeps both histories and tells what the other said', async () => {
    await evaluate(stays, 2021, 'well');
    await evaluate(goes, 2021, 'excellent');
    await evaluate(goes, 2022, 'excellent');
    await honour(goes, '01/QĐ');
    const draft = { title: 'Số hóa hồ sơ', content: '', year: 2021, scope: 'base', isReplicable: false } as const;
    const authors = [
      { personId: stays, name: 'Lò Thị Tuyết', share: '40' },
      { personId: goes, name: 'Lò Thị Tuyết', share: '60' },
    ];
    await application.get(InitiativesService).create(officer, { agencyCode: 'AG1', ...draft, authors });
    const [kept] = (await people.read(officer, goes)).posts;
    await merge({ keptPostIds: [kept?.id ?? ''] });

    const { person, posts } = await people.read(officer, stays);
    expect(person).toMatchObject({ gender: 'female', birthYear: 1986, identityTail: '0001', version: 2 });
    expect(posts.map(({ positionTitle, isMain }) => [positionTitle, isMain])).toEqual([
      ['Chuyên viên', true],
      ['Phó trưởng phòng', false],
    ]);
    const history = await application.get(EvaluationsService).history({ kind: 'person', id: stays });
    expect(history.map(({ year, version, level }) => [year, version, level])).toEqual([
      [2022, 1, 'excellent'],
      [2021, 3, 'well'],
      [2021, 2, 'excellent'],
      [2021, 1, 'well'],
    ]);
    expect(await honoursOf(stays)).toBe(1);
    const shares = await application.database.query(`SELECT person_id AS id, share FROM initiative_author`);
    expect(shares).toEqual([{ id: stays, share: '100' }]);
    await expect(people.read(officer, goes)).rejects.toMatchObject({ status: 404 });
    const [told] = await application.get(PersonMerges).of(stays);
    expect(told).toMatchObject({ name: 'Lò Thị Tuyết', reason: 'Nhập hai lần', facts: { identityNumber: '••••0001' } });
    await merge();
    const audit = await application.database.query(`SELECT data FROM audit_entry WHERE action = 'person.merged'`);
    expect(audit).toMatchObject([{ data: { honours: '1', initiatives: '1', reason: 'Nhập hai lần' } }]);
  });

  it('asks which level of a year is right, and for a confirmation, and writes nothing before', async () => {
    await evaluate(stays, 2021, 'well');
    await evaluate(goes, 2021, 'excellent');
    await expect(merge({ years: {}, isSure: false })).rejects.toMatchObject({
      violations: [
        { code: 'merge_year_undecided', place: 'years[2021]' },
        { code: 'merge_unconfirmed', place: 'isSure' },
      ],
    });
    await merge({ years: { 2021: 'merged' } });
    const [newest] = await application.get(EvaluationsService).history({ kind: 'person', id: stays });
    expect(newest).toMatchObject({ level: 'excellent', version: 2 });
  });

  it('is refused to whoever may not merge, over a version that was not read, and where one decision honours both', async () => {
    await expect(duplicates.merge(officer, stays, goes, DRAFT)).rejects.toMatchObject({ status: 403 });
    await expect(merge({ versions: { survivor: 1, merged: 2 } })).rejects.toMatchObject({ status: 409 });
    const line = (personId: string) => honourLine({ personId, recipientName: 'Lò Thị Tuyết' });
    await application
      .get(HonoursService)
      .grant(appraiser, decisionDraft({ number: '02/QĐ' }), [line(stays), line(goes)]);
    await expect(merge()).rejects.toMatchObject({ status: 409 });
    expect(await honoursOf(goes)).toBe(1);
  });

  it('merges once when two officials merge at the same moment', async () => {
    const results = await Promise.allSettled([merge(), duplicates.merge(appraiser, goes, stays, DRAFT)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await people.list(officer)).total).toBe(1);
  });

  it('leaves an honour that is granted meanwhile with the record that stays', async () => {
    const results = await Promise.allSettled([merge(), honour(goes, '03/QĐ')]);
    expect(results[1].status).toBe('fulfilled');
    if (results[0].status === 'rejected') await merge();
    expect(await honoursOf(stays)).toBe(1);
  });

  it('follows a record through two merges', async () => {
    const third = await people.create(officer, TUYET, post('AG1', 'Văn thư', '2012-01-01'), NEW);
    await merge();
    await duplicates.merge(appraiser, third, stays, { ...DRAFT, versions: { survivor: 1, merged: 2 } });
    expect(await application.get(PersonMerges).survivorOf(goes)).toBe(third);
    await honour(goes, '04/QĐ');
    expect(await honoursOf(third)).toBe(1);
  });

  /** A proposal whose list names both records for one award, in these states. */
  async function proposeBoth(state: string, level: string | null, states: readonly [string, string]): Promise<void> {
    const [proposal] = await application.database.query<{ id: string }>(
      `INSERT INTO proposal (code, title, system, type, agency_id, achievement_from, achievement_year, state, level, route, created_by)
       VALUES ('DN-9', 'Khen thưởng năm 2021', 'state', 'achievement', $1, 2021, 2021, $2, $3, '{bloc,department}', 'Cán bộ') RETURNING id`,
      [world.agencies['AG1'], state, level],
    );
    for (const [position, personId] of [stays, goes].entries()) {
      await application.database.query(
        `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot, state)
         SELECT $1, $2, 'LDTT', v.id, 'person', $3, $4, 'Lò Thị Tuyết', '{}', $5
           FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = 'LDTT' ORDER BY v.version DESC LIMIT 1`,
        [proposal?.id, position + 1, world.agencies['AG1'], personId, states[position]],
      );
    }
  }

  it('says what to do where one list proposes both, and merges once one of the two is over', async () => {
    await proposeBoth('under_review', 'bloc', ['standing', 'paused']);
    await expect(merge()).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(
        /^Đề nghị DN-9 .*Lao động tiên tiến.*ghi không đồng ý với một trường hợp/,
      ) as unknown,
    });
    await application.database.query(`UPDATE proposal SET state = 'drafting', level = NULL`);
    await expect(merge()).rejects.toMatchObject({
      message: expect.stringContaining('bỏ hoặc rút một trường hợp') as unknown,
    });
    await application.database.query(`UPDATE proposal_candidate SET state = 'withdrawn' WHERE person_id = $1`, [goes]);
    await merge();
    const rows = await application.database.query(
      `SELECT person_id AS id, merged_from AS "from", state FROM proposal_candidate ORDER BY position`,
    );
    expect(rows).toEqual([
      { id: stays, from: null, state: 'standing' },
      { id: stays, from: goes, state: 'withdrawn' },
    ]);
  });

  it('does not wait for whoever writes an initiative or a list and then needs one of the persons', async () => {
    const draft = { title: 'Số hóa hồ sơ', content: '', year: 2021, scope: 'base', isReplicable: false } as const;
    const authors = [{ personId: goes, name: 'Lò Thị Tuyết', share: '100' }];
    await application.get(InitiativesService).create(officer, { agencyCode: 'AG1', ...draft, authors });
    await proposeBoth('drafting', null, ['standing', 'withdrawn']);
    const outside = AsyncResource.bind((work: () => Promise<void>) => work());
    for (const [held, row] of [
      [
        'initiative',
        `INSERT INTO initiative_author (initiative_id, position, person_id, name, share) SELECT id, 1, $1, 'Lò Thị Tuyết', 100 FROM initiative`,
      ],
      ['proposal', `UPDATE proposal_candidate SET person_id = $1 WHERE person_id = $1`],
    ] as const) {
      await application.database.transaction(async () => {
        await application.database.query(`SELECT FROM ${held} FOR UPDATE`);
        if (held === 'initiative') await application.database.query(`DELETE FROM initiative_author`);
        await expect(outside(() => merge())).rejects.toMatchObject({
          status: 409,
          message: expect.stringContaining('Chờ một lát rồi gộp lại') as unknown,
        });
        await application.database.query(row, [goes]);
      });
    }
    await merge();
    const shares = await application.database.query(`SELECT person_id AS id, share FROM initiative_author`);
    expect(shares).toEqual([{ id: stays, share: '100' }]);
  });
});
