import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let appraiser: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  appraiser = await application.visit('so-noi-vu');
});
afterAll(() => application.close());

type Fields = Record<string, string | string[]>;

/** What an official types into a condition of each kind. */
const EVERY_KIND: Readonly<Record<string, Fields>> = {
  evaluation: { level: 'excellent', years: '2', isConsecutive: '1', includesAchievementYear: '1' },
  prior_honours: { awards: ['CSTDCS'], atLeast: '3', years: '3', isConsecutive: '1', includesAchievementYear: '1' },
  initiative: { scope: 'province', mustBeReplicable: '1', atLeast: '2', withinYears: '3' },
  member_share: { awards: ['LDTT', 'CSTT'], share: '2/3' },
  member_count: { awards: ['CSTDCS'], atLeast: '1' },
  discipline: { whose: 'members', system: 'party', from: 'warning' },
  bloc_result: { bestRanks: '3', isWithinQuota: '1' },
  service: { yearsOfMen: '20', yearsOfWomen: '15' },
  tenure: {
    ...{ posts1: ['director', 'minister'], months1: '72', posts2: ['deputy_director'], months2: '120' },
    ...{ womenLess: '1/3', isWholeAtHigherAge: '1' },
  },
  movement: { years: '3' },
  repeat: { awards: ['KNC'], afterYears: '3' },
};

