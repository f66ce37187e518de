import { type BusinessDate, compareDates } from '../../domain/calendar';
import { type Line, line } from './text';

export type LayoutKind = 'party' | 'state';

/** Millimetres; the same on portrait and landscape pages. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The rules of one regime for official documents: data, chosen by the issuing body and the day of the document. */
export interface DocumentLayout {
  readonly kind: LayoutKind;
  readonly code: 'HD-36' | 'HD-05' | 'ND-30';
  readonly basis: string;
  /** First day on which the rules apply; null: since before anything kept here. */
  readonly validFrom: BusinessDate | null;
  /** False: known from practice only, until an official confirms it. */
  readonly confirmed: boolean;
  readonly margins: Margins;
  /** Points, except the first line's indent in millimetres. */
  readonly body: {
    readonly size: number;
    readonly lineHeight: number;
    readonly spaceBefore: number;
    readonly firstLine: number;
  };
  readonly pageNumberSize: number;
  /** What stands at the head on the right: the Party, or the State and its motto. */
  readonly nation: readonly Line[];
  readonly superior: LineStyle;
  readonly issuing: LineStyle;
  /** The line below the issuing body, when it is a sign and not a rule. */
  readonly issuingSign: string | null;
  /** 'Số' is followed by the number and `numberJoint` joins it to the symbol: 'Số 05-BC/TU', 'Số: 45/BC-SNV'. */
  readonly numberPrefix: string;
  readonly numberJoint: string;
  readonly symbolJoint: string;
  readonly numberSize: number;
  readonly dateSize: number;
  readonly typeSize: number;
  readonly subjectSize: number;
  /** Below the title: a sign ('-----') or a rule of so many millimetres. */
  readonly titleSign: string | null;
  readonly titleRule: number | null;
  readonly basisStyle: { readonly italic: boolean; readonly prefix: string; readonly separator: string };
  /** 'T/M' or 'TM.', before the body on whose behalf one signs. */
  readonly onBehalf: string;
  readonly positionBold: boolean;
  readonly recipientsHeading: Pick<Line, 'size' | 'bold' | 'italic' | 'underline'>;
  readonly recipientsSize: number;
  readonly recipientsSeparator: string;
  /** How the last line of the recipients begins: 'Lưu' or 'Lưu: VT'. */
  readonly archive: string;
  /** What ends the text of the document. */
  readonly endMark: string;
}

type LineStyle = Pick<Line, 'size' | 'bold' | 'rule'>;

/** The last day of HD 36-HD/VPTW: Hướng dẫn 05-HD/VPTW is dated 27/5/2026. Its transition clause was not read. */
const FIRST_DAY_OF_HD_05 = '2026-05-27';

/** NĐ 30/2020/NĐ-CP, Phụ lục I. */
const STATE: DocumentLayout = {
  kind: 'state',
  code: 'ND-30',
  basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  validFrom: null,
  confirmed: true,
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  body: { size: 14, lineHeight: 19, spaceBefore: 6, firstLine: 12.7 },
  pageNumberSize: 14,
  nation: [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12.5, bold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { size: 13.5, bold: true, rule: 62 }),
  ],
  superior: { size: 13, bold: false, rule: null },
  issuing: { size: 13, bold: true, rule: 20 },
  issuingSign: null,
  numberPrefix: 'Số: ',
  numberJoint: '/',
  symbolJoint: '-',
  numberSize: 13,
  dateSize: 13.5,
  typeSize: 14,
  subjectSize: 14,
  titleSign: null,
  titleRule: 40,
  basisStyle: { italic: true, prefix: '', separator: ';' },
  onBehalf: 'TM.',
  positionBold: true,
  recipientsHeading: { size: 12, bold: true, italic: true, underline: false },
  recipientsSize: 11,
  recipientsSeparator: ';',
  archive: 'Lưu: VT, ',
  endMark: './.',
};

/** HD 05-HD/VPTW of 27/5/2026 under Quy định 399-QĐ/TW. */
const PARTY_2026: DocumentLayout = {
  kind: 'party',
  code: 'HD-05',
  basis: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026',
  validFrom: FIRST_DAY_OF_HD_05,
  confirmed: true,
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  body: { size: 14, lineHeight: 18, spaceBefore: 6, firstLine: 10 },
  pageNumberSize: 14,
  nation: [line('ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true, rule: 72 })],
  superior: { size: 14, bold: false, rule: null },
  issuing: { size: 14, bold: true, rule: null },
  issuingSign: '*',
  numberPrefix: 'Số ',
  numberJoint: '-',
  symbolJoint: '/',
  numberSize: 14,
  dateSize: 14,
  typeSize: 16,
  subjectSize: 14,
  titleSign: '-----',
  titleRule: null,
  basisStyle: { italic: false, prefix: '- ', separator: ';' },
  onBehalf: 'T/M',
  positionBold: false,
  recipientsHeading: { size: 14, bold: false, italic: false, underline: true },
  recipientsSize: 12,
  recipientsSeparator: ';',
  archive: 'Lưu ',
  endMark: '.',
};

/** HD 36-HD/VPTW of 03/4/2018, from practice; unconfirmed. */
const PARTY_2018: DocumentLayout = {
  ...PARTY_2026,
  code: 'HD-36',
  basis: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018',
  validFrom: null,
  confirmed: false,
  recipientsSeparator: ',',
};

/** Every known layout of a kind, the newest first. */
const LAYOUTS: Readonly<Record<LayoutKind, readonly DocumentLayout[]>> = {
  state: [STATE],
  party: [PARTY_2026, PARTY_2018],
};

/** The layout of a kind that is in force on the day of the document. */
export function layoutFor(kind: LayoutKind, date: BusinessDate): DocumentLayout {
  const inForce = LAYOUTS[kind].find(({ validFrom }) => validFrom === null || compareDates(validFrom, date) <= 0);
  return inForce ?? STATE;
}
