import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { formatNumber, parseNumber } from '../../../src/text/number';

const assets = join(__dirname, '../../../templates/assets');
const styles = join(assets, 'styles');
const order = JSON.parse(readFileSync(join(styles, 'order.json'), 'utf8')) as string[];

describe('the style sheets', () => {
  it('are all in the order, and the order names no other', () => {
    const present = readdirSync(styles).filter((name) => name.endsWith('.css'));
    expect([...order].sort()).toEqual(present.sort());
  });

  it.each(order)('%s uses only what Chrome 109 knows, and nothing from elsewhere', (name) => {
    const css = readFileSync(join(styles, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(css).not.toMatch(/color-mix\(|oklch\(|light-dark\(|@scope|@container|subgrid|popover|&\s*[:.{]/);
    expect(css).not.toMatch(/@import|url\((?!\/assets\/)/);
  });
});

describe('the scripts', () => {
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));

  it.each(scripts)('%s needs no eval and writes no markup or style', (name) => {
    const source = readFileSync(join(assets, name), 'utf8');
    expect(source).not.toMatch(
      /\beval\(|new Function|innerHTML|outerHTML|document\.write|\.style\b|setAttribute\('style'/,
    );
  });

  it('read numbers as the server does', () => {
    const normalise = scriptFunction();
    const spelling = fc.stringMatching(/^(0|[1-9]\d{0,6}|0\d{1,3}|\d{1,3}(\.\d{3}){1,2})([.,]\d{1,4})?$/);
    fc.assert(
      fc.property(fc.oneof(spelling, fc.string({ maxLength: 12 })), (text) => {
        const value = parseNumber(text);
        // The server also reads a minus, which no field of a page asks for.
        if (value === null || value.compare(0) < 0 || /^[-−–]/.test(text.trim())) expect(normalise(text)).toBeNull();
        else expect(normalise(text)).toBe(formatNumber(value, 40));
      }),
    );
  });
});

/** `normaliseNumber` of app.js, run with just enough of a page around it. */
function scriptFunction(): (text: string) => string | null {
  const nothing = (): void => undefined;
  const page = {
    addEventListener: nothing,
    getElementById: () => null,
    querySelector: () => null,
    documentElement: { classList: { add: nothing } },
  };
  const window: { thiDua?: { normaliseNumber: (text: string) => string | null } } = {};
  runInNewContext(readFileSync(join(assets, 'app.js'), 'utf8'), { window, document: page });
  if (window.thiDua === undefined) throw new Error('app.js has not published its functions');
  return window.thiDua.normaliseNumber;
}
