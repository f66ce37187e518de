import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const LISTS = [
  '/danh-muc/can-kiem-tra',
  '/danh-muc/khen-thuong',
  '/danh-muc/van-ban',
  '/danh-muc/luong-co-so',
  '/danh-muc/ngay-nghi?nam=2026',
];

let application: TestApplication;
let appraiser: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  appraiser = await application.visit('so-noi-vu');
  officer = await application.visit('can-bo-ag1');
});
afterAll(() => application.close());

describe('the catalogue of awards', () => {
  it('lists what there is, narrowed by system, kind, subject and what is to check', async () => {
    const all = (await officer.get('/danh-muc/khen-thuong')).text;
    expect(all).toContain('Cờ thi đua của Ủy ban nhân dân tỉnh');
    expect(all).toContain('Bằng khen của Ban Thường vụ Tỉnh ủy');
    const party = (await officer.get('/danh-muc/khen-thuong?he-thong=party')).text;
    expect(party).not.toContain('Cờ thi đua của Ủy ban nhân dân tỉnh');
    expect(party).toContain('Bằng khen của Ban Thường vụ Tỉnh ủy');
    const households = (await officer.get('/danh-muc/khen-thuong?doi-tuong=household&loai=title')).text;
    expect(households).toContain('Gia đình văn hóa');
    expect(households).not.toContain('Lao động tiên tiến');
  });

  it('shows conditions with their legal basis, the vote, the dossier and the money at the base salary of today', async () => {
    const { text } = await officer.get('/danh-muc/khen-thuong/CSTDCS');
    expect(text).toContain('có một là đủ');
    expect(text).toContain('Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15');
    expect(text).toContain('ít nhất 80% tổng số thành viên');
    expect(text).toContain('Tờ trình đề nghị khen thưởng');
    expect(text).toContain('1 × 2.530.000 = 2.530.000 đồng');
    expect(text).toContain('Cần kiểm tra');
    expect(text).not.toContain('Xác nhận đã đối chiếu văn bản');
  });

  it('compares two versions', async () => {
    const { text } = await officer.get('/danh-muc/khen-thuong/BK_TINH/so-sanh?tu=1&den=3');
    expect(text).toContain('Bằng khen của Ủy ban nhân dân tỉnh');
    expect(text).toContain('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
  });

  it('takes a new version by the API, ends the one before, and keeps both', async () => {
    const { json } = await appraiser.api('GET', '/api/v1/awards/CO_TINH/versions');
    const [newest] = json as { version: number; award: { quota: object } }[];
    const award = { ...newest!.award, quota: { ...newest!.award.quota, places: 2, confidence: 'confirmed' } };
    const body = {
      version: 8,
      from: '2027-01-01',
      appliesBy: 'received',
      yieldsToFavourable: true,
      reason: 'Hướng dẫn của tỉnh',
      award,
    };
    const added = await appraiser.api('POST', '/api/v1/awards/CO_TINH/versions', body);
    expect(added.status).toBe(201);
    expect(added.json).toMatchObject([
      { version: 9, from: '2027-01-01', to: null, award: { quota: { places: 2 } } },
      { version: 8, from: '2026-10-01', to: '2027-01-01' },
      { version: 6, supersededAt: expect.any(String) },
      { version: 4, supersededAt: expect.any(String) },
      ...[{}, {}, {}, {}, {}],
    ]);
    const repeated = await appraiser.api('POST', '/api/v1/awards/CO_TINH/versions', body);
    expect([repeated.status, (repeated.json as unknown[]).length]).toEqual([201, 9]);
    const other = await appraiser.api('POST', '/api/v1/awards/CO_TINH/versions', { ...body, from: '2027-02-01' });
    expect(other.status).toBe(409);
    expect(JSON.stringify(other.json)).toContain('currentVersion');
  });

  it('names every wrong place of a definition', async () => {
    const body = {
      version: 4,
      from: 'x',
      appliesBy: 'received',
      yieldsToFavourable: true,
      reason: '',
      award: { code: 'GK' },
    };
    const refused = await appraiser.api('POST', '/api/v1/awards/GK/versions', body);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain('"name"');
    expect(JSON.stringify(refused.json)).toContain('"from"');
  });

  it('is read by whoever may read awards and written by officials only', async () => {
    expect((await officer.api('POST', '/api/v1/awards', {})).status).toBe(403);
    expect((await officer.api('POST', '/api/v1/legal-texts', {})).status).toBe(403);
    expect((await officer.get('/danh-muc/van-ban/them')).status).toBe(403);
  });
});

describe('legal texts', () => {
  it('are added, put right with both sides of a conflict, and confirmed', async () => {
    const fields = {
      ...{
        code: 'TT99-2027',
        kind: 'circular',
        number: '99/2027/TT-BNV',
        title: 'Thông tư thử',
        printedTitle: 'Thông tư số 99/2027/TT-BNV',
      },
      ...{
        issuingBody: 'Bộ Nội vụ',
        issuedOn: '',
        from: '01/01/2027',
        to: '',
        replacedBy: '',
        amends: '',
        amendmentWords: '',
        note: '',
      },
    };
    await appraiser.get('/danh-muc/van-ban/them');
    const wrong = await appraiser.postForm('/danh-muc/van-ban', { ...fields, title: '', to: '31/02/2027' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nhập trích yếu.');
    expect(wrong.text).toContain('value="31/02/2027"');
    expect((await appraiser.postForm('/danh-muc/van-ban', fields)).status).toBe(303);
    const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'code'));
    const change = { ...rest, version: '1', title: 'Thông tư thử lần hai' };
    expect((await appraiser.postForm('/danh-muc/van-ban/TT99-2027', change)).status).toBe(303);
    const late = await appraiser.postForm('/danh-muc/van-ban/TT99-2027', { ...change, title: 'Thông tư khác' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Thông tư thử lần hai');
    expect(late.text).toContain('Thông tư khác');
    expect((await appraiser.api('POST', '/api/v1/legal-texts/TT99-2027/confirmation', { version: 2 })).status).toBe(
      200,
    );
  });

  it('end the text whose place they take, and everything that cites it warns', async () => {
    await application.database.query(
      `INSERT INTO ballot_rule (bloc_id, period_id, kind, quorum, threshold, base, is_more_than, places, rounds, tie, late_tie,
                                may_vote_for_itself, legal_basis)
       SELECT b.id, p.id, 'secret', '2/3', '1/2', 'collected', true, 1, 2, 'next_round', 'chair', true,
              'Quy chế khối; Nghị định số 91/2017/NĐ-CP'
         FROM bloc b, period p WHERE b.code = 'KHOI-1' AND p.code = '2022'`,
    );
    const secretary = await application.visit('thu-ky');
    const rules = '/khoi/KHOI-1/2022/bo-phieu/quy-dinh';
    const report = '/khoi/KHOI-1/2022-H1/bao-cao-6-thang';
    expect((await secretary.get(rules)).text).not.toContain('Đang viện dẫn');
    await appraiser.get('/danh-muc/van-ban/them');
    const fields = {
      ...{ code: 'ND20-2022', kind: 'decree', number: '20/2022/NĐ-CP', title: 'Nghị định thay thế' },
      ...{ printedTitle: 'Nghị định số 20/2022/NĐ-CP của Chính phủ', issuingBody: 'Chính phủ', replaces: 'ND91-2017' },
    };
    const undated = await appraiser.postForm('/danh-muc/van-ban', { ...fields, from: '' });
    expect(undated.status).toBe(422);
    expect(undated.text).toContain('văn bản bị thay thế hết hiệu lực từ ngày đó');
    expect(undated.text).toContain('<option value="ND91-2017" selected');
    expect((await appraiser.postForm('/danh-muc/van-ban', { ...fields, from: '01/03/2022' })).status).toBe(303);
    const old = (await appraiser.get('/danh-muc/van-ban/ND91-2017')).text;
    expect(old).toContain('value="01/03/2022"');
    expect(old).toMatch(/còn được viện dẫn ở: [^.]*Quy định bỏ phiếu của/);
    expect(old).toContain('chưa được đánh dấu in ở phần căn cứ của báo cáo');
    const cited = 'Nghị định số 91/2017/NĐ-CP của Chính phủ đã hết hiệu lực từ ngày 01/03/2022';
    expect((await secretary.get(rules)).text).toContain(cited);
    expect((await secretary.get(report)).text).toContain('chưa được đánh dấu in ở phần căn cứ của báo cáo');
  });

  it('that amend another warn wherever the amended one is cited alone', async () => {
    const fields = {
      ...{ code: 'ND30-2026', kind: 'decree', number: '30/2026/NĐ-CP', title: 'Nghị định sửa đổi', from: '01/01/2020' },
      ...{ printedTitle: 'Nghị định số 30/2026/NĐ-CP của Chính phủ', issuingBody: 'Chính phủ', amends: 'ND152-2025' },
    };
    await appraiser.get('/danh-muc/van-ban/them');
    const before = (await officer.get('/danh-muc/khen-thuong/BK_TINH')).text;
    expect(before).not.toContain('30/2026/NĐ-CP');
    expect((await appraiser.postForm('/danh-muc/van-ban', fields)).status).toBe(303);
    expect((await officer.get('/danh-muc/khen-thuong/BK_TINH')).text).toContain(
      'đã được sửa đổi, bổ sung bởi Nghị định số 30/2026/NĐ-CP của Chính phủ',
    );
    expect((await officer.get('/danh-muc/khen-thuong/DANG_BK_TU')).text).not.toContain('30/2026/NĐ-CP');
  });

  it('warn where an award of today cites one that is repealed', async () => {
    const { json: kept } = await appraiser.api('GET', '/api/v1/legal-texts/ND152-2025');
    const {
      kind,
      number,
      title,
      printedTitle,
      issuingBody,
      issuedOn,
      from,
      note,
      version: seen,
    } = kept as Record<string, unknown>;
    const json = {
      kind,
      number,
      title,
      printedTitle,
      issuingBody,
      issuedOn,
      from,
      note,
      isReportGround: '1',
      version: seen,
    };
    const changed = await appraiser.api('PATCH', '/api/v1/legal-texts/ND152-2025', {
      ...json,
      to: '2026-11-01',
      isReportGround: '1',
    });
    expect(changed.status).toBe(200);
    expect((await officer.get('/danh-muc/khen-thuong/GK')).text).toContain('đã hết hiệu lực từ ngày 01/11/2026');
    expect((await officer.get('/danh-muc/van-ban')).text).toContain('Còn được viện dẫn');
    const version = (changed.json as { version: number }).version;
    const back = await appraiser.api('PATCH', '/api/v1/legal-texts/ND152-2025', {
      ...json,
      version,
      to: '',
    });
    expect(back.status).toBe(200);
  });
});

describe('base salaries and holidays', () => {
  it('are added, changed and taken out; a day stands once', async () => {
    await appraiser.get('/danh-muc/luong-co-so');
    const salary = { from: '01/07/2027', amount: '2.700.000', basis: '', note: 'Dự kiến' };
    expect((await appraiser.postForm('/danh-muc/luong-co-so', salary)).status).toBe(303);
    expect((await officer.get('/danh-muc/luong-co-so')).text).toContain('2.700.000 đồng');
    const twice = await appraiser.postForm('/danh-muc/luong-co-so', { ...salary, amount: 'nhiều' });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('value="nhiều"');
    const holiday = { day: '2027-12-31', name: 'Nghỉ bù', kind: 'off', note: '' };
    expect((await appraiser.api('POST', '/api/v1/holidays', holiday)).status).toBe(201);
    expect((await appraiser.api('POST', '/api/v1/holidays', holiday)).status).toBe(422);
    expect(
      (await appraiser.api('PATCH', '/api/v1/holidays/2027-12-31', { ...holiday, name: 'Nghỉ', version: 1 })).status,
    ).toBe(200);
    expect(
      (await appraiser.api('PATCH', '/api/v1/holidays/2027-12-31', { ...holiday, name: 'Khác', version: 1 })).status,
    ).toBe(409);
    expect((await appraiser.api('DELETE', '/api/v1/holidays/2027-12-31?version=2')).status).toBe(204);
  });
});

describe('the lists of the catalogue', () => {
  it.each(LISTS)('read as much for many entries as for few: %s', async (path) => {
    await officer.get(path);
    const few = await countQueries(application, () => officer.get(path));
    await application.database.query(
      `INSERT INTO legal_text (code, kind, number, title, printed_title, issuing_body, confidence)
       SELECT $1 || n, 'decision', 'x', 'x', 'x', 'x', 'confirmed' FROM generate_series(1, 3) n`,
      [`X${String(LISTS.indexOf(path))}-`],
    );
    expect(await countQueries(application, () => officer.get(path))).toBe(few);
    expect(few).toBeLessThan(14);
  });
});