/** What a browser without scripts would send of the form: every input, ticked box and choice. */
function fieldsOf(html: string): Record<string, string | string[]> {
  const form = /<form id="phien-ban-moi"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string[]> = {};
  const put = (name: string, value: string): void => {
    (fields[name] ??= []).push(value);
  };
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || name === '_csrf') continue;
    if (/type="checkbox"/.test(tag) && !/ checked/.test(tag)) continue;
    put(name, decoded(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*? name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    put(name, decoded(text));
  for (const [tag] of form.matchAll(/<select[\s\S]*?<\/select>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? '';
    const options = [...tag.matchAll(/<option([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const chosen = options.find((attributes) => / selected/.test(attributes)) ?? options[0] ?? '';
    put(name, decoded(/ value="([^"]*)"/.exec(chosen)?.[1] ?? ''));
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Which of several awards comes first says nothing: ticked boxes have no order. */
function inOneOrder(award: object): unknown {
  return JSON.parse(JSON.stringify(award), (key, value: unknown) =>
    key === 'awards' && Array.isArray(value) ? value.toSorted() : value,
  );
}

async function versionsOf(code: string): Promise<{ version: number; award: object }[]> {
  return (await appraiser.api('GET', `/api/v1/awards/${code}/versions`)).json as { version: number; award: object }[];
}

describe('the editor of an award', () => {
  it.each(['CSTDCS', 'BK_TINH', 'HCLD_1', 'HCLD_2', 'TTLDXS', 'CO_CP', 'KNC', 'DANG_BK_TU'])(
    'sends back what it shows, without loss: %s',
    async (code) => {
      const { text } = await appraiser.get(`/danh-muc/khen-thuong/${code}/phien-ban-moi`);
      const fields = { ...fieldsOf(text), from: '01/03/2027', reason: 'Giữ nguyên', step: 'save' };
      const before = await versionsOf(code);
      const saved = await appraiser.postForm(`/danh-muc/khen-thuong/${code}/phien-ban`, fields);
      expect({ status: saved.status, errors: /tom-tat-loi[\s\S]{0,900}/.exec(saved.text)?.[0] ?? '' }).toEqual({
        status: 303,
        errors: '',
      });
      const after = await versionsOf(code);
      expect(inOneOrder(after[0]!.award)).toEqual(inOneOrder(before[0]!.award));
      expect(after).toHaveLength(before.length + 1);
    },
  );

  it('adds, fills and removes conditions step by step, and keeps everything typed', async () => {
    const path = '/danh-muc/khen-thuong/LDTT/phien-ban';
    const { text } = await appraiser.get(`${path}-moi`);
    const start = { ...fieldsOf(text), from: '01/05/2027', reason: 'Thêm điều kiện', kindToAdd0: 'initiative' };
    const added = await appraiser.postForm(path, { ...start, step: 'condition:0' });
    expect(added.status).toBe(200);
    expect(added.text).toContain('Trong số năm');
    const wrong = await appraiser.postForm(path, { ...fieldsOf(added.text), step: 'save' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nhập nội dung này.');
    expect(wrong.text).toContain('value="01/05/2027"');
    const typed = fieldsOf(wrong.text);
    const row = Object.keys(typed).find((name) => typed[name] === 'initiative' && name.startsWith('conditions'))!;
    const at = row.replace('[kind]', '');
    const filled = {
      ...typed,
      [`${at}[words]`]: 'Có sáng kiến',
      [`${at}[atLeast]`]: '1',
      [`${at}[withinYears]`]: '2',
      step: 'save',
    };
    expect((await appraiser.postForm(path, filled)).status).toBe(303);
    expect(JSON.stringify((await versionsOf('LDTT'))[0])).toContain('"words":"Có sáng kiến"');
    const late = await appraiser.postForm(path, filled);
    expect(late.status).toBe(303);
    const other = await appraiser.postForm(path, { ...filled, name: 'Tên khác' });
    expect(other.status).toBe(409);
    expect(other.text).toContain('Tên khác');
    expect(other.text).toContain('vừa được người khác sửa');
  });

  it('adds an award with its first version', async () => {
    const { text } = await appraiser.get('/danh-muc/khen-thuong/them');
    const first = await appraiser.postForm('/danh-muc/khen-thuong', { ...fieldsOf(text), step: 'add:rules' });
    const second = await appraiser.postForm('/danh-muc/khen-thuong', { ...fieldsOf(first.text), step: 'condition:0' });
    const typed = {
      ...fieldsOf(second.text),
      ...{ code: 'HH_TINH', name: 'Huy hiệu của tỉnh', authority: 'Chủ tịch Ủy ban nhân dân tỉnh', from: '01/01/2026' },
      ...{ subjects: 'person', types: 'contribution', 'rules[0][types]': 'contribution', reason: 'Quy định của tỉnh' },
      ...{ 'conditions[0][words]': 'Có đóng góp cho tỉnh', precedence: '30', step: 'save' },
    };
    const saved = await appraiser.postForm('/danh-muc/khen-thuong', typed);
    expect([saved.status, saved.headers['location']]).toEqual([303, '/danh-muc/khen-thuong/HH_TINH']);
    expect((await appraiser.postForm('/danh-muc/khen-thuong', typed)).status).toBe(422);
  });

  it('takes every kind of condition, moves them, and refuses what is wrong at its input', async () => {
    const path = '/danh-muc/khen-thuong/GDVH/phien-ban';
    let html = (await appraiser.get(`${path}-moi`)).text;
    const step = async (name: string, more: Fields = {}): Promise<void> => {
      const answer = await appraiser.postForm(path, { ...fieldsOf(html), ...more, step: name });
      expect(answer.status).toBe(200);
      html = answer.text;
    };
    for (const kind of Object.keys(EVERY_KIND)) await step('condition:0', { kindToAdd0: kind });
    const typed = fieldsOf(html);
    const rows = Object.keys(typed)
      .filter((name) => /^conditions\[\d+\]\[kind\]$/.test(name))
      .slice(1);
    const filled: Fields = { ...typed, from: '01/03/2027', reason: 'Mọi loại điều kiện' };
    for (const row of rows) {
      const values = EVERY_KIND[String(typed[row])] ?? {};
      for (const [name, value] of Object.entries({ words: `Điều kiện ${String(typed[row])}`, ...values }))
        filled[row.replace('[kind]', `[${name}]`)] = value;
    }
    await step('refresh', filled);
    await step('down:conditions:1');
    await step('down:conditions:1');
    await step('up:conditions:3');
    const share = /name="(conditions\[\d+\]\[share\])"/.exec(html)?.[1] ?? '';
    const rounds = /name="(conditions\[\d+\]\[withinYears\])"/.exec(html)?.[1] ?? '';
    const wrong = await appraiser.postForm(path, {
      ...fieldsOf(html),
      ...{ [share]: '170%', [rounds]: 'ba', 'deadlines[0][monthDay]': '31/02', voteShare: '0', step: 'save' },
    });
    expect(wrong.status).toBe(422);
    const idOf = (name: string): string => `o-${name.replace(/\]\[|\[/g, '-').replace(']', '')}`;
    for (const id of [idOf(share), idOf(rounds), 'o-voteShare']) expect(wrong.text).toContain(`href="#${id}"`);
    expect(wrong.text).toContain('value="170%"');
    const saved = await appraiser.postForm(path, { ...fieldsOf(html), step: 'save' });
    expect({ status: saved.status, errors: /tom-tat-loi[\s\S]{0,900}/.exec(saved.text)?.[0] ?? '' }).toEqual({
      status: 303,
      errors: '',
    });
    const { award } = (await versionsOf('GDVH'))[0]!;
    const { of } = (award as { rules: { condition: { of: { kind: string }[] } }[] }).rules[0]!.condition;
    const [first, second, third, ...others] = Object.keys(EVERY_KIND);
    // Down and down again brings the first two back; up brings the third before the second.
    expect(of.map(({ kind }) => kind)).toEqual(['attested', first, third, second, ...others]);
  });

  it('never lets two versions hold on one day: a version in the middle ends the one before and begins none anew', async () => {
    const { json } = await appraiser.api('GET', '/api/v1/awards/BMVNAH/versions');
    const [newest] = json as { version: number; award: object }[];
    const body = { appliesBy: 'received', yieldsToFavourable: true, reason: 'Ở giữa', award: newest!.award };
    const added = await appraiser.api('POST', '/api/v1/awards/BMVNAH/versions', {
      ...{ ...body, version: newest!.version, from: '2026-01-01' },
    });
    expect(added.status).toBe(201);
    const holding = (added.json as { from: string; to: string | null; supersededAt: string | null }[])
      .filter(({ supersededAt }) => supersededAt === null)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1));
    expect(holding.slice(-3).map(({ from, to }) => [from, to])).toEqual([
      ['2025-07-01', '2026-01-01'],
      ['2026-01-01', '2026-10-01'],
      ['2026-10-01', null],
    ]);
    const overlap = application.database.query(
      `INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, author_name)
       SELECT award_id, 99, definition, '2026-02-01', '2026-03-01', applies_by, true, 'x' FROM award_version LIMIT 1`,
    );
    await expect(overlap).rejects.toThrow('award_version_overlap_exclusion');
  });
});
