import JSZip from 'jszip';

/** A Word file read back from its XML: what an editor would find in it. */
export interface ReadDocx {
  /** Rows of every bordered table; null where a cell is covered by its neighbour. */
  readonly tables: readonly (readonly (readonly (string | null)[])[])[];
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly documentXml: string;
  readonly stylesXml: string;
  /** The XML of every header and footer, by file name. */
  readonly margins: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

/** Opens a Word file with a zip reader and takes its tables and paragraphs out of the XML. */
export async function readDocx(file: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(file);
  const read = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const documentXml = await read('word/document.xml');
  const files = Object.keys(zip.files);
  const margins = await Promise.all(
    files.filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name)).map(async (name) => [name, await read(name)]),
  );
  return {
    tables: tablesOf(documentXml),
    paragraphs: elements(documentXml, 'w:p').map((xml) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
      text: textOf(xml),
    })),
    documentXml,
    stylesXml: await read('word/styles.xml'),
    margins: Object.fromEntries(margins) as Record<string, string>,
    files,
  };
}

/** Tables with a head row are data; those without only hold letterhead and signature side by side. */
function tablesOf(xml: string): (string | null)[][][] {
  return elements(xml, 'w:tbl')
    .filter((table) => table.includes('<w:tblHeader'))
    .map((table) => elements(table, 'w:tr').map(rowOf));
}

function rowOf(row: string): (string | null)[] {
  return elements(row, 'w:tc').flatMap((cell) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? '1');
    const covered = /<w:vMerge(?: w:val="continue")?\/>/.test(cell);
    return [covered ? null : textOf(cell), ...Array<null>(span - 1).fill(null)];
  });
}

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
  return unescape(texts.join(''));
}

/** Elements of a name that do not contain one another (tables here are never nested). */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>[\\s\\S]*?</${name}>`, 'g')) ?? [];
}

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');
}
