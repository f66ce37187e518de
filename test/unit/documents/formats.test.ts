import { render } from 'preact-render-to-string';
import { type Document, composed, footerOf, grid, placeHead, shortHash, tablesOf } from '../../../src/documents/model';
import { closeRenderer, renderDocument } from '../../../src/documents/render';
import { DocumentView } from '../../../src/documents/renderers/html';
import { firstDraft, periodReport } from '../../../templates/documents/period-report';
import { readDocx } from '../../support/read-docx';
import { tablesOfHtml, textOfHtml } from '../../support/read-html';
import { readPdf, rowsOfPdf } from '../../support/read-pdf';
import { readXlsx, tableUnder } from '../../support/read-xlsx';
import { sixMonthFacts } from '../../support/report-facts';

const facts = sixMonthFacts();
const document: Document = composed(
  periodReport({ ...facts, document: { ...facts.document, draft: true } }, firstDraft('six_month')),
);
const expected = grid(document);
const hash = shortHash(document.meta.contentHash);
const footer = footerOf(document);

afterAll(closeRenderer);

describe('the same report in four formats, read back', () => {
  it('has every cell in the PDF', async () => {
    const pdf = await readPdf(await renderDocument(document, 'pdf'));
    const rows = expected.flatMap((table) => table.rows);
    expect(rowsOfPdf(pdf)).toEqual(rows.map((row) => row.filter((text) => text !== null)));
    for (const { texts } of pdf.pages) expect(texts.map(({ text }) => text)).toContain(footer);
  });

  it('has every cell in the Word file', async () => {
    const word = await readDocx(await renderDocument(document, 'docx'));
    expect(word.tables).toEqual(expected.map((table) => table.rows));
    expect(Object.values(word.margins).filter((xml) => xml.includes(hash)).length).toBeGreaterThan(0);
  });

  it('has every cell in the workbook', async () => {
    const sheets = await readXlsx(await renderDocument(document, 'xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(document.parts.map(({ title }) => title));
    document.parts.forEach((part, index) => {
      for (const table of part.blocks.flatMap(tablesOf)) {
        const { rows, caption } = expected.find(({ id }) => id === table.id)!;
        expect(tableUnder(sheets[index]!, caption, rows.length, table.columns.length)).toEqual(rows);
      }
      expect(sheets[index]?.rows.at(-1)?.[0]).toBe(footer);
    });
  });

  it('has every cell on the screen', () => {
    const html = render(DocumentView({ document }));
    expect(tablesOfHtml(html)).toEqual(expected.map((table) => table.rows));
    expect(textOfHtml(html)).toContain(footer);
    expect(html).not.toMatch(/\sstyle=|<script/);
  });

  it('names head cells once, whatever they span', () => {
    for (const table of document.parts.flatMap(({ blocks }) => blocks.flatMap(tablesOf))) {
      const covered = placeHead(table).reduce((total, { columnSpan, rowSpan }) => total + columnSpan * rowSpan, 0);
      expect(covered).toBe(table.columns.length * table.head.length);
    }
  });
});

describe('renderDocument', () => {
  it('draws several documents at once in its one worker', async () => {
    const files = await Promise.all(
      (['pdf', 'docx', 'xlsx'] as const).map((format) => renderDocument(document, format)),
    );
    expect(files.map((file) => file.subarray(0, 2).toString('latin1'))).toEqual(['%P', 'PK', 'PK']);
  });

  it('fails for what it cannot draw and goes on afterwards', async () => {
    await expect(renderDocument({ ...document, parts: [{}] } as unknown as Document, 'pdf')).rejects.toThrow();
    await expect(renderDocument(document, 'docx')).resolves.toBeInstanceOf(Buffer);
  });

  it('starts again after it was closed', async () => {
    const lost = renderDocument(document, 'pdf');
    const closing = closeRenderer();
    await expect(lost).rejects.toThrow('closed');
    await closing;
    await expect(renderDocument(document, 'xlsx')).resolves.toBeInstanceOf(Buffer);
  });
});
