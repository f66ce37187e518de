import { renderFragment } from '../../../templates/layout/render';
import { EvidenceCell } from '../../../templates/pages/sheets/evidence-cell';
import { ConflictAnswer, RefusedAnswer, RowAnswer, SavedAnswer } from '../../../templates/pages/sheets/fragments';
import { linesOf } from '../../../templates/pages/sheets/sheet-props';
import { HOSTILE, repeatedIds, textOf } from './html';
import { BASE_PATH, conflict, groupsWith, totalsWithout } from './support/sheet-fixtures';

const [group] = groupsWith();
const [line] = group === undefined ? [] : linesOf(group);
if (line === undefined) throw new Error('the scheme of the fixture has criteria');

describe('the answer to a stored row', () => {
  const html = renderFragment(
    SavedAnswer({
      ...{ code: 'A1', version: 4, tasks: null },
      results: new Map([
        ['A1', { points: '9,76', how: 'theo tỷ lệ (kết quả 41; kế hoạch 42)', note: null }],
        ['B2', { points: '0', how: 'bị tính 0 điểm', note: null }],
      ]),
      totals: totalsWithout('C4'),
    }),
  );

  it('begins with the status, which takes the place of the old one', () => {
    expect(html.startsWith('<span class="row-status row-status--saved" id="tc-A1-luu">')).toBe(true);
    expect(textOf(html)).toContain('Đã lưu');
  });

  it('puts everything else in its place by id: the version, the totals, the place of a conflict', () => {
    expect(html).toMatch(
      /<input type="hidden" id="tc-A1-phien-ban" name="version@A1" data-version="true" value="4"[^>]*hx-swap-oob="true"/,
    );
    for (const id of [
      'tc-A1-ket-qua',
      'tc-B2-ket-qua',
      'tong-diem',
      'tien-do-cham',
      'nhom-A-diem',
      'nhom-C-dem',
      'cay-nhom-B',
      'tc-A1-xung-dot',
    ]) {
      expect(html).toMatch(new RegExp(`id="${id}"[^>]*hx-swap-oob="true"`));
    }
    expect(repeatedIds(html)).toEqual([]);
  });

  it('says what the input comes to, and what it changed elsewhere', () => {
    expect(textOf(html)).toContain('= 9,76 điểm theo tỷ lệ (kết quả 41; kế hoạch 42)');
    expect(textOf(html)).toContain('= 0 điểm bị tính 0 điểm');
  });

  it('never contains the field that is typed in', () => {
    expect(html).not.toContain('class="score"');
    expect(html).not.toContain('<textarea');
  });

  it('wraps the row of a table, which a parser would drop', () => {
    expect(html).toMatch(/<template><tbody class="criteria__conflict"[^>]*hidden/);
  });

  it('says how many criteria are missing', () => {
    expect(textOf(html)).toContain('còn 1 tiêu chí chưa chấm');
  });
});

describe('the answer to a row that was not stored', () => {
  it('names the mistake in the status', () => {
    const html = renderFragment(RefusedAnswer({ code: 'A1', state: { kind: 'invalid', message: HOSTILE } }));
    expect(textOf(html)).toContain(`Lỗi: ${HOSTILE} Chưa lưu.`);
    expect(html).not.toContain('<script>');
    expect(html).toContain('id="tc-A1-luu"');
  });

  it('says why a locked sheet takes nothing', () => {
    const message = 'Phiếu đã được nộp lúc 14:52.';
    expect(textOf(renderFragment(RefusedAnswer({ code: 'A1', state: { kind: 'refused', message } })))).toContain(
      message,
    );
  });
});

describe('the answer to a stale row', () => {
  const html = renderFragment(ConflictAnswer({ code: 'A1', basePath: BASE_PATH, csrfToken: 'dau-thu', conflict }));

  it('shows both values and who saved first', () => {
    const text = textOf(html);
    expect(text).toContain('Chưa lưu: người khác vừa sửa');
    expect(text).toContain('Lãnh đạo Văn phòng Tỉnh ủy lưu lúc 14:31 ngày 29/06/2022');
    expect(text).toContain('Hai hội nghị.');
    expect(text).toContain('Một hội nghị.');
  });

  it('keeps the stored values by fetching the row, or posts the typed ones against the stored version', () => {
    expect(html).toContain(`hx-get="${BASE_PATH}/tieu-chi/A1"`);
    expect(html).toContain('hx-target="#tc-A1"');
    expect(html).toMatch(/<input type="hidden" name="points@A1" value="4"/);
    expect(html).toMatch(/<input type="hidden" name="version@A1" value="7"/);
  });
});

describe('the row that comes back after a conflict', () => {
  const html = renderFragment(
    RowAnswer({ row: { line, basePath: BASE_PATH, csrfToken: 'dau-thu' }, totals: totalsWithout() }),
  );

  it('begins with the row and gives the focus back to its score', () => {
    expect(html.startsWith('<tbody class="criterion" id="tc-A1"')).toBe(true);
    expect(html).toMatch(/<input [^>]*autofocus[^>]*class="score"/);
  });

  it('takes the conflict away', () => {
    expect(html).toMatch(/<tbody class="criteria__conflict" id="tc-A1-xung-dot" hidden hx-swap-oob="true"><\/tbody>/);
  });
});

describe('the evidence of a row', () => {
  const cell = (changes: Partial<Parameters<typeof EvidenceCell>[0]> = {}): string =>
    renderFragment(
      EvidenceCell({
        code: 'A1',
        basePath: BASE_PATH,
        csrfToken: 'dau-thu',
        evidence: [
          { id: 'e1', kind: 'file', text: 'Bao-cao.pdf', href: '/tep/e1', sizeText: '1,2 MB' },
          { id: 'e2', kind: 'citation', text: HOSTILE, href: null, sizeText: null },
        ],
        taskEvidence: [],
        required: true,
        editable: true,
        ...changes,
      }),
    );

  it('lists files as links and citations as text, each with a way to remove it', () => {
    const html = cell();
    expect(html).toContain('href="/tep/e1"');
    expect(textOf(html)).toContain(HOSTILE);
    expect(html).not.toContain('<script>');
    expect(html).toContain(`${BASE_PATH}/tieu-chi/A1/minh-chung/e1/go`);
    expect(html.match(/class="evidence__remove"/g)).toHaveLength(2);
  });

  it('keeps what was typed in a citation that could not be stored', () => {
    const html = cell({
      error: 'Nhập số, ký hiệu văn bản.',
      citation: { number: '', date: '31/02/2022', page: '3', clause: 'khoản 2' },
    });
    expect(html).toMatch(/<details class="citation" open/);
    expect(html).toContain('value="31/02/2022"');
    expect(textOf(html)).toContain('Nhập số, ký hiệu văn bản.');
  });

  it('has nothing to press when it is only read', () => {
    const html = cell({ editable: false });
    expect(html).not.toContain('<form');
    expect(textOf(cell({ editable: false, evidence: [] }))).toContain('Không có');
  });
});
