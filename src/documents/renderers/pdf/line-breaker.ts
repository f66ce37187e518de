import type { Run } from '../../model';
import { type Face, faceOf } from './faces';

/** Gives the width in points of a text in a face at a size in points. */
export type Measure = (text: string, face: Face, size: number) => number;

/** A word, or the part of one in another style. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly width: number;
}

/** What no line break may cut. */
export interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** A line of words; `last` ends a paragraph and is never stretched. */
export interface TextLine {
  readonly words: readonly Word[];
  /** With single spaces between the words. */
  readonly width: number;
  readonly last: boolean;
}

/** Breaks styled text into lines: the first may be shorter than the others. A word is cut only when it is longer than a line. */
export function breakLines(
  runs: readonly Run[],
  measure: Measure,
  size: number,
  width: number,
  firstWidth = width,
): TextLine[] {
  const space = measure(' ', 'regular', size);
  const lines: TextLine[] = [];
  for (const paragraph of wordsOf(runs, measure, size)) {
    let words: Word[] = [];
    let used = 0;
    for (const word of paragraph.flatMap((long) => cutToFit(long, width, measure, size))) {
      const limit = lines.length === 0 ? firstWidth : width;
      if (words.length > 0 && used + space + word.width > limit + 0.01) {
        lines.push({ words, width: used, last: false });
        words = [];
        used = 0;
      }
      used += (words.length > 0 ? space : 0) + word.width;
      words.push(word);
    }
    lines.push({ words, width: used, last: true });
  }
  return lines;
}

/** How finely the narrowest width for a number of lines is looked for, in points. */
const EVEN_ENOUGH = 1;

/** Breaks centred text into as few lines as it needs, as even as they can be: 'Đúng / tiến độ', not 'Đúng tiến / độ'. */
export function breakEvenly(runs: readonly Run[], measure: Measure, size: number, width: number): TextLine[] {
  let best = breakLines(runs, measure, size, width);
  const count = best.length;
  let [narrow, wide] = [longestWord(runs, measure, size), width];
  while (count > 1 && wide - narrow > EVEN_ENOUGH) {
    const middle = (narrow + wide) / 2;
    const lines = breakLines(runs, measure, size, middle);
    if (lines.length > count) narrow = middle;
    else [best, wide] = [lines, middle];
  }
  return best;
}

/** The width of the longest word, which a column must not be narrower than. */
export function longestWord(runs: readonly Run[], measure: Measure, size: number): number {
  const words = wordsOf(runs, measure, size).flat();
  return Math.max(0, ...words.map((word) => word.width));
}

/** The words of each paragraph (texts divided by line ends), every word with its styles. */
function wordsOf(runs: readonly Run[], measure: Measure, size: number): Word[][] {
  const paragraphs: Piece[][][] = [[[]]];
  for (const run of runs) {
    const face = faceOf(run);
    for (const token of run.text.split(/( +|\n)/)) {
      const words = paragraphs.at(-1);
      if (token === '\n') paragraphs.push([[]]);
      else if (token.startsWith(' ')) words?.push([]);
      else if (token !== '') words?.at(-1)?.push({ text: token, face, width: measure(token, face, size) });
    }
  }
  return paragraphs.map((words) => words.filter((pieces) => pieces.length > 0).map(wordOf));
}

function wordOf(pieces: readonly Piece[]): Word {
  return { pieces, width: pieces.reduce((total, piece) => total + piece.width, 0) };
}

function cutToFit(word: Word, width: number, measure: Measure, size: number): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  let part: Piece[] = [];
  let used = 0;
  for (const { text, face } of word.pieces) {
    for (const character of text) {
      const piece = { text: character, face, width: measure(character, face, size) };
      if (part.length > 0 && used + piece.width > width) {
        parts.push(wordOf(joined(part)));
        part = [];
        used = 0;
      }
      part.push(piece);
      used += piece.width;
    }
  }
  return [...parts, wordOf(joined(part))];
}

/** Characters of one face back together, so that they are drawn as one text. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before?.face !== piece.face) result.push(piece);
    else result[result.length - 1] = { ...before, text: before.text + piece.text, width: before.width + piece.width };
  }
  return result;
}
