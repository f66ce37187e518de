import { exact } from '../../../src/domain/fraction';
import type { UnitResult } from '../../../src/domain/scoring/result';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import type { BlocPlace } from '../../../src/modules/blocs';
import { AssignmentsService } from '../../../src/modules/reviews/assignments.service';
import { RankingService } from '../../../src/modules/reviews/ranking.service';
import { ScoresService } from '../../../src/modules/reviews';
import { TrialService } from '../../../src/modules/reviews/trial.service';
import { SchemeDraftsService } from '../../../src/modules/schemes';
import { ScoreImportService } from '../../../src/modules/sheets';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { NOTHING_TYPED, type TypedTrial } from '../../../templates/pages/reviews/trial-form-view';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { actorOf, FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

/** The scheme of the tests with grades, a chain and cases of exclusion. */
const GRADED: Scheme = {
  ...SCHEME_KB_2022,
  classification: {
    bands: [
      { code: 'XS', name: 'Xuất sắc', from: '90', to: null },
      { code: 'TOT', name: 'Tốt', from: null, to: '90' },
    ],
    gates: [],
    quotas: [],
  },
  awards: [{ code: 'CO', name: 'Cờ thi đua' }],
  exclusions: [
    {
      ...{ code: 'X1', name: 'Đang xem xét kỷ luật' },
      effects: [{ type: 'exclude_ranking' }, { type: 'exclude_award', award: 'CO' }],
    },
    { code: 'X2', name: 'Có khiếu nại', effects: [{ type: 'cap_grade', grade: 'TOT' }] },
  ],
  ranking: [{ by: 'total' }, { by: 'criterion', criterion: 'A' }],
};

let application: TestApplication;
let rankings: RankingService;
let trials: TrialService;
let assignments: AssignmentsService;
let secretary: Actor;
let place: BlocPlace;

async function withScheme(on: TestApplication, scheme: Scheme): Promise<void> {
  await on.asOwner(`ALTER TABLE scheme_version DISABLE TRIGGER scheme_version_published`, []);
  await on.asOwner(`UPDATE scheme_version SET definition = $1`, [JSON.stringify(scheme)]);
  await on.asOwner(`ALTER TABLE scheme_version ENABLE TRIGGER scheme_version_published`, []);
}

async function importSheets(on: TestApplication, where: BlocPlace, changes: Record<string, Record<string, string>>) {
  const all = Object.entries(changes).flatMap(([agencyCode, changed]) =>
    LEAVES.map((code) => ({
      agencyCode,
      criterionCode: code,
      points: exact((changed[code] ?? FULL_POINTS[code]!).replace(',', '.')),
    })),
  );
  await on.get(ScoreImportService).importScores(SYSTEM_ACTOR, where, all);
}

const setState = (code: string, state: string) =>
  application.asOwner(`UPDATE score_sheet s SET state = $2 FROM agency a WHERE a.id = s.agency_id AND a.code = $1`, [
    code,
    state,
  ]);

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { members: 4 });
  await withScheme(application, GRADED);
  rankings = application.get(RankingService);
  trials = application.get(TrialService);
  assignments = application.get(AssignmentsService);
  secretary = await actorOf(application, 'thu-ky');
  place = await placeOf(application, secretary);
  // 97 with A = 56; 97 with A = 57; 88; nothing at all.
  await importSheets(application, place, { AG1: {}, AG2: { A1: '19', B1: '7' }, AG3: { A2: '19,5' } });
});
afterAll(() => application.close());

const table = async (scope: 'all' | 'submitted') =>
  (await rankings.rankingOf(secretary, place, scope))?.result.units.map(({ code, rank, grade, why }) => [
    ...[code, rank, grade?.band.code ?? null, why.standing],
  ]);

describe('the ranking of a bloc', () => {
  it('lets drafts take part, or only sheets that are handed in', async () => {
    expect(await table('all')).toEqual([
      ['AG2', 1, 'XS', 'ranked'],
      ['AG1', 2, 'XS', 'ranked'],
      ['AG3', 3, 'TOT', 'ranked'],
      ['AG4', null, null, 'not_submitted'],
    ]);
    await setState('AG1', 'submitted');
    expect(await table('submitted')).toEqual([
      ['AG1', 1, 'XS', 'ranked'],
      ['AG2', null, null, 'not_submitted'],
      ['AG3', null, null, 'not_submitted'],
      ['AG4', null, null, 'not_submitted'],
    ]);
    await setState('AG1', 'drafting');
  });

  it('is for those who compare; an agency gets its own account among what is handed in', async () => {
    const officer = await actorOf(application, 'can-bo-ag2');
    await expect(rankings.rankingOf(officer, place, 'all')).rejects.toBeInstanceOf(Forbidden);
    await expect(rankings.explain(officer, place, 'AG1', 'all')).rejects.toBeInstanceOf(NotFound);
    await expect(rankings.explain(secretary, place, 'LA1', 'all')).rejects.toBeInstanceOf(NotFound);
    expect(await rankings.explain(officer, place, 'AG2', 'all')).toMatchObject({
      ranking: { choice: 'submitted' },
      compares: false,
    });
    expect(await rankings.explain(secretary, place, 'AG2', 'all')).toMatchObject({
      ranking: { choice: 'all' },
      compares: true,
    });
  });

  it('takes the same queries with three members and with nine', async () => {
    const counts = await Promise.all(
      [3, 9].map(async (members) => {
        const other = await startTestApplication();
        try {
          await seedWorld(other, { members });
          const actor = await actorOf(other, 'thu-ky');
          const there = await placeOf(other, actor);
          const codes = Array.from({ length: members }, (_, index) => `AG${index + 1}`);
          await importSheets(other, there, Object.fromEntries(codes.map((code) => [code, {}])));
          const typed = { ...NOTHING_TYPED, maxima: new Map([['A1', '10']]) };
          return [
            await countQueries(other, () => other.get(RankingService).rankingOf(actor, there, 'all')),
            await countQueries(other, () => other.get(RankingService).explain(actor, there, 'AG1', 'all')),
            await countQueries(other, () =>
              other.get(TrialService).try(actor, there, { version: '', choice: 'all', typed }),
            ),
            await countQueries(other, () => other.get(AssignmentsService).read(actor, there)),
          ];
        } finally {
          await other.close();
        }
      }),
    );
    expect(counts[1]).toEqual(counts[0]);
  });
});

