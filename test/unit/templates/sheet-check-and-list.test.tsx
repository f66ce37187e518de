import { renderPage } from '../../../templates/layout/render';
import { SheetCheckPage, type SheetCheckPageProps } from '../../../templates/pages/sheets/sheet-check';
import { SheetListPage, type SheetListRow } from '../../../templates/pages/sheets/sheet-list';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';
import { BASE_PATH } from './support/sheet-fixtures';

const PLACE = { blocName: 'Khối thi đua', periodName: 'Sáu tháng đầu năm 2022' };

const check = (changes: Partial<SheetCheckPageProps> = {}): string =>
  renderPage(
    SheetCheckPage({
      ...PLACE,
      frame: frameOf({ title: 'Kiểm tra lại và nộp phiếu' }),
      basePath: BASE_PATH,
      agencyName: 'Văn phòng Tỉnh ủy',
      groups: [
        {
          code: 'A',
          title: 'A. Nhiệm vụ chính trị',
          subtotal: '57',
          maximum: '60',
          scored: 3,
          lineCount: 3,
          evidenceCount: 4,
        },
        {
          code: 'thuong-tru',
          title: 'Thưởng, trừ',
          subtotal: '2',
          maximum: null,
          scored: 2,
          lineCount: 2,
          evidenceCount: 0,
        },
      ],
      ...{ base: '92', bonus: '3', penalty: '1', total: '94', scale: '100' },
      problems: [],
      step: 'gui',
      editable: true,
      version: 4,
      ...changes,
    }),
  );

describe('the page to check and send a sheet', () => {
  it('is sound, and escapes', () => {
    expectSoundPage(check());
    expectEscaped(check({ agencyName: HOSTILE }));
  });

  it('lists the groups with a way to change each', () => {
    const html = check();
    expect(textOf(html)).toContain('57/60 điểm, 3/3 tiêu chí, 4 minh chứng');
    expect(textOf(html)).toContain('2 điểm, 2/2 tiêu chí');
    expect(html).toContain(`href="${BASE_PATH}#nhom-A"`);
  });

  it('asks for the attestation and says what the button does', () => {
    const html = check();
    expect(textOf(html)).toContain('Tôi cam đoan');
    expect(html).toContain(`action="${BASE_PATH}/gui"`);
    expect(textOf(html)).toContain('Trình lãnh đạo duyệt');
    const leader = check({ step: 'nop', editable: false });
    expect(leader).toContain(`action="${BASE_PATH}/nop"`);
    expect(textOf(leader)).toContain('Nộp phiếu cho Khối trưởng');
    expect(textOf(leader)).not.toContain('Sửa');
  });

  it('says so when the attestation is missing', () => {
    const html = check({ attestationError: 'Đánh dấu ô cam đoan trước khi nộp phiếu.' });
    expectSoundPage(html);
    expect(html).toContain('<title>Lỗi (1): ');
    expect(html).toContain('href="#cam-doan"');
  });

  it('cannot be sent while something is wrong, and leads to each place', () => {
    const html = check({
      problems: [
        { code: 'C2', part: 'input', message: HOSTILE },
        { code: 'D', part: 'evidence', message: 'Tiêu chí D cần ít nhất 01 tệp minh chứng.' },
      ],
    });
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain(`href="${BASE_PATH}#tc-C2-diem"`);
    expect(html).toContain(`href="${BASE_PATH}#tc-D-minh-chung"`);
    expect(html).not.toContain('name="attested"');
    expect(textOf(html)).toContain('Tạm tính');
  });
});

describe('the list of sheets', () => {
  const row = (agencyCode: string, changes: Partial<SheetListRow> = {}): SheetListRow => ({
    agencyCode,
    agencyName: `Cơ quan ${agencyCode}`,
    roleText: null,
    state: 'submitted',
    scored: 13,
    lineCount: 13,
    evidenceCount: 2,
    total: '94',
    changedAt: null,
    late: false,
    href: null,
    ...changes,
  });
  const list = (rows: readonly SheetListRow[]): string =>
    renderPage(
      SheetListPage({
        ...PLACE,
        frame: frameOf(),
        basePath: '/khoi/BXD/2022-H1',
        deadlineText: null,
        rows,
        mayCompare: true,
      }),
    );

  it('is sound, and names who is missing', () => {
    const html = list([
      row('VPTU', { href: '/phieu/VPTU' }),
      row('TCT', { state: 'drafting', total: null, scored: 11, late: true, agencyName: HOSTILE }),
    ]);
    expectSoundPage(html);
    expectEscaped(html);
    expect(textOf(html)).toContain('Đã nộp 1/2 phiếu. Còn thiếu: ');
    expect(textOf(html)).toContain('quá hạn nộp');
    expect(textOf(html)).toContain('Chưa đủ');
  });

  it('is sound when the bloc has no members', () => {
    const html = list([]);
    expectSoundPage(html);
    expect(textOf(html)).toContain('Khối chưa có đơn vị thành viên');
  });
});
