import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/workbooks';
import { rowCounts } from '../../support/imports';
import { readPdf } from '../../support/read-pdf';
import { schemeOfEveryRule } from '../../support/scheme-of-every-rule';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { contentTypes, editedWorkbook, oleContainer, packageOf } from '../../support/workbook-factory';
import { seedWorld } from '../../support/world';

const SLOW = 120_000;
const MEGABYTE = 1024 * 1024;
const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../../fixtures', name));

let application: TestApplication;
let appraiser: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  appraiser = await application.visit('so-noi-vu');
  officer = await application.visit('can-bo-ag1');
  await appraiser.get('/danh-muc/thang-diem/tai-len');
}, SLOW);
afterAll(() => application.close());

const at = (path: string): string => `/danh-muc/thang-diem/${path}`;
const upload = (content: Buffer | string, name = 'bang.xlsx', client = appraiser): Promise<Answer> =>
  client.postFiles(at('tai-len'), {}, [{ field: 'file', name, content }]);
const drafts = async (): Promise<any[]> => (await appraiser.api('GET', '/api/v1/scheme-drafts')).json;

describe('files of a scheme', () => {
  it.each([
    ['pdf', 'application/pdf', 'phu-luc-KB-2022-v1.pdf', '%PDF'],
    [
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'phu-luc-KB-2022-v1.docx',
      'PK',
    ],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'phu-luc-KB-2022-v1.xlsx', 'PK'],
    ['mau', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'mau-KB-2022-v1.xlsx', 'PK'],
    ['json', 'application/json; charset=utf-8', 'bang-KB-2022-v1.json', '{'],
  ])(
    'are sent by name and kind: %s',
    async (format, mediaType, name, start) => {
      const { status, headers, bytes } = await officer.get(at(`KB-2022/tai?phien-ban=1&dinh-dang=${format}`));
      expect([status, headers['content-type']]).toEqual([200, mediaType]);
      expect(headers['content-disposition']).toContain(name);
      expect(headers['cache-control']).toBe('no-store');
      expect(bytes.toString('latin1', 0, start.length)).toBe(start);
    },
    SLOW,
  );

  it(
    'say the decision that was named, and dots for what was not',
    async () => {
      const named = await officer.get(
        at(
          `KB-2022/tai?dinh-dang=pdf&so=15&ngay=20/01/2022&co-quan=${encodeURIComponent('Hội đồng Thi đua - Khen thưởng tỉnh')}`,
        ),
      );
      const text = (await readPdf(named.bytes)).pages
        .flatMap(({ texts }) => texts.map(({ text: piece }) => piece))
        .join(' ');
      expect(text.replace(/\s+/g, ' ')).toContain('15/QĐ-…… ngày 20 tháng 01 năm 2022');
    },
    SLOW,
  );

  it('are not there in other formats, of other versions, or of drafts for who writes none', async () => {
    const [draft] = [await appraiser.api('POST', '/api/v1/scheme-drafts', { scheme: schemeOfEveryRule() })];
    const id = draft.json.id as string;
    expect((await appraiser.get(at(`MOI-QUY-TAC/tai?ban=${id}&dinh-dang=json`))).status).toBe(200);
    expect((await appraiser.get(at(`KB-2022/tai?ban=${id}&dinh-dang=json`))).status).toBe(404);
    expect((await officer.get(at(`MOI-QUY-TAC/tai?ban=${id}&dinh-dang=json`))).status).toBe(403);
    expect((await officer.get(at('KB-2022/tai?dinh-dang=exe'))).status).toBe(404);
    expect((await officer.get(at('KB-2022/tai?dinh-dang=pdf&phien-ban=9'))).status).toBe(404);
    expect((await officer.get(at('tai-len/mau'))).status).toBe(403);
    expect((await (await application.visit(null)).get(at('KB-2022/tai?dinh-dang=pdf'))).status).toBe(303);
    expect((await appraiser.api('DELETE', `/api/v1/scheme-drafts/${id}`)).status).toBe(204);
  });

  it('come with a blank workbook to fill in', async () => {
    const { status, bytes } = await appraiser.get(at('tai-len/mau'));
    expect(status).toBe(200);
    expect((await openWorkbook(bytes)).sheets.map(({ name }) => name)).toContain('Tiêu chí');
  });
});

