import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const HEAD = {
  ...{ number: '500/QĐ-UBND', decidedOn: '15/02/2026', issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang' },
  ...{ signerTitle: 'Chủ tịch', system: 'state' },
};
const LINE = { award: 'LDTT', subject: 'person', type: 'achievement', year: '2025' };

function form(number: string, ...lines: Record<string, string>[]): Record<string, string> {
  const fields = lines.flatMap((line, index) =>
    Object.entries({ ...LINE, ...line }).map(([name, value]) => [`${name}${String(index)}`, value]),
  );
  return { ...HEAD, number, rows: String(lines.length), ...(Object.fromEntries(fields) as Record<string, string>) };
}

describe('whom the lines of a decision mean', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  const persons: Record<string, string> = {};

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-03-10' });
    world = await seedWorld(application);
    const add = async (key: string, name: string, born: string, agency: string, post: string): Promise<void> => {
      const [row] = await application.database.query<{ id: string }>(
        `INSERT INTO person (full_name, given_name, born_on) VALUES ($1, 'X', $2) RETURNING id`,
        [name, born],
      );
      persons[key] = row!.id;
      await application.database.query(
        `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, $3, '2020-01-01')`,
        [row!.id, world.agencies[agency], post],
      );
    };
    await add('older', 'Lê Thị Mận', '1975-04-09', 'AG1', 'Chuyên viên');
    await add('younger', 'Lê Thị Mận', '1990-11-23', 'AG1', 'Chuyên viên');
    await add('elsewhere', 'Lê Thị Mận', '1982-02-02', 'AG2', 'Văn thư');
    await add('only', 'Phạm Văn Ổi', '1981-01-01', 'AG2', 'Kế toán');
    officer = await application.visit('so-noi-vu');
  });
  afterAll(() => application.close());

  const send = (fields: Record<string, string>) => officer.postFiles('/quyet-dinh/moi', fields, []);
  const chosen = (key: string, agency: string): string => `person:${persons[key]!}:${world.agencies[agency]!}`;
  const holders = async (number: string) => {
    const rows = await application.database.query<{ personId: string; code: string; name: string }>(
      `SELECT h.person_id AS "personId", g.code, h.recipient_name AS name FROM honour h JOIN decision d ON d.id = h.decision_id
         LEFT JOIN agency g ON g.id = h.agency_id WHERE d.number = $1 ORDER BY h.line`,
      [number],
    );
    return rows.map(({ personId, code, name }) => [personId, code, name]);
  };

  it('asks which of two namesakes is meant, shows what tells them apart, and records the one that was chosen', async () => {
    const asked = await send(form('500/QĐ-UBND', { agency: 'Ban AG1 Tỉnh ủy', name: 'le thi man', award: 'CSTDCS' }));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Dòng 1: cơ quan có nhiều người tên le thi man. Chọn đúng người nhận ở dòng này.');
    for (const text of ['sinh năm 1975', 'sinh năm 1990', chosen('older', 'AG1'), chosen('younger', 'AG1')])
      expect(asked.text).toContain(text);
    for (const text of ['09/04/1975', chosen('elsewhere', 'AG2')]) expect(asked.text).not.toContain(text);
    const fields = form('500/QĐ-UBND', { agency: 'AG1', name: 'Lê Thị Mận', recipient: chosen('younger', 'AG1') });
    expect((await send(fields)).status).toBe(303);
    expect(await holders('500/QĐ-UBND')).toEqual([[persons['younger'], 'AG1', 'Lê Thị Mận']]);
    expect((await send(fields)).status).toBe(303);
    expect(await holders('500/QĐ-UBND')).toHaveLength(1);
  });

  it('never guesses a person without an agency: somebody says who it is, or that it is nobody of the register', async () => {
    const asked = await send(form('501/QĐ-UBND', { name: 'Thị Mận' }));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Dòng 1: chọn “Thị Mận” là ai, hoặc chọn “Không có trong danh sách”.');
    expect(asked.text).toContain('value="Thị Mận"');
    const named = form(
      '501/QĐ-UBND',
      { name: 'Thị Mận', recipient: chosen('elsewhere', 'AG2') },
      { name: 'Lê Thị Mận', recipient: 'ngoai' },
      { name: 'Trần Ngoài Sổ' },
    );
    expect((await send(named)).status).toBe(303);
    expect(await holders('501/QĐ-UBND')).toEqual([
      [persons['elsewhere'], 'AG2', 'Lê Thị Mận'],
      [null, null, 'Lê Thị Mận'],
      [null, null, 'Trần Ngoài Sổ'],
    ]);
  });

  it('offers the agencies that a part of a name may mean, and takes the one that was chosen', async () => {
    const asked = await send(form('502/QĐ-UBND', { agency: 'Tỉnh ủy', name: 'Phạm Văn Ổi' }));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Dòng 1: chọn cơ quan, đơn vị trong danh sách.');
    expect(asked.text).toContain('name="agencyPick0" value="AG2"');
    const more = await send({
      ...form('502/QĐ-UBND', { agency: 'Tỉnh ủy', name: 'Phạm Văn Ổi' }),
      agencyPick0: 'AG2',
      more: '1',
    });
    expect(more.text).toContain('value="Ban AG2 Tỉnh ủy"');
    expect(more.text).toContain('Dòng 2');
    const recorded = await send({
      ...form('502/QĐ-UBND', { agency: 'Tỉnh ủy', name: 'Phạm Văn Ổi' }),
      agencyPick0: 'AG2',
    });
    expect(recorded.status).toBe(303);
    expect(await holders('502/QĐ-UBND')).toEqual([[persons['only'], 'AG2', 'Phạm Văn Ổi']]);
  });

  it('refuses a choice that the name or the agency no longer fits, and keeps forty lines', async () => {
    const other = await send(form('503/QĐ-UBND', { name: 'Phạm Văn Ổi', recipient: chosen('older', 'AG1') }));
    expect([other.status, other.text.includes('không phải tên của Lê Thị Mận đã chọn')]).toEqual([422, true]);
    const away = await send(
      form('503/QĐ-UBND', { agency: 'AG2', name: 'Lê Thị Mận', recipient: chosen('older', 'AG1') }),
    );
    expect([away.status, away.text.includes('Lê Thị Mận không công tác ở Ban AG2 Tỉnh ủy')]).toEqual([422, true]);
    const forged = await send(form('503/QĐ-UBND', { name: '', recipient: 'person:x:y' }));
    expect([forged.status, forged.text.includes('chọn lại người nhận')]).toEqual([422, true]);
    const many = Array.from({ length: 40 }, (_one, index) => ({ name: `Người Thứ ${String(index + 1)}`, award: '' }));
    const kept = await send({ ...form('503/QĐ-UBND', ...many), find: '1' });
    expect(kept.status).toBe(200);
    expect(kept.text).toContain('value="Người Thứ 40"');
    expect(kept.text).not.toContain('name="more"');
  });

  it('answers the choices of one line while it is typed, to those who record decisions', async () => {
    const address = `/quyet-dinh/moi/lua-chon?${new URLSearchParams({ dong: '3', name3: 'văn ổi', agency3: '', subject3: 'person' }).toString()}`;
    const answer = await officer.get(address);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Phạm Văn Ổi, Kế toán, Ban AG2 Tỉnh ủy, sinh năm 1981');
    expect(answer.text).toContain('name="recipient3"');
    expect(answer.text).not.toContain('<html');
    expect((await (await application.visit('can-bo-ag1')).get(address)).status).toBe(403);
    expect((await officer.get('/quyet-dinh/moi/lua-chon?dong=zz&name0=%25')).status).toBe(200);
  });

  it('looks up one line and three in the same number of queries', async () => {
    const lines = (count: number) => Array.from({ length: count }, () => ({ name: 'Thị Mận', agency: 'AG1' }));
    const one = await countQueries(application, () => send({ ...form('9/QĐ', ...lines(1)), find: '1' }));
    const three = await countQueries(application, () => send({ ...form('9/QĐ', ...lines(3)), find: '1' }));
    expect(three).toBe(one);
  });

  it('takes ids from programs, and refuses those that name nobody', async () => {
    const decision = { ...HEAD, number: '504/QĐ-UBND', decidedOn: '2026-02-15' };
    const line = { ...LINE, year: 2025 };
    const wrong = await officer.api('POST', '/api/v1/decisions', {
      ...decision,
      lines: [
        { ...line, personId: '00000000-0000-4000-8000-000000000000' },
        { ...line, agency: 'AG1', name: 'Lê Thị Mận' },
      ],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('người đã chọn không có trong danh sách');
    expect(wrong.text).toContain('nhiều người tên');
    const right = await officer.api('POST', '/api/v1/decisions', {
      ...decision,
      lines: [
        { ...line, award: 'CSTDCS', personId: persons['older'] },
        { ...line, award: 'BK_TINH', subject: 'collective', agency: world.agencies['AG2'] },
        { ...line, agency: 'AG1', name: 'Lê Thị Mận', isOutside: true },
      ],
    });
    expect(right.status).toBe(201);
    expect(await holders('504/QĐ-UBND')).toEqual([
      [persons['older'], 'AG1', 'Lê Thị Mận'],
      [null, 'AG2', 'Ban AG2 Tỉnh ủy'],
      [null, 'AG1', 'Lê Thị Mận'],
    ]);
  });
});
