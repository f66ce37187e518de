import { readInputs } from '../../../src/domain/scoring/read-inputs';
import { readScheme } from '../../../src/domain/scoring/read-scheme';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { scoreUnits } from '../../../src/domain/scoring/score-units';
import { blankScheme } from '../../../src/domain/scoring/edit/starting-values';
import { SchemeDraftsService } from '../../../src/modules/schemes';
import { ActorRepository } from '../../../src/platform/access';
import { SchemeAuthor, seenIn } from '../../support/scheme-editor';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { THREE_LEVEL_INPUTS, THREE_LEVELS } from '../../support/three-level-scheme';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;
let appraiser: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
});
afterAll(() => application.close());

const blank = (code: string): Scheme => blankScheme(code, 'Bảng mới', '2027-01-01');

function schemeOf(json: unknown): Scheme {
  const { value, violations } = readScheme(json);
  if (value === null) throw new Error(JSON.stringify(violations));
  return value;
}

/** What is stored of the draft that an author writes. */
async function stored({ base }: SchemeAuthor): Promise<Scheme> {
  const actor = await application.get(ActorRepository).actorOn(world.users['thu-ky']!, '2026-11-22');
  const id = base.split('/').at(-1) ?? '';
  return (await application.get(SchemeDraftsService).read(actor!, id)).definition;
}

function scores(scheme: Scheme): unknown {
  const inputs = readInputs(THREE_LEVEL_INPUTS).value;
  if (inputs === null) throw new Error('the inputs cannot be read');
  const result = scoreUnits(scheme, inputs);
  expect(result.problems).toEqual([]);
  return result;
}

describe('the editor of a scheme', () => {
  it('is for those who write schemes', async () => {
    const { base } = await SchemeAuthor.begin(secretary, blank('RIENG'));
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get(base)).status).toBe(403);
    expect((await officer.postForm(`${base}/them`, { loai: 'group', trong: '' })).status).toBe(403);
    expect((await (await application.visit(null)).get(base)).status).toBe(303);
    expect((await secretary.get(base.replace('RIENG', 'KHAC'))).status).toBe(404);
    expect((await appraiser.get(base)).status).toBe(200);
  });

  it('takes a table of three levels with every way of scoring, and it scores like the same table as JSON', async () => {
    const wanted = schemeOf(THREE_LEVELS);
    const author = await SchemeAuthor.begin(secretary, blank('TINH-2027'));
    await author.enter(wanted);
    const entered = await stored(author);
    expect(entered).toEqual(wanted);
    expect(scores(entered)).toEqual(scores(wanted));
    const { text } = await author.open('muc=A1.3');
    expect(text).toContain('ban hành được');
  });
});

describe('two authors', () => {
  let first: SchemeAuthor;
  let second: SchemeAuthor;
  beforeEach(async () => {
    first = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'HAI-NGUOI' });
    second = first.with(appraiser);
  });

  const fields = (name: string, seen: string): Record<string, string> => ({
    ...{ code: 'B1', name, maximum: '6', rounding_mode: 'half_up', type: 'count', count_per: '3', seen, viec: 'luu' },
  });

  it('keep both changes to two criteria that were opened at the same time', async () => {
    const [b1, b5] = [await first.seen('muc=B1'), await second.seen('muc=B5')];
    expect((await first.post('?muc=B1', fields('Của người thứ nhất', b1))).status).toBe(303);
    const other = { ...fields('Của người thứ hai', b5), code: 'B5', maximum: '4', type: 'all_or_nothing' };
    expect((await second.post('?muc=B5', other)).status).toBe(303);
    const names = JSON.stringify(await stored(first));
    expect(names).toContain('Của người thứ nhất');
    expect(names).toContain('Của người thứ hai');
  });

  it('see both values when they change the same one, and either can be kept', async () => {
    const seen = await second.seen('muc=B1');
    await first.post('?muc=B1', fields('Mô hình Dân vận khéo', seen));
    const refused = await second.post('?muc=B1', fields('Mô hình nhân rộng', seen));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Tiêu chí B1 vừa được người khác sửa');
    expect(refused.text).toContain('Thư ký khối lưu lúc');
    expect(refused.text).toContain('<td>Mô hình Dân vận khéo</td><td>Mô hình nhân rộng</td>');
    expect(refused.text).toContain('value="Mô hình nhân rộng"');
    expect(JSON.stringify(await stored(first))).not.toContain('Mô hình nhân rộng');
    const again = await second.post('?muc=B1', fields('Mô hình nhân rộng', seenIn(refused.text)));
    expect(again.status).toBe(303);
    expect(JSON.stringify(await stored(first))).toContain('Mô hình nhân rộng');
  });

  it('are told when the part is gone', async () => {
    const seen = await second.seen('muc=B1');
    const { text } = await first.open('muc=B1');
    const whole = [...text.matchAll(/name="seen" value="([^"]*)"/g)].at(-1)?.[1] ?? '';
    expect((await first.post('/xoa?muc=B1', { seen: whole })).status).toBe(303);
    const late = await second.post('?muc=B1', fields('Muộn', seen));
    expect(late.status).toBe(409);
    expect(late.text).toContain('không còn trong bản soạn');
    expect(late.text).toContain('Tên: Muộn');
    expect(late.text).toContain('Điểm tối đa: 6');
    expect((await second.open('muc=B1')).text).toContain('Không còn mục này');
  });
});