describe('a decision about a member', () => {
  it('has the effects of the case that it names', async () => {
    const scores = application.get(ScoresService);
    const appraiser = await actorOf(application, 'so-noi-vu');
    await expect(scores.exclude(secretary, place, 'AG2', 'Đơn thư', 'X9')).rejects.toBeInstanceOf(InvalidInput);
    await scores.exclude(secretary, place, 'AG2', 'Thông báo số 12', 'X1');
    await scores.exclude(appraiser, place, 'AG1', 'Đơn thư số 3', 'X2');
    const units = (await rankings.rankingOf(secretary, place, 'all'))?.result.units ?? [];
    expect(units.map(({ code, rank, grade }) => [code, rank, grade?.band.code ?? null])).toEqual([
      ['AG1', 1, 'TOT'],
      ['AG3', 2, 'TOT'],
      ['AG2', null, 'XS'],
      ['AG4', null, null],
    ]);
    const out = units.find(({ code }) => code === 'AG2');
    expect(out?.why.excludedBy).toEqual([{ by: 'X1', event: 'Đang xem xét kỷ luật: Thông báo số 12' }]);
    expect(out?.excludedAwards.map(({ award }) => award)).toEqual(['CO']);
    const stored = await application.database.query(
      `SELECT exclusion_code, reason FROM review_exclusion WHERE lifted_at IS NULL ORDER BY exclusion_code`,
    );
    expect(stored).toEqual([
      { exclusion_code: 'X1', reason: 'Thông báo số 12' },
      { exclusion_code: 'X2', reason: 'Đơn thư số 3' },
    ]);
    for (const code of ['AG1', 'AG2']) await scores.lift(appraiser, place, code, 'Đã kết luận');
  });
});

