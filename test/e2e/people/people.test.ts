import { Workbook } from 'exceljs';
import { type EvaluationSheet, EvaluationsService } from '../../../src/modules/people';
import { evaluationForm } from '../../../src/modules/people/evaluation-workbook';
import { type Actor, ActorRepository } from '../../../src/platform/access';
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

  it('keeps what was typed into a step that was refused at that step alone', async () => {
    const officer = await application.visit('can-bo-ag1');
    await officer.get('/sang-kien/them');
    const draft = {
      agencyCode: 'AG1',
      title: 'Họp không giấy',
      year: '2022',
      scope: 'base',
      content: '',
      isReplicable: '1',
    };
    const path = (await officer.postForm('/sang-kien', { ...draft, authors: 'Người ngoài; 100' })).headers[
      'location'
    ] as string;
    const appraiser = await application.visit('so-noi-vu');
    await appraiser.get(path);
    const refused = await appraiser.postForm(`${path}/buoc/recognise`, {
      ...{ version: '1', decisionNumber: '', decidedOn: 'hôm qua', council: 'Hội đồng tỉnh', scope: 'nation' },
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="buoc-recognise-ngay-quyet-dinh-loi"');
    expect(refused.text).toContain('value="hôm qua"');
    expect(refused.text).not.toContain('id="buoc-refuse-ly-do-loi"');
    // The box was unticked at the step, and stays ticked in the form of the initiative.
    expect(refused.text).toMatch(/id="sang-kien-nhan-rong"[^>]* checked/);
    expect(refused.text).not.toMatch(/id="buoc-recognise-nhan-rong"[^>]* checked/);
  });

  it('keeps the certificate of a recognised initiative, for its agency and the province alone', async () => {
    const officer = await application.visit('can-bo-ag1');
    const { json } = await officer.api('GET', '/api/v1/initiatives?q=so hoa');
    const { id, version } = json[0] as { id: string; version: number };
    const path = `/sang-kien/${id}`;
    await officer.get(path);
    const file = { field: 'file', name: 'Giấy xác nhận.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') };
    const send = (seen: number, files = [file]) =>
      officer.postFiles(`${path}/giay-xac-nhan`, { version: String(seen) }, files);
    const nothing = await send(version, []);
    expect([nothing.status, nothing.text.includes('id="tep-giay-xac-nhan-loi"')]).toEqual([422, true]);
    expect((await send(version)).status).toBe(303);
    expect((await send(version)).status).toBe(303);
    const late = await send(version, [{ ...file, name: 'Khác.pdf', content: Buffer.from('%PDF-1.5\n%%EOF\n') }]);
    expect([late.status, late.text.includes('Giấy xác nhận.pdf'), late.text.includes('Khác.pdf')]).toEqual([
      409,
      true,
      true,
    ]);
    const read = await officer.get(`${path}/giay-xac-nhan`);
    expect([read.status, read.text.startsWith('%PDF-1.4')]).toEqual([200, true]);
    const stranger = await application.visit('can-bo-ag2');
    expect((await stranger.get(`${path}/giay-xac-nhan`)).status).toBe(404);
    expect((await officer.api('GET', `/api/v1/initiatives/${id}`)).json).toMatchObject({
      certificate: 'Giấy xác nhận.pdf',
    });
  });

  it('tells those who act next on an initiative', async () => {
    const told = await application.database.query<{ role: string; title: string }>(
      `SELECT title FROM notice WHERE path LIKE '/sang-kien/%' ORDER BY title`,
    );
    const titles = told.map(({ title }) => title);
    expect(titles.filter((title) => title === 'Sáng kiến chờ công nhận')).toHaveLength(2);
    // The officer and the leader of the agency.
    expect(titles.filter((title) => title === 'Sáng kiến được công nhận')).toHaveLength(2);
  });

  it('keeps divisions, with both values when two people change one', async () => {
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get('/nhan-su/phong')).text).toContain('Thêm phòng, đơn vị');
    const fields = { agencyCode: 'AG1', name: 'Phòng Tổng hợp', validFrom: '', validTo: '' };
    const refused = await officer.postForm('/nhan-su/phong', { ...fields, validFrom: '45/01/2022' });
    expect([refused.status, refused.text.includes('value="Phòng Tổng hợp"')]).toEqual([422, true]);
    const path = (await officer.postForm('/nhan-su/phong', fields)).headers['location'] as string;
    const change = { name: 'Văn phòng', validFrom: '01/01/2020', validTo: '', version: '1' };
    expect((await officer.postForm(path, change)).status).toBe(303);
    const late = await officer.postForm(path, { ...change, name: 'Phòng Hành chính' });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Văn phòng[\s\S]*Phòng Hành chính/);
    expect((await officer.get('/nhan-su/phong')).text).toContain('từ 01/01/2020');
    const stranger = await application.visit('can-bo-ag2');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get('/nhan-su/phong?coQuan=AG1')).status).toBe(404);
    const id = path.split('/').at(-1) ?? '';
    const body = { name: 'Văn phòng', validFrom: '2020-01-01', validTo: null, version: 2 };
    expect((await officer.api('PUT', `/api/v1/divisions/${id}`, body)).json).toMatchObject({ version: 2 });
    expect((await officer.api('GET', '/api/v1/divisions?agency=AG1')).json).toMatchObject([{ id, name: 'Văn phòng' }]);
  });

  it('keeps households, with both values when two people change one', async () => {
    const officer = await application.visit('can-bo-ag1');
    await officer.get('/nhan-su/ho-gia-dinh');
    const fields = { agencyCode: 'AG1', headName: 'Lò Văn Pành', address: 'Bản Mới' };
    const refused = await officer.postForm('/nhan-su/ho-gia-dinh', { ...fields, address: '' });
    expect([refused.status, refused.text.includes('value="Lò Văn Pành"')]).toEqual([422, true]);
    expect((await officer.postForm('/nhan-su/ho-gia-dinh', fields)).status).toBe(303);
    const { json } = await officer.api('GET', '/api/v1/households?q=panh');
    const path = `/nhan-su/ho-gia-dinh/${(json as { id: string }[])[0]?.id ?? ''}`;
    expect((await officer.get(path)).text).toContain('value="Bản Mới"');
    const change = { headName: 'Lò Văn Pành', version: '1' };
    expect((await officer.postForm(path, { ...change, address: 'Bản Cũ' })).status).toBe(303);
    const late = await officer.postForm(path, { ...change, address: 'Bản Xa' });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Bản Cũ[\s\S]*Bản Xa/);
    const program = { headName: 'Lò Văn Pành', address: 'Bản Xa', version: 1 };
    const answer = await officer.api('PUT', path.replace('/nhan-su/ho-gia-dinh', '/api/v1/households'), program);
    expect(answer.status).toBe(409);
    expect((await (await application.visit('can-bo-ag2')).get(path)).status).toBe(404);
    expect((await (await application.visit('thu-ky')).get('/nhan-su/ho-gia-dinh')).text).toContain('Lò Văn Pành');
  });

  it('records disciplines and verifications of an agency on its page and by programs', async () => {
    const appraiser = await application.visit('so-noi-vu');
    const path = '/nhan-su/co-quan/AG1';
    await appraiser.get(path);
    const refused = await appraiser.postForm(`${path}/xac-minh`, { reason: 'Thanh tra', validFrom: 'x' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="ghi-xac-minh-tu-ngay-loi"');
    expect(refused.text).not.toContain('id="ghi-ky-luat-tu-ngay-loi"');
    expect(
      (await appraiser.postForm(`${path}/xac-minh`, { reason: 'Thanh tra', validFrom: '01/10/2022' })).status,
    ).toBe(303);
    const { json } = await appraiser.api('GET', '/api/v1/verifications/agency/AG1');
    const { id } = json[0] as { id: string };
    const end = { outcome: 'cleared', validTo: '2022-11-01', outcomeDocument: '1-KL', version: 1 };
    expect((await appraiser.api('POST', `/api/v1/verifications/agency/AG1/${id}/end`, end)).status).toBe(201);
    const late = await appraiser.postForm(`${path}/xac-minh/${id}/ket-thuc`, {
      ...{ outcome: 'violation', validTo: '01/11/2022', outcomeDocument: '', version: '1' },
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('không có vi phạm, ngày 01/11/2022. Bạn vừa ghi: có vi phạm, ngày 01/11/2022');
    const draft = { system: 'state', kind: 'reprimand', validFrom: '2022-01-01', decisionNumber: '3-QĐ' };
    const recorded = await appraiser.api('POST', '/api/v1/disciplines/agency/AG1', draft);
    expect(recorded.json).toMatchObject([{ decisionNumber: '3-QĐ', version: 1 }]);
    const leader = await application.visit('lanh-dao-ag1');
    expect((await leader.get(path)).text).toContain('3-QĐ');
    expect((await leader.get(path)).text).not.toContain('Thanh tra');
    expect((await leader.api('GET', '/api/v1/disciplines/agency/AG1')).status).toBe(200);
    expect((await leader.api('GET', '/api/v1/verifications/agency/AG1')).status).toBe(403);
    expect((await (await application.visit('can-bo-ag1')).get(path)).text).not.toContain('3-QĐ');
    expect((await appraiser.api('GET', '/api/v1/disciplines/else/AG1')).status).toBe(404);
  });

  it('takes the levels of a year from Excel: looks first, tells mistakes by cell, and both values of a conflict', async () => {
    const officer = await application.visit('can-bo-ag1');
    const path = '/nhan-su/danh-gia/AG1/2022';
    await officer.get('/nhan-su/danh-gia?nam=2022');
    const form = await officer.get(`${path}/mau`);
    expect(form.headers['content-disposition']).toContain('Danh-gia-xep-loai-AG1-2022.xlsx');
    const sheet = await application.get(EvaluationsService).sheet(await as('can-bo-ag1'), 'AG1', 2022);
    const filled = (level: string): Promise<Buffer> => filledForm(sheet, 'Đặng Thị Lan', level);
    const send = (content: Buffer) =>
      officer.postFiles(`${path}/tep`, {}, [{ field: 'file', name: 'Mức.xlsx', content }]);
    const wrong = await send(await filled('Rất tốt'));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/E\d+<\/th><td>[^<]*“Rất tốt” không có trong danh sách/);
    const look = await send(await filled('Hoàn thành xuất sắc nhiệm vụ'));
    expect([look.status, look.text.includes('1 mức thay đổi, chưa ghi gì')]).toEqual([200, true]);
    const lan = sheet.rows.find(({ name }) => name === 'Đặng Thị Lan');
    const key = `person:${lan?.holder.id ?? ''}`;
    const seenOf = (text: string): string =>
      new RegExp(`name="seen\\[${key}\\]" value="([^"]*)"`).exec(text)?.[1] ?? '';
    const save = (text: string, reason: string) =>
      officer.postForm(path, {
        ...{
          [`levels[${key}]`]: 'excellent',
          [`seen[${key}]`]: seenOf(text),
          document: '16-TB/AG1',
          reason,
          source: 'import',
        },
      });
    const refused = await save(look.text, '');
    expect([refused.status, refused.text.includes('name="source" value="import"')]).toEqual([422, true]);
    // Somebody else writes between the form and the file.
    const levels = [{ key, seenVersion: 1, seenLevel: 'well' as const, level: 'completed' as const }];
    const typed = { levels, document: '17-TB/SNV', reason: 'Theo kết luận' };
    await application.get(EvaluationsService).save(await as('so-noi-vu'), 'AG1', 2022, typed, 'screen');
    const warned = await send(await filled('Hoàn thành xuất sắc nhiệm vụ'));
    expect(warned.text).toMatch(/Lúc tải mẫu: Hoàn thành tốt nhiệm vụ\. Cán bộ thẩm định/);
    const late = await save(warned.text, 'Sửa');
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Hoàn thành nhiệm vụ[\s\S]*Hoàn thành xuất sắc nhiệm vụ/);
    expect((await save(late.text, 'Sửa')).status).toBe(303);
    const [last] = await application.database.query<{ level: string; source: string }>(
      `SELECT level, source FROM evaluation WHERE year = 2022 ORDER BY version DESC LIMIT 1`,
    );
    expect(last).toEqual({ level: 'excellent', source: 'import' });
  });

  async function as(login: string): Promise<Actor> {
    const [user] = await application.database.query<{ id: string }>(`SELECT id FROM app_user WHERE login_name = $1`, [
      login,
    ]);
    const actor = await application.get(ActorRepository).actorOn(user?.id ?? '', '2022-12-20');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }
});

/** The form of a sheet as Excel would send it back, with one level typed in. */
async function filledForm(sheet: EvaluationSheet, name: string, level: string): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await evaluationForm(sheet)) as never);
  const [page] = workbook.worksheets;
  page?.eachRow((row) => {
    if (row.getCell(1).value === name) row.getCell(5).value = level;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