describe('a form that is wrong', () => {
  it('stores nothing and keeps everything typed, each mistake at its field', async () => {
    const author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'SAI-O' });
    const before = await stored(author);
    const typed = {
      ...{ code: 'A1.3', name: 'Chất lượng', maximum: 'mười', guidance: 'Đang viết dở', rounding_mode: 'half_up' },
      ...{
        type: 'choice',
        'levels[0][name]': 'Tốt',
        'levels[0][points]': '1O',
        'levels[1][name]': '',
        'levels[1][points]': '5',
      },
      ...{ seen: await author.seen('muc=A1.3'), viec: 'luu' },
    };
    const { status, text } = await author.post('?muc=A1.3', typed);
    expect(status).toBe(422);
    expect(text).toContain('<title>Lỗi (3): ');
    expect(text).toContain('Có 3 chỗ cần sửa trước khi lưu');
    for (const kept of ['value="mười"', 'Đang viết dở', 'value="1O"']) expect(text).toContain(kept);
    for (const id of ['o-maximum', 'o-levels-0-points', 'o-levels-1-name']) expect(text).toContain(`href="#${id}"`);
    expect(text).toContain('Sửa ô chưa đúng rồi tính thử.');
    expect(await stored(author)).toEqual(before);
  });

  it('may break the rules of a scheme: saved, marked, and named in the check with the way to its field', async () => {
    const author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'SAI-TONG' });
    const a = { code: 'A', name: 'Nhiệm vụ chính trị', maximum: '61', capped: '1', rounding_mode: 'half_up' };
    const answer = await author.post('?muc=A', { ...a, seen: await author.seen('muc=A'), viec: 'luu' });
    expect(answer.status).toBe(303);
    const { text } = await author.open('muc=A');
    const sentence = 'Điểm tối đa các tiêu chí của nhóm A cộng lại là 60, phải bằng 61.';
    expect(text).toContain(`href="${author.base}?muc=A#o-maximum">${sentence}</a>`);
    expect(text.split(sentence)).toHaveLength(3);
    expect(text).toContain('chưa khớp');
    expect((await author.with(appraiser).post('/cong-bo', { revision: '2' })).status).toBe(422);
  });
});

