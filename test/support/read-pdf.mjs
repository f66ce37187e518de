// Reads PDF files back as a JSON array on standard output: node read-pdf.mjs <file>… A process of its own, because the reader is an
// ES module and the tests are not.
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

process.stdout.write(JSON.stringify(await Promise.all(process.argv.slice(2).map(readDocument))));

async function readDocument(path) {
  const data = new Uint8Array(await readFile(path));
  const document = await getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number)));
  }
  const { info } = await document.getMetadata();
  const markInfo = await document.getMarkInfo();
  return { pages, info, marked: markInfo?.Marked ?? false };
}

/** The texts of a page with their places, what belongs to no structure, and the structure with its texts. */
async function readPage(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = [];
  const byId = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? item.tag);
    else if (item.type === 'beginMarkedContent') open.push(item.tag);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const artifact = open.length === 0 || open.includes('Artifact');
      const [, , , size, x, y] = item.transform;
      if (item.str.trim() !== '') texts.push({ text: item.str, x, y: height - y, width: item.width, size, artifact });
      for (const id of open) byId.set(id, (byId.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
  }
  return { width, height, texts, tree: withTexts(await page.getStructTree(), byId) };
}

function withTexts(node, byId) {
  if (node === null) return null;
  if (node.type === 'content') return { text: byId.get(node.id) ?? '' };
  return { role: node.role, alt: node.alt, children: (node.children ?? []).map((child) => withTexts(child, byId)) };
}
