import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { FrameAssets } from '../../../templates/layout/frame';

interface Asset {
  readonly content: Buffer;
  readonly mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const FONTS = ['inter-latin-wght-normal.woff2', 'inter-vietnamese-wght-normal.woff2'];
/** htmx first: the page's own scripts configure it. */
const SCRIPTS_FIRST = 'htmx.min.js';

/**
 * The files that pages load, read once at start. Their addresses hold a hash of their content, so a browser may keep
 * them for a year; fonts keep their names because the style sheet names them.
 */
export class AssetStore {
  private readonly files = new Map<string, Asset>();
  readonly frame: FrameAssets;

  constructor(folder = join(__dirname, '..', '..', '..', 'templates', 'assets')) {
    for (const font of FONTS) this.put(`/assets/fonts/${font}`, readFileSync(fontFile(font)), '.woff2');
    const scripts = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .sort();
    const htmx = readFileSync(join(dirname(require.resolve('htmx.org')), SCRIPTS_FIRST));
    this.frame = {
      css: this.putHashed('app.css', styleSheet(join(folder, 'styles'))),
      js: [
        this.putHashed(SCRIPTS_FIRST, htmx),
        ...scripts.map((name) => this.putHashed(name, readFileSync(join(folder, name)))),
      ],
      icon: this.putHashed('icon.svg', readFileSync(join(folder, 'icon.svg'))),
    };
  }

  /** The file at a path, or null. */
  find(path: string): Asset | null {
    return this.files.get(path) ?? null;
  }

  private putHashed(name: string, content: Buffer): string {
    const extension = extname(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const path = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
    this.put(path, content, extension);
    return path;
  }

  private put(path: string, content: Buffer, extension: string): void {
    this.files.set(path, { content, mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream' });
  }
}

function styleSheet(folder: string): Buffer {
  const order = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8')) as string[];
  return Buffer.from(order.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
}

function fontFile(name: string): string {
  return join(dirname(require.resolve('@fontsource-variable/inter/package.json')), 'files', name);
}