describe('a scheme from a file', () => {
  it('is offered only to those who write tables', async () => {
    expect((await officer.get(at('tai-len'))).status).toBe(403);
    expect((await upload(JSON.stringify(schemeOfEveryRule()), 'bang.json', officer)).status).toBe(403);
    const { status, text } = await appraiser.get(at('tai-len'));
    expect([status, text.includes('Tải bảng tiêu chí lên'), text.includes('/danh-muc/thang-diem/tai-len/mau')]).toEqual(
      [200, true, true],
    );
  });

  it(
    'becomes the same draft from JSON and from its workbook, and goes round without loss',
    async () => {
      const fromJson = await upload(JSON.stringify(schemeOfEveryRule()), 'bang.json');
      expect([fromJson.status, fromJson.headers['location']]).toEqual([
        303,
        expect.stringMatching(/^\/danh-muc\/thang-diem\/MOI-QUY-TAC\/soan\/[0-9a-f-]{36}$/),
      ]);
      const idOf = ({ headers }: Answer): string => String(headers['location']).split('/').at(-1) ?? '';
      const workbook = await appraiser.get(at(`MOI-QUY-TAC/tai?ban=${idOf(fromJson)}&dinh-dang=mau`));
      const fromExcel = await upload(workbook.bytes);
      expect(fromExcel.status).toBe(303);
      const schemeById = async (id: string): Promise<any> =>
        (await appraiser.api('GET', `/api/v1/scheme-drafts/${id}`)).json.scheme;
      expect(idOf(fromExcel)).not.toBe(idOf(fromJson));
      expect(await schemeById(idOf(fromExcel))).toEqual(await schemeById(idOf(fromJson)));
    },
    SLOW,
  );

  it(
    'that still breaks rules becomes a draft, with each rule at its cell',
    async () => {
      const before = (await drafts()).length;
      const { status, text } = await upload(fixture('six-mistakes.scheme.xlsx'), 'sáu chỗ sai.xlsx');
      expect(status).toBe(200);
      expect(text).toContain('6 chỗ còn phải sửa');
      for (const place of [
        'Tiêu chí!D5',
        'Tiêu chí!D10',
        'Thưởng và trừ!G7',
        'Thưởng và trừ!B10',
        'Xếp loại!C5',
        'Điều kiện!C5',
      ]) {
        expect(text).toContain(place);
      }
      expect(text).toMatch(/href="\/danh-muc\/thang-diem\/SAU-CHO-SAI\/soan\/[0-9a-f-]{36}"/);
      expect((await drafts()).length).toBe(before + 1);
    },
    SLOW,
  );
});

