/** Reads what matters for people out of rendered HTML; the renderer's output is regular enough for patterns. */

/** Text that must never reach a page as it is. */
export const HOSTILE = `<script>alert("x")</script><img src=x onerror='alert(1)'>`;

/** The renderer leaves `>` in attribute values as it is, so a tag ends at the first `>` outside quotes. */
const tagsOf = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}(?=[\\s>/])(?:"[^"]*"|[^>"])*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function isNamed(tag: string, html: string): boolean {
  if (attribute(tag, 'aria-label') !== undefined || attribute(tag, 'aria-labelledby') !== undefined) return true;
  const id = attribute(tag, 'id');
  return id !== undefined && html.includes(`for="${id}"`);
}

/** Fields that a person meets and that no label names. */
export function unnamedFields(html: string): string[] {
  const inputs = tagsOf(html, 'input').filter((tag) => attribute(tag, 'type') !== 'hidden');
  return [...inputs, ...tagsOf(html, 'select'), ...tagsOf(html, 'textarea')].filter((tag) => !isNamed(tag, html));
}

/** Ids that occur more than once. */
export function repeatedIds(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Ids that labels, descriptions and links inside the page point to, but that do not exist. */
export function danglingReferences(html: string): string[] {
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  const words = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g)].flatMap(([, list]) =>
    (list ?? '').split(' '),
  );
  const anchors = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id ?? '');
  return [...words, ...anchors].filter((id) => !ids.has(id));
}

/** POST forms without the token. */
export function formsWithoutToken(html: string): string[] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  return forms.filter((form) => /method="post"/.test(form) && !form.includes('name="_csrf"'));
}

/** The visible text, tags replaced by blanks and blanks collapsed. */
export function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<(?:"[^"]*"|[^>"])*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What every page must keep: one heading, no style or script of its own, named fields, sound references, tokens. */
export function expectSoundPage(html: string): void {
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(html).toContain('<html lang="vi">');
  expect(tagsOf(html, 'h1')).toHaveLength(1);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/\son[a-z]+="/);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
  expect(unnamedFields(html)).toEqual([]);
  expect(repeatedIds(html)).toEqual([]);
  expect(danglingReferences(html)).toEqual([]);
  expect(formsWithoutToken(html)).toEqual([]);
}

/** The hostile text is on the page, and only as text. */
export function expectEscaped(html: string): void {
  expect(textOf(html)).toContain(HOSTILE);
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img src=x');
}
