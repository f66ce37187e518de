import { renderPage } from '../../../templates/layout/render';
import { type ImportDecision, placeText, type ImportSheetView } from '../../../templates/pages/imports/import-props';
import { ImportPreviewPage, type ImportPreviewPageProps } from '../../../templates/pages/imports/preview';
import { ImportResultPage } from '../../../templates/pages/imports/result';
import { ImportUploadPage } from '../../../templates/pages/imports/upload';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const sheet = (changes: Partial<ImportSheetView> = {}): ImportSheetView => ({
  sheetName: '2. Nhiệm vụ',
  title: 'Nhiệm vụ trọng tâm',
  understood: '90 nhiệm vụ của 9 đơn vị',
  ...{ added: 90, changed: 0, unchanged: 0, conflicts: 0, repaired: 4, errors: 0, warnings: 0 },
  ...changes,
});

const change = (address: string) =>
  ({ kind: 'added', label: `Nhiệm vụ ${address}`, before: '', after: '12 văn bản', sheetName: '2', address }) as const;

const decision: ImportDecision = {
  fileId: '7c1a',
  planHash: 'a1b2',
  ...{ year: '2022', bloc: 'BXD', blocName: HOSTILE, others: null },
};

const preview = (changes: Partial<ImportPreviewPageProps> = {}): string =>
  renderPage(
    ImportPreviewPage({
      frame: frameOf({ title: 'Kiểm tra trước khi ghi' }),
      decision,
      errors: [],
      fileName: 'khoi-ban-dang-2022.xlsx',
      checkedAt: '14:40 ngày 29/06/2022',
      year: '2022',
      blocCode: 'BXD',
      blocName: 'Khối thi đua',
      sheets: [sheet()],
      problems: [],
      repairs: [{ sheetName: '3', address: 'C94', from: '4.720', to: '4720', note: 'dấu chấm hàng nghìn' }],
      guesses: [
        {
          task: 'VPTU-4',
          name: 'Xử lý văn bản đúng hạn',
          target: '98 %',
          kindText: 'Giữ mức',
          directionText: 'Càng cao càng tốt',
          because: 'đơn vị tính là %',
        },
      ],
      made: ['khối BXD', 'Năm 2022'],
      changes: [change('C5')],
      conflicts: [],
      missing: [{ text: 'Ngày ký giao ước thi đua', href: '/danh-muc/khoi/BXD' }],
      ...changes,
    }),
  );

const button = (html: string, label: string): string =>
  new RegExp(`<button[^>]*>${label}</button>`).exec(html.replace(/\s+/g, ' '))?.[0] ?? '';

