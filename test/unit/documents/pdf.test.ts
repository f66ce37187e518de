import {
  type Part,
  bold,
  bulletList,
  heading,
  layoutFor,
  pageBox,
  paragraph,
  plain,
  textCell,
} from '../../../src/documents/model';
import { renderPdf } from '../../../src/documents/renderers/pdf/render-pdf';
import { firstDraft, periodReport } from '../../../templates/documents/period-report';
import { type ReadPdf, nodesOf, readPdf, readPdfs, rowsOfPdf, textOfNode } from '../../support/read-pdf';
import { sixMonthFacts } from '../../support/report-facts';
import { documentOf, tableOf } from './table-examples';

const facts = sixMonthFacts();
const layout = layoutFor('party', '2022-08-09');
const words = (count: number, word = 'nhiệm vụ'): string => Array.from({ length: count }, () => word).join(' ');

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

function pageOf(pdf: ReadPdf, word: string): number {
  return pdf.pages.findIndex(({ texts }) => texts.some(({ text }) => text === word));
}

/** Texts in the top margin: page numbers. */
function topMargin(pdf: ReadPdf, page: number): string[] {
  const top = pageBox(layout, 'portrait').top;
  return pdf.pages[page]!.texts.filter(({ y }) => y < top).map(({ text }) => text);
}

describe('the PDF of the six-month report', () => {
  let file: Buffer;
  let pdf: ReadPdf;
  beforeAll(async () => {
    file = await renderPdf(periodReport(facts, firstDraft('six_month')));
    pdf = await readPdf(file);
  });

  it('is tagged, in Vietnamese, with its fonts inside', () => {
    expect(pdf.marked).toBe(true);
    expect(pdf.info).toMatchObject({
      Title: 'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022',
      Language: 'vi-VN',
      Author: 'Ban Nội chính Tỉnh ủy',
    });
    const raw = file.toString('latin1');
    expect(raw).toContain('pdfaid:part');
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain('Tinos');
  });

  it('numbers the pages over all parts, but not the first', () => {
    expect(topMargin(pdf, 0)).toEqual([]);
    for (let page = 1; page < pdf.pages.length; page += 1) {
      expect(topMargin(pdf, page)).toEqual([String(page + 1)]);
      const [number] = pdf.pages[page]!.texts.filter(({ text }) => text === String(page + 1));
      expect(number!.x + number!.width / 2).toBeCloseTo(pdf.pages[page]!.width / 2, 0);
    }
  });

  it('turns the pages of wide tables', () => {
    const orientations = pdf.pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'));
    expect(orientations[0]).toBe('portrait');
    expect(orientations.filter((each) => each === 'landscape').length).toBeGreaterThanOrEqual(5);
    expect(orientations.at(-1)).toBe('portrait');
  });

  it('keeps every text inside the margins and composed', () => {
    for (const { texts, width } of pdf.pages) {
      for (const { text, x, width: length, artifact } of texts) {
        expect(text).toBe(text.normalize('NFC'));
        if (!artifact) expect(x).toBeGreaterThan(60);
        expect(x + length).toBeLessThan(width - 35);
      }
    }
  });

  it('repeats the head of a table on each of its pages, outside the structure', () => {
    const heads = pdf.pages.flatMap(({ texts, width, height }) =>
      width > height ? texts.filter(({ text }) => text === 'TT') : [],
    );
    expect(heads.length).toBeGreaterThan(3);
    expect(heads.map(({ artifact }) => artifact)).toEqual(heads.map((_, index) => index > 0));
    expect(rowsOfPdf(pdf).filter((row) => row.includes('Nội dung nhiệm vụ'))).toHaveLength(1);
  });

  it('says figures in words and heads columns and rows', () => {
    const figures = nodesOf(pdf, 'Figure');
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect('alt' in figure && figure.alt).toContain('Văn phòng Tỉnh ủy');
    expect(nodesOf(pdf, 'TH').map(textOfNode)).toEqual(expect.arrayContaining(['Tiêu chí', 'Dự họp khối']));
    expect(nodesOf(pdf, 'H1').map(textOfNode)[0]).toContain('BÁO CÁO');
    expect(nodesOf(pdf, 'H2').map(textOfNode)).toContain('III. Đánh giá chung');
    expect(nodesOf(pdf, 'LI')).not.toHaveLength(0);
  });
});

