import { AlignmentType, type IStylesOptions, LevelFormat, LevelSuffix, LineRuleType } from 'docx';
import { type DocumentLayout, points } from '../../model';
import { halfPoints, twips } from './units';

export const FONT = 'Times New Roman';

/** Styles an editor finds in the style list, by id. */
export const STYLE = {
  body: 'NoiDung',
  title: 'TieuDeVanBan',
  caption: 'TenBang',
  chartCaption: 'TenBieuDo',
  cell: 'OBang',
  note: 'GhiChu',
  set: 'DongThucThe',
} as const;

/** The list whose items are set off by a hyphen. */
export const HYPHEN_LIST = 'gach-dau-dong';

const BLACK = '000000';

/** Every style of the document: Times New Roman, the layout's sizes and distances. */
export function stylesOf({ body }: DocumentLayout): IStylesOptions {
  const spacing = {
    before: twips(body.spaceBefore),
    after: 0,
    line: twips(body.lineHeight),
    lineRule: LineRuleType.AT_LEAST,
  };
  const firstLine = twips(points(body.firstLine));
  const headingOf = (italics: boolean, before: number) => ({
    run: { font: FONT, size: halfPoints(body.size), bold: true, italics, color: BLACK },
    paragraph: { spacing: { ...spacing, before: twips(before) }, indent: { firstLine }, keepNext: true },
  });
  const small = (size: number, italics: boolean) => ({ size: halfPoints(size), bold: !italics, italics, color: BLACK });
  return {
    default: {
      document: { run: { font: FONT, size: halfPoints(body.size), language: { value: 'vi-VN' } } },
      heading1: headingOf(false, body.spaceBefore + 4),
      heading2: headingOf(false, body.spaceBefore),
      heading3: headingOf(true, body.spaceBefore),
    },
    paragraphStyles: [
      {
        id: STYLE.body,
        name: 'Nội dung văn bản',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing, indent: { firstLine }, alignment: AlignmentType.JUSTIFIED },
      },
      {
        id: STYLE.title,
        name: 'Tiêu đề văn bản',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      },
      {
        id: STYLE.caption,
        name: 'Tên bảng, biểu',
        basedOn: 'Normal',
        run: small(13, false),
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 200, after: 80 } },
      },
      {
        id: STYLE.chartCaption,
        name: 'Tên biểu đồ',
        basedOn: 'Normal',
        run: small(12, true),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 80, after: 80 } },
      },
      { id: STYLE.cell, name: 'Ô bảng', basedOn: 'Normal', paragraph: { spacing: { before: 20, after: 20 } } },
      {
        id: STYLE.note,
        name: 'Ghi chú',
        basedOn: 'Normal',
        run: { size: halfPoints(13), italics: true },
        paragraph: { spacing, indent: { firstLine } },
      },
      { id: STYLE.set, name: 'Dòng thể thức', basedOn: 'Normal', paragraph: { spacing: { before: 0, after: 0 } } },
    ],
  };
}

/** The list of items set off by a hyphen, its first lines set in like paragraphs. */
export function hyphenList({ body }: DocumentLayout) {
  return {
    reference: HYPHEN_LIST,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '-',
        suffix: LevelSuffix.SPACE,
        alignment: AlignmentType.LEFT,
        style: { run: { font: FONT }, paragraph: { indent: { left: 0, firstLine: twips(points(body.firstLine)) } } },
      },
    ],
  };
}
