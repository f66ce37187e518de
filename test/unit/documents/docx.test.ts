import { bulletList, paragraph, plain } from '../../../src/documents/model';
import { renderDocx } from '../../../src/documents/renderers/docx/render-docx';
import { firstDraft, periodReport } from '../../../templates/documents/period-report';
import { type ReadDocx, readDocx } from '../../support/read-docx';
import { sixMonthFacts } from '../../support/report-facts';
import { documentOf } from './table-examples';

const facts = sixMonthFacts();

describe('the Word file of the six-month report', () => {
  let word: ReadDocx;
  beforeAll(async () => {
    word = await readDocx(
      await renderDocx(
        periodReport({ ...facts, document: { ...facts.document, draft: true } }, firstDraft('six_month')),
      ),
    );
  });

  it('has real headings, lists and paragraph styles in Times New Roman', () => {
    const of = (style: string): string[] =>
      word.paragraphs.filter((each) => each.style === style).map(({ text }) => text);
    expect(of('Heading1')).toContain('III. Đánh giá chung');
    expect(of('Heading2')).toContain('5. Công tác khen thưởng');
    expect(of('TieuDeVanBan')[0]).toBe('BÁO CÁO');
    expect(of('NoiDung').length).toBeGreaterThan(10);
    expect(word.documentXml).toContain('<w:numPr>');
    expect(word.stylesXml).toContain('w:ascii="Times New Roman"');
    expect(word.stylesXml).toContain('w:val="vi-VN"');
  });

  it('repeats head rows and parts no row', () => {
    expect(word.documentXml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(8);
    const rows = word.documentXml.match(/<w:tr>|<w:tr /g)?.length ?? 0;
    expect(word.documentXml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  });

  it('has portrait and landscape sections, numbered but for the first page', () => {
    const orientations = [...word.documentXml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'));
    expect(orientations).toContain(true);
    expect(orientations[0]).toBe(false);
    expect(word.documentXml.match(/<w:titlePg\/>/g)).toHaveLength(1);
    const headers = Object.entries(word.margins).filter(([name]) => name.includes('header'));
    expect(headers.filter(([, xml]) => !xml.includes('PAGE'))).toHaveLength(1);
  });

  it('carries the watermark in every header', () => {
    const headers = Object.entries(word.margins).filter(([name]) => name.includes('header'));
    for (const [, xml] of headers) expect(xml).toContain('BẢN NHÁP');
  });

  it('draws charts of its own, whose figures can be edited', () => {
    expect(word.files.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    expect(word.files.some((name) => name.endsWith('.xlsx'))).toBe(true);
  });
});

describe('Word files', () => {
  it('keep a line that announces a list on the page of the list, and no other line', async () => {
    const { documentXml } = await readDocx(
      await renderDocx(
        documentOf([
          paragraph([plain('Một câu.')]),
          paragraph([plain('Gồm:')]),
          bulletList([[plain('Khoản một.')]]),
          paragraph([plain('Không kèm gì:')]),
        ]),
      ),
    );
    const kept = documentXml.split('</w:p>').filter((xml) => /<w:keepNext\/>/.test(xml));
    expect(kept.map((xml) => xml.includes('Gồm:'))).toEqual([true]);
  });
});
