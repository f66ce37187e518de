import { renderFragment, renderPage } from '../../../templates/layout/render';
import { EditSectionPage, type EditSectionPageProps } from '../../../templates/pages/reports/edit-section';
import { ReportPage, type ReportPageProps } from '../../../templates/pages/reports/report';
import { NarrativeText } from '../../../templates/pages/reports/text-conflict';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const BASE_PATH = '/khoi/BXD/2022-H1/bao-cao-6-thang';

const report = (changes: Partial<ReportPageProps> = {}): string =>
  renderPage(
    ReportPage({
      frame: frameOf({ title: 'Báo cáo sơ kết' }),
      basePath: BASE_PATH,
      blocName: 'Khối thi đua',
      title: 'Báo cáo sơ kết sáu tháng đầu năm 2022',
      asOfText: '30/06/2022',
      contentHash: '3f9a1c77be20d4550a9e',
      preview: <article>Bản xem trước</article>,
      layout: 'auto',
      automaticLayoutText: 'Văn bản của Đảng',
      workbookParts: 6,
      document: { number: '', date: '09/08/2022', version: 1 },
      checks: [
        { kind: 'ok', text: 'Tổng điểm khớp' },
        { kind: 'bad', text: 'Phần II.7 chưa có nội dung', link: { href: '/sua', label: 'Viết phần này' } },
      ],
      sections: [{ key: 'II.2', heading: 'II.2. Tiến độ', state: 'edited' }],
      edits: [{ sectionHeading: 'II.2. Tiến độ', who: 'Thư ký khối', at: '16:42 ngày 29/07/2022' }],
      editable: true,
      ...changes,
    }),
  );

describe('the page of the six-month report', () => {
  it('is sound, and escapes', () => {
    expectSoundPage(report());
    expectEscaped(
      report({ blocName: HOSTILE, checks: [{ kind: 'warn', text: HOSTILE }], automaticLayoutText: HOSTILE }),
    );
  });

  it('shows the document and offers it in three formats and either layout', () => {
    const html = report({ layout: 'party' });
    expect(textOf(html)).toContain('Bản xem trước');
    expect(html).toContain(`method="get" action="${BASE_PATH}/tai"`);
    for (const format of ['docx', 'pdf', 'xlsx']) expect(html).toContain(`name="dinh-dang" value="${format}"`);
    expect(html).toMatch(/name="the-thuc" value="party" checked/);
  });

  it('says what keeps the official version back', () => {
    const text = textOf(report());
    expect(text).toContain('1 chỗ cần sửa');
    expect(text).toContain('Chưa đạt: Phần II.7 chưa có nội dung');
    expect(textOf(report({ checks: [{ kind: 'ok', text: 'Tổng điểm khớp' }] }))).toContain('Đạt: Tổng điểm khớp');
  });

  it('leads to each section only for those who may edit', () => {
    expect(report()).toContain(`href="${BASE_PATH}/noi-dung/II.2"`);
    const html = report({ editable: false });
    expectSoundPage(html);
    expect(html).not.toContain('/noi-dung/');
    expect(html).not.toContain('name="number"');
  });

  it('shows a wrong date at its field', () => {
    const html = report({ document: { number: '', date: '31/02/2022', version: 1, dateError: 'Ngày không có thật.' } });
    expectSoundPage(html);
    expect(html).toContain('value="31/02/2022"');
    expect(html).toContain('href="#ngay-van-ban"');
  });
});

const FACTS = [
  { token: 'tasks.total', label: 'Số nhiệm vụ', value: '90' },
  { token: 'tasks.late', label: 'Nhiệm vụ chậm', value: '20' },
];

const edit = (changes: Partial<EditSectionPageProps> = {}): string =>
  renderPage(
    EditSectionPage({
      frame: frameOf({ title: 'Sửa phần II.2' }),
      basePath: BASE_PATH,
      blocName: 'Khối thi đua',
      reportTitle: 'Báo cáo sơ kết',
      sectionKey: 'II.2',
      sectionHeading: 'II.2. Tiến độ',
      text: 'Có {{tasks.total}} nhiệm vụ.',
      version: 3,
      facts: FACTS,
      typedFigures: [],
      edited: true,
      ...changes,
    }),
  );

describe('the page to edit a section', () => {
  it('is sound, and escapes', () => {
    expectSoundPage(edit());
    const html = edit({ text: HOSTILE, facts: [{ token: 'a', label: HOSTILE, value: HOSTILE }] });
    expectEscaped(html);
  });

  it('keeps tokens in the text, and hands the facts to the script as data', () => {
    const html = edit();
    expect(html).toMatch(/<textarea[^>]*data-narrative/);
    expect(html).toContain('>Có {{tasks.total}} nhiệm vụ.</textarea>');
    const data = /data-facts="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(data)).toEqual({
      'tasks.total': { value: '90', label: 'Số nhiệm vụ' },
      'tasks.late': { value: '20', label: 'Nhiệm vụ chậm' },
    });
  });

  it('lists the facts with their values now, and what updating does', () => {
    const text = textOf(edit());
    expect(text).toContain('{{tasks.late}}');
    expect(text).toContain('phần chữ bạn viết được giữ nguyên');
  });

  it('warns of figures typed by hand', () => {
    expect(textOf(edit({ typedFigures: ['…đạt 97,6% đúng hạn'] }))).toContain('Có 1 con số gõ tay.');
    expect(textOf(edit())).not.toContain('gõ tay');
  });

  it('brings the first draft back only where there was a change', () => {
    expect(edit()).toContain(`action="${BASE_PATH}/noi-dung/II.2/khoi-phuc"`);
    expect(edit({ edited: false })).not.toContain('khoi-phuc');
  });

  it('shows both texts of a conflict, and saves against the stored version', () => {
    const html = edit({
      conflict: {
        savedBy: 'Khối trưởng',
        savedAt: '14:31 ngày 29/07/2022',
        storedText: 'Còn {{tasks.late}} nhiệm vụ chậm.',
        storedVersion: 5,
      },
    });
    expectSoundPage(html);
    expect(textOf(html)).toContain('Còn 20 nhiệm vụ chậm.');
    expect(textOf(html)).toContain('Có 90 nhiệm vụ.');
    expect(html).toMatch(/id="sua-phan"[\s\S]*name="version" value="5"/);
  });

  it('shows an unknown token as it is written', () => {
    const html = renderFragment(NarrativeText({ text: 'Có {{tasks.gone}} và {{tasks.total}}.', facts: FACTS }));
    expect(textOf(html)).toBe('Có {{tasks.gone}} và 90 .');
  });
});
