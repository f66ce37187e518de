import { inspect } from 'node:util';
import type { BlocPlace } from '../../../src/modules/blocs';
import { TrendService } from '../../../src/modules/publications/trend.service';
import { RankingService, ScoresService } from '../../../src/modules/reviews';
import type { Actor } from '../../../src/platform/access';
import { formatNumber } from '../../../src/text/number';
import { toExactString } from '../../../src/domain/fraction';
import { appraise, appraisedScheme, appraiserIn, RULES } from '../../support/appraisals';
import { handIn } from '../../support/checks';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, useOtherScheme } from '../../support/world';

const PAGES = '/khoi/KHOI-1/2022-H1';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';

let application: TestApplication;
let secretary: Actor;
let appraiser: Actor;
let place: BlocPlace;
let rankings: RankingService;

beforeEach(async () => {
  application = await startTestApplication({ today: '2022-07-04' });
  await seedWorld(application, { scheme: appraisedScheme() });
  const lowered = { AG1: '31.5', AG2: '35', AG3: '30' };
  for (const [code, points] of Object.entries(lowered)) {
    await handIn(application, code);
    await appraise(application, code, { A1: { points: points, reason: 'Thiếu số liệu' } });
  }
  secretary = await actorOf(application, 'thu-ky');
  ({ actor: appraiser, place } = await appraiserIn(application));
  rankings = application.get(RankingService);
});
afterEach(() => application.close());

const finalOf = async (actor: Actor) => {
  const { members } = await application.get(ScoresService).tableOf(actor, place, 'final');
  return members.map(({ member, totals, ranking }) => [
    member.code,
    totals.total === null ? null : toExactString(totals.total),
    ranking?.rank ?? null,
    ranking?.reason,
  ]);
};

describe('the appraised points of the chair', () => {
  it('stay hidden from the secretary in the table and the ranking, and the others stand there without it', async () => {
    const [own] = await finalOf(appraiser);
    expect(own).toEqual(['AG1', expect.any(String), 2, 'ranked']);
    expect(
      (await finalOf(secretary)).map(([code, total, rank, reason]) => [code, total === null, rank, reason]),
    ).toEqual([
      ['AG1', true, null, 'undisclosed'],
      ['AG2', false, 1, 'ranked'],
      ['AG3', false, 2, 'ranked'],
    ]);
  });

  it('are in no page and no answer that the secretary can ask for, nor in what others are compared with', async () => {
    const seen = (await rankings.rankingOf(appraiser, place, 'final'))?.result.units.find(({ code }) => code === 'AG1');
    const secrets = [formatNumber(seen!.total!), toExactString(seen!.total!), '31,5', '31.5'];
    const client = await application.visit('thu-ky');
    const paths = ['xep-hang', 'xep-hang/AG1', 'xep-hang/AG2', 'diem', 'cham-thu'].map((path) => `${PAGES}/${path}`);
    const answers = ['ranking', 'ranking/AG1', 'ranking/AG2', 'scores'].map((path) => `${API}/${path}`);
    for (const path of [...paths, ...answers].flatMap((one) => [one, `${one}?phieu=tham-dinh`])) {
      const { status, text } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, secrets.filter((secret) => text.includes(secret))]).toEqual([path, []]);
    }
    const trial = await client.api('POST', `${API}/trial?phieu=tham-dinh`, { maxima: {} });
    expect(secrets.filter((secret) => trial.text.includes(secret))).toEqual([]);
    expect((await client.get(`${PAGES}/xep-hang?phieu=tham-dinh`)).text).toContain('Chưa công khai điểm thẩm định');
  });

  it('do not make the ranking that the secretary sees first, nor the provisional trend', async () => {
    expect((await rankings.rankingOf(appraiser, place, null))?.choice).toBe('final');
    expect((await rankings.rankingOf(secretary, place, null))?.choice).toBe('all');
    const trends = application.get(TrendService);
    const lastOf = async (actor: Actor) => inspect((await trends.of(actor, place)).members[0]?.trend, { depth: null });
    expect(await lastOf(secretary)).not.toBe(await lastOf(appraiser));
  });

  it('are shown as soon as the scheme shows them to the chair itself', async () => {
    expect(await finalOf(secretary)).not.toEqual(await finalOf(appraiser));
    await application.database.query(`UPDATE score_sheet SET state = 'published'`);
    expect(await finalOf(secretary)).toEqual(await finalOf(appraiser));
    await application.database.query(`UPDATE score_sheet SET state = 'appraised'`);
    const earlier = { ...appraisedScheme({ ...RULES, disclosure: 'appraised' }), code: 'KB-OTHER' };
    await useOtherScheme(application, earlier);
    ({ place } = await appraiserIn(application));
    expect(await finalOf(secretary)).toEqual(await finalOf(appraiser));
  });
});
