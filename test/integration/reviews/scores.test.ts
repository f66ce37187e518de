import { exact, toDecimalString } from '../../../src/domain/fraction';
import type { BlocPlace } from '../../../src/modules/blocs';
import { ScoresService } from '../../../src/modules/reviews';
import { ScoreImportService } from '../../../src/modules/sheets';
import { SYSTEM_ACTOR, type Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { actorOf, FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const REASON = 'Ký giao ước thi đua không đúng hạn';

let application: TestApplication;
let scores: ScoresService;
let secretary: Actor;
let place: BlocPlace;

/** Full sheets for some members; `changes` by agency and criterion. */
async function importSheets(on: TestApplication, where: BlocPlace, changes: Record<string, Record<string, string>>) {
  const all = Object.entries(changes).flatMap(([agencyCode, changed]) =>
    LEAVES.filter((code) => changed[code] !== '').map((code) => ({
      agencyCode,
      criterionCode: code,
      points: exact((changed[code] ?? FULL_POINTS[code]!).replace(',', '.')),
    })),
  );
  await on.get(ScoreImportService).importScores(SYSTEM_ACTOR, where, all);
}

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { members: 5 });
  scores = application.get(ScoresService);
  secretary = await actorOf(application, 'thu-ky');
  place = await placeOf(application, secretary);
  // 97, 97, 99, missing C5, nothing at all.
  await importSheets(application, place, { AG1: {}, AG2: {}, AG3: { A1: '20' }, AG4: { C5: '' } });
});
afterAll(() => application.close());

const standing = async () =>
  (await scores.tableOf(secretary, place)).members.map(({ member, ranking }) => [member.code, ranking?.rank ?? null]);

describe('the table of scores', () => {
  it('has exact points, subtotals and totals of every member', async () => {
    const { members, scheme } = await scores.tableOf(secretary, place);
    const [first, , , fourth, fifth] = members;
    expect(scheme?.code).toBe('KB-2022');
    expect(toDecimalString(first!.totals.total!)).toBe('97');
    expect(first!.totals.groups.map(({ code, points }) => [code, toDecimalString(points!)])).toEqual([
      ['A', '56'],
      ['B', '20'],
      ['C', '19'],
      ['D', '3'],
      ['E', '1'],
    ]);
    expect([toDecimalString(first!.totals.bonus!), toDecimalString(first!.totals.penalty!)]).toEqual(['3', '1']);
    expect(fourth!.totals).toMatchObject({ total: null, missing: ['C5'] });
    expect([fifth!.state, fifth!.totals.total]).toEqual(['not_started', null]);
  });

  it('ranks complete sheets, drafts too, and lets equals share', async () => {
    expect(await standing()).toEqual([
      ['AG1', 2],
      ['AG2', 2],
      ['AG3', 1],
      ['AG4', null],
      ['AG5', null],
    ]);
    const { members } = await scores.tableOf(secretary, place);
    expect(members[0]!.ranking).toEqual({ rank: 2, tiedWith: ['AG2'], reason: 'ranked' });
    expect(members[3]!.ranking?.reason).toBe('incomplete');
  });

  it('shows an officer the own row alone, without a rank', async () => {
    const officer = await actorOf(application, 'can-bo-ag2');
    const { members } = await scores.tableOf(officer, place);
    expect(members.map(({ member, ranking, exclusion }) => [member.code, ranking, exclusion])).toEqual([
      ['AG2', null, null],
    ]);
  });

  it('is empty where the review has no scheme', async () => {
    expect(await scores.tableOf(secretary, { ...place, review: null })).toEqual({
      choice: 'all',
      origin: { kind: 'live' },
      scheme: null,
      result: null,
      members: [],
    });
  });

  it('takes the same queries with one member and with five', async () => {
    const alone = await startTestApplication();
    try {
      await seedWorld(alone, { members: 1 });
      const one = await actorOf(alone, 'thu-ky');
      const onePlace = await placeOf(alone, one);
      await importSheets(alone, onePlace, { AG1: {} });
      const ofOne = await countQueries(alone, () => alone.get(ScoresService).tableOf(one, onePlace));
      expect([ofOne, await countQueries(application, () => scores.tableOf(secretary, place))]).toEqual([6, 6]);
    } finally {
      await alone.close();
    }
  });
});

