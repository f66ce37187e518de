/** The tables of an HTML text, cell by cell; null where a cell is covered by its neighbour to the left or above. */
export function tablesOfHtml(html: string): (string | null)[][][] {
  return elements(html, 'table').map((table) => {
    const rows = elements(table, 'tr').map((row) => row.match(/<(th|td)[^>]*>[\s\S]*?<\/\1>/g) ?? []);
    return expand(rows);
  });
}

/** The text of a piece of HTML without its tags. */
export function textOfHtml(html: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => named[name] ?? '')
    .replace(/&#39;/g, "'");
}

function expand(rows: readonly (readonly string[])[]): (string | null)[][] {
  const grid: (string | null | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, at) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let row = at; row < at + down; row += 1) {
        for (let each = column; each < column + across; each += 1) (grid[row] ?? [])[each] = null;
      }
      (grid[at] ?? [])[column] = textOfHtml(cell);
      column += across;
    }
  });
  return grid.map((row) => row.map((text) => text ?? null));
}

function spanOf(cell: string, name: 'colspan' | 'rowspan'): number {
  return Number(new RegExp(`^<[^>]*\\s${name}="(\\d+)"`).exec(cell)?.[1] ?? '1');
}

function elements(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}[^>]*>[\\s\\S]*?</${name}>`, 'g')) ?? [];
}
