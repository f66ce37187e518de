import { type Block, type Run, bulletList, italic, note, paragraph, plain } from '../../src/documents/model';

/** What stands where the data has nothing to say. */
export const WITHOUT_DATA = '(Chưa có số liệu, thư ký khối bổ sung)';

/** A short line such as 'a) Ưu điểm' heads what follows it. */
const RUN_IN_HEADING = /^[a-zđ]\)\s.{1,60}$/u;

/**
 * Prose as blocks: each line is a paragraph, lines that begin with '- ' are items of a list, a short line such as
 * 'a) Ưu điểm' is set in italics. Blank prose gives the sentence that says so.
 */
export function proseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let items: Run[][] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push(bulletList(items));
    items = [];
  };
  for (const line of linesOf(text)) {
    if (line.startsWith('- ')) {
      items.push([plain(line.slice(2))]);
      continue;
    }
    closeList();
    blocks.push(paragraph([RUN_IN_HEADING.test(line) ? italic(line) : plain(line)]));
  }
  closeList();
  return blocks.length === 0 ? [note(WITHOUT_DATA)] : blocks;
}

/** Whether prose says nothing. */
export function isBlank(text: string): boolean {
  return linesOf(text).length === 0;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
