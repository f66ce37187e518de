import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';

const TEMPORARY = tmpdir();
const ROOT = join(__dirname, '..', '..');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text must break at the same place on every machine.
  '--font-render-hinting=none',
];

/** Starts the Chromium that npm installed (Linux x64), or the one that CHROME_PATH names. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROME_PATH;
  if (own) return chromium.launch({ executablePath: own, args: FLAGS });
  const folder = unpackFolder();
  return chromium.launch({
    executablePath: unpack(folder),
    args: FLAGS,
    env: { ...definedEnvironment(), LD_LIBRARY_PATH: bundledLibraries(folder), FONTCONFIG_PATH: fontSettings(folder) },
  });
}

/**
 * Unpacks the program into the folder, once, and returns its path. In a process of its own: the package asks the
 * operating system for the temporary folder, and what a test writes into its environment does not reach that far.
 */
function unpack(folder: string): string {
  const script = `require('@sparticuz/chromium').executablePath().then((path) => process.stdout.write(path))`;
  return execFileSync(process.execPath, ['-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

/** A folder of this user and version: the package reuses what it finds, and another user may not read it. */
function unpackFolder(): string {
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  ) as {
    version: string;
  };
  const folder = join(TEMPORARY, `thidua-chromium-${version}-${userInfo().username}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** NSS and its kind, which a bare Debian lacks; unpacked once, harmless where the system has its own. */
function bundledLibraries(folder: string): string {
  const target = join(folder, 'libraries');
  const library = join(target, 'lib');
  if (!existsSync(library)) {
    mkdirSync(target, { recursive: true });
    const packed = readFileSync(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
    const archive = join(target, 'al2023.tar');
    writeFileSync(archive, brotliDecompressSync(packed));
    execFileSync('tar', ['-xf', archive, '-C', target]);
  }
  return library;
}

/** Fonts of the package and of the system: its own settings name a folder that exists only where it was made. */
function fontSettings(folder: string): string {
  const target = join(folder, 'font-settings');
  mkdirSync(target, { recursive: true });
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  const cache = `<cachedir>${join(target, 'cache')}</cachedir>`;
  writeFileSync(join(target, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`);
  return target;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations of WCAG 2.2 AA that axe finds on the page: one line each, empty when there is none. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // By the debugger, not by a script element: the content policy of the page stays as it is.
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((found) => JSON.stringify(
      found.violations.map((item) => item.id + ': ' + item.nodes.map((node) => node.target.join(' ')).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as string[];
}

/** Collects what the page complains about: errors in its console and scripts that failed. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
