import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
});
afterAll(() => application.close());

describe('the pages of schemes', () => {
  it('list what is published and lead to it', async () => {
    const officer = await application.visit('can-bo-ag1');
    const { status, text } = await officer.get('/danh-muc/thang-diem');
    expect(status).toBe(200);
    expect(text).toContain('href="/danh-muc/thang-diem/KB-2022"');
    expect(text).toContain('Bảng tiêu chí chấm điểm (thang 100)');
  });

  it('show a scheme as a tree with its maxima', async () => {
    const officer = await application.visit('can-bo-ag1');
    const { status, text } = await officer.get('/danh-muc/thang-diem/KB-2022');
    expect(status).toBe(200);
    expect(text).toContain('Mười nhiệm vụ trọng tâm đã đăng ký');
    expect(text).toContain('từ 0 đến 30 điểm, theo bước 0,5 điểm');
    expect(text).toContain('−10');
    expect(text).toContain('13 tiêu chí, thang 100 điểm; ngoài thang: thưởng đến 5, trừ đến 10.');
  });

  it('do not know other codes or versions, and ask who it is', async () => {
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get('/danh-muc/thang-diem/KB-1999')).status).toBe(404);
    expect((await officer.get('/danh-muc/thang-diem/KB-2022?phien-ban=2')).status).toBe(404);
    expect((await (await application.visit(null)).get('/danh-muc/thang-diem')).status).toBe(303);
  });
});

describe('the API of schemes', () => {
  it('answers the list and the tree', async () => {
    const officer = await application.visit('can-bo-ag1');
    const list = await officer.api('GET', '/api/v1/schemes');
    expect(list.json).toMatchObject([{ code: 'KB-2022', version: 1, total: '100' }]);
    const scheme = await officer.api('GET', '/api/v1/schemes/KB-2022');
    expect(scheme.json.scheme.criteria.map((criterion: { code: string }) => criterion.code)).toEqual(['A', 'B', 'C']);
    expect([scheme.json.scheme.bonus.code, scheme.json.scheme.penalty.code]).toEqual(['D', 'E']);
    expect(scheme.json.scheme.criteria[0].criteria[1]).toMatchObject({
      code: 'A2',
      maximum: '30',
      item: { type: 'manual', step: '0.5' },
    });
  });

  it('answers problems for what is not there and for nobody', async () => {
    const missing = await (await application.visit('thu-ky')).api('GET', '/api/v1/schemes/KB-1999');
    expect([missing.status, missing.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect((await (await application.visit(null)).api('GET', '/api/v1/schemes')).status).toBe(401);
  });
});
