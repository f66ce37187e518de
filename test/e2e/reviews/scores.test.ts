import { exact } from '../../../src/domain/fraction';
import { ScoreImportService } from '../../../src/modules/sheets';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const PAGE = '/khoi/KHOI-1/2022-H1/diem';
const RANKING = '/khoi/KHOI-1/2022-H1/xep-hang';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';

let application: TestApplication;
let secretary: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  secretary = await application.visit('thu-ky');
  officer = await application.visit('can-bo-ag2');
  const points = (code: string) => exact(FULL_POINTS[code]!.replace(',', '.'));
  await application.get(ScoreImportService).importScores(
    SYSTEM_ACTOR,
    await placeOf(application, SYSTEM_ACTOR),
    ['AG1', 'AG2'].flatMap((agencyCode) =>
      LEAVES.map((criterionCode) => ({ agencyCode, criterionCode, points: points(criterionCode) })),
    ),
  );
});
afterAll(() => application.close());

describe('the page of scores', () => {
  it('shows criteria by members with totals, ties and what is missing', async () => {
    const { status, text } = await secretary.get(PAGE);
    expect(status).toBe(200);
    expect(text).toContain('2/3 phiếu đủ điểm.');
    expect(text).toContain('đồng hạng với AG2');
    expect(text).toContain('còn 13 tiêu chí');
    expect(text).toContain(`href="${RANKING}"`);
  });

  it('shows an officer nothing of the others', async () => {
    const { status, text } = await officer.get(PAGE);
    expect(status).toBe(200);
    expect(text).toContain('Điểm tự chấm của cơ quan');
    expect(text).toContain('/phieu/AG2');
    expect(text).not.toContain('/phieu/AG1');
    expect(text).not.toContain('Thứ hạng tạm tính');
  });

  it('is unknown to other blocs', async () => {
    const stranger = await application.visit('can-bo-la');
    expect((await stranger.get(PAGE)).status).toBe(404);
    expect((await stranger.api('GET', `${API}/scores`)).status).toBe(404);
    expect((await (await application.visit('quan-tri')).get(PAGE)).status).toBe(403);
  });

  it('says that there is no scheme yet where there is none', async () => {
    const { status, text } = await secretary.get('/khoi/KHOI-1/2022/diem');
    expect([status, text.includes('Kỳ này chưa có thang điểm')]).toEqual([200, true]);
  });
});

describe('the API of scores', () => {
  it('answers exact points and ranks', async () => {
    const { json } = await secretary.api('GET', `${API}/scores`);
    expect(json).toMatchObject({ scheme: 'KB-2022', schemeVersion: 1 });
    expect(json.members[0]).toMatchObject({
      agency: 'AG1',
      points: { A1: '18', A2: '28.5', E: '1' },
      groups: { A: '56', B: '20', C: '19' },
      base: '95',
      bonus: '3',
      penalty: '1',
      total: '97',
      ranking: { rank: 1, tiedWith: ['AG2'], reason: 'ranked' },
    });
    expect(json.members[2]).toMatchObject({ state: 'not_started', total: null, ranking: { reason: 'not_submitted' } });
  });

  it('answers an officer the own row alone', async () => {
    const { json } = await officer.api('GET', `${API}/scores`);
    expect(json.members.map((member: { agency: string }) => member.agency)).toEqual(['AG2']);
    expect(json.members[0].ranking).toBeNull();
  });

  it('excludes and lifts, with the table afterwards', async () => {
    const out = await secretary.api('POST', `${API}/exclusions`, { agency: 'AG2', reason: 'Chậm' });
    expect(out.json.members[1]).toMatchObject({
      ranking: { rank: null, reason: 'excluded' },
      exclusion: { reason: 'Chậm' },
    });
    expect((await secretary.api('DELETE', `${API}/exclusions/AG2`)).status).toBe(422);
    const back = await secretary.api('DELETE', `${API}/exclusions/AG2?reason=${encodeURIComponent('Đã bổ sung')}`);
    expect(back.json.members[1].ranking.rank).toBe(1);
    expect((await officer.api('POST', `${API}/exclusions`, { agency: 'AG1', reason: 'x' })).status).toBe(403);
  });
});