describe('criteria that are not assigned', () => {
  const read = async () => {
    const current = await assignments.read(secretary, place);
    if (current === null) throw new Error('no scheme');
    return current;
  };
  const unassignedOf = async (code: string) =>
    [...((await read()).members.find(({ member }) => member.code === code)?.unassigned ?? [])].sort();

  it('leave the denominator of that member alone, and are audited once with all their codes', async () => {
    const { seen } = await read();
    const cells = [
      { agency: 'AG3', criterion: 'A2' },
      { agency: 'AG3', criterion: 'C' },
    ];
    await assignments.save(secretary, place, cells, seen);
    expect(await unassignedOf('AG3')).toEqual(['A2', 'C']);
    const unit = (await rankings.rankingOf(secretary, place, 'all'))?.result.units.find(({ code }) => code === 'AG3');
    expect(String(unit?.available)).toBe('50');
    const audited = await application.database.query<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE action = 'criteria.assigned' ORDER BY sequence`,
    );
    expect(audited.map(({ data }) => data)).toEqual([
      { agency: 'AG3', criterion: 'A2, C', before: 'assigned', after: 'unassigned' },
    ]);
  });

  it('are not saved over what somebody else saved meanwhile', async () => {
    const { seen } = await read();
    await assignments.set(secretary, place, { agency: 'AG2', criterion: 'A1' }, false);
    await expect(assignments.save(secretary, place, [], seen)).rejects.toBeInstanceOf(Conflict);
    expect(await unassignedOf('AG3')).toEqual(['A2', 'C']);
    await assignments.set(secretary, place, { agency: 'AG2', criterion: 'A1' }, true);
    await assignments.set(secretary, place, { agency: 'AG2', criterion: 'A1' }, true);
    expect(await unassignedOf('AG2')).toEqual([]);
  });

  it('keep what was set inside a group whose box covers it', async () => {
    await assignments.set(secretary, place, { agency: 'AG3', criterion: 'C1' }, false);
    const { seen } = await read();
    await assignments.save(secretary, place, [{ agency: 'AG3', criterion: 'C' }], seen);
    expect(await unassignedOf('AG3')).toEqual(['C', 'C1']);
    await assignments.save(secretary, place, [], (await read()).seen);
    expect(await unassignedOf('AG3')).toEqual([]);
  });

  it('are closed for sheets that are sent, for the own agency, for others, and for criteria that are none', async () => {
    await setState('AG2', 'submitted');
    await expect(assignments.set(secretary, place, { agency: 'AG2', criterion: 'A1' }, false)).rejects.toBeInstanceOf(
      Conflict,
    );
    await assignments.save(secretary, place, [{ agency: 'AG2', criterion: 'A1' }], (await read()).seen);
    expect(await unassignedOf('AG2')).toEqual([]);
    await setState('AG2', 'drafting');
    const officer = await actorOf(application, 'can-bo-ag2');
    const both = { ...secretary, assignments: [...secretary.assignments, ...officer.assignments] };
    await expect(assignments.set(both, place, { agency: 'AG2', criterion: 'A1' }, false)).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(assignments.set(secretary, place, { agency: 'AG1', criterion: 'A1' }, false)).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(assignments.read(officer, place)).rejects.toBeInstanceOf(Forbidden);
    for (const wrong of [
      { agency: 'AG2', criterion: 'Z9' },
      { agency: 'AG2', criterion: 'D' },
    ]) {
      await expect(assignments.set(secretary, place, wrong, false)).rejects.toBeInstanceOf(InvalidInput);
    }
    await expect(assignments.set(secretary, place, { agency: 'LA1', criterion: 'A1' }, false)).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});

describe('a trial', () => {
  const asked = (typed: Partial<TypedTrial>, version = '') => ({
    ...{ version, choice: 'all' as const, typed: { ...NOTHING_TYPED, ...typed } },
  });
  /** How many rows every table has, and the heads of what must not change. */
  const everything = async () => {
    const tables = await application.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name`,
    );
    const contents: unknown[] = [];
    for (const { name } of tables.filter(({ name: table }) => !/session|rate/.test(table))) {
      contents.push(
        ...(await application.database.query(
          `SELECT '${name}' AS name, count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`,
        )),
      );
    }
    return contents;
  };

  it('shows new totals, ranks and grades beside the real ones, and changes nothing', async () => {
    const before = await everything();
    const outcome = await trials.try(
      secretary,
      place,
      asked({ maxima: new Map([['A1', '10']]), grades: new Map([['XS', '87,5']]), ranking: [] }),
    );
    const standing = (units: readonly UnitResult[] = []) =>
      units.map(({ code, rank, total }) => [code, rank, total === null ? null : String(total)]);
    expect(standing(outcome?.real.result.units)).toEqual([
      ['AG2', 1, '97'],
      ['AG1', 2, '97'],
      ['AG3', 3, '88'],
      ['AG4', null, null],
    ]);
    expect(standing(outcome?.trial?.result.units)).toEqual([
      ['AG1', 1, '88'],
      ['AG2', 2, '87.5'],
      ['AG3', 3, '79'],
      ['AG4', null, null],
    ]);
    expect(outcome?.trial?.result.units.map(({ grade }) => grade?.band.code ?? null)).toEqual([
      'XS',
      'XS',
      'TOT',
      null,
    ]);
    expect(await everything()).toEqual(before);
  });

  it('names what is wrong with what was typed, and is for those who write schemes', async () => {
    const wrong = await trials.try(secretary, place, asked({ maxima: new Map([['A1', 'mười']]) }));
    expect([wrong?.trial, wrong?.errors[0]?.message]).toEqual([null, 'Nhập số, ví dụ 27,5.']);
    for (const login of ['can-bo-ag1', 'lanh-dao-tinh']) {
      const actor = await actorOf(application, login);
      await expect(trials.try(actor, place, asked({}))).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(trials.try(secretary, place, asked({}, 'khong-co'))).rejects.toBeInstanceOf(NotFound);
    expect(await trials.try(secretary, { ...place, review: null }, asked({}))).toBeNull();
  });

  it('becomes a draft when asked, which may be tried in its turn', async () => {
    const halved = asked({ maxima: new Map([['A1', '10']]) });
    const draft = await trials.save(secretary, place, halved);
    expect([draft.state, draft.definition.total]).toEqual(['draft', '90']);
    const outcome = await trials.try(secretary, place, asked({}, draft.id));
    expect(outcome?.base.id).toBe(draft.id);
    // Points by judgement are as they were handed in: 18 of 10 points fits nowhere.
    expect(outcome?.trial?.misfits.map(({ code, place: where }) => [code, where])).toEqual([
      ['input_over_maximum', 'AG1.A1'],
      ['input_over_maximum', 'AG2.A1'],
      ['input_over_maximum', 'AG3.A1'],
    ]);
    await expect(trials.save(secretary, place, asked({}))).rejects.toBeInstanceOf(Conflict);
    // A step of 0,01 in thirds cannot be written.
    await expect(trials.save(secretary, place, asked({ maxima: new Map([['A2', '10']]) }))).rejects.toThrow(
      'A2 có giá trị không viết được',
    );
    await application.get(SchemeDraftsService).remove(secretary, draft.id);
  });
});
