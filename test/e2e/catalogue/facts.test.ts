import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const LIST = '/danh-muc/can-kiem-tra';
const AWARD = '/danh-muc/khen-thuong/CO_TINH';
const VERSIONS = '/api/v1/awards/CO_TINH/versions';

interface VersionAnswer {
  readonly version: number;
  readonly confirmedBy: string | null;
  readonly confirmations: readonly { readonly place: string; readonly note: string }[];
  readonly uncertain: readonly { readonly place: string; readonly check: string }[];
}

let application: TestApplication;
let appraiser: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2026-11-22' });
  await seedWorld(application);
  appraiser = await application.visit('so-noi-vu');
  officer = await application.visit('can-bo-ag1');
});
afterAll(() => application.close());

async function current(): Promise<VersionAnswer> {
  const { json } = await appraiser.api('GET', VERSIONS);
  return (json as VersionAnswer[])[0]!;
}

async function auditRows(): Promise<Record<string, string>[]> {
  const rows = await application.database.query<{ data: Record<string, string> }>(
    `SELECT data FROM audit_entry WHERE action = 'award.confirmed' AND subject = 'award:CO_TINH' ORDER BY sequence`,
  );
  return rows.map(({ data }) => data);
}

describe('facts of an award that have to be compared with the law', () => {
  it('are confirmed on its page one by one, with the note, by officials alone', async () => {
    const page = (await appraiser.get(AWARD)).text;
    expect(page).toContain('Còn 6 điểm cần kiểm tra');
    expect(page).toContain('Số Cờ mỗi khối được đề nghị: danh mục ghi 01, so với hướng dẫn của tỉnh.');
    expect((await officer.get(AWARD)).text).not.toContain('Xác nhận các điểm đã chọn');
    const path = `${AWARD}/phien-ban/8/xac-nhan`;
    expect((await officer.postForm(path, { facts: 'CO_TINH/8/quota' })).status).toBe(403);
    const chosen = { facts: ['CO_TINH/8/quota', 'CO_TINH/8/vote'], note: 'Hướng dẫn số 12/HD-HĐTĐKT' };
    expect((await appraiser.postForm(path, chosen)).status).toBe(303);
    const after = (await officer.get(AWARD)).text;
    expect(after).toContain('Còn 4 điểm cần kiểm tra, đã đối chiếu 2 điểm');
    expect(after).toContain('Hướng dẫn số 12/HD-HĐTĐKT');
    expect(await current()).toMatchObject({
      confirmedBy: null,
      confirmations: [{ place: 'quota', note: chosen.note }, { place: 'vote' }],
    });
    expect(await auditRows()).toMatchObject([{ facts: 'Hạn mức; Bỏ phiếu', note: chosen.note, left: '4' }]);
  });

  it('change nothing when the same person sends them again, and are refused to another one with who, when and the note', async () => {
    const path = `${AWARD}/phien-ban/8/xac-nhan`;
    expect((await appraiser.postForm(path, { facts: 'CO_TINH/8/vote', note: 'Ghi khác' })).status).toBe(303);
    expect(await auditRows()).toHaveLength(1);
    await application.database.query(
      `INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by, confirmed_at)
       SELECT v.id, 'deadline:0', 'Công văn của tỉnh', 'Chuyên viên B', now()
         FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = 'CO_TINH' AND v.version = 8`,
    );
    const typed = { facts: ['CO_TINH/8/deadline:0', 'CO_TINH/8/deadline:1'], note: 'Tôi đã so' };
    const late = await appraiser.postForm(path, typed);
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Chuyên viên B đã xác nhận một điểm trong số này lúc [^<]*Công văn của tỉnh/);
    expect(late.text).toContain('Tôi đã so</textarea>');
    expect(late.text).toMatch(/value="CO_TINH\/8\/deadline:1"[^>]* checked/);
    expect((await current()).uncertain.map(({ place }) => place)).toContain('deadline:1');
  });

  it('are refused when nothing or something unknown is chosen, and everything typed stays', async () => {
    const path = `${AWARD}/phien-ban/8/xac-nhan`;
    const none = await appraiser.postForm(path, { note: 'Chưa chọn gì' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Chọn ít nhất một điểm đã đối chiếu.');
    expect(none.text).toContain('Chưa chọn gì</textarea>');
    expect((await appraiser.postForm(path, { facts: 'CO_TINH/8/bonus' })).status).toBe(422);
    expect((await appraiser.postForm(path, { facts: 'x' })).status).toBe(422);
    expect((await appraiser.api('POST', `${VERSIONS}/8/confirmation`, { facts: [] })).status).toBe(422);
    expect((await appraiser.api('POST', `${VERSIONS}/3/confirmation`, { facts: ['vote'] })).status).toBe(409);
    expect((await appraiser.api('POST', `${VERSIONS}/60/confirmation`, { facts: ['vote'] })).status).toBe(404);
  });

  it('are worked off in one list over all awards, narrowed by part and cited text', async () => {
    const all = (await officer.get(LIST)).text;
    expect(all).toMatch(/Còn \d{3} điểm trong quy định đang áp dụng/);
    expect(all).toContain('Luật số 06/2026/QH16');
    expect(all).not.toContain('Xác nhận các điểm đã chọn');
    const votes = (await appraiser.get(`${LIST}?phan=vote`)).text;
    expect(votes).toContain('value="CSTDTQ/6/vote"');
    expect(votes).not.toContain('value="CSTDTQ/6/condition:');
    expect(votes).not.toContain('value="CO_TINH/8/vote"');
    const old = (await appraiser.get(`${LIST}?phan=vote&phien-ban=tat-ca`)).text;
    expect(old).toContain('value="CSTDTQ/1/vote"');
    const filter = { part: 'vote', text: '', versions: '' };
    const chosen = { facts: ['CSTDTQ/6/vote', 'CSTD_TINH/6/vote'], note: 'Điều 6', ...filter };
    const saved = await appraiser.postForm(LIST, chosen);
    expect([saved.status, saved.headers['location']]).toEqual([303, `${LIST}?phan=vote&van-ban=&phien-ban=`]);
    expect((await appraiser.get(`${LIST}?phan=vote`)).text).not.toContain('value="CSTDTQ/6/vote"');
    const wrong = await appraiser.postForm(LIST, { note: 'Giữ lại', ...filter });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Giữ lại</textarea>');
    expect((await officer.postForm(LIST, chosen)).status).toBe(403);
  });

  it('complete the version when the last one is compared', async () => {
    const left = (await current()).uncertain.map(({ place }) => place);
    const { status, json } = await appraiser.api('POST', `${VERSIONS}/8/confirmation`, {
      facts: left,
      note: 'Đã so hết',
    });
    expect(status).toBe(200);
    expect((json as VersionAnswer[])[0]).toMatchObject({ confirmedBy: expect.any(String), uncertain: [] });
    expect((await officer.get(AWARD)).text).not.toContain('Còn 1 điểm');
  });
});
