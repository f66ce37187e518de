import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';

/** A whole page as HTML text, doctype included. Everything in the tree is escaped by the renderer. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** A part of a page, such as the answer to an autosave, as HTML text without doctype. */
export function renderFragment(fragment: VNode): string {
  return renderToString(fragment);
}