describe('a PDF page', () => {
  const draw = async (parts: readonly Part['blocks'][number][], changes = {}): Promise<ReadPdf> =>
    readPdf(await renderPdf(documentOf(parts, changes)));

  const drawAll = async (sizes: readonly number[], blocksOf: (size: number) => Part['blocks']): Promise<ReadPdf[]> =>
    readPdfs(await Promise.all(sizes.map((size) => renderPdf(documentOf(blocksOf(size))))));

  it('carries the watermark of a draft on every page, outside the structure', async () => {
    const pdf = await draw([paragraph([plain(words(900))])], { draft: true });
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const { texts } of pdf.pages) {
      expect(texts.find(({ text }) => text === 'BẢN NHÁP')).toMatchObject({ artifact: true });
    }
  });

  it('never parts a row that fits on a page, nor a word', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`Dòng ${String(index)}`, words(60)]);
    const pdf = await draw([tableOf(['Tên', 'Nội dung'], rows)]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    // Each row is one element on one page: were it parted, its name and its text would be read on different pages.
    expect(rowsOfPdf(pdf).slice(1)).toEqual(rows);
  });

  it('goes on with a row taller than a page on the next one', async () => {
    const pdf = await draw([
      tableOf(
        ['Tên', 'Nội dung'],
        [
          ['Dài', words(2500)],
          ['Sau', 'hết'],
        ],
      ),
    ]);
    const read = rowsOfPdf(pdf)
      .map((row) => row.join(' '))
      .join(' ');
    expect(read.match(/nhiệm vụ/g)).toHaveLength(2500);
    expect(rowsOfPdf(pdf).at(-1)).toEqual(['Sau', 'hết']);
  });

  it('sets a crowded table smaller instead of cutting its words', async () => {
    const head = Array.from({ length: 12 }, (_, index) => `Nghiêng${String(index)}`);
    const pdf = await draw([tableOf(head, [head])]);
    const texts = pdf.pages[0]!.texts.filter(({ text }) => text.startsWith('Nghiêng'));
    expect(texts).toHaveLength(24);
    for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(8.5);
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    const pdfs = await drawAll(range(25, 45), (lines) => [
      ...Array.from({ length: lines }, () => paragraph([plain('Một dòng.')])),
      heading(1, 'Tiêu đề'),
      paragraph([plain(words(60))]),
    ]);
    for (const pdf of pdfs) {
      const { texts } = pdf.pages.find((page) => page.texts.some(({ text }) => text.startsWith('Tiêu')))!;
      expect(texts.some(({ text }) => text.startsWith('nhiệm'))).toBe(true);
    }
  });

  it.each([
    ['a list', bulletList([[plain('Khoản một.')]])],
    ['a table', tableOf(['Khoản'], [['một']])],
  ])('never leaves the line that announces %s alone at the foot of a page', async (_, announced) => {
    const pdfs = await drawAll(range(25, 45), (lines) => [
      ...Array.from({ length: lines }, () => paragraph([plain('Một dòng.')])),
      paragraph([bold('Gồm:')]),
      announced,
    ]);
    for (const pdf of pdfs) {
      const { texts } = pdf.pages.find((page) => page.texts.some(({ text }) => text.startsWith('Gồm')))!;
      expect(texts.some(({ text }) => text.includes('Khoản'))).toBe(true);
    }
  });

  it('keeps a group row with the row after it', async () => {
    const row = (kind: 'data' | 'group', ...texts: string[]) => ({
      kind,
      cells: texts.map((text) => textCell(text, { columnSpan: 3 - texts.length })),
    });
    const pdfs = await drawAll(range(30, 44), (count) => {
      const rows = [...Array.from({ length: count }, () => row('data', 'Dòng', '1')), row('group', 'Nhóm')];
      return [{ ...tableOf(['Tên', 'Số'], []), rows: [...rows, row('data', 'Cuối', '1')] }];
    });
    for (const pdf of pdfs) expect(pageOf(pdf, 'Nhóm')).toBe(pageOf(pdf, 'Cuối'));
  });

  it('makes the same file of the same document', async () => {
    const document = documentOf([paragraph([plain('Văn bản')])]);
    expect((await renderPdf(document)).equals(await renderPdf(document))).toBe(true);
  });
});
