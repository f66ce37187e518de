import { FACE_FILES, type Face } from './faces';

/** Widths of texts: every word is measured once and remembered, because tables repeat their words. */
export class Measurer {
  private readonly known = new Map<string, number>();

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** The width in points of a text in a face at a size. */
  readonly width = (text: string, face: Face, size: number): number => {
    const key = `${face}:${text}`;
    let thousandth = this.known.get(key);
    if (thousandth === undefined) {
      thousandth = this.pdf.font(FACE_FILES[face]).fontSize(1000).widthOfString(text);
      this.known.set(key, thousandth);
    }
    return (thousandth * size) / 1000;
  };
}
