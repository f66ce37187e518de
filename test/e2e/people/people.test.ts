import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const FIELDS = {
  ...{ fullName: 'Đặng Thị Lan', gender: 'female', bornOn: '30/06/1985', identityNumber: '001185012345' },
  ...{ serviceFrom: '', agencyCode: 'AG1', positionTitle: 'Chuyên viên', validFrom: '', validTo: '' },
};

describe('the pages of persons, evaluations and initiatives', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    await seedWorld(application);
  });
  afterAll(() => application.close());

  it('adds a person, masks the number everywhere, and keeps what was typed when it is refused', async () => {
    const officer = await application.visit('can-bo-ag1');
    await officer.get('/nhan-su/them');
    const refused = await officer.postForm('/nhan-su', { ...FIELDS, identityNumber: '12' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Số định danh gồm 12 chữ số');
    expect(refused.text).toContain('value="Đặng Thị Lan"');
    const added = await officer.postForm('/nhan-su', FIELDS);
    expect(added.status).toBe(303);
    const page = await officer.get(added.headers['location'] as string);
    expect(page.text).toContain('••••2345');
    expect(page.text + (await officer.get('/nhan-su')).text).not.toContain('001185012345');
    expect((await officer.api('GET', '/api/v1/people')).json).toMatchObject({
      total: 1,
      persons: [{ fullName: 'Đặng Thị Lan', identityNumber: '••••2345', birthYear: 1985 }],
    });
    const stranger = await application.visit('can-bo-ag2');
    expect((await stranger.get(added.headers['location'] as string)).status).toBe(404);
  });

  it('shows disciplines and verifications to those alone who may know of them, and the full number once it is asked for', async () => {
    const appraiser = await application.visit('so-noi-vu');
    const { json } = await appraiser.api('GET', '/api/v1/people');
    const path = `/nhan-su/nguoi/${json.persons[0].id}`;
    await appraiser.get(path);
    const wrong = await appraiser.postForm(`${path}/ky-luat`, {
      system: 'party',
      kind: 'warning',
      decisionNumber: '9-QĐ',
    });
    expect([wrong.status, wrong.text.includes('value="9-QĐ"')]).toEqual([422, true]);
    const discipline = {
      system: 'party',
      kind: 'warning',
      decisionNumber: '9-QĐ',
      validFrom: '01/03/2022',
      validTo: '',
    };
    expect((await appraiser.postForm(`${path}/ky-luat`, discipline)).status).toBe(303);
    const verification = { reason: 'Đơn phản ánh', validFrom: '01/12/2022' };
    expect((await appraiser.postForm(`${path}/xac-minh`, verification)).status).toBe(303);
    const seen = async (login: string): Promise<boolean[]> => {
      const { text } = await (await application.visit(login)).get(path);
      return [text.includes('Cảnh cáo (Đảng)'), text.includes('Đơn phản ánh')];
    };
    expect(await seen('so-noi-vu')).toEqual([true, true]);
    expect(await seen('lanh-dao-ag1')).toEqual([true, false]);
    expect(await seen('can-bo-ag1')).toEqual([false, false]);
    expect(await seen('thu-ky')).toEqual([false, false]);
    const full = await appraiser.postForm(`${path}/so-day-du`, { reason: 'Đối chiếu' });
    expect(full.text).toContain('001185012345');
  });

  it('saves the levels of a year, refuses without a document, and shows both values of a conflict', async () => {
    const officer = await application.visit('can-bo-ag1');
    const { json } = await officer.api('GET', '/api/v1/people');
    const key = `person:${json.persons[0].id}`;
    const path = '/nhan-su/danh-gia/AG1/2022';
    expect((await officer.get('/nhan-su/danh-gia?nam=2022')).text).toContain('Đặng Thị Lan');
    const send = (level: string, seen: string, more: Record<string, string> = {}) =>
      officer.postForm(path, {
        [`levels[${key}]`]: level,
        [`seen[${key}]`]: seen,
        document: '15-TB/AG1',
        reason: '',
        ...more,
      });
    const refused = await send('well', '0', { document: '' });
    expect([refused.status, refused.text.includes('Ghi văn bản thông báo')]).toEqual([422, true]);
    expect((await send('well', '0')).status).toBe(303);
    const appraiser = await application.visit('so-noi-vu');
    const sheet = '/nhan-su/danh-gia?coQuan=AG1&nam=2022';
    expect((await appraiser.get(sheet)).text).toContain('Xác nhận đã ghi đủ kỷ luật đến hết năm 2022');
    expect((await appraiser.postForm(`${path}/du-ky-luat`, {})).status).toBe(303);
    expect((await appraiser.get(sheet)).text).toContain('xác nhận đã ghi đủ lúc');
    expect((await officer.get(sheet)).text).not.toContain('Kỷ luật của năm');
    const late = await send('excellent', '0', { reason: 'Khác' });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Hoàn thành tốt nhiệm vụ[\s\S]*Hoàn thành xuất sắc nhiệm vụ/);
  });

  it('proposes an initiative whose author it recognises, and lets Sở Nội vụ recognise it', async () => {
    const officer = await application.visit('can-bo-ag1');
    await officer.get('/sang-kien/them');
    const draft = { agencyCode: 'AG1', title: 'Số hóa hồ sơ', year: '2022', scope: 'base', content: '' };
    const refused = await officer.postForm('/sang-kien', { ...draft, authors: 'Đặng Thị Lan; 60' });
    expect([refused.status, refused.text.includes('hiện là 60%')]).toEqual([422, true]);
    const added = await officer.postForm('/sang-kien', { ...draft, authors: 'Đặng Thị Lan; 60\nNgười ngoài; 40' });
    expect(added.status).toBe(303);
    const path = added.headers['location'] as string;
    const appraiser = await application.visit('so-noi-vu');
    expect((await appraiser.get(path)).text).toContain('Đặng Thị Lan (60%)');
    const recognition = {
      version: '1',
      decisionNumber: '7/QĐ',
      decidedOn: '01/12/2022',
      council: '',
      scope: 'province',
    };
    expect((await appraiser.postForm(`${path}/buoc/recognise`, recognition)).status).toBe(303);
    expect((await officer.get('/sang-kien')).text).toContain('Đã công nhận');
    const again = await appraiser.postForm(`${path}/buoc/recognise`, recognition);
    expect(again.status).toBe(409);
    const { json } = await officer.api('GET', '/api/v1/initiatives');
    expect(json[0].authors.map(({ personId }: { personId: string | null }) => personId === null)).toEqual([
      false,
      true,
    ]);
  });
});
