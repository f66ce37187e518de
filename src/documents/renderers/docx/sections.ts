import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { A4, DRAFT_WATERMARK, type Document, type Part, footerOf, pageBox, points } from '../../model';
import { blockOf } from './blocks';
import { FONT, STYLE } from './styles';
import { halfPoints, twips } from './units';

/** Of the page number from the upper edge and of the footer from the lower one, in millimetres. */
const HEADER_AT = 9;
const FOOTER_AT = 7;
const FOOTER_SIZE = 9;

/** The sections of the document: one for every part that starts a page, numbered through, no number on page 1. */
export function sectionsOf(document: Document): ISectionOptions[] {
  return pageRuns(document.parts).map((parts, index) => {
    const { orientation = 'portrait' } = parts[0] ?? {};
    const width = pageBox(document.layout, orientation).contentWidth;
    const blocks = parts.flatMap((part) => part.blocks);
    return {
      properties: { ...pageOf(document, orientation), type: SectionType.NEXT_PAGE, titlePage: index === 0 },
      headers: { default: header(document, true), ...(index === 0 ? { first: header(document, false) } : {}) },
      footers: { default: footer(document), ...(index === 0 ? { first: footer(document) } : {}) },
      children: blocks.flatMap((block, at) => blockOf(block, blocks[at + 1], width)),
    };
  });
}

/** Parts that go on below one another share a section. */
function pageRuns(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last === undefined || part.startsPage) runs.push([part]);
    else last.push(part);
  }
  return runs;
}

function pageOf({ layout }: Document, orientation: Part['orientation']) {
  const { top, right, bottom, left } = layout.margins;
  const margin = (millimetres: number): number => twips(points(millimetres));
  return {
    page: {
      // Word turns the sides itself when the page is landscape.
      size: {
        width: margin(A4.short),
        height: margin(A4.long),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: margin(top),
        right: margin(right),
        bottom: margin(bottom),
        left: margin(left),
        header: margin(HEADER_AT),
        footer: margin(FOOTER_AT),
      },
    },
  };
}

function header({ meta, layout }: Document, numbered: boolean): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(layout.pageNumberSize) });
  const watermark = new TextWatermark({ text: DRAFT_WATERMARK, font: FONT, bold: true, color: 'D0D0D0' });
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.set,
        alignment: AlignmentType.CENTER,
        children: [...(numbered ? [number] : []), ...(meta.draft ? [watermark] : [])],
      }),
    ],
  });
}

function footer(document: Document): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.set,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: footerOf(document), size: halfPoints(FOOTER_SIZE) })],
      }),
    ],
  });
}
