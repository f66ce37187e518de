import { renderPage } from '../../../templates/layout/render';
import { SheetPage, type SheetPageProps } from '../../../templates/pages/sheets/sheet';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';
import { BASE_PATH, conflict, groupsWith, sheetPageProps, totalsWithout } from './support/sheet-fixtures';

const page = (changes: Partial<SheetPageProps> = {}): string => renderPage(SheetPage(sheetPageProps(changes)));

const rowOf = (html: string, code: string): string =>
  new RegExp(`<tbody class="criterion[^>]*id="tc-${code}"[\\s\\S]*?</tbody>`).exec(html)?.[0] ?? '';

describe('the sheet while it is filled in', () => {
  it('is sound', () => expectSoundPage(page()));

  it('escapes what people wrote', () => {
    const html = page({
      agencyName: HOSTILE,
      groups: groupsWith({
        A1: {
          explanation: HOSTILE,
          fields: new Map([['points', HOSTILE]]),
          result: { points: HOSTILE, how: HOSTILE, note: HOSTILE },
          hint: HOSTILE,
          evidence: [{ id: 'e1', kind: 'file', text: HOSTILE, href: '/tep/1', sizeText: '1 MB' }],
        },
      }),
      state: {
        state: 'drafting',
        sentence: HOSTILE,
        returned: { by: HOSTILE, at: '16:20 ngày 01/07/2022', reason: HOSTILE },
        history: [{ at: '16:20 ngày 01/07/2022', who: HOSTILE, what: 'trả lại', reason: HOSTILE }],
      },
    });
    expectEscaped(html);
    expectSoundPage(html);
  });

  it('saves by row: only the row listens, and the answer replaces its status, never a field', () => {
    const row = rowOf(page(), 'A1');
    expect(row).toContain(`hx-post="${BASE_PATH}/tieu-chi/A1"`);
    expect(row).toContain('hx-trigger="row-changed"');
    expect(row).toContain('hx-params="not files,number,date,page,clause,_csrf"');
    expect(row).toContain('hx-target="#tc-A1-luu"');
    expect(row).toContain('hx-disinherit="*"');
    const fields = row.match(/<(?:input|textarea)[^>]*>/g)?.filter((tag) => tag.includes('form="phieu"')) ?? [];
    expect(fields).toHaveLength(3);
    for (const field of fields) expect(field).not.toContain('hx-');
  });

  it('carries a version in each row and sends the whole sheet without a script', () => {
    const html = page();
    expect(html.match(/name="version@/g)).toHaveLength(13);
    expect(html.match(/name="points@/g)).toHaveLength(13);
    expect(html).toContain(`formaction="${BASE_PATH}/luu"`);
    expect(html).toContain(`formaction="${BASE_PATH}/kiem-tra"`);
  });

  it('has no form inside another', () => {
    const html = page({ groups: groupsWith({ B2: { conflict } }) });
    const marks = html.match(/<\/?form(?=[\s>])/g) ?? [];
    expect(marks.length).toBeGreaterThan(0);
    marks.forEach((mark, index) => {
      expect(mark).toBe(index % 2 === 0 ? '<form' : '</form');
    });
  });

  it('uploads evidence by a form of its own that also works without a script', () => {
    const row = rowOf(page(), 'A1');
    expect(row).toContain(`action="${BASE_PATH}/tieu-chi/A1/minh-chung?_csrf=dau-thu"`);
    expect(row).toContain('enctype="multipart/form-data"');
    expect(row).toContain(`action="${BASE_PATH}/tieu-chi/A1/trich-dan"`);
  });

  it('shows a penalty as taken off and says what a penalty is', () => {
    expect(textOf(rowOf(page(), 'E'))).toContain('−10');
    expect(textOf(page())).toContain('Điểm thưởng, điểm trừ (ngoài thang điểm)');
  });
});

describe('totals of the sheet', () => {
  it('are a total when nothing is missing', () => {
    const text = textOf(page());
    expect(text).toContain('Tổng điểm tự chấm 94 / 100');
    expect(text).toContain('Điểm chuẩn 92, thưởng 3, trừ 1');
    expect(text).toContain('Đã chấm đủ 13 tiêu chí');
  });

  it('are provisional while a score is missing, and say how many', () => {
    const text = textOf(page({ totals: totalsWithout('C2', 'C4') }));
    expect(text).toContain('Tạm tính, chưa đủ tiêu chí 86 / 100');
    expect(text).toContain('còn 2 tiêu chí chưa chấm');
    expect(text).not.toContain('Tổng điểm tự chấm');
  });
});

describe('mistakes on the sheet', () => {
  const html = page({
    groups: groupsWith({
      A3: {
        fields: new Map([['points', '12']]),
        wrongFields: ['points'],
        saved: false,
        errors: { input: 'Điểm A3 không được vượt điểm tối đa 10.' },
      },
      D: { errors: { evidence: 'Tiêu chí D cần ít nhất 01 tệp minh chứng.' } },
      B2: { conflict },
    }),
  });

  it('stand in the summary and at their place, and count in the title', () => {
    expectSoundPage(html);
    expect(html).toContain('<title>Lỗi (2): ');
    expect(html).toContain('href="#tc-A3-diem"');
    expect(html).toContain('href="#tc-D-minh-chung"');
    expect(rowOf(html, 'A3')).toContain('aria-invalid="true"');
    expect(rowOf(html, 'A3')).toContain('value="12"');
  });

  it('describe the field by the status of its row', () => {
    const score = /<input id="tc-A3-diem"[^>]*>/.exec(html)?.[0] ?? '';
    expect(score).toContain('aria-describedby="tc-A3-luu tc-A3-cach-cham"');
  });

  it('show both values of a conflict with the version that is stored now', () => {
    const text = textOf(html);
    expect(text).toContain('Tiêu chí B2 vừa được người khác sửa');
    expect(text).toContain('Chưa có gì bị mất.');
    expect(text).toContain('Giữ giá trị trên hệ thống');
    expect(html).toContain('name="version@B2" value="7"');
  });

  it('count in the tree', () => {
    expect(textOf(html)).toContain('1 lỗi');
  });
});

describe('the sheet when it is only read', () => {
  it('has no fields, no autosave and no forms to change it', () => {
    const html = page({ permissions: [], state: { ...sheetPageProps().state, state: 'submitted' } });
    expectSoundPage(html);
    expect(html).not.toContain('name="points@');
    expect(html).not.toContain('minh-chung?_csrf');
    expect(html).not.toMatch(/<tbody[^>]*hx-post/);
    expect(textOf(html)).toContain('Đã nộp');
  });

  it('lets the leader approve or return with a reason', () => {
    const html = page({
      permissions: ['approve', 'return'],
      state: { ...sheetPageProps().state, state: 'awaiting_leader' },
    });
    expectSoundPage(html);
    expect(html).toContain(`href="${BASE_PATH}/kiem-tra"`);
    expect(html).toContain(`action="${BASE_PATH}/tra-lai"`);
    expect(html).toMatch(/<textarea[^>]*name="reason"[^>]*required/);
  });

  it('lets the agency recall what it has sent', () => {
    const html = page({ permissions: ['recall'], state: { ...sheetPageProps().state, state: 'submitted' } });
    expect(html).toContain(`action="${BASE_PATH}/thu-hoi"`);
  });
});

describe('the sheet before it is opened', () => {
  const state = { state: 'not_started', sentence: 'Chưa ai mở phiếu.', returned: null, history: [] } as const;

  it('offers to begin', () => {
    const html = page({ state, groups: [], permissions: ['open'] });
    expectSoundPage(html);
    expect(textOf(html)).toContain('Bắt đầu tự chấm');
    expect(html).toContain(`action="${BASE_PATH}/mo"`);
  });

  it('only says so to others', () => {
    const html = page({ state, groups: [], permissions: [] });
    expect(textOf(html)).not.toContain('Bắt đầu tự chấm');
    expect(textOf(html)).toContain('khi cơ quan bắt đầu tự chấm');
  });
});
