import { exact } from '../../../src/domain/fraction';
import { NO_INPUT } from '../../../src/domain/scoring/inputs';
import type { Node, Scheme } from '../../../src/domain/scoring/scheme';
import { isGroup } from '../../../src/domain/scoring/tree';
import type { BlocPlace } from '../../../src/modules/blocs';
import { ScoresService } from '../../../src/modules/reviews';
import { RankingService } from '../../../src/modules/reviews/ranking.service';
import { rankingView } from '../../../src/modules/reviews/ranking.view';
import { ScoreImportService, SheetsService } from '../../../src/modules/sheets';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { actorOf, FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

/** The scheme of the tests; A1 is compared with the best of the bloc. */
const RELATIVE: Scheme = {
  ...SCHEME_KB_2022,
  criteria: SCHEME_KB_2022.criteria.map(withRelativeA1),
  exclusions: [
    { code: 'X1', name: 'Đang xem xét kỷ luật', effects: [{ type: 'exclude_ranking' }] },
    { code: 'X3', name: 'Có khiếu nại', effects: [{ type: 'exclude_award', award: 'CO' }] },
  ],
  awards: [{ code: 'CO', name: 'Cờ thi đua' }],
};

function withRelativeA1(node: Node): Node {
  if (isGroup(node)) return { ...node, criteria: node.criteria.map(withRelativeA1) };
  return node.code === 'A1' ? { ...node, item: { type: 'relative' } } : node;
}

let application: TestApplication;
let rankings: RankingService;
let secretary: Actor;
let place: BlocPlace;

async function unguarded(table: string, sql: string, parameters: readonly unknown[]): Promise<void> {
  await application.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER`, []);
  await application.asOwner(sql, [...parameters]);
  await application.asOwner(`ALTER TABLE ${table} ENABLE TRIGGER USER`, []);
}

const use = (scheme: Scheme) =>
  unguarded('scheme_version', `UPDATE scheme_version SET definition = $1`, [JSON.stringify(scheme)]);

const setActual = (agency: string, actual: string) =>
  unguarded(
    'score_entry',
    `UPDATE score_entry e SET input = $2 FROM score_sheet s JOIN agency a ON a.id = s.agency_id
      WHERE s.id = e.sheet_id AND a.code = $1 AND e.criterion_code = 'A1'`,
    [agency, JSON.stringify({ ...NO_INPUT, actual })],
  );

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { members: 3 });
  rankings = application.get(RankingService);
  secretary = await actorOf(application, 'thu-ky');
  place = await placeOf(application, secretary);
  const scores = ['AG1', 'AG2', 'AG3'].flatMap((agencyCode) =>
    LEAVES.map((code) => ({ agencyCode, criterionCode: code, points: exact(FULL_POINTS[code]!.replace(',', '.')) })),
  );
  await application.get(ScoreImportService).importScores(SYSTEM_ACTOR, place, scores);
  await use(RELATIVE);
  for (const [code, actual] of [
    ['AG1', '8'],
    ['AG2', '10'],
    ['AG3', '4'],
  ] as const) {
    await setActual(code, actual);
  }
  await application.asOwner(
    `UPDATE score_sheet s SET state = 'submitted' FROM agency a WHERE a.id = s.agency_id AND a.code IN ('AG1', 'AG3')`,
    [],
  );
});
afterAll(() => application.close());

describe('a criterion compared with the best of the bloc', () => {
  it('is compared with sheets that are handed in: a better draft changes no total of theirs', async () => {
    const sheets = application.get(SheetsService);
    const table = await application.get(ScoresService).tableOf(secretary, place);
    const ofTable = table.members.map(({ member, totals }) => [member.code, String(totals.total)]);
    const ofSheets = await Promise.all(
      ['AG1', 'AG2', 'AG3'].map(async (code) => [
        code,
        String((await sheets.read(SYSTEM_ACTOR, place, code)).totals.total),
      ]),
    );
    // 20, as the best that is handed in; 20, as nobody who handed in is better; 4 of 8.
    expect(ofTable).toEqual([
      ['AG1', '99'],
      ['AG2', '99'],
      ['AG3', '89'],
    ]);
    expect(ofTable).toEqual(ofSheets);
  });

  it('gives the same points in both scopes, though only one ranks the draft', async () => {
    const of = async (scope: 'all' | 'submitted') =>
      new Map(
        (await rankings.rankingOf(secretary, place, scope))?.result.units.map((unit) => [
          unit.code,
          [String(unit.total), unit.rank],
        ]),
      );
    const [all, submitted] = [await of('all'), await of('submitted')];
    expect([all.get('AG3'), submitted.get('AG3')]).toEqual([
      ['89', 3],
      ['89', 2],
    ]);
    expect([all.get('AG2'), submitted.get('AG2')]).toEqual([
      ['99', 1],
      ['99', null],
    ]);
  });
});

describe('what the scheme in force no longer has', () => {
  const read = async () => {
    const ranking = await rankings.rankingOf(secretary, place, 'all');
    if (ranking === null) throw new Error('no scheme');
    return ranking;
  };
  const view = async () =>
    rankingView(place, await read(), { csrfToken: '', mayExclude: () => true, reasonError: undefined });

  it('leaves a decision visible and without effect, but for one that rests on its reason alone', async () => {
    const scores = application.get(ScoresService);
    await scores.exclude(await actorOf(application, 'so-noi-vu'), place, 'AG1', 'Đơn thư số 3', 'X3');
    await scores.exclude(secretary, place, 'AG2', 'Chưa ký giao ước');
    await use({ ...RELATIVE, exclusions: [] });
    const standings = new Map((await read()).result.units.map(({ code, why }) => [code, why.standing]));
    expect([standings.get('AG1'), standings.get('AG2')]).toEqual(['ranked', 'excluded']);
    const grounds = (await view()).exclusions.inForce.map(({ agencyCode, ground }) => [agencyCode, ground]);
    expect(grounds).toEqual([
      ['AG1', 'Căn cứ X3 không còn trong thang điểm đang dùng, quyết định chưa có hệ quả nào'],
      ['AG2', null],
    ]);
    const appraiser = await actorOf(application, 'so-noi-vu');
    for (const code of ['AG1', 'AG2']) await scores.lift(appraiser, place, code, 'Đã kết luận');
    await use(RELATIVE);
  });

  it('leaves entries of criteria that are gone out, without a complaint', async () => {
    const without = (nodes: readonly Node[]): Node[] =>
      nodes.flatMap((node): Node[] => {
        if (isGroup(node)) return [{ ...node, criteria: without(node.criteria) }];
        return node.code === 'C5' ? [] : [node];
      });
    await use({ ...RELATIVE, criteria: without(RELATIVE.criteria) });
    const { inputs } = await read();
    expect(inputs.units.map(({ inputs: own }) => own.has('C5'))).toEqual([false, false, false]);
    expect((await view()).problems).toEqual([]);
    const kept = await application.database.query(`SELECT 1 FROM score_entry WHERE criterion_code = 'C5'`);
    expect(kept).toHaveLength(3);
    await use(RELATIVE);
  });
});
