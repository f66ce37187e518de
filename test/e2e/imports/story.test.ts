import { rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { blocWorkbook, editedBlocWorkbook, SHEETS } from '../../support/workbook-factory';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let appraiser: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  appraiser = await application.visit('so-noi-vu');
});
afterAll(() => application.close());

const send = (content: Buffer, fields: Record<string, string> = { year: '2022', bloc: 'KHOI-BAN-DANG' }) =>
  appraiser.postFiles('/nhap-du-lieu', fields, [{ field: 'file', name: 'khoi-ban-dang-2022.xlsx', content }]);

/** The hidden fields of the form that writes. */
function decisionOf(page: Answer): Record<string, string> {
  const form = /<form id="ghi-tep"[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '';
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return Object.fromEntries(fields.filter(([name]) => name !== '_csrf')) as Record<string, string>;
}

const newValue = (value: number) => editedBlocWorkbook((sheet) => (sheet(SHEETS.progress).getCell('C5').value = value));

describe('the way of a workbook into the system', () => {
  it('begins with the form, which Excel files are sent by', async () => {
    const page = await appraiser.get('/nhap-du-lieu');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Chưa có lần nhập nào.');
  });

  it('shows what would be written, keeps the file and writes nothing', async () => {
    const before = await rowCounts(application);
    const page = await send(blocWorkbook());
    expect(page.status).toBe(200);
    for (const words of [
      'Sẵn sàng ghi: 314 mục thêm mới.',
      '90 nhiệm vụ của 9 đơn vị',
      'Sẽ lập mới: khối KHOI-BAN-DANG.',
      'Càng thấp càng tốt',
      'Ngày ký giao ước thi đua.',
      'Trang “Tiến độ 30-6-2022”, ô C8',
    ]) {
      expect(page.text).toContain(words);
    }
    const after = await rowCounts(application);
    expect(after['stored_file']).toBe(1);
    expect({ ...after, stored_file: 0, audit_entry: 0, session: 0, audit_chain: 0 }).toEqual({
      ...{ ...before, stored_file: 0, audit_entry: 0, session: 0, audit_chain: 0 },
    });
  });

  it('writes after a click, and says how much', async () => {
    const page = await send(blocWorkbook());
    const result = await appraiser.postForm('/nhap-du-lieu/ghi', decisionOf(page));
    expect(result.status).toBe(200);
    expect(result.text).toContain('Đã ghi vào hệ thống');
    expect(result.text).toContain('/khoi/KHOI-BAN-DANG/2022-H1/tong-quan');
    expect(result.text).toContain('/danh-muc/khoi/KHOI-BAN-DANG?nam=2022');
    expect((await appraiser.get('/khoi/KHOI-BAN-DANG/2022-H1/nhiem-vu')).text).toContain('Kết nạp đảng viên mới');
    expect((await appraiser.get('/nhap-du-lieu')).text).toContain('Khối KHOI-BAN-DANG: 314 mục thêm mới');
  });

  it('has nothing to write the second time', async () => {
    const before = await rowCounts(application);
    const page = await send(blocWorkbook());
    expect(page.text).toContain('không có thay đổi để ghi');
    expect(decisionOf(page)).toEqual({});
    expect((await rowCounts(application))['stored_file']).toBe(before['stored_file']);
  });

  it('shows the new preview when the data changed after the first one', async () => {
    const decision = decisionOf(await send(await newValue(8)));
    await appraiser.postForm('/nhap-du-lieu/ghi', decisionOf(await send(await newValue(9))));
    const page = await appraiser.postForm('/nhap-du-lieu/ghi', decision);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Dữ liệu trên hệ thống đã đổi sau khi bạn xem trước.');
    expect(decisionOf(page)['planHash']).not.toBe(decision['planHash']);
    const result = await appraiser.postForm('/nhap-du-lieu/ghi', decisionOf(page));
    expect(result.text).toContain('Đã ghi vào hệ thống');
  });

  it('asks which value stands where somebody changed the system, and keeps what was chosen', async () => {
    await application.asOwner(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, author_name, source)
       SELECT t.id, 9, '2022-06-27', 6, 'Cán bộ TĐKT', 'screen'
         FROM key_task t JOIN agency g ON g.id = t.agency_id WHERE g.code = 'VPTU' AND t.number = 1`,
    );
    const page = await send(await newValue(7));
    expect(page.text).toContain('Khác với hệ thống, cần chọn');
    expect(page.text).toContain('Cán bộ TĐKT');
    const decision = decisionOf(page);
    const open = await appraiser.postForm('/nhap-du-lieu/ghi', decision);
    expect(open.status).toBe(409);
    expect(open.text).toContain('<title>Lỗi (1): Kiểm tra trước khi ghi');
    const fact = 'progress:VPTU:1:2022-06-27:value';
    const kept = await appraiser.postForm('/nhap-du-lieu/ghi', { ...decision, 'choice[0]': `system:${fact}` });
    expect(kept.text).toContain('Không có thay đổi');
    expect(page.text).not.toContain(`value="file:${fact}"`);
    const taken = await appraiser.postForm('/nhap-du-lieu/ghi', { ...decision, 'choice[0]': `file:${fact}` });
    expect(taken.status).toBe(409);
    expect(taken.text).toContain('1 giá trị do cơ quan tự ghi hoặc đã được duyệt trên hệ thống');
  });

  it('says at its field what cannot be a year or a code', async () => {
    const page = await send(blocWorkbook(), { year: '22', bloc: 'khối 1' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Nhập năm, ví dụ 2022.');
    const code = await send(blocWorkbook(), { year: '2022', bloc: 'khối 1' });
    expect([code.status, code.text.includes('Mã gồm chữ in hoa không dấu')]).toEqual([422, true]);
  });
});

describe('the API', () => {
  const post = (query: string, content: Buffer, fields: Record<string, string> = {}) =>
    appraiser.postFiles(
      `/api/v1/imports${query}`,
      { year: '2022', bloc: 'KHOI-API', blocName: 'Khối API', ...fields },
      [{ field: 'file', name: 'khoi.xlsx', content }],
    );

  it('looks only, unless it is told to write', async () => {
    const { status, json } = await post('', blocWorkbook());
    expect(status).toBe(200);
    expect(json).toMatchObject({ bloc: 'KHOI-API', year: 2022, applied: false, changed: true, repairs: 44 });
    expect(json.counts).toEqual({
      ...{ agencies: 9, tasks: 90, values: 87, without_value: 3, criteria: 13, self_scores: 117, commendations: 8 },
    });
  });

  it('writes when told so, and says when nothing changed', async () => {
    expect((await post('?ghi=true', blocWorkbook())).json).toMatchObject({ applied: true, changed: true });
    expect((await post('?ghi=true', blocWorkbook())).json).toMatchObject({ applied: false, changed: false });
  });

  it('lists conflicts with 409 until they are chosen', async () => {
    await application.asOwner(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, author_name, source)
       SELECT t.id, 5, '2022-06-27', 6, 'Cán bộ TĐKT', 'screen'
         FROM key_task t JOIN agency g ON g.id = t.agency_id JOIN bloc b ON b.id = t.bloc_id
        WHERE g.code = 'VPTU' AND t.number = 1 AND b.code = 'KHOI-API'`,
    );
    const refused = await post('?ghi=true', blocWorkbook());
    expect([refused.status, refused.json.code]).toEqual([409, 'import_has_conflicts']);
    const [conflict] = refused.json.conflicts;
    expect(conflict).toMatchObject({ system: '6', file: '7', changedBy: 'Cán bộ TĐKT', protected: true, choice: null });
    const taken = await post('?ghi=true', blocWorkbook(), { 'choice[0]': `file:${String(conflict.fact)}` });
    expect([taken.status, taken.json.code]).toEqual([409, 'import_has_conflicts']);
    const kept = await post('?ghi=true', blocWorkbook(), { 'choice[0]': `system:${String(conflict.fact)}` });
    expect(kept.json).toMatchObject({ applied: false, changed: false });
  });

  it('is closed to those who do not import', async () => {
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get('/nhap-du-lieu')).status).toBe(403);
    const answer = await officer.postFiles('/api/v1/imports', {}, []);
    expect(answer.status).toBe(403);
  });
});