describe('other buttons of a form', () => {
  let author: SchemeAuthor;
  beforeAll(async () => {
    author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'NUT-BAM' });
  });

  const typed = {
    ...{ code: 'B6', name: 'Phong trào mới', maximum: '8', rounding_mode: 'half_up', rounding_step: '0,5' },
    ...{ manual_step: '0,2', 'levels[0][name]': 'Từng gõ', 'levels[0][points]': '7' },
  };

  it('change the way of scoring and keep what was typed for every way', async () => {
    const seen = await author.seen('muc=B6');
    const choice = await author.post('?muc=B6', { ...typed, seen, type: 'choice', viec: 'doi-cach-tinh' });
    expect(choice.status).toBe(200);
    expect(choice.text).toContain('value="Phong trào mới"');
    expect(choice.text).toContain('aria-label="Tên của mức 1"');
    expect(choice.text).toContain('type="hidden" name="manual_step" value="0,2"');
    const minus = await author.post('?muc=B6', { ...typed, seen, type: 'minus', viec: 'doi-cach-tinh' }, true);
    expect(minus.text).not.toContain('<html');
    expect(minus.text).toContain('type="hidden" name="levels[0][name]" value="Từng gõ"');
    // A way that nothing was typed for starts with what is usual.
    expect(minus.text).toMatch(/name="minus_per"[^>]*value="1"/);
    expect(JSON.stringify(await stored(author))).not.toContain('Phong trào mới');
  });

  it('show more rows', async () => {
    const seen = await author.seen('muc=A1.3');
    const more = await author.post('?muc=A1.3', { ...typed, seen, type: 'choice', viec: 'them-dong:levels' }, true);
    expect(more.text).toContain('name="levels[3][name]"');
    expect(more.text).not.toContain('name="levels[4][name]"');
    expect(more.text).toMatch(/name="levels\[1\]\[name\]"[^>]*autofocus/);
  });

  it('try the way of scoring as it is typed, with numbers typed beside it', async () => {
    const values = {
      ...typed,
      code: 'B1',
      maximum: '6',
      type: 'ratio',
      ratio_cap: '100',
      vd_actual: '41',
      vd_target: '42',
    };
    const { status, text } = await author.post('/tinh-thu?muc=B1', values, true);
    expect(status).toBe(200);
    expect(text).toContain('6 × 41/42 = 5,857143');
    expect(text).toContain('6 điểm');
    const wrong = await author.post('/tinh-thu?muc=B1', { ...values, vd_target: '0' }, true);
    expect(wrong.text).toContain('nên không tính được tỷ lệ');
    const broken = await author.post('/tinh-thu?muc=B1', { ...values, maximum: 'x' }, true);
    expect(broken.text).toContain('Sửa ô chưa đúng rồi tính thử.');
  });

  it('save and go on with one more in the same group', async () => {
    const answer = await author.post('?muc=B6', {
      ...{ ...typed, type: 'manual', seen: await author.seen('muc=B6'), viec: 'luu-them' },
    });
    expect(answer.headers['location']).toBe(`${author.base}?muc=B7&moi=1`);
    expect((await author.open('muc=B7')).text).toContain('Tiêu chí mới');
  });
});

describe('the tree', () => {
  let author: SchemeAuthor;
  beforeEach(async () => {
    author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'CAY' });
  });

  const codes = (scheme: Scheme): string[] => scheme.criteria.map(({ code }) => code);

  it('moves a row, and its button keeps the focus', async () => {
    const answer = await author.post('/chuyen', { ma: 'B', huong: 'up' });
    expect(answer.headers['location']).toBe(`${author.base}?muc=B&di=up`);
    expect(codes(await stored(author))).toEqual(['B', 'A']);
    const { text } = await author.open('muc=B&di=up');
    // It is the first now: the next step it can take has the focus.
    expect(text).toMatch(/value="down"[^>]*autofocus/);
  });

  it('answers a script with the tree, the totals and the check, and leaves the form alone', async () => {
    const { status, text } = await author.post('/chuyen', { ma: 'B1', huong: 'out', chon: 'muc=A2' }, true);
    expect(status).toBe(200);
    expect(text).toContain('id="cay"');
    expect(text).toMatch(/id="tong-nhom"[^>]*hx-swap-oob="true"/);
    expect(text).toContain('cộng lại là 34, phải bằng 40');
    expect(text).not.toContain('data-part-form');
    expect(text).toContain('muc=A2" aria-current="true"');
    expect(codes(await stored(author))).toEqual(['A', 'B', 'B1']);
  });

  it('puts a dragged row where it was dropped, or says why not', async () => {
    await author.post('/dat', { ma: 'A1', vao: 'B', 'thu-tu': '1', chon: '' }, true);
    const [, b] = (await stored(author)).criteria;
    expect(b && 'criteria' in b ? b.criteria.map(({ code }) => code).slice(0, 3) : []).toEqual(['B1', 'A1', 'B2']);
    const refused = await author.post('/dat', { ma: 'B', vao: 'A1', 'thu-tu': '0', chon: '' }, true);
    expect(refused.text).toContain('Không chuyển được B đến chỗ đó.');
    expect((await author.post('/dat', { ma: 'B', vao: '', 'thu-tu': 'x' })).status).toBe(422);
  });

  it('takes a part out only as it was seen, and names what still mentions it', async () => {
    const seen = [...(await author.open('muc=A')).text.matchAll(/name="seen" value="([^"]*)"/g)].at(-1)?.[1] ?? '';
    await author.post('/chuyen', { ma: 'A2', huong: 'up' });
    const stale = await author.post('/xoa?muc=A', { seen });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('vừa được người khác sửa');
    const again = [...stale.text.matchAll(/name="seen" value="([^"]*)"/g)].at(-1)?.[1] ?? '';
    const removed = await author.post('/xoa?muc=A', { seen: again });
    expect(removed.headers['location']).toBe(`${author.base}?phan=chung`);
    const { text } = await author.open('phan=chung');
    expect(text).toContain('Đã xóa A khỏi bản soạn.');
    expect(text).toContain('“A” không có trong bảng');
  });

  it('cannot add what is there, or what no button offers', async () => {
    const twice = await author.post('/them', { loai: 'bonus' });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('Phần này đã có trong bảng.');
    expect((await author.post('/them', { loai: 'gi-do' })).status).toBe(422);
    expect((await author.post('/them', { loai: 'criterion', trong: 'KHONG-CO' })).status).toBe(409);
  });
});

