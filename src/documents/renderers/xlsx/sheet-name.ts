const LONGEST_NAME = 31;

/** A name that Excel accepts, different from the names already taken: at most 31 characters, none of * ? : \ / [ ]. */
export function sheetName(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .replace(/[*?:\\/[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = plain === '' ? 'Trang' : plain;
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${String(copy)})`;
    const name = base.slice(0, LONGEST_NAME - suffix.length).trim() + suffix;
    if (![...taken].some((other) => other.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'))) return name;
  }
}
