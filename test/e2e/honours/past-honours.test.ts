import { PAST_COLUMNS, pastHonoursForm, type PastColumn } from '../../../src/modules/honours/past/past-columns';
import { writeForms } from '../../../src/workbooks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

type Row = Partial<Record<PastColumn, string>>;

const LINE: Row = {
  number: '512/QĐ-UB',
  decidedOn: '2009-02-10',
  issuingBody: 'Ủy ban nhân dân tỉnh',
  subject: 'Cá nhân',
  recipient: 'Hoàng Thị Nhàn',
  agencyCode: 'AG1',
  award: 'Bằng khen của UBND tỉnh',
  year: '2008',
};

const listOf = (rows: readonly Row[]): Promise<Buffer> =>
  writeForms('Danh sách', [
    { name: 'Khen thưởng', title: 'Danh sách', remarks: [], columns: PAST_COLUMNS, rows, spareRows: 3 },
  ]);

describe('the import of past honours', () => {
  let application: TestApplication;
  let appraiser: TestClient;
  beforeEach(async () => {
    application = await startTestApplication();
    await seedWorld(application);
    appraiser = await application.visit('so-noi-vu');
    await appraiser.get('/tra-cuu/nhap');
  });
  afterEach(() => application.close());

  const send = async (bytes: Buffer): ReturnType<TestClient['postFiles']> =>
    appraiser.postFiles('/tra-cuu/nhap', {}, [{ field: 'file', name: 'Khen thưởng 2009.xlsx', content: bytes }]);
  const ledger = (): Promise<Record<string, unknown>[]> =>
    application.database.query(
      `SELECT h.recipient_name AS name, h.award_code AS code, h.award_name AS award, h.kind, h.system, h.type, h.agency_name AS agency,
              h.is_agency AS whole, h.achievement_from AS "from", h.achievement_to AS "to", d.number, d.source
         FROM honour h JOIN decision d ON d.id = h.decision_id ORDER BY d.number, h.line`,
    );
  const write = (text: string, choices: Record<string, string> = {}): ReturnType<TestClient['postForm']> => {
    const [, fileId = ''] = /name="fileId" value="([^"]+)"/.exec(text) ?? [];
    return appraiser.postForm('/tra-cuu/nhap/ghi', { fileId, ...choices });
  };

  it('offers a blank list that it reads back', async () => {
    const template = await appraiser.get('/tra-cuu/nhap/mau');
    expect(template.status).toBe(200);
    expect(template.headers['content-disposition']).toContain('Mau-khen-thuong-da-qua.xlsx');
    const blank = await send(await pastHonoursForm());
    expect([blank.status, blank.text.includes('Danh sách chưa có dòng nào.')]).toEqual([422, true]);
  });

  it('shows what it would write, writes it as it was printed, and changes nothing the second time', async () => {
    const list = await listOf([
      LINE,
      { ...LINE, subject: 'Tập thể', recipient: 'Ban AG1 Tỉnh ủy', agencyCode: '', award: 'Tập thể lao động xuất sắc' },
      {
        ...LINE,
        number: '7-QĐ/TU',
        system: 'Đảng',
        issuingBody: 'Tỉnh ủy',
        agencyCode: '',
        agencyName: 'Huyện ủy Khe Thượng',
        yearFrom: '2004',
        type: 'Đột xuất',
      },
    ]);
    const preview = await send(list);
    expect(preview.status).toBe(200);
    expect(await ledger()).toEqual([]);
    expect(preview.text).toContain('Khen thưởng sẽ ghi');
    expect(preview.text).toContain('1 dòng, hệ thống Nhà nước');
    const [, choice = ''] = /name="(chon:state:[^"]+)"/.exec(preview.text) ?? [];
    const done = await write(preview.text, { [choice]: 'BK_TINH' });
    expect([done.status, done.headers['location']]).toEqual([303, '/tra-cuu']);
    expect((await appraiser.get('/tra-cuu')).text).toContain('Đã ghi 3 khen thưởng, 2 quyết định mới.');
    const written = await ledger();
    expect(written).toMatchObject([
      {
        name: 'Hoàng Thị Nhàn',
        code: 'BK_TINH',
        award: 'Bằng khen của UBND tỉnh',
        kind: 'form',
        agency: 'Ban AG1 Tỉnh ủy',
        source: 'imported',
        to: 2008,
      },
      { name: 'Ban AG1 Tỉnh ủy', code: 'TTLDXS', kind: 'title', whole: true },
      {
        name: 'Hoàng Thị Nhàn',
        code: null,
        system: 'party',
        type: 'unexpected',
        agency: 'Huyện ủy Khe Thượng',
        from: 2004,
      },
    ]);
    const again = await send(list);
    expect(again.status).toBe(200);
    expect(again.text).toContain('Đã có trong sổ, không ghi lại');
    expect(again.text).not.toContain('Ghi vào sổ khen thưởng');
    expect(await ledger()).toEqual(written);
    const more = await send(await listOf([LINE, { ...LINE, recipient: 'Bế Văn Thêm' }]));
    expect((await write(more.text)).status).toBe(303);
    expect((await ledger()).map(({ name }) => name).filter((name) => name === 'Hoàng Thị Nhàn')).toHaveLength(2);
    expect(await ledger()).toHaveLength(4);
  });

  it('shows the first lines of a long list and says how many there are', async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({
      ...LINE,
      recipient: `Lò Văn ${String(index)}`,
      year: '',
    }));
    const preview = await send(await listOf(many));
    expect(preview.status).toBe(422);
    expect(preview.text).toContain('Có 230 chỗ cần sửa trong tệp');
    expect(preview.text).toContain('Đây là 200 chỗ đầu.');
    expect(preview.text.match(/Chưa ghi đến năm\./g)).toHaveLength(200);
  });

  it('names every mistake by its cell and writes nothing', async () => {
    const preview = await send(
      await listOf([
        LINE,
        { ...LINE, recipient: '', number: '' },
        { ...LINE, recipient: 'A B C', year: '2012' },
        { ...LINE, recipient: 'D E F', agencyCode: 'KHONG' },
        { ...LINE, recipient: 'G H I', decidedOn: '2030-01-01' },
        LINE,
        { ...LINE, recipient: 'J K L', system: 'Đảng' },
      ]),
    );
    expect(preview.status).toBe(422);
    for (const sentence of [
      'Chưa ghi số quyết định.',
      'Chưa ghi tên được khen.',
      'Năm thành tích không được sau năm của quyết định.',
      'Không có cơ quan mang mã “KHONG”.',
      'Ngày quyết định không được sau hôm nay.',
      'Trùng với dòng ở ô H4.',
      'Các dòng của một quyết định phải cùng hệ thống.',
      '>A5<',
      '>O6<',
    ]) {
      expect(preview.text).toContain(sentence);
    }
    expect(preview.text).not.toContain('Ghi vào sổ khen thưởng');
    expect(await ledger()).toEqual([]);
  });

  it('refuses what is no list, and those who may not', async () => {
    expect((await send(Buffer.from('không phải Excel'))).status).toBe(422);
    const nothing = await appraiser.postFiles('/tra-cuu/nhap', {}, []);
    expect([nothing.status, nothing.text.includes('Chọn ít nhất một tệp.')]).toEqual([422, true]);
    expect((await appraiser.postForm('/tra-cuu/nhap/ghi', { fileId: 'khong' })).status).toBe(404);
    const officer = await application.visit('can-bo-ag1');
    for (const path of ['/tra-cuu/nhap', '/tra-cuu/nhap/mau']) expect((await officer.get(path)).status).toBe(403);
  });
});