describe('the preview of an import', () => {
  it('is sound, and escapes what stood in the file', () => {
    expectSoundPage(preview());
    expectEscaped(
      preview({
        fileName: HOSTILE,
        repairs: [{ sheetName: HOSTILE, address: 'C8', from: HOSTILE, to: HOSTILE, note: '' }],
        changes: [{ ...change('C5'), label: HOSTILE, after: HOSTILE }],
      }),
    );
  });

  it('can be written when nothing is wrong', () => {
    const html = preview();
    expect(html).toContain('action="/nhap-du-lieu/ghi"');
    expect(html).toContain('name="fileId" value="7c1a"');
    expect(html).toContain('name="planHash" value="a1b2"');
    expect(button(html, 'Ghi vào hệ thống')).not.toBe('');
    expect(textOf(html)).toContain('Sẵn sàng ghi: 90 mục thêm mới. Sẽ lập mới: khối BXD, Năm 2022.');
  });

  it('cannot be written with an error, and names the cell; warnings do not stop it', () => {
    const wrong = {
      sheetName: '5. Điểm',
      address: 'D14',
      message: 'Điểm 7 vượt điểm tối đa 4.',
      severity: 'error',
    } as const;
    const html = preview({ problems: [wrong], decision: null });
    expect(button(html, 'Ghi vào hệ thống')).toBe('');
    expect(textOf(html)).toContain('Trang “5. Điểm”, ô D14 Điểm 7 vượt điểm tối đa 4.');
    expect(html).toContain('<title>Lỗi (1): ');
    const warned = preview({ problems: [{ ...wrong, severity: 'warning' }] });
    expect(button(warned, 'Ghi vào hệ thống')).not.toBe('');
  });

  it('has nothing to write when the file says what the system knows', () => {
    const html = preview({ changes: [], decision: null, sheets: [sheet({ added: 0, unchanged: 90 })] });
    expect(button(html, 'Ghi vào hệ thống')).toBe('');
    expect(textOf(html)).toContain('không có thay đổi');
  });

  it('asks which value of a conflict is to stand, in the form that writes', () => {
    const conflict = {
      fact: 'progress:BTCTU:3:2022-06-30:value',
      ...{ choice: null, protection: null },
      label: 'Tiến độ BTCTU-3, kết quả',
      sheetName: '3. Kết quả',
      address: 'C18',
      systemValue: '530',
      fileValue: '512',
      changedBy: 'Cán bộ TĐKT, 09:30 ngày 02/07/2022',
    } as const;
    const html = preview({ conflicts: [conflict] });
    expectSoundPage(html);
    expect(html).toContain('form="ghi-tep" name="choice[0]" value="system:progress:BTCTU:3:2022-06-30:value"');
    expect(html).not.toContain('checked');
    expect(textOf(html)).toContain('Chọn giá trị cho 1 chỗ khác với hệ thống');
    expect(preview({ conflicts: [{ ...conflict, choice: 'file' }] }).match(/ checked/g)).toHaveLength(1);
    const protection = 'Cơ quan tự ghi, không lấy theo tệp';
    const kept = preview({ conflicts: [{ ...conflict, choice: 'system', protection }] });
    expectSoundPage(kept);
    expect(kept).not.toContain('value="file:progress');
    expect([kept.match(/ checked/g)?.length, textOf(kept).includes('512 Cơ quan tự ghi')]).toEqual([1, true]);
  });

  it('says what kept the file from being written, and leads there', () => {
    const error = { fieldId: 'xung-dot', message: 'Chọn giữ giá trị trên hệ thống hay lấy theo tệp.' };
    const html = preview({ errors: [error], conflicts: [] });
    expect(html).toContain('<title>Lỗi (1): ');
    expect(textOf(html)).toContain('Chọn giữ giá trị trên hệ thống hay lấy theo tệp.');
  });

  it('folds long lists and leaves short ones open', () => {
    const many = Array.from({ length: 40 }, (_, index) => change(`C${index}`));
    expect(preview({ changes: many })).toMatch(/<details class="import-list card" id="thay-doi">/);
    expect(preview()).toMatch(/<details class="import-list card" id="thay-doi" open>/);
  });

  it('says which sheets were left aside', () => {
    expect(textOf(preview({ sheets: [sheet({ title: null })] }))).toContain('Không nhận ra nội dung');
  });
});

describe('places in a workbook', () => {
  it.each([
    ['2. Nhiệm vụ', 'C5', 'Trang “2. Nhiệm vụ”, ô C5'],
    ['2. Nhiệm vụ', '', 'Trang “2. Nhiệm vụ”'],
    ['', '', ''],
  ])('%s %s', (name, address, text) => expect(placeText(name, address)).toBe(text));
});

describe('the page to send a workbook', () => {
  it('is sound, keeps what was typed and shows mistakes at their fields', () => {
    const html = renderPage(
      ImportUploadPage({
        frame: frameOf({ title: 'Nhập dữ liệu từ Excel' }),
        values: { year: '2022', bloc: HOSTILE, blocName: HOSTILE },
        errors: [{ fieldId: 'ma-khoi', message: HOSTILE }],
        past: [{ fileName: HOSTILE, at: '14:42 ngày 29/06/2022', who: 'Thư ký khối', outcome: 'Không có thay đổi' }],
      }),
    );
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain('action="/nhap-du-lieu?_csrf=dau-thu"');
    expect(html).toContain('name="year"');
  });
});

describe('the result of an import', () => {
  const result = (added: number, blocName = 'Khối thi đua'): string =>
    renderPage(
      ImportResultPage({
        frame: frameOf({ title: 'Kết quả nhập' }),
        fileName: 'khoi.xlsx',
        appliedAt: '14:42 ngày 29/06/2022',
        blocName,
        counts: added === 0 ? [] : [{ label: 'Nhiệm vụ', added, changed: 0, unchanged: 2, kept: 1 }],
        missing: [{ text: 'Lãnh đạo phụ trách khối', href: null }],
        overviewHref: '/khoi/BXD/2022-H1/tong-quan',
      }),
    );

  it('counts what was written', () => {
    const html = result(90, HOSTILE);
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('Đã ghi vào hệ thống');
  });

  it('says plainly that there was nothing to write', () => {
    const html = result(0);
    expectSoundPage(html);
    expect(textOf(html)).toContain('Không có thay đổi');
  });
});
