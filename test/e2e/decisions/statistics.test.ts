import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const STATISTICS = '/api/v1/honour-statistics';

describe('honours in numbers', () => {
  let application: TestApplication;
  let office: TestClient;
  let reader: TestClient;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-03-10' });
    await seedWorld(application);
    office = await application.visit('so-noi-vu');
    reader = await application.visit('can-bo-ag1');
    const head = { issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang', signerTitle: 'Chủ tịch', system: 'state' };
    const line = { award: 'BK_TINH', type: 'achievement', agency: 'AG1' };
    const first = await office.api('POST', '/api/v1/decisions', {
      ...{ ...head, number: '12/QĐ-UBND', decidedOn: '2026-02-15' },
      lines: [
        { ...line, subject: 'collective', year: 2025 },
        { ...line, subject: 'person', name: 'Trần Thị Bưởi', year: 2025 },
        { ...line, subject: 'person', name: 'Lê Văn Cam', year: 2025, agency: 'AG2' },
      ],
    });
    const second = await office.api('POST', '/api/v1/decisions', {
      ...{ ...head, number: '99/QĐ-UBND', decidedOn: '2025-09-01' },
      lines: [{ ...line, subject: 'person', name: 'Trần Thị Bưởi', year: 2024 }],
    });
    expect([first.status, second.status]).toEqual([201, 201]);
  });
  afterAll(() => application.close());

  const sum = (rows: Record<string, number>[], name: string): number =>
    rows.reduce((total, row) => total + (row[name] ?? 0), 0);

  it.each([
    ['from=2026-01-01&to=2026-06-30', 3],
    ['from=2025-07-01&to=2025-12-31', 1],
    ['from=2025-01-01&to=2026-12-31&agency=AG1', 3],
    ['from=2024-01-01&to=2024-12-31', 0],
  ])('count for %s as many as the ledger finds', async (query, expected) => {
    const { status, json } = await reader.get(`${STATISTICS}?${query}`);
    expect(status).toBe(200);
    const ledger = await reader.get(`/api/v1/honours?${query}`);
    expect([sum(json.counts, 'standing') + sum(json.counts, 'revoked'), ledger.json.honours.length]).toEqual([
      expected,
      expected,
    ]);
  });

  it('tell apart who was honoured, and refuse days out of order', async () => {
    const { json } = await reader.get(`${STATISTICS}?from=2026-01-01&to=2026-06-30`);
    expect(json.counts).toMatchObject([
      { awardCode: 'BK_TINH', kind: 'form', subject: 'collective', standing: 1 },
      { awardCode: 'BK_TINH', kind: 'form', subject: 'person', standing: 2 },
    ]);
    expect(json.agencies).toMatchObject([
      { code: 'AG1', state: 2, party: 0 },
      { code: 'AG2', state: 1, party: 0 },
    ]);
    expect((await reader.get(`${STATISTICS}?from=2026-06-30&to=2026-01-01`)).status).toBe(422);
  });

  it('lead from every number to just the honours that it counts, and offer years and halves of them', async () => {
    const page = await reader.get('/quyet-dinh/thong-ke?from=01/01/2026&to=30/06/2026');
    expect(page.text).toMatch(/aria-current="true"[^>]*>6 tháng đầu năm 2026|6 tháng đầu năm 2026/);
    const links = [...page.text.matchAll(/href="(\/tra-cuu\?[^"]+)">(\d+)</g)];
    expect(links.map(([, , count]) => count)).toEqual(['1', '2', '3']);
    for (const [, href = '', count] of links) {
      const found = await reader.get(href.replaceAll('&amp;', '&'));
      expect(found.status).toBe(200);
      expect(found.text.match(/BK_TINH|12\/QĐ-UBND/g)?.length ?? 0).toBeGreaterThanOrEqual(Number(count));
      expect(found.text).not.toContain('99/QĐ-UBND');
    }
  });

  it('put what a revoked honour still has to give back on the list of Sở Nội vụ alone', async () => {
    expect((await office.get('/viec-can-lam')).text).not.toContain('Thu hồi tiền thưởng, hiện vật');
    const { decisions } = (await office.get('/api/v1/decisions?number=12')).json;
    const { honours } = (await office.get(`/api/v1/decisions/${String(decisions[0].id)}`)).json;
    const handed = { handedOn: '2026-03-01', receiver: 'Văn thư', handedBy: 'Sở Nội vụ' };
    const given = await office.api('POST', '/api/v1/decisions/honours/handovers', {
      ...handed,
      honours: [honours[1].id],
    });
    expect(given.status).toBe(204);
    const revoked = await office.api('POST', `/api/v1/decisions/${String(decisions[0].id)}/revocations`, {
      ...{ honours: [honours[1].id], number: '50/QĐ-UBND', decidedOn: '2026-03-05', signerTitle: 'Chủ tịch' },
      ...{ issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang', ground: 'false_dossier', reason: 'Kê khai không đúng' },
    });
    expect([revoked.status, revoked.text]).toEqual([204, '']);
    const todo = await office.get('/viec-can-lam');
    expect(todo.text).toContain('Thu hồi tiền thưởng, hiện vật: 1 khoản');
    expect(todo.text).toContain('href="/quyet-dinh/huy-bo"');
    expect((await reader.get('/viec-can-lam')).text).not.toContain('Thu hồi tiền thưởng, hiện vật');
    const recovered = await office.api('PUT', `/api/v1/decisions/honours/${String(honours[1].id)}/recovery`, {
      ...{ returnedOn: '2026-03-09', version: 1 },
    });
    expect(recovered.status).toBe(204);
    expect((await office.get('/viec-can-lam')).text).not.toContain('Thu hồi tiền thưởng, hiện vật');
  });
});
