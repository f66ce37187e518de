import { HonoursService } from '../../../src/modules/honours';
import { PAST_COLUMNS, type PastColumn } from '../../../src/modules/honours/past/past-columns';
import { writeForms } from '../../../src/workbooks';
import { decisionDraft, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const LIST = '/tra-cuu/can-kiem-tra';

describe('honours of the past that are to be recognised', () => {
  let application: TestApplication;
  let world: World;
  let appraiser: TestClient;
  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application);
    appraiser = await application.visit('so-noi-vu');
    await appraiser.get('/tra-cuu');
  });
  afterEach(() => application.close());

  const person = async (name: string, agency: string): Promise<string> => {
    const [row] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name) VALUES ($1, 'Hòa') RETURNING id`,
      [name],
    );
    await application.database.query(
      `INSERT INTO person_post (person_id, agency_id, position_title) VALUES ($1, $2, 'Chuyên viên')`,
      [row!.id, world.agencies[agency]],
    );
    return row!.id;
  };
  const grant = async (number: string, ...lines: Parameters<typeof honourLine>[0][]): Promise<readonly string[]> =>
    (await application.get(HonoursService).grant(HOME_AFFAIRS, decisionDraft({ number }), lines.map(honourLine)))
      .honourIds;
  const of = (code: string): { agencyId: string; agencyName: null } => ({
    agencyId: world.agencies[code]!,
    agencyName: null,
  });

  it('are listed, said once on a form, audited, and stay as they were printed', async () => {
    const hoa = await person('Nguyễn Thị Hòa', 'AG1');
    const other = await person('Nguyễn Thị Hoà', 'AG2');
    const [id = ''] = await grant('1/QĐ', of('AG1'));
    expect((await appraiser.get('/tra-cuu')).text).toContain(`href="${LIST}/${id}"`);
    for (const path of [LIST, `${LIST}?muc=nguoi`])
      expect((await appraiser.get(path)).text).toContain('Nguyễn Thị Hòa');
    const form = await appraiser.get(`${LIST}/${id}`);
    expect([form.status, form.text.includes('Chuyên viên, ')]).toEqual([200, true]);
    const nothing = await appraiser.postForm(`${LIST}/${id}`, {});
    expect([nothing.status, nothing.text.includes('Chọn ít nhất một điều để xác định.')]).toEqual([422, true]);
    const wrong = await appraiser.postForm(`${LIST}/${id}`, { awardCode: 'KHONG', personId: hoa });
    expect([wrong.status, wrong.text.includes('Chọn danh hiệu, hình thức trong danh sách.')]).toEqual([422, true]);
    expect(wrong.text).toMatch(new RegExp(`<option value="${hoa}" selected`));
    expect((await appraiser.postForm(`${LIST}/${id}`, { awardCode: 'BK_TINH', personId: hoa })).status).toBe(303);
    expect((await appraiser.postForm(`${LIST}/${id}`, { awardCode: 'BK_TINH', personId: hoa })).status).toBe(303);
    const late = await appraiser.postForm(`${LIST}/${id}`, { personId: other });
    expect([late.status, late.text.includes('đã xác định khen thưởng này khác với điều vừa chọn')]).toEqual([
      409,
      true,
    ]);
    const [row] = await application.database.query(
      `SELECT award_code AS code, person_id AS person, award_name AS name FROM honour`,
    );
    expect(row).toEqual({ code: 'BK_TINH', person: hoa, name: 'Bằng khen của Chủ tịch UBND tỉnh' });
    const entries = await application.database.query(`SELECT FROM audit_entry WHERE action = 'honour.recognised'`);
    expect(entries).toHaveLength(1);
    expect((await appraiser.get(LIST)).text).toContain('Không còn gì cần xác định');
    await expect(application.asOwner(`UPDATE honour SET award_code = 'LDTT'`)).rejects.toThrow(/kept/);
    await expect(application.asOwner(`UPDATE honour SET kind = 'title'`)).rejects.toThrow(/kept/);
  });

  it('of a collective outside the register get their agency, then are the agency or a part of it', async () => {
    const line = { subject: 'collective', agencyName: '', recipientName: 'Ban cũ' } as const;
    const [id = '', twin = ''] = await grant('2/QĐ', line, { ...line, recipientName: 'Ban Cũ tỉnh' });
    const put = (honour: string, body: unknown): ReturnType<TestClient['api']> =>
      appraiser.api('PUT', `/api/v1/honours/${honour}/recognition`, body);
    expect((await put(id, { isAgency: true })).status).toBe(422);
    const done = await put(id, { agencyCode: 'AG1', isAgency: true, awardCode: 'BK_TINH' });
    expect(done.json).toMatchObject({ agencyCode: 'AG1', awardCode: 'BK_TINH', recipientName: 'Ban cũ' });
    expect((await put(twin, { agencyCode: 'AG1' })).status).toBe(200);
    expect((await put(twin, { agencyCode: 'AG2' })).status).toBe(409);
    const [division] = await application.database.query<{ id: string }>(
      `INSERT INTO division (agency_id, name) VALUES ($1, 'Phòng Tổng hợp') RETURNING id`,
      [world.agencies['AG1']],
    );
    const choices = await appraiser.api('GET', `/api/v1/honours/${twin}/recognition`);
    expect(choices.json).toMatchObject({ divisions: [{ value: division!.id, label: 'Phòng Tổng hợp' }], agencies: [] });
    expect((await put(twin, { divisionId: division!.id })).status).toBe(200);
    const left = await appraiser.api('GET', '/api/v1/honours/to-check');
    expect((left.json as { honours: { id: string }[] }).honours.map((one) => one.id)).toEqual([twin]);
  });

  it('are shown with as many queries for three as for one, to those who import', async () => {
    const [id = ''] = await grant('3/QĐ', of('AG1'));
    const load = async (): Promise<void> => {
      await appraiser.get(LIST);
    };
    await load();
    const one = await countQueries(application, load);
    await grant('4/QĐ', of('AG1'), of('AG2'));
    expect(await countQueries(application, load)).toBe(one);
    const officer = await application.visit('can-bo-ag1');
    for (const path of [LIST, `${LIST}/${id}`, '/api/v1/honours/to-check']) {
      expect((await officer.get(path)).status).toBe(403);
    }
    expect((await officer.get('/tra-cuu')).text).not.toContain(LIST);
    expect((await appraiser.get(`${LIST}/khong`)).status).toBe(404);
  });

  it('are imported by a program, linked where the agency has one person of the name', async () => {
    const hoa = await person('Nguyễn Thị Hòa', 'AG1');
    await person('Lê Văn Bình', 'AG1');
    await person('Lê Văn Bình', 'AG1');
    const line: Partial<Record<PastColumn, string>> = {
      ...{ number: '5/QĐ-UB', decidedOn: '2009-02-10', issuingBody: 'Ủy ban nhân dân tỉnh', subject: 'Cá nhân' },
      ...{ recipient: 'Nguyễn Thị Hòa', agencyCode: 'AG1', award: 'Bằng khen của UBND tỉnh', year: '2008' },
    };
    const rows = [line, { ...line, recipient: 'Lê Văn Bình' }, { ...line, agencyCode: 'AG2' }];
    const content = await writeForms('Danh sách', [
      { name: 'Khen thưởng', title: 'Danh sách', remarks: [], columns: PAST_COLUMNS, rows, spareRows: 1 },
    ]);
    const path = '/api/v1/honours/imports';
    const send = (): ReturnType<TestClient['postFiles']> =>
      appraiser.postFiles(`${path}/preview`, {}, [{ field: 'file', name: 'a.xlsx', content }]);
    const preview = await send();
    const plan = preview.json as { fileId: string; unknownAwards: { key: string }[] };
    expect(plan).toMatchObject({ honours: 3, decisions: 1, linked: 1, problems: [] });
    const awards = { [plan.unknownAwards[0]!.key]: 'BK_TINH' };
    const done = await appraiser.api('POST', path, { fileId: plan.fileId, awards });
    expect([done.status, done.json]).toEqual([200, { honours: 3, decisions: 1, duplicates: 0 }]);
    const stored = await application.database.query(
      `SELECT person_id AS person, award_code AS code FROM honour ORDER BY line`,
    );
    expect(stored).toEqual([hoa, null, null].map((id) => ({ person: id, code: 'BK_TINH' })));
    expect((await send()).json).toMatchObject({ honours: 0, duplicates: 3, fileId: null });
    expect((await appraiser.api('POST', path, {})).status).toBe(404);
    expect((await appraiser.postFiles(`${path}/preview`, {}, [])).status).toBe(422);
  });
});
