import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const PDF = '%PDF-1.7\nquyết định đã ký';
const HEAD = {
  number: '412/QĐ-UBND',
  decidedOn: '15/02/2026',
  issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang',
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
  signerTitle: 'Chủ tịch',
  signerName: '',
  system: 'state',
  subjectLine: 'Về việc tặng danh hiệu, hình thức khen thưởng năm 2025',
};

function row(index: number, changes: Record<string, string>): Record<string, string> {
  const blank = {
    award: '',
    subject: 'person',
    type: 'achievement',
    agency: 'AG1',
    name: '',
    detail: '',
    from: '',
    year: '2025',
  };
  return Object.fromEntries(
    Object.entries({ ...blank, ...changes }).map(([name, value]) => [`${name}${String(index)}`, value]),
  );
}

describe('a decision from its record to its revocation', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  let reader: TestClient;
  let personId: string;
  let path = '';

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-03-10' });
    world = await seedWorld(application);
    const [person] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name, born_on, identity_number)
       VALUES ('Trần Thị Bưởi', 'Bưởi', '1980-05-17', '012345678901') RETURNING id`,
    );
    personId = person!.id;
    await application.database.query(
      `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Chuyên viên', '2020-01-01')`,
      [personId, world.agencies['AG1']],
    );
    officer = await application.visit('so-noi-vu');
    reader = await application.visit('can-bo-ag1');
  });
  afterAll(() => application.close());

  const record = (fields: Record<string, string>, file = true) =>
    officer.postFiles('/quyet-dinh/moi', fields, file ? [{ field: 'file', name: 'quyet-dinh.pdf', content: PDF }] : []);
  const idOf = (location: unknown): string => /[0-9a-f-]{36}/.exec(String(location))?.[0] ?? '';

  it('refuses a wrong form with a sentence at every field and keeps what was typed', async () => {
    await officer.get('/quyet-dinh/moi');
    const head = await record({
      ...HEAD,
      number: '',
      decidedOn: '31/02/2026',
      rows: '1',
      ...row(0, { award: 'CSTDCS' }),
    });
    expect(head.status).toBe(422);
    for (const text of ['Nhập số, ký hiệu.', 'Nhập ngày, ví dụ 30/06/2022.', 'value="31/02/2026"'])
      expect(head.text).toContain(text);
    const lines = await record({
      ...{ ...HEAD, rows: '4' },
      ...row(0, { award: 'KHONG', name: 'Lê Văn A' }),
      ...row(1, { award: 'CSTDCS', name: '' }),
      ...row(2, { award: 'CSTDCS', name: 'Lê Văn B', agency: 'ZZ' }),
      ...row(3, { award: 'CSTDCS', name: 'Lê Văn C', year: '20x' }),
    });
    expect(lines.status).toBe(422);
    expect(lines.text).toContain('Dòng 4: nhập năm thành tích, ví dụ 2025.');
    const named = await record({
      ...{ ...HEAD, rows: '3' },
      ...row(0, { award: 'KHONG', name: 'Lê Văn A' }),
      ...row(1, { award: 'CSTDCS', name: '' }),
      ...row(2, { award: 'CSTDCS', name: 'Lê Văn B', agency: 'ZZ' }),
    });
    for (const text of ['Dòng 1: chọn danh hiệu', 'Dòng 2: nhập tên', 'Dòng 3: chọn cơ quan', 'value="Lê Văn B"']) {
      expect(named.text).toContain(text);
    }
    const subject = await record({ ...HEAD, rows: '1', ...row(0, { award: 'CO_TINH', name: 'Lê Văn A' }) });
    expect([subject.status, subject.text.includes('không dành cho đối tượng này')]).toEqual([422, true]);
    const empty = await record({ ...HEAD, rows: '5' });
    expect(empty.text).toContain('Quyết định chưa có tập thể, cá nhân, hộ gia đình nào.');
    expect((await record({ ...HEAD, rows: '5', more: '1', ...row(0, { name: 'Giữ lại' }) })).text).toContain(
      'value="Giữ lại"',
    );
  });

  it('records a decision, knows the person of the register, and says the same request again changes nothing', async () => {
    const fields = {
      ...{ ...HEAD, rows: '4' },
      ...row(0, { award: 'LDTT', name: 'tran thi buoi' }),
      ...row(1, { award: 'CSTDCS', name: 'Trần Thị Bưởi' }),
      ...row(2, { award: 'BK_TINH', name: 'Trần Thị Bưởi' }),
      ...row(3, { award: 'BK_TINH', subject: 'collective' }),
    };
    const answer = await record(fields);
    expect(answer.status).toBe(303);
    path = `/quyet-dinh/${idOf(answer.headers['location'])}`;
    expect((await record(fields, false)).headers['location']).toBe(path);
    const page = await reader.get(path);
    for (const text of ['412/QĐ-UBND', 'Ban AG1 Tỉnh ủy', 'Mã QR', '15/02/2026']) expect(page.text).toContain(text);
    expect(page.text).not.toContain('012345678901');
    const [honour] = await application.database.query<{ n: string }>(
      `SELECT count(*) AS n FROM honour WHERE person_id = $1 AND award_version IS NOT NULL`,
      [personId],
    );
    expect(Number(honour!.n)).toBe(3);
    const file = await reader.get(`${path}/tep`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await reader.get('/viec-can-lam')).text).toContain('Quyết định khen thưởng mới');
  });

  it('refuses the same number in the year and the same achievement twice', async () => {
    const same = await record({
      ...HEAD,
      decidedOn: '20/02/2026',
      rows: '1',
      ...row(0, { award: 'LDTT', name: 'Lê Văn D' }),
    });
    expect([same.status, same.text.includes('trong năm này đã dùng cho quyết định ngày 15/02/2026')]).toEqual([
      422,
      true,
    ]);
    const held = await record({
      ...HEAD,
      number: '413/QĐ-UBND',
      rows: '1',
      ...row(0, { award: 'CSTDCS', name: 'Trần Thị Bưởi' }),
    });
    expect([held.status, held.text.includes('Một thành tích không khen hai lần')]).toEqual([422, true]);
    const other = await record({ ...HEAD, rows: '1', ...row(0, { award: 'LDTT', name: 'Người Khác' }) });
    expect([other.status, other.text.includes('đã có trong sổ')]).toEqual([409, true]);
  });

  it('pays the highest title of the period and the form besides, each line explained, and freezes the list', async () => {
    const preview = await officer.get(`${path}/chi-thuong`);
    expect(preview.status).toBe(200);
    for (const text of [
      'chỉ nhận mức tiền thưởng của danh hiệu cao nhất',
      '1 × 2.340.000 = 2.340.000',
      '1,5 × 2.340.000 = 3.510.000',
      '3 × 2.340.000 = 7.020.000',
    ]) {
      expect(preview.text).toContain(text);
    }
    const fingerprint = /name="fingerprint" value="([0-9a-f]+)"/.exec(preview.text)![1]!;
    const stale = await officer.postForm(`${path}/chi-thuong`, { fingerprint: 'x', rows: '4' });
    expect([stale.status, stale.text.includes('đã thay đổi sau khi bạn mở trang')]).toEqual([409, true]);
    const [, index, honour] = /name="honour(\d+)" value="([0-9a-f-]+)"/.exec(preview.text)!;
    const typed = (amount: string, note = '') => ({
      fingerprint,
      rows: '4',
      [`honour${index!}`]: honour!,
      [`amount${index!}`]: amount,
      [`note${index!}`]: note,
    });
    for (const [amount, sentence] of [
      ['99.000.000', 'chi không quá 2.340.000 đồng'],
      ['1.000', 'ghi căn cứ'],
      ['abc', 'nhập số tiền bằng đồng'],
    ]) {
      const refused = await officer.postForm(`${path}/chi-thuong`, typed(amount!));
      expect([refused.status, refused.text.includes(sentence!), refused.text.includes(`value="${amount!}"`)]).toEqual([
        422,
        true,
        true,
      ]);
    }
    const confirmed = await officer.postForm(`${path}/chi-thuong`, { fingerprint, rows: '4' });
    expect(confirmed.status).toBe(303);
    const list = String(confirmed.headers['location']);
    const page = await officer.get(list);
    expect(page.text).toContain('12.870.000 đồng');
    expect(page.text).toContain('Mười hai triệu tám trăm bảy mươi nghìn đồng');
    await expect(application.database.query(`UPDATE payment_line SET amount = 1`)).rejects.toThrow(/kept as written/);
    const again = (await officer.get(`${path}/chi-thuong`)).text;
    expect(again).toContain('Đã có trong danh sách chi: 2.340.000 đồng');
    // The tag of a line on a list is not that of a title for which nothing is ever paid.
    expect([again.split('>Đã có danh sách chi<').length - 1, again.split('>Không chi<').length - 1]).toEqual([3, 1]);
    expect((await reader.get(list)).text).not.toContain('name="positions"');
    expect((await (await application.visit('can-bo-la')).get(list)).status).toBe(404);
    const wrong = await officer.postForm(`${list}/da-chi`, {
      paidOn: '01/01/2026',
      positions: ['2', '3'],
      receiver: '',
    });
    expect([wrong.status, wrong.text.includes('Nhập ngày từ 15/02/2026 trở đi.')]).toEqual([422, true]);
    expect(
      (await officer.postForm(`${list}/da-chi`, { paidOn: '02/03/2026', positions: ['2', '3'], receiver: '' })).status,
    ).toBe(303);
    const cancel = await officer.postForm(`${list}/huy`, { reason: 'Sai' });
    expect([cancel.status, cancel.text.includes('đã có dòng chi tiền')]).toEqual([409, true]);
    for (const format of ['pdf', 'docx', 'xlsx']) expect((await officer.get(`${list}/in/${format}`)).status).toBe(200);
  });

  it('hands artefacts over, issues them again, and keeps who did', async () => {
    const page = await officer.get('/quyet-dinh/hien-vat');
    const ids = [...page.text.matchAll(/name="honours" value="([0-9a-f-]+)"/g)].map((match) => match[1]!);
    expect(ids).toHaveLength(4);
    const nobody = await officer.postForm('/quyet-dinh/hien-vat', {
      handedOn: '01/03/2026',
      receiver: 'A',
      handedBy: 'B',
    });
    expect(nobody.status).toBe(422);
    const handed = await officer.postForm('/quyet-dinh/hien-vat', {
      honours: ids,
      handedOn: '01/03/2026',
      receiver: 'Văn thư AG1',
      handedBy: 'Sở Nội vụ',
    });
    expect(handed.status).toBe(303);
    const other = await officer.postForm('/quyet-dinh/hien-vat', {
      honours: ids,
      handedOn: '02/03/2026',
      receiver: 'Khác',
      handedBy: 'B',
    });
    expect([other.status, other.text.includes('đã trao ngày 01/03/2026')]).toEqual([409, true]);
    const again = await officer.postForm(`${path}/hien-vat/cap-lai`, {
      honour: ids[0]!,
      reason: 'In sai tên',
      requestedOn: '05/03/2026',
      dueOn: '20/03/2026',
    });
    expect(again.status).toBe(303);
    expect((await officer.get('/quyet-dinh/hien-vat')).text).toContain('Phải cấp lại trước 20/03/2026');
  });

  it('lets anybody check a code, and says nothing of a person', async () => {
    const visitor = await application.visit(null);
    const codes = [...(await officer.get(path)).text.matchAll(/kiem-chung\/([a-z2-7]{24})/g)].map((match) => match[1]!);
    expect(new Set(codes).size).toBe(4);
    for (const code of new Set(codes)) {
      const page = await visitor.get(`/kiem-chung/${code}`);
      expect([page.status, page.headers['cache-control'], page.headers['set-cookie']]).toEqual([
        200,
        'no-store',
        undefined,
      ]);
      expect(page.text).toContain('Còn hiệu lực');
      for (const secret of ['Bưởi', 'Chuyên viên', '8901', '1980']) expect(page.text).not.toContain(secret);
    }
    const unknown = await visitor.get(`/kiem-chung/${'a'.repeat(24)}`);
    expect([unknown.status, (await visitor.get('/kiem-chung/0')).text]).toEqual([404, unknown.text]);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 40; attempt += 1) statuses.push((await visitor.get('/kiem-chung/0')).status);
    expect(statuses.at(-1)).toBe(429);
    application.setToday('2026-03-11');
  });

  it('offers anybody a form to type a code, and says what is no code', async () => {
    const visitor = await application.visit(null);
    const form = await visitor.get('/kiem-chung');
    expect([form.status, form.headers['set-cookie']]).toEqual([200, undefined]);
    expect(form.text).toContain('name="ma"');
    const [, code = ''] = /kiem-chung\/([a-z2-7]{24})/.exec((await officer.get(path)).text) ?? [];
    const typed = encodeURIComponent(` ${code.toUpperCase().replace(/(.{6})/g, '$1 ')}`);
    const found = await visitor.get(`/kiem-chung?ma=${typed}`);
    expect([found.status, found.headers['location']]).toEqual([303, `/kiem-chung/${code}`]);
    const wrong = await visitor.get('/kiem-chung?ma=BK-2026-001');
    expect([wrong.status, wrong.text.includes('value="BK-2026-001"')]).toEqual([422, true]);
    expect(wrong.text).toContain('Mã kiểm chứng gồm 24 chữ cái');
  });

  it('prints the draft, the list and the codes', async () => {
    for (const what of ['du-thao', 'danh-sach', 'ma-kiem-chung']) {
      for (const format of ['pdf', 'docx', 'xlsx']) {
        const file = await reader.get(`${path}/in/${what}/${format}`);
        expect([what, format, file.status]).toEqual([what, format, 200]);
      }
    }
    expect((await reader.get(`${path}/in/khac/pdf`)).status).toBe(404);
  });

  it('revokes, lists what has to come back, and says so to the public', async () => {
    const form = await officer.get(`${path}/huy-bo`);
    const ids = [...form.text.matchAll(/name="honour-([0-9a-f-]+)"/g)].map((match) => match[1]!);
    const typed = {
      number: '500/QĐ-UBND',
      decidedOn: '09/03/2026',
      issuingBody: HEAD.issuingBody,
      signerTitle: 'Chủ tịch',
      signerName: '',
      ground: 'fraud',
      reason: 'Khai sai',
    };
    const nobody = await officer.postFiles(`${path}/huy-bo`, typed, []);
    expect([nobody.status, nobody.text.includes('Chọn ít nhất một')]).toEqual([422, true]);
    const early = await officer.postFiles(
      `${path}/huy-bo`,
      { ...typed, decidedOn: '01/01/2026', [`honour-${ids[1]!}`]: '1' },
      [],
    );
    expect([early.status, early.text.includes('value="500/QĐ-UBND"')]).toEqual([422, true]);
    const revoke = () => officer.postFiles(`${path}/huy-bo`, { ...typed, [`honour-${ids[1]!}`]: '1' }, []);
    expect((await revoke()).status).toBe(303);
    expect((await revoke()).status).toBe(303);
    const list = await officer.get('/quyet-dinh/huy-bo');
    for (const text of ['Phải thu 2.340.000 đồng', 'Phải thu lại', 'Còn phải thu hồi'])
      expect(list.text).toContain(text);
    const action = `/quyet-dinh/huy-bo/${ids[1]!}`;
    const over = await officer.postForm(action, {
      version: '1',
      recovered: '9.000.000',
      recoveredOn: '10/03/2026',
      returnedOn: '',
      note: '',
    });
    expect([over.status, over.text.includes('Số đã thu không quá số phải thu')]).toEqual([422, true]);
    expect(
      (
        await officer.postForm(action, {
          version: '1',
          recovered: '2.340.000',
          recoveredOn: '10/03/2026',
          returnedOn: '10/03/2026',
          note: '',
        })
      ).status,
    ).toBe(303);
    const stale = await officer.postForm(action, {
      version: '1',
      recovered: '0',
      recoveredOn: '',
      returnedOn: '',
      note: 'x',
    });
    expect(stale.status).toBe(409);
    expect((await officer.get('/quyet-dinh/huy-bo')).text).toContain('Đã xong');
    const [row1] = await application.database.query<{ code: string }>(
      `SELECT code FROM honour_code WHERE honour_id = $1`,
      [ids[1]],
    );
    const page = await (await application.visit(null)).get(`/kiem-chung/${row1!.code}`);
    expect([page.status, page.text.includes('Đã bị hủy bỏ từ ngày 09/03/2026')]).toEqual([200, true]);
  });

  it('counts by the day of the decision, revoked ones apart', async () => {
    const page = await reader.get('/quyet-dinh/thong-ke?from=01/01/2026&to=31/12/2026&bloc=KHOI-1');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Danh hiệu thi đua của Nhà nước');
    expect((await reader.get('/quyet-dinh/thong-ke?from=31/12/2026&to=01/01/2026')).status).toBe(422);
    expect((await reader.get('/quyet-dinh/thong-ke?from=01/01/2025&to=31/12/2025')).text).toContain(
      'Không có khen thưởng nào',
    );
    for (const format of ['pdf', 'xlsx', 'docx']) {
      expect((await reader.get(`/quyet-dinh/thong-ke/in/${format}?from=01/01/2026&to=31/12/2026`)).status).toBe(200);
    }
  });

  it('does the same for programs', async () => {
    const line = {
      award: 'LDTT',
      subject: 'person',
      type: 'achievement',
      agency: 'AG2',
      name: 'Lê Văn Bốn',
      year: 2025,
    };
    const body = { ...HEAD, number: '600/QĐ-UBND', decidedOn: '2026-03-01', lines: [line] };
    const made = await officer.api('POST', '/api/v1/decisions', body);
    expect(made.status).toBe(201);
    const { decisionId, honourIds } = made.json as { decisionId: string; honourIds: string[] };
    const read = await reader.api('GET', `/api/v1/decisions/${decisionId}`);
    expect(read.json.honours[0].code).toMatch(/^[a-z2-7]{24}$/);
    const preview = await officer.api('GET', `/api/v1/payments/decisions/${decisionId}/preview`);
    expect(preview.json.lines[0].amount).toBe(710_000);
    const list = await officer.api('POST', `/api/v1/payments/decisions/${decisionId}`, {
      fingerprint: preview.json.fingerprint,
    });
    expect(list.status).toBe(201);
    expect(
      (await officer.api('POST', `/api/v1/payments/${list.json.id}/paid`, { positions: [1], paidOn: '2026-03-05' }))
        .status,
    ).toBe(204);
    const handover = { honours: honourIds, handedOn: '2026-03-05', receiver: 'A', handedBy: 'B' };
    expect((await officer.api('POST', '/api/v1/decisions/honours/handovers', handover)).status).toBe(204);
    expect((await officer.api('POST', '/api/v1/decisions', { ...body, number: '601', lines: 'x' })).status).toBe(422);
    expect((await reader.api('POST', '/api/v1/decisions', body)).status).toBe(403);
  });

  it('sends as many statements for one decision as for three', async () => {
    const count = (address: string) => countQueries(application, () => officer.get(address));
    const pages = [
      '/quyet-dinh',
      '/quyet-dinh/chi-thuong',
      '/quyet-dinh/hien-vat',
      '/quyet-dinh/huy-bo',
      '/quyet-dinh/thong-ke',
    ];
    const before: number[] = [];
    for (const address of pages) before.push(await count(address));
    for (const number of ['701/QĐ-UBND', '702/QĐ-UBND', '703/QĐ-UBND']) {
      const lines = [
        { award: 'LDTT', subject: 'person', type: 'achievement', agency: 'AG3', name: `Người ${number}`, year: 2025 },
      ];
      const made = await officer.api('POST', '/api/v1/decisions', { ...HEAD, number, decidedOn: '2026-03-02', lines });
      const preview = await officer.api('GET', `/api/v1/payments/decisions/${made.json.decisionId}/preview`);
      await officer.api('POST', `/api/v1/payments/decisions/${made.json.decisionId}`, {
        fingerprint: preview.json.fingerprint,
      });
    }
    const after: number[] = [];
    for (const address of pages) after.push(await count(address));
    expect(after).toEqual(before);
  });
});
