import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

describe('two records of a person on their pages', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    await seedWorld(application);
  });
  afterAll(() => application.close());

  it('are found, compared, refused with everything kept, and made one, after which the old address leads to it', async () => {
    const officer = await application.visit('can-bo-ag1');
    const ids: string[] = [];
    for (const [positionTitle, bornOn] of [
      ['Chuyên viên', '1986-04-05'],
      ['Văn thư', ''],
    ]) {
      const fields = { fullName: 'Lò Thị Tuyết', agencyCode: 'AG1', positionTitle, bornOn, isAnother: '1' };
      const { json } = await officer.api('POST', '/api/v1/people', fields);
      ids.push((json as { id: string }).id);
    }
    const [goes, stays] = ids;
    const path = `/nhan-su/trung/${stays}/${goes}`;
    expect((await officer.get(path)).status).toBe(403);

    const appraiser = await application.visit('so-noi-vu');
    expect((await appraiser.get('/nhan-su/trung')).text).toContain('Lò Thị Tuyết');
    expect((await appraiser.get(`/nhan-su/trung/${stays}`)).text).toContain(`href="${path}"`);
    const compared = await appraiser.get(path);
    expect(compared.text).toMatch(/Ngày sinh[\s\S]*để trống[\s\S]*1986/);
    const typed = { survivorVersion: '1', mergedVersion: '1', 'take[bornOn]': 'merged', reason: 'Nhập hai lần' };
    const refused = await appraiser.postForm(path, typed);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="xac-nhan-gop-loi"');
    expect(refused.text).toContain('Nhập hai lần');
    const late = await appraiser.postForm(path, { ...typed, mergedVersion: '7', isSure: '1' });
    expect([late.status, late.text.includes('vừa được người khác sửa')]).toEqual([409, true]);
    expect((await appraiser.postForm(path, { ...typed, isSure: '1' })).status).toBe(303);

    const old = await officer.get(`/nhan-su/nguoi/${goes}`);
    expect([old.status, old.headers['location']]).toEqual([303, `/nhan-su/nguoi/${stays}`]);
    const page = await officer.get(`/nhan-su/nguoi/${stays}`);
    expect(page.text).toMatch(/1986[\s\S]*Hồ sơ đã gộp vào[\s\S]*lý do: Nhập hai lần/);
    const again = { survivorVersion: 1, mergedVersion: 1, reason: 'Nhập hai lần', isSure: '1', merged: goes };
    const repeated = await appraiser.api('POST', `/api/v1/people/${stays}/merge`, again);
    expect(repeated.status).toBe(204);
    expect((await appraiser.api('GET', '/api/v1/people/duplicates')).json).toEqual([]);
    expect((await appraiser.get(`/nhan-su/trung/${stays}/${stays}`)).status).toBe(422);
  });

  it('of two namesakes are said to be two persons, are not shown or merged any more, and that may be taken back', async () => {
    const officer = await application.visit('can-bo-ag1');
    const appraiser = await application.visit('so-noi-vu');
    const ids: string[] = [];
    for (const positionTitle of ['Chuyên viên', 'Lái xe']) {
      const fields = { fullName: 'Vàng A Páo', agencyCode: 'AG1', positionTitle, isAnother: '1' };
      ids.push(((await officer.api('POST', '/api/v1/people', fields)).json as { id: string }).id);
    }
    const [one, other] = ids;
    const path = `/nhan-su/trung/${one}/${other}`;
    const listed = async () => ((await appraiser.api('GET', '/api/v1/people/duplicates')).json as unknown[]).length;
    expect(await listed()).toBe(1);
    expect((await officer.postForm(`${path}/khac-nhau`, { reason: 'Khác số định danh' })).status).toBe(403);
    const refused = await appraiser.postForm(`${path}/khac-nhau`, { reason: ' ' });
    expect([refused.status, refused.text.includes('id="ly-do-khac-nhau-loi"')]).toEqual([422, true]);
    for (let time = 1; time <= 2; time += 1) {
      const said = await appraiser.postForm(`${path}/khac-nhau`, { reason: 'Khác số định danh' });
      expect([said.status, said.headers['location']]).toEqual([303, '/nhan-su/trung']);
    }
    const otherReason = await appraiser.postForm(`/nhan-su/trung/${other}/${one}/khac-nhau`, {
      reason: 'Khác năm sinh',
    });
    expect([otherReason.status, otherReason.text.includes('Khác năm sinh')]).toEqual([409, true]);
    expect(await listed()).toBe(0);
    const list = await appraiser.get('/nhan-su/trung');
    expect(list.text).toMatch(
      /Đã ghi là hai người khác nhau[\s\S]*Vàng A Páo[\s\S]*ghi là hai người khác nhau lúc .*: Khác số định danh/,
    );
    expect((await appraiser.get(path)).text).not.toContain('id="gop-ho-so"');
    const merge = { survivorVersion: 1, mergedVersion: 1, reason: 'Nhập hai lần', isSure: '1', merged: other };
    const blocked = await appraiser.api('POST', `/api/v1/people/${one}/merge`, merge);
    expect([blocked.status, blocked.text.includes('hai người khác nhau')]).toEqual([409, true]);
    expect((await appraiser.api('GET', '/api/v1/people/distinctions')).json).toMatchObject([
      { reason: 'Khác số định danh' },
    ]);

    const end = `/api/v1/people/${other}/distinctions/${one}/end`;
    expect((await appraiser.api('POST', end, { reason: 'Ghi nhầm' })).status).toBe(204);
    expect((await appraiser.api('POST', end, { reason: 'Ghi nhầm' })).status).toBe(204);
    expect((await appraiser.api('POST', end, { reason: 'Lý do khác' })).status).toBe(409);
    expect(await listed()).toBe(1);
    expect(
      (await appraiser.api('POST', `/api/v1/people/${one}/distinctions`, { other, reason: 'Hai người' })).status,
    ).toBe(204);
    expect((await appraiser.postForm(`${path}/bo-khac-nhau`, { reason: 'Đã kiểm tra lại' })).status).toBe(303);
    const actions = await application.database.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action LIKE 'person.disti%' ORDER BY sequence`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      ...['person.distinguished', 'person.distinction_ended', 'person.distinguished', 'person.distinction_ended'],
    ]);
    const kept = await application.database.query(`SELECT said_by_id IS NOT NULL AS ok FROM person_distinction`);
    expect(kept).toEqual([{ ok: true }, { ok: true }]);
    expect((await appraiser.api('POST', `/api/v1/people/${one}/merge`, merge)).status).toBe(204);
  });
});
