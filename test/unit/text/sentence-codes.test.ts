import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that word codes, below a folder. */
function sentenceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sentenceFiles(path);
    return entry.name.endsWith('sentences.ts') ? [path] : [];
  });
}

describe('the codes of what goes wrong', () => {
  it('have one sentence each: a second one would hide the first without a word', () => {
    const codes = sentenceFiles('src/text').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^ {2}([a-z_]+): \(/gm)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