describe('keeping a member out of the ranking', () => {
  it('needs a reason, a member and the right', async () => {
    await expect(scores.exclude(secretary, place, 'AG3', '  ')).rejects.toBeInstanceOf(InvalidInput);
    await expect(scores.exclude(secretary, place, 'AG3', 'a'.repeat(2_001))).rejects.toBeInstanceOf(InvalidInput);
    await expect(scores.exclude(secretary, place, 'LA1', REASON)).rejects.toBeInstanceOf(NotFound);
    for (const login of ['can-bo-ag3', 'lanh-dao-ag3', 'lanh-dao-tinh']) {
      const actor = await actorOf(application, login);
      await expect(scores.exclude(actor, place, 'AG3', REASON)).rejects.toBeInstanceOf(Forbidden);
      await expect(scores.lift(actor, place, 'AG3', REASON)).rejects.toBeInstanceOf(Forbidden);
    }
  });

  it('moves the others up, keeps the score, and stores why and by whom', async () => {
    await scores.exclude(secretary, place, 'AG3', ` ${REASON} `);
    expect(await standing()).toEqual([
      ['AG1', 1],
      ['AG2', 1],
      ['AG3', null],
      ['AG4', null],
      ['AG5', null],
    ]);
    const { members } = await scores.tableOf(secretary, place);
    expect(members[2]).toMatchObject({
      ranking: { rank: null, reason: 'excluded' },
      exclusion: { reason: REASON, excludedBy: 'Thư ký khối', excludedAt: new Date('2026-11-22T12:00:00+07:00') },
    });
    expect(toDecimalString(members[2]!.totals.total!)).toBe('99');
  });

  it('is once, however often it is asked, and not silently for another reason', async () => {
    await Promise.all([
      scores.exclude(secretary, place, 'AG3', REASON),
      scores.exclude(secretary, place, 'AG3', REASON),
    ]);
    await expect(scores.exclude(secretary, place, 'AG3', 'Lý do khác')).rejects.toThrow(
      `Ban AG3 Tỉnh ủy đã có quyết định đang hiệu lực. Lý do: ${REASON}`,
    );
    const rows = await application.database.query(`SELECT FROM review_exclusion`);
    expect(rows).toHaveLength(1);
  });

  it('is lifted for a reason, and the row stays', async () => {
    await expect(scores.lift(secretary, place, 'AG3', '')).rejects.toBeInstanceOf(InvalidInput);
    await scores.lift(secretary, place, 'AG3', 'Đã ký bổ sung');
    expect((await standing())[2]).toEqual(['AG3', 1]);
    await expect(scores.lift(secretary, place, 'AG3', 'Đã ký bổ sung')).rejects.toBeInstanceOf(Conflict);
    const rows = await application.database.query(`SELECT reason, lifted_by, lift_reason FROM review_exclusion`);
    expect(rows).toEqual([{ reason: REASON, lifted_by: 'Thư ký khối', lift_reason: 'Đã ký bổ sung' }]);
  });

  it('is in the audit, there and back', async () => {
    const rows = await application.database.query<{ action: string; data: unknown }>(
      `SELECT action, data FROM audit_entry WHERE action LIKE 'ranking.%' ORDER BY sequence`,
    );
    expect(rows).toEqual([
      { action: 'ranking.excluded', data: { agency: 'AG3', ground: '', reason: REASON } },
      { action: 'ranking.exclusion_lifted', data: { agency: 'AG3', reason: 'Đã ký bổ sung' } },
    ]);
  });

  it('is not decided by a secretary who belongs to the agency', async () => {
    const officer = await actorOf(application, 'can-bo-ag2');
    const both = { ...secretary, assignments: [...secretary.assignments, ...officer.assignments] };
    await expect(scores.exclude(both, place, 'AG2', REASON)).rejects.toBeInstanceOf(Forbidden);
    await scores.exclude(secretary, place, 'AG2', REASON);
    await expect(scores.lift(both, place, 'AG2', REASON)).rejects.toBeInstanceOf(Forbidden);
    await scores.lift(secretary, place, 'AG2', REASON);
  });

  it('is not decided by the secretary about the chair', async () => {
    const appraiser = await actorOf(application, 'so-noi-vu');
    await expect(scores.exclude(secretary, place, 'AG1', REASON)).rejects.toBeInstanceOf(Forbidden);
    await scores.exclude(appraiser, place, 'AG1', REASON);
    await expect(scores.lift(secretary, place, 'AG1', REASON)).rejects.toBeInstanceOf(Forbidden);
    await scores.lift(appraiser, place, 'AG1', REASON);
  });
});

describe('the table of exclusions', () => {
  const add = (reason: string, lifted: string) =>
    application.asOwner(
      `INSERT INTO review_exclusion (review_id, agency_id, reason, excluded_by, lifted_at)
       SELECT $1, id, $2, 'x', ${lifted} FROM agency WHERE code = 'AG1'`,
      [place.review!.id, reason],
    );

  it('refuses a blank reason, a lift by nobody, and two in force', async () => {
    await expect(add(' ', 'NULL')).rejects.toMatchObject({ constraint: 'review_exclusion_reason_check' });
    await expect(add('x', 'now()')).rejects.toMatchObject({ constraint: 'review_exclusion_lifted_check' });
    await add('x', 'NULL');
    await expect(add('y', 'NULL')).rejects.toMatchObject({ constraint: 'review_exclusion_active_index' });
  });
});
