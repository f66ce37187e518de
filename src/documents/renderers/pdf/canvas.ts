import PDFDocument from 'pdfkit';
import {
  DRAFT_WATERMARK,
  type Document,
  type Line,
  type PageBox,
  type Part,
  footerOf,
  pageBox,
  points,
} from '../../model';
import { FACE_FILES, type Face, baselineIn } from './faces';
import type { TextLine } from './line-breaker';
import { Measurer } from './measurer';
import { type Element, StructureTree } from './structure';

const FOOTER_SIZE = 9;
const WATERMARK_COLOUR = '#e3e3e3';
const WATERMARK_SIZE = 110;
/** Of the page number from the upper edge, and of the footer from the lower one, in millimetres. */
const PAGE_NUMBER_AT = 12;
const FOOTER_AT = 8;

/** The paper: pages, a place on them (`y`, in points from the top), drawing, and the structure that screen readers follow. */
export class Canvas {
  readonly pdf: PDFKit.PDFDocument;
  readonly structure: StructureTree;
  readonly measurer: Measurer;
  page: PageBox;
  y = 0;
  private pageCount = 0;

  constructor(private readonly document: Document) {
    const { meta, layout } = document;
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      subset: 'PDF/A-2a',
      pdfVersion: '1.7',
      tagged: true,
      lang: 'vi-VN',
      displayTitle: true,
      font: FACE_FILES.regular,
      info: { Title: meta.title, Subject: meta.subject, Author: meta.author, ...datesOf(document) },
    });
    this.measurer = new Measurer(this.pdf);
    this.structure = new StructureTree(this.pdf);
    this.page = pageBox(layout, 'portrait');
  }

  /** Starts a page: watermark, number (not on page 1) and footer stand outside the text. */
  newPage(orientation: Part['orientation'] = this.orientation): void {
    const { layout } = this.document;
    this.pdf.addPage({ size: 'A4', layout: orientation, margin: 0 });
    this.page = pageBox(layout, orientation);
    this.pageCount += 1;
    this.y = this.page.top;
    this.artifact('Pagination', () => {
      if (this.document.meta.draft) this.watermark();
      if (this.pageCount > 1) this.marginText(String(this.pageCount), points(PAGE_NUMBER_AT), layout.pageNumberSize);
      this.marginText(footerOf(this.document), this.page.height - points(FOOTER_AT), FOOTER_SIZE);
    });
  }

  get orientation(): Part['orientation'] {
    return this.page.width > this.page.height ? 'landscape' : 'portrait';
  }

  /** Points left under the present place. */
  get room(): number {
    return this.page.bottom - this.y;
  }

  /** Whether nothing has been drawn on this page yet. */
  get atTop(): boolean {
    return this.y === this.page.top;
  }

  /** Starts a page unless so many points are free; a page just begun is never left empty. */
  ensureRoom(height: number): void {
    if (height > this.room && !this.atTop) this.newPage();
  }

  /** Draws what belongs to no text: screen readers pass over it. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws the content of a structure element. */
  content(element: Element, draw: () => void): void {
    this.structure.content(element, draw);
  }

  /** Writes a text at a baseline. */
  text(text: string, face: Face, size: number, x: number, baseline: number, colour = '#000000'): void {
    this.pdf
      .font(FACE_FILES[face])
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Writes a line of words from x; `stretch` is added to every space. */
  words(line: TextLine, size: number, x: number, baseline: number, stretch = 0): void {
    const space = this.measurer.width(' ', 'regular', size) + stretch;
    const last = line.words.length - 1;
    let at = x;
    line.words.forEach(({ pieces, width }, index) => {
      let pieceAt = at;
      pieces.forEach((piece, pieceIndex) => {
        // A real space after every word, at line ends too, keeps copied and spoken words apart, whatever the stretch.
        const ends = pieceIndex === pieces.length - 1 && (index < last || !line.last);
        const blank = ends ? ' ' : '';
        this.text(piece.text + blank, piece.face, size, pieceAt, baseline);
        pieceAt += piece.width;
      });
      at += width + space;
    });
  }

  /** A thin line, horizontal or vertical. */
  rule(x1: number, y1: number, x2: number, y2: number, thickness = 0.75): void {
    this.pdf.moveTo(x1, y1).lineTo(x2, y2).lineWidth(thickness).strokeColor('#000000').stroke();
  }

  /** A filled rectangle; the colour is hexadecimal without '#'. */
  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.pdf.rect(x, y, width, height).fill(`#${colour}`);
  }

  /** The height of a line of a letterhead, title or signature in points. */
  lineHeight(line: Line): number {
    return line.size * 1.22;
  }

  /** Ends the file. */
  finish(): void {
    this.structure.end();
    this.pdf.end();
  }

  private marginText(text: string, middle: number, size: number): void {
    const width = this.measurer.width(text, 'regular', size);
    this.text(text, 'regular', size, (this.page.width - width) / 2, middle - size / 2 + baselineIn(size, size));
  }

  private watermark(): void {
    const { width, height } = this.page;
    const face = 'bold';
    const textWidth = this.measurer.width(DRAFT_WATERMARK, face, WATERMARK_SIZE);
    this.pdf.save().rotate(-45, { origin: [width / 2, height / 2] });
    this.text(
      DRAFT_WATERMARK,
      face,
      WATERMARK_SIZE,
      (width - textWidth) / 2,
      height / 2 + WATERMARK_SIZE * 0.35,
      WATERMARK_COLOUR,
    );
    this.pdf.restore();
  }
}

/** The file carries the day of its document, so that the same document gives the same file. */
function datesOf({ meta }: Document): { CreationDate?: Date; ModDate?: Date } {
  if (meta.documentDate === null) return {};
  const day = new Date(`${meta.documentDate}T00:00:00Z`);
  return { CreationDate: day, ModDate: day };
}
