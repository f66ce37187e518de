const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The attributes of one tag, without the prefixes of their names, entities decoded. */
export type TagAttributes = ReadonlyMap<string, string>;

/**
 * The attributes of every tag with this name, in order, whatever its prefix. Enough for the few flat parts that describe
 * a workbook; the cells are left to the Excel library.
 */
export function tagsNamed(xml: string, name: string): TagAttributes[] {
  const tag = new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s/>])([^<>]*)>`, 'g');
  return [...xml.matchAll(tag)].map(([, attributes = '']) => attributesOf(attributes));
}

/** How many tags the text opens, and closes. */
export function countAllTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count += 1;
  return count;
}

/** How many tags with this name the text opens. */
export function countTags(xml: string, name: string): number {
  let count = 0;
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    if (/[\s/>]/.test(xml.charAt(at + name.length + 1))) count += 1;
  }
  return count;
}

/** The text without the prefix that some writers put before every tag (`<x:row>`), which the Excel library does not know. */
export function withoutPrefix(xml: string): string {
  const prefix = /<([\w-]+):(?:workbook|worksheet|sst|styleSheet)\b/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

function attributesOf(text: string): TagAttributes {
  const pairs = [...text.matchAll(/(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(
    pairs.map(([, name = '', double, single]) => [name.replace(/^.*:/, ''), decoded(double ?? single ?? '')]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
