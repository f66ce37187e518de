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
});
