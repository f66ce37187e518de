/*
 * Advance widths of Tinos, which are those of Times New Roman, in thousandths of the font size. A marked letter is as
 * wide as its base letter. Layout that must be the same everywhere is estimated from these; the PDF measures exactly.
 */
const REGULAR: readonly (readonly [width: number, characters: string])[] = [
  [180, "'"],
  [200, '|'],
  [250, ' \u00a0,.'],
  [278, '/:;\\ijlt'],
  [333, '!()-I[]`fr‘’'],
  [389, 'Js'],
  [408, '"'],
  [444, '?acez“”'],
  [480, '{}'],
  [556, 'FPS'],
  [564, '+<=>−×'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐƠ'],
  [778, '&mƯ'],
  [833, '%'],
  [889, 'M'],
  [921, '@'],
  [944, 'W'],
  [1000, '—…'],
];

const BOLD: readonly (readonly [width: number, characters: string])[] = [
  [220, '|'],
  [250, ' \u00a0,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt‘’'],
  [389, 'Is'],
  [444, 'cerz'],
  [556, 'Sbdhknpquđ"ơ'],
  [570, '+<=>−×'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠƯ'],
  [833, '&m'],
  [944, 'M@'],
  [1000, '%W—…'],
];

/** Digits and most small letters. */
const USUAL_WIDTH = 500;

const widths = { regular: mapOf(REGULAR), bold: mapOf(BOLD) };

/** The width of a text in points at a font size in points, in the regular or the bold face. */
export function textWidth(text: string, size: number, isBold = false): number {
  const face = isBold ? widths.bold : widths.regular;
  let thousandths = 0;
  for (const character of text) thousandths += face.get(baseOf(character)) ?? USUAL_WIDTH;
  return (thousandths * size) / 1000;
}

/** The width in points of the longest piece of a text that a line break may not cut. */
export function longestWordWidth(text: string, size: number, isBold = false): number {
  return Math.max(0, ...text.split(/[ \n]+/).map((word) => textWidth(word, size, isBold)));
}

/** How many lines a text needs in a width in points. */
export function lineCount(text: string, width: number, size: number, isBold = false): number {
  return text
    .split('\n')
    .map((paragraph) => linesOfParagraph(paragraph, width, size, isBold))
    .reduce((total, lines) => total + lines, 0);
}

/**
 * A text broken into as few lines as a width in points needs, as even as they can be: 'HỘI ĐỒNG THI ĐUA - / KHEN THƯỞNG TỈNH',
 * not a last word alone. For programs that break centred lines wherever they are full.
 */
export function evenLines(text: string, width: number, size: number, isBold = false): string[] {
  const count = lineCount(text, width, size, isBold);
  let [narrow, wide] = [longestWordWidth(text, size, isBold), width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (lineCount(text, middle, size, isBold) > count) narrow = middle;
    else wide = middle;
  }
  return text.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, wide, size, isBold));
}

function brokenParagraph(paragraph: string, width: number, size: number, isBold: boolean): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function linesOfParagraph(paragraph: string, width: number, size: number, isBold: boolean): number {
  const space = textWidth(' ', size, isBold);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = textWidth(word, size, isBold);
    if (used > 0 && used + space + needed > width) {
      lines += 1;
      used = needed;
    } else {
      used += (used > 0 ? space : 0) + needed;
    }
  }
  return lines;
}

function baseOf(character: string): string {
  if (character <= '~' || 'đĐơƠưƯ'.includes(character)) return character;
  const [base = character, ...marks] = Array.from(character.normalize('NFD'));
  return marks.includes('\u031b') ? `${base}\u031b`.normalize('NFC') : base;
}

function mapOf(classes: readonly (readonly [number, string])[]): Map<string, number> {
  return new Map(
    classes.flatMap(([width, characters]) =>
      Array.from(characters, (character): [string, number] => [character, width]),
    ),
  );
}