describe('the end of a draft', () => {
  it('is published by those who may, as they saw it', async () => {
    const author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'CONG-BO' });
    expect((await author.open('')).text).not.toContain('/cong-bo');
    expect((await author.post('/cong-bo', { revision: '1' })).status).toBe(403);
    const publisher = author.with(appraiser);
    expect((await publisher.post('/cong-bo', { revision: '7' })).status).toBe(409);
    const answer = await publisher.post('/cong-bo', { revision: '1' });
    expect(answer.headers['location']).toBe('/danh-muc/thang-diem/CONG-BO?phien-ban=1');
    expect((await author.open('')).status).toBe(404);
  });

  it('is thrown away, but not what somebody saved since', async () => {
    const author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'BO-DI' });
    const refused = await author.post('/bo', { revision: '7' });
    expect([refused.status, refused.text.includes('vừa được người khác sửa')]).toEqual([409, true]);
    expect((await author.post('/bo', { revision: '1' })).headers['location']).toBe('/danh-muc/thang-diem');
    expect((await author.open('')).status).toBe(404);
  });
});

describe('a form that is sent after its draft came to an end', () => {
  const typed = { code: 'B1', name: 'Viết dở', maximum: '6', type: 'count', viec: 'luu' };

  it('comes back as text to copy, with where the draft went', async () => {
    const author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'DA-XONG' });
    const seen = await author.seen('muc=B1');
    await author.with(appraiser).post('/cong-bo', { revision: '1' });
    const late = await author.post('?muc=B1', { ...typed, seen });
    expect(late.status).toBe(409);
    expect(late.text).toContain('vừa được ban hành thành phiên bản 1');
    expect(late.text).toContain('href="/danh-muc/thang-diem/DA-XONG?phien-ban=1"');
    expect(late.text).toContain('Tên: Viết dở');
  });

  it('says that the draft was deleted, and knows a draft that never was', async () => {
    const author = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'DA-XOA' });
    const seen = await author.seen('muc=B1');
    await author.post('/bo', { revision: '1' });
    const late = await author.post('?muc=B1', { ...typed, seen });
    expect([late.status, late.text.includes('vừa bị người khác xóa')]).toEqual([409, true]);
    expect(late.text).toContain('Tên: Viết dở');
    expect((await author.post('?muc=B1', typed)).status).toBe(404);
  });
});

it('asks the database as often for a large table as for a blank one', async () => {
  const large = await SchemeAuthor.begin(secretary, { ...THREE_LEVELS, code: 'LON' });
  const small = await SchemeAuthor.begin(secretary, blank('NHO'));
  const ofLarge = await countQueries(application, () => large.open('muc=A1.3'));
  const ofSmall = await countQueries(application, () => small.open('phan=chung'));
  expect(ofLarge).toBe(ofSmall);
});