describe('a file that is refused', () => {
  let before: Record<string, number>;
  beforeAll(async () => {
    before = await rowCounts(application);
  });
  afterEach(async () => {
    expect(await rowCounts(application)).toEqual(before);
  });

  it(
    'names every cell and stores nothing',
    async () => {
      const blank = await appraiser.get(at('tai-len/mau'));
      const wrong = await editedWorkbook(blank.bytes, (sheet) => {
        sheet('Tiêu chí').getCell('A5').value = 'A1';
        sheet('Tiêu chí').getCell('D5').value = { formula: '1+1', result: 2 };
        sheet('Tiêu chí').getCell('E5').value = 'Chấm chay';
      });
      const { status, text } = await upload(wrong);
      expect(status).toBe(422);
      expect(text).toContain('Chưa lưu gì');
      for (const place of ['Thông tin chung!B5', 'Tiêu chí!D5', 'Tiêu chí!E5', 'Tiêu chí!C5'])
        expect(text).toContain(place);
      expect(text).toContain('Ô chứa công thức.');
    },
    SLOW,
  );

  it.each<[string, Buffer | string, string, string]>([
    ['an empty file', Buffer.alloc(0), 'bang.json', 'rỗng, không có nội dung'],
    ['broken JSON', '{"code":', 'bang.json', 'không phải là JSON đúng cú pháp'],
    ['JSON of something else', '{"a":1}', 'bang.json', 'có trường lạ “a”'],
    ['a PDF', '%PDF-1.7 …', 'bang.xlsx', 'không phải là bảng tiêu chí'],
    ['a web page', '<html><body>x</body></html>', 'bang.xlsx', 'không phải là bảng tiêu chí'],
    ['something binary', Buffer.from([1, 0, 2, 0]), 'bang.json', 'không phải là bảng tiêu chí'],
    ['an old .xls', oleContainer(['Root Entry', 'Workbook']), 'bang.xls', 'bảng tính Excel đời cũ'],
    [
      'a workbook with macros',
      packageOf({ '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
      'bang.xlsm',
      'có chứa macro',
    ],
    [
      'JSON with a thousand mistakes',
      JSON.stringify({ criteria: Array(1_000).fill({}) }),
      'bang.json',
      'Sửa các chỗ trên rồi tải lên lại.',
    ],
    ['a workbook of something else', packageOf(), 'bang.xlsx', 'Tệp thiếu trang “Tiêu chí”.'],
    ['JSON without a floor', `${'{"criteria":['.repeat(20_000)}${']}'.repeat(20_000)}`, 'bang.json', 'lồng quá sâu'],
    ['JSON without an end', JSON.stringify({ criteria: Array(120_000).fill(0) }), 'bang.json', 'quá nhiều tiêu chí'],
    ['a file that is too large', Buffer.alloc(6 * MEGABYTE, 32), 'bang.json', 'Mỗi tệp tối đa 5 MB'],
  ])(
    'is %s, in words',
    async (_, content, name, sentence) => {
      const { status, text } = await upload(content, name);
      expect([status, text.includes(sentence)]).toEqual([422, true]);
      expect(text).not.toMatch(/undefined|Error:/);
    },
    SLOW,
  );

  it('is none at all', async () => {
    const { status, text } = await appraiser.postFiles(at('tai-len'), {}, []);
    expect([status, text.includes('Chọn tệp bảng tiêu chí (.xlsx hoặc .json).')]).toEqual([422, true]);
  });
});

describe('two schemes side by side', () => {
  const change = (edit: (scheme: any) => void): Promise<string> =>
    officer.api('GET', '/api/v1/schemes/KB-2022').then(async ({ json }) => {
      edit(json.scheme);
      const made = await appraiser.api('POST', '/api/v1/scheme-drafts', { scheme: json.scheme });
      return made.json.id as string;
    });

  it('show what differs, marked in words and signs', async () => {
    const id = await change((scheme) => {
      scheme.criteria[0].criteria[0].maximum = '25';
      scheme.criteria[0].criteria[2].name = 'Chất lượng văn bản';
      scheme.criteria[2].criteria.pop();
    });
    const { status, text } = await appraiser.get(at(`KB-2022/so-sanh?tu=1&den=${id}`));
    expect(status).toBe(200);
    for (const word of ['Sửa', 'Bỏ', 'Điểm tối đa', 'Chất lượng văn bản', '<del', 'bản soạn của'])
      expect(text).toContain(word);
    expect((await officer.get(at(`KB-2022/so-sanh?tu=1&den=${id}`))).status).toBe(403);
    const answer = await appraiser.api('GET', `/api/v1/schemes/KB-2022/comparison?from=1&to=${id}`);
    expect(answer.json.from).toMatchObject({ code: 'KB-2022', version: 1 });
    expect(answer.json.to).toMatchObject({ code: 'KB-2022', version: null });
    expect(answer.json.differences.map(({ part, key, kinds }: any) => [part, key, kinds])).toEqual([
      ['criterion', 'A1', ['changed']],
      ['criterion', 'A3', ['changed']],
      ['criterion', expect.stringMatching(/^C\d$/), ['removed']],
    ]);
    expect(answer.json.differences[0].fields).toEqual([{ field: 'maximum', before: '20', after: '25' }]);
    expect(answer.json.differences[0].words).toEqual([{ label: 'Điểm tối đa', before: '20', after: '25' }]);
  });

  it('say when nothing differs, and do not know what is not there', async () => {
    const same = await officer.get(at('KB-2022/so-sanh?tu=1&den=1'));
    expect([same.status, same.text.includes('Hai bảng giống nhau')]).toEqual([200, true]);
    expect((await officer.get(at('KB-2022/so-sanh'))).status).toBe(200);
    expect((await officer.get(at('KB-2022/so-sanh?tu=1&den=7'))).status).toBe(404);
    expect((await officer.get(at('KB-2022/so-sanh?voi=KB-1999'))).status).toBe(404);
    expect((await officer.api('GET', '/api/v1/schemes/KB-2022/comparison?to=7')).status).toBe(404);
  });
});
