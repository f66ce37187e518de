import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The guides and the page that strangers read first. */
function pages(): string[] {
  const inside = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return inside(path);
      return path.endsWith('.md') ? [path] : [];
    });
  return ['README.md', ...inside('docs')];
}

/** Files of the repository that a page leads to; addresses of the web and places within the page are none. */
function linksOf(path: string): string[] {
  const targets = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
  return targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target)).map((target) => target.split('#')[0] ?? '');
}

describe('the guides', () => {
  it('lead only to files that are there', () => {
    const dead = pages().flatMap((path) =>
      linksOf(path).flatMap((target) => (existsSync(join(dirname(path), target)) ? [] : [`${path}: ${target}`])),
    );
    expect(dead).toEqual([]);
  });

  it('are all named by the first of them', () => {
    const first = readFileSync('docs/huong-dan.md', 'utf8');
    const unnamed = readdirSync('docs/huong-dan').filter((name) => !first.includes(`huong-dan/${name}`));
    expect(unnamed).toEqual([]);
  });
});
