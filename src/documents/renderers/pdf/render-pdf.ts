import { type Document, composed } from '../../model';
import { Canvas } from './canvas';
import { drawBlocks } from './draw-blocks';

/** The document as a tagged PDF/A-2a file: A4, fonts embedded, page numbers over all parts. */
export async function renderPdf(document: Document): Promise<Buffer> {
  const source = composed(document);
  const canvas = new Canvas(source);
  const file = collect(canvas.pdf);
  for (const part of source.parts) {
    if (part.startsPage || part.orientation !== canvas.orientation) canvas.newPage(part.orientation);
    canvas.structure.beginSection();
    drawBlocks(canvas, source.layout, part.blocks);
  }
  canvas.finish();
  return await file;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
