import type { Worksheet } from 'exceljs';
import { DRAFT_WATERMARK, type Document, type Part, footerOf, tablesOf } from '../../model';
import { FONT_NAME } from './sheet-writer';
import type { TablePlace } from './table-rows';

const A4_PAPER = 9;
const MILLIMETRES_AN_INCH = 25.4;

/** How a sheet prints: A4, as wide as the page, numbered above, its snapshot named below. */
export function setUpPage(sheet: Worksheet, document: Document, part: Part, isFirst: boolean): void {
  const { top, right, bottom, left } = document.layout.margins;
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_AN_INCH;
  Object.assign(sheet.pageSetup, {
    paperSize: A4_PAPER,
    orientation: part.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(10),
      footer: inches(8),
    },
  });
  const draft = document.meta.draft ? `&L${font(10)}${DRAFT_WATERMARK}` : '';
  const number = `&C${font(document.layout.pageNumberSize)}&P`;
  const footer = `&C${font(9)}${footerOf(document)}`;
  Object.assign(sheet.headerFooter, {
    differentFirst: isFirst,
    oddHeader: draft + number,
    oddFooter: footer,
    firstHeader: draft,
    firstFooter: footer,
  });
}

/** A sheet with one table repeats its head on every printed page; one with nothing else keeps it in sight too. */
export function keepHeadInSight(sheet: Worksheet, part: Part, places: readonly TablePlace[]): void {
  const [place] = places;
  if (place === undefined || places.length > 1 || !endsWithTable(part)) return;
  sheet.pageSetup.printTitlesRow = `${String(place.firstHeadRow)}:${String(place.lastHeadRow)}`;
  if (!isTableSheet(part)) return;
  sheet.views = [
    { state: 'frozen', xSplit: place.headingColumns, ySplit: place.lastHeadRow, showGridLines: false, zoomScale: 100 },
  ];
}

/** Whether a table, with titles and notes at most, is all that a part holds. */
function isTableSheet(part: Part): boolean {
  return part.blocks.every((block) => ['title', 'note'].includes(block.kind) || tablesOf(block).length > 0);
}

/** Whether only a few lines and the signature follow the table: its head would stand above pages of prose otherwise. */
function endsWithTable(part: Part): boolean {
  const last = part.blocks.findLastIndex((block) => tablesOf(block).length > 0);
  return part.blocks.slice(last + 1).every(({ kind }) => ['heading', 'bulletList', 'note', 'closing'].includes(kind));
}

function font(size: number): string {
  return `&"${FONT_NAME},Regular"&${String(size)} `;
}
