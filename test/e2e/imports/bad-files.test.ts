import { rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import {
  blocWorkbook,
  contentTypes,
  editedBlocWorkbook,
  newWorkbook,
  oleContainer,
  packageOf,
  packageParts,
  SHEETS,
} from '../../support/workbook-factory';
import { seedWorld } from '../../support/world';
import { zipOf } from '../../support/zip-factory';

const MEGABYTE = 1024 * 1024;

let application: TestApplication;
let appraiser: TestClient;
let before: Record<string, number>;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  appraiser = await application.visit('so-noi-vu');
  await appraiser.get('/nhap-du-lieu');
  before = await rowCounts(application);
});
afterAll(() => application.close());

const send = (content: Buffer) =>
  appraiser.postFiles('/nhap-du-lieu', { year: '2022', bloc: 'KHOI-MOI' }, [
    { field: 'file', name: 'khoi.xlsx', content },
  ]);
const sendToApi = (content: Buffer, write: boolean) =>
  appraiser.postFiles(`/api/v1/imports?ghi=${String(write)}`, { year: '2022', bloc: 'KHOI-MOI' }, [
    { field: 'file', name: 'khoi.xlsx', content },
  ]);
const cell = (name: string, address: string, value: unknown) =>
  editedBlocWorkbook((sheet) => (sheet(name).getCell(address).value = value as string));

/** What is wrong, the file, and the sentence that the person reads. */
const UNREADABLE: readonly [string, () => Buffer | Promise<Buffer>, string][] = [
  ['an empty file', () => Buffer.alloc(0), 'Tệp rỗng, không có nội dung.'],
  ['a CSV', () => Buffer.from('Mã,Tên\nVPTU,Văn phòng'), 'mà là tệp văn bản hoặc CSV.'],
  ['an old .xls', () => oleContainer(['Root Entry', 'Workbook']), 'Tệp là bảng tính Excel đời cũ (.xls).'],
  [
    'an encrypted workbook',
    () => oleContainer(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
    'Tệp được đặt mật khẩu.',
  ],
  [
    'a workbook with macros',
    () => packageOf({ '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
    'Tệp có chứa macro nên không được nhận.',
  ],
  [
    'a file that expands a thousand times',
    () => zipOf([...packageParts(), { name: 'x', bytes: Buffer.alloc(3 * MEGABYTE) }]),
    'Tệp nén bất thường',
  ],
  ['half a file', () => blocWorkbook().subarray(0, 9_000), 'Tệp bị hỏng hoặc không đọc được.'],
  ['a file over 20 MB', () => Buffer.alloc(20 * MEGABYTE + 1), 'Mỗi tệp tối đa 20 MB.'],
];

const WRONG: readonly [string, () => Promise<Buffer>, string, string][] = [
  [
    'a workbook of something else',
    () =>
      newWorkbook({
        'Danh bạ': [
          ['Họ tên', 'Điện thoại'],
          ['Nguyễn Văn A', '0912'],
        ],
      }),
    '',
    'Không tìm thấy trang nào của sổ theo dõi khối.',
  ],
  [
    'a cached error',
    () => cell(SHEETS.tasks, 'E7', { formula: 'Sheet9!A1', result: { error: '#REF!' } }),
    'E7',
    'Công thức trong ô báo lỗi #REF!. Sửa công thức hoặc nhập giá trị.',
  ],
  [
    'a text for a number',
    () => cell(SHEETS.progress, 'C5', '7 văn bản'),
    'C5',
    '“7 văn bản” không phải là số. Nhập số, ví dụ 27,5.',
  ],
  ['a task twice', () => cell(SHEETS.tasks, 'B6', 1), 'B6', 'Nhiệm vụ 1 của VPTU trùng với dòng có ô B5.'],
  ['points over the maximum', () => cell(SHEETS.selfScores, 'D6', 21), 'D6', 'Điểm A1 không được vượt điểm tối đa 20.'],
  [
    'a day of another year',
    () => cell(SHEETS.tasks, 'G7', '31/12/2021'),
    'G7',
    'Hạn hoàn thành 31/12/2021 không thuộc năm 2022.',
  ],
];

/** Every request touches its session. */
async function expectNothingWritten(): Promise<void> {
  expect({ ...(await rowCounts(application)), session: 0 }).toEqual({ ...before, session: 0 });
}

describe('a file that cannot be read', () => {
  it.each(UNREADABLE)('%s is refused with a sentence at its field; nothing is written', async (_, make, sentence) => {
    const answer = await send(await make());
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Lỗi (1): Nhập dữ liệu từ Excel');
    expect(answer.text).toContain(sentence);
    await expectNothingWritten();
  });

  it.each(UNREADABLE)('%s is refused by the API, whether it should be written or not', async (_, make, sentence) => {
    for (const write of [false, true]) {
      const answer = await sendToApi(await make(), write);
      expect(answer.status).toBe(422);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(JSON.stringify(answer.json)).toContain(sentence);
    }
    await expectNothingWritten();
  });

  it('asks for a file when none was chosen', async () => {
    const answer = await appraiser.postFiles('/nhap-du-lieu', { year: '2022' }, []);
    expect([answer.status, answer.text.includes('Chọn tệp Excel của khối.')]).toEqual([422, true]);
    expect(answer.text).toContain('name="year" value="2022"');
  });
});

describe('a workbook with a mistake', () => {
  it.each(WRONG)('%s: names the cell and offers no way to write', async (_, make, address, sentence) => {
    const answer = await send(await make());
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Lỗi (');
    expect(answer.text).toContain(`, ô ${address}`.slice(0, address === '' ? 0 : undefined));
    expect(answer.text).toContain(sentence);
    expect(answer.text).not.toContain('Ghi vào hệ thống</button>');
    await expectNothingWritten();
  });

  it.each(WRONG)('%s: the API lists the problem and writes nothing', async (_, make, address, sentence) => {
    for (const write of [false, true]) {
      const { status, json } = await sendToApi(await make(), write);
      expect([status, json.code, json.applied]).toEqual([422, 'import_has_errors', false]);
      const problems = json.problems as { address: string; sentence: string; severity: string }[];
      const found = problems.filter(({ severity }) => severity === 'error').map((problem) => problem.address);
      expect(found).toContain(address);
      expect(problems.some((problem) => problem.sentence.includes(sentence))).toBe(true);
    }
    await expectNothingWritten();
  });
});
