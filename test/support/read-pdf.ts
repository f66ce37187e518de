import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly artifact: boolean;
}

/** A node of the structure tree, or a piece of its text. */
export type PdfNode =
  { readonly role: string; readonly alt?: string; readonly children: readonly PdfNode[] } | { readonly text: string };

export interface ReadPdf {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly texts: readonly PdfText[];
    readonly tree: PdfNode | null;
  }[];
  readonly info: Readonly<Record<string, string>>;
  readonly marked: boolean;
}

/** Reads a PDF file back with another library than the one that wrote it. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const [pdf] = await readPdfs([file]);
  return pdf!;
}

/** Reads several PDF files back; starting the reader takes longer than reading. */
export async function readPdfs(files: readonly Buffer[]): Promise<ReadPdf[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-pdf-'));
  try {
    const paths = files.map((_, index) => join(folder, `${String(index)}.pdf`));
    await Promise.all(files.map((file, index) => writeFile(paths[index]!, file)));
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'read-pdf.mjs'), ...paths], {
      maxBuffer: 256 * 1024 * 1024,
    });
    return JSON.parse(stdout) as ReadPdf[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every table row in the structure, over all pages in order: the texts of its cells. */
export function rowsOfPdf(pdf: ReadPdf): string[][] {
  return nodesOf(pdf, 'TR').map((row) =>
    'children' in row ? row.children.map((cell) => textOfNode(cell)) : [textOfNode(row)],
  );
}

/** Every node of a role, over all pages in order. */
export function nodesOf(pdf: ReadPdf, role: string): PdfNode[] {
  return pdf.pages.flatMap(({ tree }) => (tree === null ? [] : within(tree, role)));
}

/** The text under a node, blanks collapsed. */
export function textOfNode(node: PdfNode): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: PdfNode): string {
  return 'text' in node ? `${node.text} ` : node.children.map(collect).join('');
}

function within(node: PdfNode, role: string): PdfNode[] {
  if ('text' in node) return [];
  if (node.role === role) return [node];
  return node.children.flatMap((child) => within(child, role));
}
