import type { BusinessDate } from '../../domain/calendar';
import type { ChartBlock } from './chart';
import type { DocumentLayout } from './layout';
import type { TableBlock } from './table';
import type { Alignment, Line, Run } from './text';

/** The head of the first page: the issuing body on the left, the State's or the Party's name on the right. */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly left: readonly Line[];
  readonly right: readonly Line[];
}

/** The centred name of a document or an annex; its bold lines are a heading for readers that navigate. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly lines: readonly Line[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** A paragraph of prose; `indent` sets its first line in. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align: Alignment;
  readonly indent: boolean;
}

/** Items set off by a hyphen, as official texts do. */
export interface BulletListBlock {
  readonly kind: 'bulletList';
  readonly items: readonly (readonly Run[])[];
}

/** A remark under a table or a heading. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
}

/** The foot of a document: who gets it, beside who signs it. */
export interface ClosingBlock {
  readonly kind: 'closing';
  readonly recipients: readonly Line[];
  /** Two sign: what stands on the left is centred like the right side. */
  readonly isPair?: boolean;
  readonly signature: readonly Line[];
}

/** An address as a QR code with the words beside it, and the address itself. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly address: string;
  readonly lines: readonly string[];
}

export type Block =
  | LetterheadBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | BulletListBlock
  | TableBlock
  | ChartBlock
  | NoteBlock
  | CodeBlock
  | ClosingBlock;

/** A part of a document: pages of one orientation, one sheet of a workbook. */
export interface Part {
  readonly key: string;
  /** Also the sheet's name: at most 31 characters, none of * ? : \ / [ ]. */
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  /** False: goes on below the part before it, which has the same orientation. */
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
}

export interface DocumentMeta {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'vi';
  readonly documentDate: BusinessDate | null;
  /** SHA-256 of the snapshot the document was made from. */
  readonly contentHash: string;
  /** Invented figures: every page says so. */
  readonly demonstration: boolean;
  /** Not yet official: every page carries a watermark. */
  readonly draft: boolean;
}

/** A document as plain data: what every renderer draws, and nothing else. */
export interface Document {
  readonly meta: DocumentMeta;
  readonly layout: DocumentLayout;
  readonly parts: readonly Part[];
}

/** Words that stand across every page of a draft. */
export const DRAFT_WATERMARK = 'BẢN NHÁP';
export const DEMONSTRATION_LINE = 'Số liệu minh họa';

/** A heading. */
export function heading(level: 1 | 2 | 3, text: string): HeadingBlock {
  return { kind: 'heading', level, text };
}

/** A paragraph of prose, justified, its first line set in. */
export function paragraph(
  runs: readonly Run[],
  style: Partial<Pick<ParagraphBlock, 'align' | 'indent'>> = {},
): ParagraphBlock {
  return { kind: 'paragraph', runs, align: 'justify', indent: true, ...style };
}

/** A list of items set off by hyphens. */
export function bulletList(items: readonly (readonly Run[])[]): BulletListBlock {
  return { kind: 'bulletList', items };
}

/** A centred title. */
export function titleBlock(lines: readonly Line[]): TitleBlock {
  return { kind: 'title', lines };
}

/** A remark in small italics. */
export function note(text: string): NoteBlock {
  return { kind: 'note', text };
}

/** A QR code with words beside it. */
export function codeBlock(address: string, lines: readonly string[]): CodeBlock {
  return { kind: 'code', address, lines };
}
